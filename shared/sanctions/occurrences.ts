/** Absences folded into occurrences and running days (2.3.4, readings A2, A3, A12, A13). */

import type { History } from '../facts/history.ts';
import { isAnyDueBetween } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { AbsenceSpan } from '../findings/rule.ts';
import type { SettledFinding } from '../findings/settle.ts';
import { type DayNumber, isSameOrAfterAnniversary, yearOf } from '../kernel/local-date.ts';

/** An absence that stands, with its figures at hand. */
export interface StandingAbsence {
  readonly finding: SettledFinding;
  readonly number: DayNumber;
  readonly days: number;
  readonly realDays: number;
  readonly span: AbsenceSpan;
}

/** What counts as "once". */
export interface Occurrence {
  readonly absences: readonly StandingAbsence[];
  /** Counting period of its first date; occurrences of one period are ranked together. */
  readonly period: number;
  /** 1, 2, 3 … within the period. */
  readonly rank: number;
}

/** Absences on due dates that follow one another with nothing worked and no leave between. */
export interface Run {
  readonly absences: readonly StandingAbsence[];
  /** Whether days off lie inside it. */
  readonly spansRest: boolean;
}

/** The absences of a person that stand and count (A5), by date. */
export function standingAbsences(
  team: TeamFacts,
  findings: readonly SettledFinding[],
): StandingAbsence[] {
  const isCounted = ({ rule, outcome, measures, number }: SettledFinding) =>
    rule === 'absence' &&
    outcome === 'breach' &&
    (team.termsOn(number).absence.halfDayCounts || (measures['days'] ?? 0) >= 1);
  return findings.flatMap((finding) =>
    isCounted(finding) && finding.span
      ? [
          {
            finding,
            number: finding.number,
            days: finding.measures['days'] ?? 0,
            realDays: finding.measures['realDays'] ?? 0,
            span: finding.span,
          },
        ]
      : [],
  );
}

/** `run`: any absence holds it together (A3, A12). `real run`: only sessions wholly missed do (A13). */
export type Bond = 'run' | 'real run';

/** Absences that hold together, in order. */
export function findRuns(
  team: TeamFacts,
  history: History,
  absences: readonly StandingAbsence[],
  bond: Bond,
): Run[] {
  const runs: { absences: StandingAbsence[]; spansRest: boolean }[] = [];
  for (const absence of absences) {
    if (bond === 'real run' && absence.realDays === 0) continue;
    const run = runs.at(-1);
    const last = run?.absences.at(-1);
    if (run && last && follows(team, history, last, absence, bond)) {
      run.absences.push(absence);
      if (absence.number > last.number + 1) run.spansRest = true;
    } else {
      runs.push({ absences: [absence], spansRest: false });
    }
  }
  return runs;
}

function follows(
  team: TeamFacts,
  history: History,
  before: StandingAbsence,
  after: StandingAbsence,
  bond: Bond,
): boolean {
  if (!endsWith(before.span, bond) || !startsWith(after.span, bond)) return false;
  if (after.number === before.number + 1) return true;
  const between = datesBetween(team, history, before.number, after.number);
  if (team.terms.consecutive.restBreaks && between.some(({ isDue }) => !isDue)) return false;
  const due = between.filter(({ isDue }) => isDue);
  if (due.length === 0) return true;
  return !team.terms.consecutive.leaveBreaks && due.every(({ isOnLeave }) => isOnLeave);
}

function endsWith(span: AbsenceSpan, bond: Bond): boolean {
  return bond === 'run' ? span.endsDay : span.endsDayReal;
}

function startsWith(span: AbsenceSpan, bond: Bond): boolean {
  return bond === 'run' ? span.startsDay : span.startsDayReal;
}

/** The dates strictly between: whether the person owed them, and whether leave took them up whole. */
function datesBetween(
  team: TeamFacts,
  history: History,
  after: DayNumber,
  before: DayNumber,
): { isDue: boolean; isOnLeave: boolean }[] {
  return Array.from({ length: before - after - 1 }, (_, offset) => {
    const date = after + 1 + offset;
    const day = history.days.find((one) => one.number === date);
    return {
      isDue: isAnyDueBetween(team, history.person, date - 1, date + 1),
      isOnLeave:
        day !== undefined &&
        day.remaining.length === 0 &&
        day.covers.every((cover) => cover.by === 'leave'),
    };
  });
}

/** Occurrences in date order, ranked within their counting period. */
export function findOccurrences(
  team: TeamFacts,
  history: History,
  absences: readonly StandingAbsence[],
): Occurrence[] {
  const { absence: terms } = team.terms;
  const spells = findRuns(team, history, absences, 'run').map((run) => run.absences);
  const units =
    terms.occurrenceUnit === 'spell'
      ? spells
      : absences.flatMap((one) =>
          Array.from({ length: terms.occurrenceUnit === 'finding' ? one.span.grounds : 1 }, () => [
            one,
          ]),
        );
  const ranks = new Map<number, number>();
  const starts: DayNumber[] = [];
  return units.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const period = periodOf(team, history, first.number);
    starts.push(first.number);
    const rank =
      terms.fineCountBasis === 'sameYear' && terms.yearBasis === 'rolling12m'
        ? starts.filter((start) => isWithinTwelveMonths(start, first.number)).length
        : (ranks.get(period) ?? 0) + 1;
    ranks.set(period, rank);
    return [{ absences: group, period, rank }];
  });
}

/** Counting period of a date for fines: its year, its year of service, or one period for ever (A2). */
function periodOf(team: TeamFacts, history: History, date: DayNumber): number {
  const { fineCountBasis } = team.terms.absence;
  return fineCountBasis === 'allTime' ? 0 : yearOfCount(team, history, date);
}

/** The year a date is counted in: calendar year, or the year in which its year of service began. */
export function yearOfCount(team: TeamFacts, history: History, date: DayNumber): number {
  const { hiredOn } = history.person;
  const year = yearOf(date);
  if (team.terms.absence.yearBasis !== 'hireYear' || !Number.isFinite(hiredOn)) return year;
  return isSameOrAfterAnniversary(date, hiredOn) ? year : year - 1;
}

/** Whether `start` lies in the twelve months that end with `date`. */
export function isWithinTwelveMonths(start: DayNumber, date: DayNumber): boolean {
  const span = date - start;
  return span >= 0 && (span < 365 || (span === 365 && !isSameOrAfterAnniversary(date, start)));
}
