/**
 * 2.4.2 Sick leave of more than one day without a hospital note: a reminder until the deadline, then the
 * supervisor chooses (A28). `confirm` on this finding turns the days into absence; nothing else does.
 */
import { shownDays } from '../facts/leave-groups.ts';
import { formDeadline } from '../facts/leave-timing.ts';
import { breach, personRule } from '../findings/rule.ts';
import { leaveEvidence } from './evidence.ts';
import { isJudged } from './judged.ts';

export const sickCertificateMissing = personRule({
  id: 'sick-certificate-missing',
  clause: '2.4.2',
  judge(history, team) {
    return history.standing.groups
      .filter((group) => group.kind === 'sick' && isJudged(team, group.date))
      .filter((group) => group.dueDays > team.terms.sick.certAfterDays)
      .filter((group) => !group.leaves.some((leave) => leave.certificate === true))
      .map((group) => ({
        ...breach(
          { days: shownDays(group) },
          group.leaves.map((leave) => leaveEvidence(leave, 'certificate-missing', '2.4.2')),
          { cautions: ['L12'], replyBy: formDeadline(team, group.lastDay), awaitsDecision: true },
        ),
        date: group.date,
      }));
  },
});
