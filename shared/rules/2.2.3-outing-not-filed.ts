/**
 * 2.2.3 Outing on business without signature or filing: both are needed; with one of them it stays pending
 * until the deadline and counts as time away after it (A21). With neither of them it counts as such at once (A15).
 */

import { outingDeadline } from '../facts/standing.ts';
import { breach, personRule } from '../findings/rule.ts';
import { formatLocalDate } from '../kernel/local-date.ts';
import { dayOfMoment, toMomentNumber } from '../kernel/moment.ts';
import { outingEvidence } from './evidence.ts';
import { isJudged } from './judged.ts';

export const outingNotFiled = personRule({
  id: 'outing-not-filed',
  clause: '2.2.3',
  judge(history, team) {
    return history.standing.outings
      .filter(({ standing }) => standing !== 'covers')
      .flatMap(({ outing, from, to }) => {
        const date = formatLocalDate(dayOfMoment(toMomentNumber(outing.from)));
        if (!isJudged(team, date)) return [];
        const notes = [
          ...(outing.approvedBy ? [] : (['outing-not-approved'] as const)),
          ...(outing.filedAt ? [] : (['outing-not-filed'] as const)),
        ];
        return [
          {
            ...breach(
              { minutes: to - from },
              notes.map((note) => outingEvidence(outing, note, '2.2.3')),
              { replyBy: outingDeadline(team, outing) },
            ),
            date,
          },
        ];
      });
  },
});
