/** A facts document made ready for judging: calendar, terms by date, persons, and the moment of judging. */
import {
  type DayNumber,
  formatLocalDate,
  type LocalDate,
  toDayNumber,
} from '../kernel/local-date.ts';
import { formatMoment, type MomentNumber, momentNumber, toMomentNumber } from '../kernel/moment.ts';
import type { Problem } from '../kernel/problem.ts';
import { buildCalendar, type Calendar, type DayKind } from '../policy/calendar.ts';
import type { Session, Terms } from '../policy/edition.ts';
import { firstJudgedDate } from '../policy/edition-at.ts';
import { termsByDate } from '../policy/edition-terms.ts';
import type { Facts } from './document.ts';
import { indexPersons, type Person } from './person.ts';
import { adoptionOf, startReadings } from './readings-by-date.ts';

export interface TeamFacts {
  readonly facts: Facts;
  readonly calendar: Calendar;
  /** First and last date that are judged; nothing is when last < first. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly asOf: MomentNumber;
  /** Terms of a date: the edition in force and the readings switched until then. */
  termsOn(date: DayNumber): Terms;
  /** Terms in force on the last judged date: for what is counted over many dates. */
  readonly terms: Terms;
  /** Calendar kind by judged date, from the first on. */
  readonly kinds: readonly DayKind[];
  /** Text of each judged date, from the first on. */
  readonly dates: readonly LocalDate[];
  readonly persons: readonly Person[];
  /** Faults that leave the rest judged. */
  readonly problems: readonly Problem[];
}

/** Readies parsed facts. Dates before the first edition and dates that are not over yet are left out. */
export function prepareTeamFacts(facts: Facts): TeamFacts {
  const calendar = buildCalendar(facts.calendar);
  const through = toDayNumber(facts.through);
  const asOf = facts.asOf ? toMomentNumber(facts.asOf) : momentNumber(through + 1, 120);
  const problems: Problem[] = [];
  const first = Math.max(toDayNumber(facts.from), firstJudgedDate());
  if (first > toDayNumber(facts.from)) {
    problems.push({
      place: 'from',
      got: facts.from,
      want: `${formatLocalDate(first)} or later: no edition of the policy covers earlier dates, they are not judged`,
    });
  }
  const { adopted, refused } = adoptionOf(facts, formatMoment(asOf));
  problems.push(...refused.map(({ problem }) => problem));
  const lookUp = termsByDate(first, startReadings(facts), adopted);
  const last = lastFinishedDate(through, asOf, lookUp(through).numbers.sessions);
  const length = Math.max(0, last - first + 1);
  const termsByIndex = Array.from({ length }, (_, index) => lookUp(first + index));
  const termsOn = (date: DayNumber): Terms => termsByIndex[date - first] ?? lookUp(date);
  return {
    facts,
    calendar,
    first,
    last,
    asOf,
    termsOn,
    terms: termsOn(Math.max(first, last)),
    kinds: Array.from({ length }, (_, index) => calendar.kindOf(first + index)),
    dates: Array.from({ length }, (_, index) => formatLocalDate(first + index)),
    persons: indexPersons(facts, first, last),
    problems,
  };
}

/** A date is judged once its last session is over at the moment of judging. */
function lastFinishedDate(
  through: DayNumber,
  asOf: MomentNumber,
  sessions: readonly Session[],
): DayNumber {
  const dayEnd = Math.max(...sessions.map((session) => session.end));
  return Math.min(through, Math.floor((asOf - dayEnd) / 1440));
}

/** Whether a reply deadline (its date included) is over at the moment of judging; no deadline never is. */
export function isDeadlineOver(team: TeamFacts, deadline: DayNumber | null): boolean {
  return deadline !== null && team.asOf >= momentNumber(deadline + 1, 0);
}
