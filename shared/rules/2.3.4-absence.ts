/**
 * 2.3.4 Absence: at most one a person and date, folded from every ground in `grounds/`.
 * Real days are the sessions wholly missed; whatever the policy adds beyond them is deemed (A13).
 * Minutes are the due minutes of the claimed sessions that were neither worked nor covered.
 * Unknown: a date with any doubt is left to the rule that asks about it.
 */
import type { Gap } from '../facts/day.ts';
import type { Leave } from '../facts/document.ts';
import type { EvidenceNote } from '../findings/finding.ts';
import { type AbsenceSpan, breach, clear, dayRule } from '../findings/rule.ts';
import { type Interval, intersect, totalLength } from '../kernel/interval.ts';
import type { SessionName, Terms } from '../policy/edition.ts';
import { leaveEvidence, punchEvidence } from './evidence.ts';
import { earlyDay } from './grounds/2.2.2-early-day.ts';
import { punchUnproved } from './grounds/2.2.2-punch-unproved.ts';
import { outingOpen } from './grounds/2.2.3-outing-open.ts';
import { offPostHour } from './grounds/2.3.1-off-post-hour.ts';
import { sessionMissed } from './grounds/2.3.1-session-missed.ts';
import { hourLate } from './grounds/2.3.2-hour-late.ts';
import type { AbsenceDay, Ground, GroundFound } from './grounds/ground.ts';

/** Every ground of absence; a date with several is still one absence. */
export const grounds: readonly Ground[] = [
  sessionMissed,
  hourLate,
  earlyDay,
  offPostHour,
  outingOpen,
  punchUnproved,
];

export const absence = dayRule({
  id: 'absence',
  clause: '2.3.4',
  needs: ['gaps', 'lateness', 'earliness', 'missed', 'away', 'unproved', 'overruns'],
  judge(day, terms) {
    const found = grounds.flatMap((ground) => ground.find(day, terms));
    if (found.length === 0) return clear;
    const claimed = day.gaps.filter((gap) => isClaimed(gap, found));
    const { days, realDays } = countDays(day, found, terms);
    const deemedDays = days - realDays;
    return breach(
      { days, realDays, deemedDays, minutes: totalLength(claimed) },
      [
        punchEvidence(day),
        ...found.map((one) => one.because),
        ...day.requests.map((leave) => leaveEvidence(leave, requestNote(leave))),
        ...day.overruns.map((leave) => leaveEvidence(leave, 'leave-ended', '2.3.1')),
      ],
      {
        span: spanOf(day, claimed, found.length, terms),
        cautions: deemedDays > 0 ? ['L1', 'L9'] : ['L1'],
      },
    );
  },
});

/** Whether an absence on this date claims a session, so that lateness in it is not told twice. */
export function claimedSessions(day: AbsenceDay, terms: Terms): readonly SessionName[] {
  return grounds.flatMap((ground) => ground.find(day, terms).flatMap((found) => found.sessions));
}

/** Why a leave that was asked for does not cover the date. */
function requestNote(leave: Leave): EvidenceNote {
  if (leave.status === 'pending') return 'leave-pending';
  return leave.status === 'refused' ? 'leave-refused' : 'leave-withdrawn';
}

function isClaimed(gap: Gap, found: readonly GroundFound[]): boolean {
  return found.some((one) => one.sessions.includes(gap.session));
}

/** Whole sessions nobody can say were worked; one spent on an outing that lacks a paper is not among them. */
function reallyMissed(day: AbsenceDay): readonly Gap[] {
  return day.missed.filter((gap) => gap.cause === 'presence');
}

/**
 * Sessions wholly missed are real. A ground that is worth more than the real days in its own sessions adds
 * the difference; a date never counts more than the sessions that were still due on it.
 */
function countDays(day: AbsenceDay, found: readonly GroundFound[], terms: Terms) {
  const { sessionDays } = terms.numbers;
  const missed = new Set(reallyMissed(day).map((gap) => gap.session));
  const realDays = missed.size * sessionDays;
  const stillDue = day.sessions.filter((session) => intersect(day.remaining, [session]).length > 0);
  const deemed = found.map((one) => {
    const real = one.sessions.filter((session) => missed.has(session));
    return Math.max(0, one.days - new Set(real).size * sessionDays);
  });
  const days = Math.min(realDays + sum(deemed), stillDue.length * sessionDays);
  const unit = terms.absence.dayUnit;
  return { days: Math.ceil(days / unit) * unit, realDays };
}

/** Whether the absence reaches the first and the last due minute of its date (A3, A12). */
function spanOf(
  day: AbsenceDay,
  claimed: readonly Gap[],
  groundCount: number,
  terms: Terms,
): AbsenceSpan {
  // Where leave does not break a run, the day is what leave left of it.
  const bounds: readonly Interval[] = terms.consecutive.leaveBreaks ? day.sessions : day.remaining;
  const missed = reallyMissed(day);
  return {
    startsDay: startsAt(claimed, bounds),
    endsDay: endsAt(claimed, bounds),
    startsDayReal: startsAt(missed, bounds),
    endsDayReal: endsAt(missed, bounds),
    grounds: groundCount,
  };
}

function startsAt(gaps: readonly Gap[], bounds: readonly Interval[]): boolean {
  return gaps.some((gap) => gap.start === bounds[0]?.start);
}

function endsAt(gaps: readonly Gap[], bounds: readonly Interval[]): boolean {
  return gaps.some((gap) => gap.end === bounds.at(-1)?.end);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
