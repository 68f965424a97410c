/** What a person is due in a month, and what one month's wage is divided by (4.4.3, reading A34). */
import { dutyOn, isEmployed } from '../facts/due.ts';
import type { Person } from '../facts/person.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { type DayNumber, type Month, monthBounds, weekday } from '../kernel/local-date.ts';

import { termsOfMonth } from './month-terms.ts';

export interface MonthDays {
  /** Due days while employed. */
  readonly scheduled: number;
  /** Days that carry pay while employed, in the unit of the divisor. */
  readonly paid: number;
  /** Whether no day that carries pay lies outside employment. */
  readonly isWhole: boolean;
  /** Days of a whole month, in hundredths so that 21.75 stays whole. */
  readonly divisorHundredths: number;
}

/** Counts the whole calendar month, judged or not. */
export function countMonthDays(team: TeamFacts, person: Person, month: Month): MonthDays {
  const { first, last } = monthBounds(month);
  const { divisor } = termsOfMonth(team, month).payroll;
  const whole = { ...person, hiredOn: first, leftOn: last };
  let scheduled = 0;
  let paid = 0;
  let full = 0;
  for (let date = first; date <= last; date += 1) {
    const isDue = isDueOn(team, whole, date);
    const counts =
      divisor === 'calendar' ||
      isDue ||
      (divisor !== 'scheduled' && isPaidHoliday(team, whole, date));
    if (counts) full += 1;
    if (!isEmployed(person, date)) continue;
    if (isDue) scheduled += 1;
    if (counts) paid += 1;
  }
  return {
    scheduled,
    paid,
    isWhole: paid === full,
    divisorHundredths: divisor === '21.75' ? 2175 : full * 100,
  };
}

function isDueOn(team: TeamFacts, person: Person, date: DayNumber): boolean {
  const kind = team.kinds[date - team.first] ?? team.calendar.kindOf(date);
  return dutyOn(person, date, kind, team.termsOn(date)) === 'due';
}

/** A statutory holiday on a weekday the person would otherwise have worked stays paid. */
function isPaidHoliday(team: TeamFacts, person: Person, date: DayNumber): boolean {
  return team.calendar.kindOf(date) === 'holiday' && weekday(date) <= 5 && !person.roster.has(date);
}
