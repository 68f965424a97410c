/** Days since 1899-12-30, the way a sheet stores dates and times; no time zone is ever involved. */

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** The serial of a calendar date; months beyond 12 and days beyond the month run on, as in DATE(). */
export function serialOf(year: number, month: number, day: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return Math.round((moment.getTime() - epoch) / millisecondsPerDay);
}

/** The serial of a date that exists, or undefined for a 30 February. */
export function existingSerialOf(year: number, month: number, day: number): number | undefined {
  const serial = serialOf(year, month, day);
  const parts = datePartsOf(serial);
  return parts.year === year && parts.month === month && parts.day === day ? serial : undefined;
}

export function datePartsOf(serial: number): DateParts {
  const moment = new Date(epoch + Math.floor(serial) * millisecondsPerDay);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
  };
}

/** 0 for Sunday. */
export function weekdayOf(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}

/** The time of day in whole seconds, rounded, so that 8:30 does not read 8:29:59. */
export function secondsOfDayOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}
