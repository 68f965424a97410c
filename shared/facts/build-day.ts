/** Builds one person's date: due sessions, minus what is approved, against presence. */
import {
  type IntervalList,
  intersect,
  normalize,
  subtract,
  totalLength,
} from '../kernel/interval.ts';
import { type DayNumber, type LocalDate, toDayNumber } from '../kernel/local-date.ts';
import { type MomentNumber, momentNumber } from '../kernel/moment.ts';
import type { Session, Terms } from '../policy/edition.ts';
import type { Cover, Day, Doubt, ExtraAttendance, Gap, Unproved } from './day.ts';
import type { Correction, Leave, Unreadable } from './document.ts';
import { type Duty, dutyOn, sessionsOn } from './due.ts';
import { type Away, findEarliness, findGaps, findLateness } from './gaps.ts';
import type { Person } from './person.ts';
import { minuteOf, presenceOf, punchMinutes } from './presence.ts';
import type { Standing } from './standing.ts';
import { isDeadlineOver, type TeamFacts } from './team-facts.ts';

/** Whether what was explained afterwards counts: `now` yes, `before` as the date first looked. */
export type View = 'now' | 'before';

/** The one empty list of all dates on which nothing of a kind is recorded. */
const none: readonly never[] = [];

/** Builds the date at `index` from the first judged date. */
export function buildDay(
  team: TeamFacts,
  person: Person,
  standing: Standing,
  index: number,
  view: View,
): Day {
  const number = team.first + index;
  const terms = team.termsOn(number);
  const kind = team.kinds[index] ?? 'unknown';
  const duty = dutyOn(person, number, kind, terms);
  const sessions = sessionsOn(duty, terms);
  const date = team.dates[index] ?? '';
  const corrections = correctionsOn(person, date);
  const counted = view === 'now' ? corrections.filter((one) => one.status === 'approved') : none;
  const punchRecord = person.punches[index] ?? null;
  const punches = punchMinutes(punchRecord, counted);
  const { intervals: presence, unproved } = presenceOf(punches, sessions, terms);
  const away = awayOn(person, standing, number, date);
  const covers = coversOn(standing, number, sessions);

  const onTime = covers.filter((one) => !one.isLate);
  const first = uncovered(sessions, onTime);
  const firstGaps = findGaps(sessions, first, presence, away);
  const cured = view === 'now' ? cures(covers, firstGaps, terms) : none;
  const chosen = cured.length === 0 ? onTime : [...onTime, ...cured];
  const remaining = cured.length === 0 ? first : uncovered(sessions, chosen);
  const gaps = cured.length === 0 ? firstGaps : findGaps(sessions, remaining, presence, away);

  const open = unproved.filter((session) => intersect(remaining, [session]).length > 0);
  const settled = settleUnproved(team, number, punches, open, corrections, terms);
  const doubts = doubtsOf({
    duty,
    person,
    number,
    hasPunches: punches.length > 0,
    gaps,
    unproved: settled.length > 0 ? [] : open,
    corrections,
  });
  const isKnown = doubts.length === 0;
  const known = settled.length > 0 ? [] : gaps;
  return {
    employee: person.employee.id,
    date,
    number,
    kind,
    sessions,
    remaining,
    covers: chosen,
    presence,
    punches,
    punchRecord,
    corrections: counted,
    requests: requestsOn(person, date),
    worked: sessions
      .filter((session) => unproved.includes(session) || hasWork(session, presence, gaps))
      .map((session) => session.name),
    openedOn: openedOn(standing, number),
    gaps: isKnown ? known : null,
    lateness: isKnown ? findLateness(known, presence, terms) : null,
    earliness: isKnown ? findEarliness(known, presence, terms) : null,
    missed: isKnown ? known.filter((gap) => gap.shape === 'whole') : null,
    away: isKnown ? known.filter((gap) => gap.cause !== 'presence' && gap.shape !== 'whole') : null,
    extra: duty === 'off' ? extraOn(person, date, presence, punches, terms) : [],
    overruns: [],
    doubts,
    unproved: settled,
  };
}

/** What reading A16 makes of a lone punch once its deadline is over and no correction waits. */
function settleUnproved(
  team: TeamFacts,
  number: DayNumber,
  punches: readonly number[],
  open: readonly Session[],
  corrections: readonly Correction[],
  terms: Terms,
): Unproved[] {
  const becomes = terms.missingPunch.afterDeadline;
  if (becomes === 'unresolved' || open.length === 0) return [];
  if (corrections.some((one) => one.status === 'pending')) return [];
  const deadline = team.calendar.workdayAfter(number, terms.supplement.deadlineWorkdays);
  if (!isDeadlineOver(team, deadline)) return [];
  const punch = punches[0] ?? 0;
  const farthest = [...open].sort(
    (left, right) => distance(right, punch) - distance(left, punch),
  )[0];
  return farthest ? [{ becomes, session: farthest.name }] : [];
}

function distance(session: Session, punch: number): number {
  return Math.abs((session.start + session.end) / 2 - punch);
}

/** Due time that no cover stands in for. */
function uncovered(sessions: readonly Session[], covers: readonly Cover[]): IntervalList {
  return covers.length === 0 ? sessions : subtract(sessions, normalize(covers));
}

function correctionsOn(person: Person, date: LocalDate): readonly Correction[] {
  if (person.corrections.length === 0) return none;
  return person.corrections.filter((correction) => correction.date === date);
}

function requestsOn(person: Person, date: LocalDate): readonly Leave[] {
  if (person.leaves.length === 0) return none;
  return person.leaves.filter(
    (leave) =>
      leave.status !== 'approved' &&
      leave.from.slice(0, 10) <= date &&
      leave.to.slice(0, 10) >= date,
  );
}

/** The date itself, or the day after the last filing deadline that lapsed on it. */
function openedOn(standing: Standing, number: DayNumber): DayNumber {
  if (standing.lapsed.length === 0) return number;
  const midnight = momentNumber(number, 0);
  const lapsed = standing.lapsed.filter(({ from, to }) => from < midnight + 1440 && to > midnight);
  return Math.max(number, ...lapsed.map(({ deadline }) => deadline + 1));
}

/** Whether some presence in the session lies in none of its gaps. */
function hasWork(session: Session, presence: IntervalList, gaps: readonly Gap[]): boolean {
  const there = intersect(presence, [session]);
  if (there.length === 0) return false;
  const own = gaps.filter((gap) => gap.session === session.name);
  return totalLength(subtract(there, own)) > 0;
}

/** Leaves and outings on this date, cut to its sessions. */
function coversOn(
  standing: Standing,
  number: DayNumber,
  sessions: readonly Session[],
): readonly Cover[] {
  if (standing.leaves.length === 0 && standing.outings.length === 0) return none;
  const midnight = momentNumber(number, 0);
  const clip = (from: MomentNumber, to: MomentNumber, session: Session) => ({
    start: Math.max(from - midnight, session.start),
    end: Math.min(to - midnight, session.end),
  });
  const covers: Cover[] = [];
  for (const session of sessions) {
    for (const { leave, from, to, cutAt, knownFrom } of standing.leaves) {
      const part = clip(from, to, session);
      if (part.start >= part.end || cutAt < midnight + session.start) continue;
      covers.push({
        ...part,
        by: 'leave',
        record: leave,
        isLate: knownFrom > midnight + part.start,
      });
    }
    for (const { outing, from, to, standing: state, knownFrom } of standing.outings) {
      const part = clip(from, to, session);
      if (part.start >= part.end || state === 'open') continue;
      covers.push({
        ...part,
        by: 'outing',
        record: outing,
        isLate: knownFrom > midnight + part.start,
      });
    }
  }
  return covers;
}

/** Of what was approved afterwards, the parts that explain gaps the policy lets a later form explain (A7, A11). */
function cures(covers: readonly Cover[], gaps: readonly Gap[], terms: Terms): readonly Cover[] {
  const late = covers.filter((one) => one.isLate);
  if (late.length === 0) return none;
  const curable = gaps.filter((gap) => isCurable(gap, terms));
  return late.flatMap((one) =>
    intersect([one], normalize(curable)).map((part): Cover => ({ ...one, ...part })),
  );
}

function isCurable(gap: Gap, terms: Terms): boolean {
  const { cures } = terms.supplement;
  if (gap.shape === 'head') return cures.includes('late');
  if (gap.shape === 'tail') return cures.includes('early') && terms.earlyLeave.curable;
  return cures.includes('absence');
}

/** Time recorded as away: off post without permission, and outings that do not count. */
function awayOn(
  person: Person,
  standing: Standing,
  number: DayNumber,
  date: string,
): readonly Away[] {
  if (person.offPost.length === 0 && standing.outings.length === 0) return none;
  const midnight = momentNumber(number, 0);
  const away: Away[] = [];
  for (const record of person.offPost) {
    if (record.date !== date || record.permitted) continue;
    away.push({
      start: minuteOf(record.from),
      end: minuteOf(record.to),
      cause: 'off-post',
      record,
    });
  }
  for (const { outing, from, to, standing: state } of standing.outings) {
    if (state !== 'open' || to <= midnight || from >= midnight + 1440) continue;
    away.push({
      start: Math.max(0, from - midnight),
      end: Math.min(1440, to - midnight),
      cause: 'outing',
      record: outing,
    });
  }
  return away;
}

interface DoubtInput {
  readonly duty: Duty;
  readonly person: Person;
  readonly number: DayNumber;
  readonly hasPunches: boolean;
  readonly gaps: readonly Gap[];
  readonly unproved: readonly Session[];
  readonly corrections: readonly Correction[];
}

/** Why the date cannot be judged; the first reason that applies is the one to ask about. */
function doubtsOf(input: DoubtInput): Doubt[] {
  const doubt = (reason: Doubt['reason'], more: Partial<Doubt> = {}): Doubt[] => [
    { reason, sessions: [], record: null, pending: null, ...more },
  ];
  if (input.duty === 'unknown') return doubt('calendar-missing');
  const unreadable = unreadableOn(input);
  if (unreadable) return doubt('unreadable', { record: unreadable });
  if (input.unproved.length > 0) {
    const pending = input.corrections.find((one) => one.status === 'pending') ?? null;
    return doubt('missing-punch', { sessions: input.unproved, pending });
  }
  return [];
}

/** An unreadable record matters where it could have changed the outcome. */
function unreadableOn({
  person,
  number,
  duty,
  hasPunches,
  gaps,
  unproved,
}: DoubtInput): Unreadable | null {
  const isOpen = gaps.length > 0 || unproved.length > 0;
  for (const record of person.unreadable) {
    if (record.from && toDayNumber(record.from) > number) continue;
    if (record.through && toDayNumber(record.through) < number) continue;
    if (record.part === 'roster' && isOpen && duty === 'due') return record;
    // Punches that can be read stand against a record of no certain person or date, not against their own row.
    const isOwnRow = Boolean(record.employee && record.from);
    if (record.part === 'punches' && isOpen && (!hasPunches || isOwnRow)) return record;
    if (record.part === 'decisions' && isOpen && record.employee) return record;
    const explains = ['corrections', 'leaves', 'outings'].includes(record.part);
    if (explains && isOpen) return record;
  }
  return null;
}

/** Attendance on a day off, with the overtime recorded for it (reading A33). */
function extraOn(
  person: Person,
  date: string,
  presence: IntervalList,
  punches: readonly number[],
  terms: Terms,
): ExtraAttendance[] {
  if (punches.length === 0) return [];
  return [
    {
      presence,
      minutes: totalLength(subtract(presence, [breakOf(terms)])),
      overtime: person.overtime.filter((record) => record.date === date),
    },
  ];
}

/** The midday break, which is never working time (reading A18). */
export function breakOf(terms: Terms): { start: number; end: number } {
  const [am, pm] = terms.numbers.sessions;
  return { start: am.end, end: pm.start };
}
