/**
 * 2.5.2 Recall from leave without an answer: the company called somebody back and nothing shows that the
 * employee was told in time, so the leave stands (A31). The supervisor is asked; nobody is at fault.
 */

import { personRule, unknown } from '../findings/rule.ts';
import { formatLocalDate } from '../kernel/local-date.ts';
import { dayOfMoment, toMomentNumber } from '../kernel/moment.ts';
import { leaveEvidence } from './evidence.ts';
import { isJudged } from './judged.ts';

export const recallNotAcknowledged = personRule({
  id: 'recall-not-acknowledged',
  clause: '2.5.2',
  judge(history, team) {
    if (!team.terms.leave.recallNeedsNotice) return [];
    return history.person.leaves
      .filter(
        (leave) => leave.status === 'approved' && leave.recalledAt && !leave.recallAcknowledgedAt,
      )
      .flatMap((leave) => {
        const recalled = leave.recalledAt ?? leave.from;
        const date = formatLocalDate(dayOfMoment(toMomentNumber(recalled)));
        return isJudged(team, date)
          ? [
              {
                ...unknown({}, [leaveEvidence(leave, 'recalled', '2.5.2')], { replyBy: null }),
                date,
              },
            ]
          : [];
      });
  },
});
