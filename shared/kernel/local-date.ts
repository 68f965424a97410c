/** Local calendar dates as text outside and as day numbers inside; no time zone, no Date. */
import { padTwo, twoDigits } from './minutes.ts';

/** `YYYY-MM-DD` in the team's zone. */
export type LocalDate = string;
/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type DayNumber = number;
/** `YYYY-MM`. */
export type Month = string;

/** Reads `YYYY-MM-DD`; null when it is not a date that exists. */
export function parseLocalDate(text: string): DayNumber | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) {
    return null;
  }
  const century = twoDigits(text, 0);
  const yearInCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || yearInCentury < 0 || month < 1 || month > 12 || day < 1) return null;
  const year = century * 100 + yearInCentury;
  return day <= daysInMonth(year, month) ? dayNumber(year, month, day) : null;
}

/** The day number of a date already known to be valid. */
export function toDayNumber(date: LocalDate): DayNumber {
  const day = parseLocalDate(date);
  if (day === null) throw new Error(`not a local date: ${date}`);
  return day;
}

/** Days since 1970-01-01 of a civil date (Hinnant's algorithm). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface CivilDate {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

export function civilDate(date: DayNumber): CivilDate {
  const shifted = date + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Writes `YYYY-MM-DD`. */
export function formatLocalDate(date: DayNumber): LocalDate {
  const { year, month, day } = civilDate(date);
  return `${String(year).padStart(4, '0')}-${padTwo(month)}-${padTwo(day)}`;
}

/** 1 = Monday .. 7 = Sunday. */
export function weekday(date: DayNumber): number {
  return ((((date + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function yearOf(date: DayNumber): number {
  return civilDate(date).year;
}

export function monthOf(date: DayNumber): Month {
  const { year, month } = civilDate(date);
  return formatMonth(year, month);
}

export function formatMonth(year: number, month: number): Month {
  return `${String(year).padStart(4, '0')}-${padTwo(month)}`;
}

/** First and last day of a month. */
export function monthBounds(month: Month): { first: DayNumber; last: DayNumber } {
  const first = toDayNumber(`${month}-01`);
  const { year, month: number } = civilDate(first);
  return { first, last: first + daysInMonth(year, number) - 1 };
}

export function nextMonth(month: Month): Month {
  return monthOf(monthBounds(month).last + 1);
}

/** All months from `first` to `last`, both inclusive. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

const HYPHEN = 45;

/** Whether `date` has reached, within its own calendar year, the month and day of `origin`. */
export function isSameOrAfterAnniversary(date: DayNumber, origin: DayNumber): boolean {
  const here = civilDate(date);
  const there = civilDate(origin);
  return here.month > there.month || (here.month === there.month && here.day >= there.day);
}
