/** Leaves of one kind that touch, taken as one request, with their length in due days (reading A26). */
import { type DayNumber, formatLocalDate, type LocalDate } from '../kernel/local-date.ts';
import { dayOfMoment, minuteOfMoment, momentNumber, toMomentNumber } from '../kernel/moment.ts';
import type { Leave } from './document.ts';
import { dutyOn, sessionsOn } from './due.ts';
import type { Person } from './person.ts';
import type { TeamFacts } from './team-facts.ts';

export interface LeaveGroup {
  readonly kind: Leave['kind'];
  /** In time order. */
  readonly leaves: readonly Leave[];
  readonly dueMinutes: number;
  /** Due days, in fractions of a full day. */
  readonly dueDays: number;
  /** First due date inside the leave; its first date when none is due. */
  readonly date: LocalDate;
  readonly lastDay: DayNumber;
}

/** Groups the approved leaves of a person; without merging each leave stands alone. */
export function leaveGroups(team: TeamFacts, person: Person): LeaveGroup[] {
  const groups: Leave[][] = [];
  for (const leave of person.leaves) {
    if (leave.status !== 'approved') continue;
    const group = groups.find(
      (candidate) =>
        candidate[0]?.kind === leave.kind &&
        team.terms.approval.mergeAdjacent &&
        touches(team, person, candidate.at(-1) ?? leave, leave),
    );
    if (group) group.push(leave);
    else groups.push([leave]);
  }
  return groups.map((leaves) => measure(team, person, leaves));
}

/** Its due days to two decimals, as findings show them; limits are compared with the exact ones. */
export function shownDays(group: LeaveGroup): number {
  return Math.round(group.dueDays * 100) / 100;
}

/** No due time lies between the end of one leave and the start of the next. */
function touches(team: TeamFacts, person: Person, before: Leave, after: Leave): boolean {
  const from = toMomentNumber(before.to);
  const to = toMomentNumber(after.from);
  return to <= from || dueMinutesBetween(team, person, from, to) === 0;
}

function measure(team: TeamFacts, person: Person, leaves: readonly Leave[]): LeaveGroup {
  const [first] = leaves;
  if (!first) throw new Error('a leave group is never empty');
  let dueMinutes = 0;
  let firstDue: DayNumber | null = null;
  let end = Number.NEGATIVE_INFINITY;
  for (const leave of leaves) {
    // A request that overlaps an earlier one adds only what is new.
    const from = Math.max(toMomentNumber(leave.from), end);
    const to = toMomentNumber(leave.to);
    if (to <= from) continue;
    dueMinutes += dueMinutesBetween(team, person, from, to);
    firstDue ??= firstDueDay(team, person, from, to);
    end = to;
  }
  return {
    kind: first.kind,
    leaves,
    dueMinutes,
    dueDays: dueMinutes / team.terms.dayMinutes,
    date: formatLocalDate(firstDue ?? dayOfMoment(toMomentNumber(first.from))),
    lastDay: dayOfMoment(Math.max(...leaves.map((leave) => toMomentNumber(leave.to)))),
  };
}

/** Due minutes of the person between two moments, leave or not. */
export function dueMinutesBetween(
  team: TeamFacts,
  person: Person,
  from: number,
  to: number,
): number {
  let minutes = 0;
  for (let day = dayOfMoment(from); day <= dayOfMoment(to); day += 1) {
    minutes += dueMinutesOn(team, person, day, from, to);
  }
  return minutes;
}

function firstDueDay(team: TeamFacts, person: Person, from: number, to: number): DayNumber | null {
  for (let day = dayOfMoment(from); day <= dayOfMoment(to); day += 1) {
    if (dueMinutesOn(team, person, day, from, to) > 0) return day;
  }
  return null;
}

function dueMinutesOn(
  team: TeamFacts,
  person: Person,
  day: DayNumber,
  from: number,
  to: number,
): number {
  const terms = team.termsOn(day);
  const start = day === dayOfMoment(from) ? minuteOfMoment(from) : 0;
  const end = to >= momentNumber(day + 1, 0) ? 1440 : minuteOfMoment(to);
  let minutes = 0;
  for (const session of sessionsOn(dutyOn(person, day, team.calendar.kindOf(day), terms), terms)) {
    minutes += Math.max(0, Math.min(end, session.end) - Math.max(start, session.start));
  }
  return minutes;
}
