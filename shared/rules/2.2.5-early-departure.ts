/**
 * 2.2.5 Early departure: only where reading A6 grades early leaving like lateness; otherwise the day is
 * absence (grounds/2.2.2-early-day.ts) and never reported here as well.
 */
import { breach, clear, dayRule } from '../findings/rule.ts';
import { claimedSessions } from './2.3.4-absence.ts';
import { punchEvidence, stretchEvidence } from './evidence.ts';

export const earlyDeparture = dayRule({
  id: 'early-departure',
  clause: '2.2.5',
  needs: ['gaps', 'lateness', 'earliness', 'missed', 'away', 'unproved'],
  judge(day, terms) {
    if (terms.earlyLeave.rule !== 'graded') return clear;
    const claimed = claimedSessions(day, terms);
    return day.earliness
      .filter((earliness) => earliness.minutes > terms.earlyLeave.graceMinutes)
      .filter((earliness) => !earliness.gaps.some((gap) => claimed.includes(gap.session)))
      .map((earliness) =>
        breach(
          { minutes: earliness.minutes },
          [
            punchEvidence(day),
            stretchEvidence(
              'left-early',
              '2.2.2',
              { start: earliness.leftAt, end: earliness.dueUntil },
              earliness.minutes,
            ),
          ],
          earliness.session ? { session: earliness.session } : {},
        ),
      );
  },
});
