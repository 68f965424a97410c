/** One employee's judged dates in order; ordinary ones are only counted, so a quiet month costs almost nothing. */
import type { DayNumber } from '../kernel/local-date.ts';
import { type MinuteOfDay, parseMinuteOfDay } from '../kernel/minutes.ts';
import type { Terms } from '../policy/edition.ts';
import { buildDay } from './build-day.ts';
import type { Day } from './day.ts';
import type { Leave, PunchDay } from './document.ts';
import { dutyOn, isEmployed } from './due.ts';
import type { Person } from './person.ts';
import { type Standing, standingOf } from './standing.ts';
import type { TeamFacts } from './team-facts.ts';

export interface History {
  readonly person: Person;
  readonly standing: Standing;
  /** Every judged date that is not ordinary and not simply off, in order. */
  readonly days: readonly Day[];
  /** 1 for each ordinary due date, by index from the first judged date. */
  readonly ordinary: Uint8Array;
  /** For dates on which something was explained afterwards: how the date looked before. */
  readonly before: ReadonlyMap<DayNumber, Day>;
}

/** Builds the judged dates of a person. */
export function buildHistory(team: TeamFacts, person: Person): History {
  const standing = standingOf(team, person);
  const days: Day[] = [];
  const before = new Map<DayNumber, Day>();
  const ordinary = new Uint8Array(team.dates.length);
  const start = Math.max(0, person.hiredOn - team.first);
  const end = Math.min(team.dates.length - 1, person.leftOn - team.first);
  for (let index = start; index <= end; index += 1) {
    if (isOrdinary(team, person, index)) {
      if (person.punches[index] !== undefined) ordinary[index] = 1;
      continue;
    }
    const day = buildDay(team, person, standing, index, 'now');
    if (!isWorthKeeping(day)) continue;
    days.push(day);
    if (wasExplained(day)) {
      before.set(day.number, buildDay(team, person, standing, index, 'before'));
    }
  }
  return { person, standing, days: markOverruns(team, person, days), ordinary, before };
}

/**
 * A date on which no rule can have anything to say: either due by the calendar alone with punches from
 * before its start to after its end, or off without any record.
 */
export function isOrdinary(team: TeamFacts, person: Person, index: number): boolean {
  if (person.marked[index] === 1) return false;
  const terms = team.termsOn(team.first + index);
  if (terms.punch.mode !== 2) return false;
  const kind = team.kinds[index];
  const record = person.punches[index];
  if (terms.roster.default === 'none') return record === undefined;
  if (kind === 'unknown') return false;
  if (kind !== 'workday') return record === undefined;
  return record !== undefined && spansTheDay(record, terms);
}

function spansTheDay(record: PunchDay, terms: Terms): boolean {
  const [am, pm] = terms.numbers.sessions;
  let hasStart = false;
  let hasEnd = false;
  for (const time of record.times) {
    const minute = parseMinuteOfDay(time) ?? -1;
    if (minute <= am.start) hasStart = true;
    if (minute >= pm.end) hasEnd = true;
  }
  return hasStart && hasEnd;
}

function isWorthKeeping(day: Day): boolean {
  return day.sessions.length > 0 || day.doubts.length > 0 || (day.extra?.length ?? 0) > 0;
}

function wasExplained(day: Day): boolean {
  return day.corrections.length > 0 || day.covers.some((cover) => cover.isLate);
}

/** Notes on each date the approved leaves after whose end nobody came back (2.3.1). */
function markOverruns(team: TeamFacts, person: Person, days: readonly Day[]): Day[] {
  let ended: Leave | null = null;
  let previous: DayNumber | null = null;
  return days.map((day) => {
    const before =
      ended === null || previous === null || isAnyDueBetween(team, person, previous, day.number)
        ? null
        : ended;
    if (day.sessions.length > 0) {
      previous = day.number;
      ended = leaveAtEnd(day, before);
    }
    if (before === null && day.covers.length === 0) return day;
    const overruns = [
      ...(before && isUncoveredAt(day, dueFrom(day, 0)) ? [before] : []),
      ...day.covers.flatMap((cover) =>
        cover.by === 'leave' && isUncoveredAt(day, dueFrom(day, cover.end)) ? [cover.record] : [],
      ),
    ];
    return overruns.length > 0 ? { ...day, overruns: [...new Set(overruns)] } : day;
  });
}

/** The leave a date ends with, directly or through a gap that follows it without any work. */
function leaveAtEnd(day: Day, carried: Leave | null): Leave | null {
  const dueEnd = day.sessions.at(-1)?.end;
  const last = day.covers.find((cover) => cover.end >= (dueEnd ?? 0) && cover.by === 'leave');
  if (last?.by === 'leave') return last.record;
  return day.worked.length === 0 && day.doubts.length === 0 ? carried : null;
}

/** The first due minute from `minute` on; null when none is left on the date. */
function dueFrom(day: Day, minute: MinuteOfDay): MinuteOfDay | null {
  const session = day.sessions.find((one) => minute < one.end);
  return session ? Math.max(minute, session.start) : null;
}

function isUncoveredAt(day: Day, minute: MinuteOfDay | null): boolean {
  return (day.gaps ?? []).some((gap) => gap.cause === 'presence' && gap.start === minute);
}

/** Whether the person owes any date strictly between two dates. */
export function isAnyDueBetween(
  team: TeamFacts,
  person: Person,
  after: DayNumber,
  before: DayNumber,
): boolean {
  for (let date = after + 1; date < before; date += 1) {
    const kind = team.kinds[date - team.first] ?? 'unknown';
    if (isEmployed(person, date) && dutyOn(person, date, kind, team.termsOn(date)) === 'due') {
      return true;
    }
  }
  return false;
}

/** Whether the person owes work on a date, judged or still to come, that no leave or outing takes up whole. */
export function owesOn(team: TeamFacts, history: History, date: DayNumber): boolean {
  if (history.ordinary[date - team.first] === 1) return true;
  const day = history.days.find((one) => one.number === date);
  if (day) return day.remaining.length > 0;
  const kind = team.kinds[date - team.first] ?? team.calendar.kindOf(date);
  return dutyOn(history.person, date, kind, team.termsOn(date)) === 'due';
}
