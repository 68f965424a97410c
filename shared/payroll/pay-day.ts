/** When a month's wage is paid (4.3.2, 4.4.4, 4.4.5, readings A37, A38). */

import type { Person } from '../facts/person.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import {
  civilDate,
  formatLocalDate,
  type LocalDate,
  type Month,
  monthOf,
  nextMonth,
  toDayNumber,
} from '../kernel/local-date.ts';
import { padTwo } from '../kernel/minutes.ts';

/** The pay date of a month's wage; null where the calendar of that time is not loaded. */
export function payDateOf(team: TeamFacts, person: Person, month: Month): LocalDate | null {
  const { pay, firstPay } = team.terms;
  const isDeferred =
    Number.isFinite(person.hiredOn) &&
    monthOf(person.hiredOn) === month &&
    civilDate(person.hiredOn).day > firstPay.deferAfterDay;
  const payMonth = isDeferred ? nextMonth(nextMonth(month)) : nextMonth(month);
  const nominal = toDayNumber(`${payMonth}-${padTwo(pay.day)}`);
  if (pay.holidayShift === 'none') return formatLocalDate(nominal);
  const step = pay.holidayShift === 'previous' ? -1 : 1;
  const shifted = team.calendar.nearestWorkday(nominal, step);
  return shifted === null ? null : formatLocalDate(shifted);
}
