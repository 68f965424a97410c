/** Yearly counters of a person's absences, as the statement and the reviews read them (2.3.4, A2). */
import { type History, isAnyDueBetween } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { dayNumber, type LocalDate, yearOf } from '../kernel/local-date.ts';
import type { Occurrence, Run, StandingAbsence } from './occurrences.ts';
import { isWithinTwelveMonths, yearOfCount } from './occurrences.ts';
import type { Counter } from './sanction.ts';

/** One counter a year from the first judged year to the last, zeros included. */
export function countYears(
  team: TeamFacts,
  history: History,
  absences: readonly StandingAbsence[],
  occurrences: readonly Occurrence[],
  runs: { readonly all: readonly Run[]; readonly real: readonly Run[] },
): Counter[] {
  const counters: Counter[] = [];
  // A year of service may have begun in the calendar year before.
  const firstYear = Math.min(yearOf(team.first), yearOfCount(team, history, team.first));
  for (let year = firstYear; year <= yearOf(team.last); year += 1) {
    const isCounted = countedIn(team, history, year);
    const own = absences.filter((one) => isCounted(one.number));
    counters.push({
      employee: history.person.employee.id,
      year,
      occurrences: occurrences.filter((one) => isCounted(one.absences[0]?.number ?? 0)).length,
      days: total(own.map((one) => one.days)),
      realDays: total(own.map((one) => one.realDays)),
      longestRun: longest(runs.all, isCounted),
      longestRealRun: longest(runs.real, isCounted),
      dates: own.map((one) => one.finding.date),
      openRun: openRunOf(team, history, runs.real, isCounted),
    });
  }
  return counters;
}

/** Whether a date counts in a year's counter; rolling counters look back from the year's last judged date. */
function countedIn(team: TeamFacts, history: History, year: number): (date: number) => boolean {
  if (team.terms.absence.yearBasis !== 'rolling12m') {
    return (date) => yearOfCount(team, history, date) === year;
  }
  const end = yearOf(team.last) === year ? team.last : lastDayOf(year);
  return (date) => isWithinTwelveMonths(date, end);
}

function lastDayOf(year: number): number {
  return dayNumber(year, 12, 31);
}

/** Dates of the longest run that ends in the year. */
function longest(runs: readonly Run[], isCounted: (date: number) => boolean): number {
  const lengths = runs
    .filter((run) => isCounted(run.absences.at(-1)?.number ?? 0))
    .map((run) => run.absences.length);
  return Math.max(0, ...lengths);
}

/** The dates of the last run, as long as no due date has passed since and its last day ended away. */
function openRunOf(
  team: TeamFacts,
  history: History,
  runs: readonly Run[],
  isCounted: (date: number) => boolean,
): LocalDate[] {
  const run = runs.at(-1);
  const last = run?.absences.at(-1);
  if (!run || !last || !isCounted(last.number) || !last.span.endsDayReal) return [];
  if (isAnyDueBetween(team, history.person, last.number, team.last + 1)) return [];
  return run.absences.map((one) => one.finding.date);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
