/**
 * 6.2 Notice of resignation: shorter than asked, counted from the day it was given to the last day (A39).
 * It never holds wages back; caution L21 stands beside it.
 */
import { breach, personRule } from '../findings/rule.ts';
import { toDayNumber } from '../kernel/local-date.ts';
import { placeOf } from './evidence.ts';
import { isJudged } from './judged.ts';

export const resignationNoticeShort = personRule({
  id: 'resignation-notice-short',
  clause: '6.2',
  judge(history, team) {
    const { noticeDays } = team.terms.resign;
    return history.person.resignations
      .map((record) => ({
        record,
        days: toDayNumber(record.lastDay) - toDayNumber(record.givenOn),
      }))
      .filter(({ record, days }) => days < noticeDays && isJudged(team, record.givenOn))
      .map(({ record, days }) => ({
        ...breach(
          { days, needDays: noticeDays },
          [
            {
              fact: 'resignation',
              note: 'notice-given',
              from: record.givenOn,
              to: record.lastDay,
              days,
              ...placeOf(record),
            },
          ],
          { cautions: ['L21'], replyBy: null },
        ),
        date: record.givenOn,
      }));
  },
});
