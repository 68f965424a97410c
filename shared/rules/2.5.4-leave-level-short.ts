/**
 * 2.5.4, 2.4.2 Leave approved one level too low: personal leave over two days and sick leave over three
 * need the leader above (A25-A27). The leave stands provisionally and level two is asked.
 */
import { shownDays } from '../facts/leave-groups.ts';
import { isLevelShort } from '../facts/standing.ts';
import { breach, personRule } from '../findings/rule.ts';
import { leaveEvidence } from './evidence.ts';
import { isJudged } from './judged.ts';

export const leaveLevelShort = personRule({
  id: 'leave-level-short',
  clause: '2.5.4',
  judge(history, team) {
    return history.standing.groups
      .filter((group) => isJudged(team, group.date) && isLevelShort(team, history.person, group))
      .map((group) => ({
        ...breach(
          { days: shownDays(group) },
          group.leaves.map((leave) =>
            leaveEvidence(leave, 'leave-level', group.kind === 'sick' ? '2.4.2' : '2.5.4'),
          ),
          { replyBy: null, awaitsDecision: true },
        ),
        date: group.date,
      }));
  },
});
