/**
 * 1.3.6 Incidents: conduct, secrecy, call-outs, refused transfers, as a person recorded them, with the measure
 * and the amount that person set (A40). The software invents neither, and a proposed removal is a review.
 */
import { breach, personRule } from '../findings/rule.ts';
import { placeOf } from './evidence.ts';
import { isJudged } from './judged.ts';

export const incident = personRule({
  id: 'incident',
  clause: '1.3.6',
  judge(history, team) {
    return history.person.incidents
      .filter((record) => isJudged(team, record.date))
      .map((record) => ({
        ...breach(
          record.amount == null ? {} : { amount: record.amount },
          [
            {
              fact: 'incident',
              note: 'incident-recorded',
              id: record.id,
              by: record.recordedBy,
              measure: record.measure,
              ...placeOf(record),
            },
          ],
          { clause: record.clause, suffix: record.id },
        ),
        date: record.date,
      }));
  },
});
