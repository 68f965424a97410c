/**
 * 2.6.1 Ordered overtime refused without reason and with a loss: recorded, because the policy names criticism,
 * a fine or removal and no amount; what follows is a person's incident. A refusal without a loss is no breach.
 */
import { breach, personRule } from '../findings/rule.ts';
import { placeOf } from './evidence.ts';
import { isJudged } from './judged.ts';

export const overtimeRefused = personRule({
  id: 'overtime-refused',
  clause: '2.6.1',
  judge(history, team) {
    return history.person.overtime
      .filter((record) => record.refused && record.lossCaused && isJudged(team, record.date))
      .map((record) => ({
        ...breach(
          {},
          [
            {
              fact: 'overtime',
              note: 'overtime-refused',
              id: record.id,
              from: record.from,
              to: record.to,
              ...placeOf(record),
            },
          ],
          { cautions: ['L16'], suffix: record.id },
        ),
        date: record.date,
      }));
  },
});
