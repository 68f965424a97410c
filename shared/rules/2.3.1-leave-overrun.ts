/**
 * 2.3.1 Leave overrun: due time right after the end of an approved leave, nobody back, no extension.
 * It names why an absence began; days and money are the absence's own (A30).
 */
import { breach, dayRule } from '../findings/rule.ts';
import { leaveEvidence } from './evidence.ts';

export const leaveOverrun = dayRule({
  id: 'leave-overrun',
  clause: '2.3.1',
  needs: ['overruns', 'gaps'],
  judge(day) {
    const minutes = day.gaps.reduce((total, gap) => total + gap.end - gap.start, 0);
    return day.overruns.map((leave) =>
      breach({ minutes }, [leaveEvidence(leave, 'leave-ended', '2.3.1')]),
    );
  },
});
