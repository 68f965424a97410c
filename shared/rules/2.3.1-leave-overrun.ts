/**
 * 2.3.1 Leave overrun: due time right after the end of an approved leave, nobody back, no extension. It names
 * why an absence began; days and money are the absence's own (A30). Back a little late is only lateness.
 */

import { breach, clear, dayRule } from '../findings/rule.ts';
import { totalLength } from '../kernel/interval.ts';
import { claimedSessions } from './2.3.4-absence.ts';
import { leaveEvidence } from './evidence.ts';

export const leaveOverrun = dayRule({
  id: 'leave-overrun',
  clause: '2.3.1',
  needs: ['overruns', 'gaps', 'lateness', 'earliness', 'missed', 'away', 'unproved'],
  judge(day, terms) {
    if (day.overruns.length === 0) return clear;
    const claimed = claimedSessions(day, terms);
    const gaps = day.gaps.filter((gap) => claimed.includes(gap.session));
    if (gaps.length === 0) return clear;
    return breach(
      { minutes: totalLength(gaps) },
      day.overruns.map((leave) => leaveEvidence(leave, 'leave-ended', '2.3.1')),
    );
  },
});
