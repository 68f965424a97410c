/**
 * The lines at which a person has to look at dismissal (2.3.4, A12, A13). The software only says that a
 * line is reached; it never dismisses.
 */
import type { History } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { Run, StandingAbsence } from './occurrences.ts';
import { isWithinTwelveMonths, yearOfCount } from './occurrences.ts';
import type { Sanction } from './sanction.ts';

/** Reviews of one person: on real days `dismissal-review`, with deemed days' help `deemed-review`. */
export function findReviews(
  team: TeamFacts,
  history: History,
  absences: readonly StandingAbsence[],
  runs: { readonly all: readonly Run[]; readonly real: readonly Run[] },
): Sanction[] {
  const { deemed } = team.terms.dismissal;
  const realDays = (one: StandingAbsence) => one.realDays;
  const allDays = (one: StandingAbsence) => one.days;
  const review = (kind: 'dismissal-review' | 'deemed-review', crossings: readonly Crossing[]) =>
    mergeByDate(crossings).map((crossing) => toSanction(kind, history, crossing));

  if (deemed === 'count') {
    return review('dismissal-review', crossingsOf(team, history, absences, runs.all, allDays));
  }
  const real = crossingsOf(team, history, absences, runs.real, realDays);
  const onReal = review('dismissal-review', real);
  if (deemed === 'ignore') return onReal;
  const withDeemed = crossingsOf(team, history, absences, runs.all, allDays).filter(
    (crossing) =>
      !real.some((other) => other.line === crossing.line && sharesDates(other, crossing)),
  );
  return [...onReal, ...review('deemed-review', withDeemed)];
}

/** A line crossed: the dates that count, the last of them being the one that crossed it. */
interface Crossing {
  readonly line: 'running' | 'yearly';
  readonly absences: readonly StandingAbsence[];
}

function crossingsOf(
  team: TeamFacts,
  history: History,
  absences: readonly StandingAbsence[],
  runs: readonly Run[],
  daysOf: (absence: StandingAbsence) => number,
): Crossing[] {
  const { dismissalRunningDays, dismissalYearlyDays } = team.terms.numbers;
  const running = runs.flatMap((run) => {
    const counted = upToLine(run.absences, daysOf, dismissalRunningDays);
    // One long date is not "running days", however many days it counts.
    return counted && counted.length > 1 ? [{ line: 'running' as const, absences: counted }] : [];
  });
  const yearly = countingYears(team, history, absences, daysOf).flatMap((year) => {
    const counted = upToLine(year, daysOf, dismissalYearlyDays);
    return counted ? [{ line: 'yearly' as const, absences: counted }] : [];
  });
  return [...running, ...yearly];
}

/** The absences up to the one that reaches the line, or null when they never do. */
function upToLine(
  absences: readonly StandingAbsence[],
  daysOf: (absence: StandingAbsence) => number,
  line: number,
): StandingAbsence[] | null {
  let days = 0;
  const counted: StandingAbsence[] = [];
  for (const absence of absences) {
    if (daysOf(absence) === 0) continue;
    counted.push(absence);
    days += daysOf(absence);
    if (days >= line) return counted;
  }
  return null;
}

/** Absences by the year they count in; rolling twelve months give one group that ends at each date (A2). */
function countingYears(
  team: TeamFacts,
  history: History,
  absences: readonly StandingAbsence[],
  daysOf: (absence: StandingAbsence) => number,
): StandingAbsence[][] {
  if (team.terms.absence.yearBasis === 'rolling12m') return rollingGroups(team, absences, daysOf);
  const years = new Map<number, StandingAbsence[]>();
  for (const absence of absences) {
    const year = yearOfCount(team, history, absence.number);
    years.set(year, [...(years.get(year) ?? []), absence]);
  }
  return [...years.values()];
}

/** The first window of twelve months that holds enough days; later windows repeat what it already says. */
function rollingGroups(
  team: TeamFacts,
  absences: readonly StandingAbsence[],
  daysOf: (absence: StandingAbsence) => number,
): StandingAbsence[][] {
  const line = team.terms.numbers.dismissalYearlyDays;
  const windows = absences.map((last) =>
    absences.filter(
      (one) => one.number <= last.number && isWithinTwelveMonths(one.number, last.number),
    ),
  );
  const full = windows.find((group) => group.reduce((sum, one) => sum + daysOf(one), 0) >= line);
  return full ? [full] : [];
}

function sharesDates(left: Crossing, right: Crossing): boolean {
  return left.absences.some((one) => right.absences.includes(one));
}

/** Two lines crossed on one date are one task. */
function mergeByDate(crossings: readonly Crossing[]): Crossing[] {
  const byDate = new Map<number, Crossing>();
  for (const crossing of crossings) {
    const date = crossing.absences.at(-1)?.number ?? 0;
    const other = byDate.get(date);
    const absences = other
      ? [...new Set([...other.absences, ...crossing.absences])].sort((a, b) => a.number - b.number)
      : crossing.absences;
    byDate.set(date, { ...crossing, absences });
  }
  return [...byDate.values()];
}

function toSanction(
  kind: 'dismissal-review' | 'deemed-review',
  history: History,
  crossing: Crossing,
): Sanction {
  const last = crossing.absences.at(-1);
  if (!last) throw new Error('a crossing always has a last absence');
  return {
    id: `${kind}.${history.person.employee.id}.${last.finding.date}`,
    employee: history.person.employee.id,
    kind,
    amountFen: null,
    date: last.finding.date,
    occurrence: null,
    state: 'proposed',
    because: crossing.absences.map((one) => one.finding.id),
    clause: '2.3.4',
    cautions: kind === 'deemed-review' ? ['L4', 'L8', 'L9', 'L10'] : ['L4', 'L8', 'L10'],
  };
}
