/**
 * 2.2.2 Late arrival: not at the post when due time starts, and nothing approved covers the gap.
 * Edge: 08:30 is on time, 08:31 is one minute late; seconds are cut (A18). From an hour on it is 2.3.2's.
 * The amount is the finance schedule's, which the policy does not contain (2.2.5, A10).
 * Unknown: a date with a doubt, such as a missing punch, is left to the rule that asks about it.
 */
import { breach, dayRule } from '../findings/rule.ts';
import { claimedSessions } from './2.3.4-absence.ts';
import { punchEvidence, stretchEvidence } from './evidence.ts';

export const lateArrival = dayRule({
  id: 'late-arrival',
  clause: '2.2.2',
  needs: ['gaps', 'lateness', 'earliness', 'missed', 'away', 'unproved'],
  judge(day, terms) {
    const unexplained = day.unproved.filter((one) => one.becomes === 'late');
    if (unexplained.length > 0) return breach({ minutes: 0 }, [punchEvidence(day)]);
    const late = day.lateness.filter((lateness) => lateness.minutes > terms.late.graceMinutes);
    if (late.length === 0) return [];
    const claimed = claimedSessions(day, terms);
    return late
      .filter((lateness) => !lateness.gaps.some((gap) => claimed.includes(gap.session)))
      .map((lateness) =>
        breach(
          { minutes: lateness.minutes },
          [
            punchEvidence(day),
            stretchEvidence(
              'arrived-late',
              '2.2.2',
              { start: lateness.dueAt, end: lateness.arrivedAt },
              lateness.minutes,
            ),
          ],
          lateness.session ? { session: lateness.session } : {},
        ),
      );
  },
});
