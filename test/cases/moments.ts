/** Dates, times and spans as case tables write them: `10 Mar`, `10 Mar 08:30`, `13 Mar – 14 Mar`. */
import { formatLocalDate, toDayNumber } from '../../shared/kernel/local-date.ts';

/** The date a cell means when it names none: a Monday without anything special. */
export const usualDate = '2025-03-10';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const dateText = String.raw`\d{1,2} [A-Z][a-z]{2}(?: \d{4})?`;
const timeText = String.raw`\d{2}:\d{2}(?::\d{2})?`;
const spanText = new RegExp(
  `^(?:(${dateText})(?: (${timeText}))?|(${timeText}))(?: ?– ?(?:(${dateText})(?: (${timeText}))?|(${timeText})))?$`,
);

/** `10 Mar` (of 2025) or `10 Mar 2026`. */
export function readDate(text: string): string {
  const match = /^(\d{1,2}) ([A-Z][a-z]{2})(?: (\d{4}))?$/.exec(text);
  const month = months.indexOf(match?.[2] ?? '') + 1;
  if (!match?.[1] || month === 0) throw new Error(`"${text}" is no date, want 10 Mar`);
  const date = `${match[3] ?? '2025'}-${pad(month)}-${pad(Number(match[1]))}`;
  toDayNumber(date);
  return date;
}

/** `10 Mar 08:30`. */
export function readMoment(text: string): string {
  const match = new RegExp(`^(${dateText}) (${timeText})$`).exec(text);
  if (!match?.[1]) throw new Error(`"${text}" is no moment, want 10 Mar 08:30`);
  return `${readDate(match[1])}T${match[2]}`;
}

/** A stretch of time; without times it reaches from the start to the end of work. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** `08:30–09:30`, `10 Mar`, `13 Mar – 14 Mar`, `10 Mar 08:30–09:30`, `10 Mar 13:30 – 11 Mar 12:00`. */
export function readSpan(text: string): Span {
  const match = spanText.exec(text);
  if (!match) throw new Error(`"${text}" is no span, want 10 Mar 08:30–09:30`);
  const [, firstDate, firstTime, bareTime, lastDate, lastTime, lastBareTime] = match;
  const first = firstDate ? readDate(firstDate) : usualDate;
  const last = lastDate ? readDate(lastDate) : first;
  return {
    from: `${first}T${firstTime ?? bareTime ?? '08:30'}`,
    to: `${last}T${lastTime ?? lastBareTime ?? '17:30'}`,
  };
}

/** Every date of a span. */
export function datesOf(span: Span): string[] {
  const first = toDayNumber(span.from.slice(0, 10));
  const last = toDayNumber(span.to.slice(0, 10));
  return Array.from({ length: last - first + 1 }, (_, offset) => formatLocalDate(first + offset));
}

/** The moment at `time`, so many days from a date. */
export function shifted(date: string, days: number, time: string): string {
  return `${formatLocalDate(toDayNumber(date.slice(0, 10)) + days)}T${time}`;
}

/** Writes `10 Mar`, with the year where it is not 2025. */
export function showDate(date: string): string {
  const [year, month, day] = date.split('-');
  const text = `${Number(day)} ${months[Number(month) - 1]}`;
  return year === '2025' ? text : `${text} ${year}`;
}

/** Writes `Mar`, with the year where it is not 2025. */
export function showMonth(month: string): string {
  return showDate(`${month}-01`).slice(2);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
