/** Dates and times as people type them or as a sheet stores them (serials since 1899-12-30). */
import {
  type DayNumber,
  dayNumber,
  daysInMonth,
  formatLocalDate,
  type LocalDate,
} from '../kernel/local-date.ts';
import { formatMinuteOfDay, type MinuteOfDay } from '../kernel/minutes.ts';
import { plainText } from './clean-text.ts';

/** Serial number of 1970-01-01. */
export const SERIAL_OF_EPOCH = 25569;
const SECONDS_PER_DAY = 86400;
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
const firstSerial = dayNumber(FIRST_YEAR, 1, 1) + SERIAL_OF_EPOCH;
const lastSerial = dayNumber(LAST_YEAR, 12, 31) + SERIAL_OF_EPOCH;

/** A date, a time of day, or both; what is not there is null. */
export interface TypedTime {
  readonly date: LocalDate | null;
  readonly minute: MinuteOfDay | null;
}

/** Reads a cell's number: a fraction is a time, a whole number a date, both together a moment. */
export function timeOfNumber(value: number): TypedTime | null {
  if (value >= 0 && value < 1) return { date: null, minute: minuteOfFraction(value) };
  if (Number.isInteger(value) && value >= 19500101 && value <= 21001231) {
    return timeOfText(String(value));
  }
  if (!(value >= firstSerial && value < lastSerial + 1)) return null;
  const day = Math.floor(value);
  const date = formatLocalDate(day - SERIAL_OF_EPOCH);
  return { date, minute: day === value ? null : minuteOfFraction(value - day) };
}

/** Seconds are cut (A18); a hundredth of one allows for the binary fraction. */
function minuteOfFraction(fraction: number): MinuteOfDay {
  return Math.min(1439, Math.floor((fraction * SECONDS_PER_DAY + 0.01) / 60));
}

const datePattern =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))(?![\d:])/;
const weekdayPattern = /^\s*\(?(?:星期|周)[一二三四五六日天]\)?/;
const timePattern = /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?|[时点](?:(\d{1,2})分)?)$/;

/** Reads what a person typed; null where it is no date or time or could mean two. */
export function timeOfText(typed: string): TypedTime | null {
  const text = plainText(typed);
  const match = datePattern.exec(text);
  if (!match) {
    const minute = minuteOfText(text);
    return minute === null ? null : { date: null, minute };
  }
  const day = existingDay(
    Number(match[1]),
    Number(match[3] ?? match[5] ?? match[7]),
    Number(match[4] ?? match[6] ?? match[8]),
  );
  if (day === null) return null;
  const date = formatLocalDate(day);
  const rest = text.slice(match[0].length).replace(weekdayPattern, '');
  if (rest === '') return { date, minute: null };
  const separated = /^(?:T|\s+)(.+)$/.exec(rest);
  const minute = minuteOfText(separated?.[1] ?? '');
  return minute === null ? null : { date, minute };
}

function existingDay(year: number, month: number, day: number): DayNumber | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : null;
}

function minuteOfText(text: string): MinuteOfDay | null {
  const match = timePattern.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? match[4] ?? 0);
  const second = Number(match[3] ?? 0);
  return hour <= 23 && minute <= 59 && second <= 59 ? hour * 60 + minute : null;
}

/** `2025-03-10T08:30`; a date alone is its first minute, or its last for an end. */
export function momentOf(time: TypedTime, isEnd: boolean): string | null {
  if (time.date === null) return null;
  return `${time.date}T${formatMinuteOfDay(time.minute ?? (isEnd ? 1439 : 0))}`;
}
