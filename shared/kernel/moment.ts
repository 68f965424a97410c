/** A date with a time of day in the team's zone, counted in minutes. */
import { type DayNumber, formatLocalDate, parseLocalDate } from './local-date.ts';
import { formatMinuteOfDay, MINUTES_PER_DAY, parseMinuteOfDay } from './minutes.ts';

/** `YYYY-MM-DDTHH:MM`; seconds are allowed on reading and cut. */
export type LocalMoment = string;
/** Minutes since 1970-01-01T00:00 local; orders and subtracts as a number. */
export type MomentNumber = number;

export function parseMoment(text: string): MomentNumber | null {
  if (text.charAt(10) !== 'T') return null;
  const day = parseLocalDate(text.slice(0, 10));
  const minute = parseMinuteOfDay(text.slice(11));
  return day === null || minute === null ? null : momentNumber(day, minute);
}

/** The number of a moment already known to be valid. */
export function toMomentNumber(text: LocalMoment): MomentNumber {
  const moment = parseMoment(text);
  if (moment === null) throw new Error(`not a local moment: ${text}`);
  return moment;
}

export function momentNumber(day: DayNumber, minute: number): MomentNumber {
  return day * MINUTES_PER_DAY + minute;
}

export function dayOfMoment(moment: MomentNumber): DayNumber {
  return Math.floor(moment / MINUTES_PER_DAY);
}

export function minuteOfMoment(moment: MomentNumber): number {
  return moment - dayOfMoment(moment) * MINUTES_PER_DAY;
}

export function formatMoment(moment: MomentNumber): LocalMoment {
  return `${formatLocalDate(dayOfMoment(moment))}T${formatMinuteOfDay(minuteOfMoment(moment))}`;
}
