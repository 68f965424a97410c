/**
 * 2.2.4 Leave asked for late: approved all the same, so it counts; the form came after "one day ahead" or
 * after the deadline for those that may follow (A23, A24). A note, never money.
 */
import { shownDays } from '../facts/leave-groups.ts';
import { isLateFiled } from '../facts/leave-timing.ts';
import { breach, personRule } from '../findings/rule.ts';
import { leaveEvidence } from './evidence.ts';
import { isJudged } from './judged.ts';

export const leaveLateFiled = personRule({
  id: 'leave-late-filed',
  clause: '2.2.4',
  judge(history, team) {
    return history.standing.groups
      .filter((group) => isJudged(team, group.date))
      .flatMap((group) => {
        const late = group.leaves.filter((leave) =>
          isLateFiled(team, history.person, group, leave),
        );
        if (late.length === 0) return [];
        const because = late.map((leave) => leaveEvidence(leave, 'leave-late-filed', '2.2.4'));
        return [
          { ...breach({ days: shownDays(group) }, because, { replyBy: null }), date: group.date },
        ];
      });
  },
});
