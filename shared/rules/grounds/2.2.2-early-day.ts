/**
 * 2.2.2 Leaving early: the policy treats the day as absence (reading A6 literal, A7). Under `half` any early
 * leave is a session; under `graded` only an hour or more is (2.3.2), less is early-departure's.
 */
import type { Earliness } from '../../facts/day.ts';
import type { Terms } from '../../policy/edition.ts';
import { stretchEvidence } from '../evidence.ts';
import { type Ground, isAnHour } from './ground.ts';

export const earlyDay: Ground = {
  clause: '2.2.2',
  find(day, terms) {
    return day.earliness
      .filter((earliness) => isAbsence(earliness, terms))
      .map((earliness) => {
        const isWholeDay = terms.earlyLeave.rule === 'literal';
        return {
          sessions: isWholeDay
            ? day.sessions.map((session) => session.name)
            : earliness.gaps.map((gap) => gap.session),
          days: isWholeDay ? terms.earlyLeave.days : terms.numbers.sessionDays,
          because: stretchEvidence(
            terms.earlyLeave.rule === 'graded' ? 'left-hour-early' : 'left-early',
            terms.earlyLeave.rule === 'graded' ? '2.3.2' : '2.2.2',
            { start: earliness.leftAt, end: earliness.dueUntil },
            earliness.minutes,
          ),
        };
      });
  },
};

function isAbsence(earliness: Earliness, terms: Terms): boolean {
  if (terms.earlyLeave.rule === 'graded') return isAnHour(earliness.minutes, terms);
  return earliness.minutes > terms.earlyLeave.graceMinutes;
}
