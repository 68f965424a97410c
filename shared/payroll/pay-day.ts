/** When a month's wage is paid and why then (4.3.2, 4.4.4, 4.4.5, readings A37–A39). */

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
import { termsOfMonth } from './month-terms.ts';

export interface PayDay {
  /** null where the calendar of that time is not loaded. */
  readonly date: LocalDate | null;
  /** The date the policy names, before any move. */
  readonly nominal: LocalDate;
  readonly moved: 'no' | 'earlier' | 'later' | 'unknown';
  /** Hired too late in the month: the first wage comes with that of the next (4.4.5). */
  readonly isFirstPayDeferred: boolean;
}

/** The pay day of a month's wage. */
export function payDayOf(team: TeamFacts, person: Person, month: Month): PayDay {
  const { pay, firstPay } = termsOfMonth(team, month);
  const isFirstPayDeferred =
    Number.isFinite(person.hiredOn) &&
    monthOf(person.hiredOn) === month &&
    civilDate(person.hiredOn).day > firstPay.deferAfterDay;
  const payMonth = isFirstPayDeferred ? nextMonth(nextMonth(month)) : nextMonth(month);
  const day = toDayNumber(`${payMonth}-${padTwo(pay.day)}`);
  const nominal = formatLocalDate(day);
  if (pay.holidayShift === 'none')
    return { date: nominal, nominal, moved: 'no', isFirstPayDeferred };
  const shifted = team.calendar.nearestWorkday(day, pay.holidayShift === 'previous' ? -1 : 1);
  if (shifted === null) return { date: null, nominal, moved: 'unknown', isFirstPayDeferred };
  return {
    date: formatLocalDate(shifted),
    nominal,
    moved: shifted === day ? 'no' : shifted < day ? 'earlier' : 'later',
    isFirstPayDeferred,
  };
}

/**
 * By when somebody who leaves in this month is paid off: the last day of employment (L21), whatever is still
 * to be handed over. null for everybody else, and under `resign.blockSettlement` while a handover is open.
 */
export function finalPayBy(team: TeamFacts, person: Person, month: Month): LocalDate | null {
  if (!isLastMonth(person, month)) return null;
  const isOpen = person.resignations.some((notice) => !notice.handoverDone);
  return termsOfMonth(team, month).resign.blockSettlement && isOpen
    ? null
    : formatLocalDate(person.leftOn);
}

export function isLastMonth(person: Person, month: Month): boolean {
  return Number.isFinite(person.leftOn) && monthOf(person.leftOn) === month;
}
