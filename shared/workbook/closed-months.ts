/** The list of closed payroll months as one cell holds it. */
import { type Month, monthOf, parseLocalDate } from '../kernel/local-date.ts';
import { padTwo } from '../kernel/minutes.ts';
import { plainText } from './clean-text.ts';
import { SERIAL_OF_EPOCH, timeOfNumber, timeOfText } from './serial.ts';
import type { CellValue } from './snapshot.ts';

/** In order, each once; a single month often turns into its first day. null: not months. */
export function monthsOf(value: CellValue): readonly Month[] | null {
  if (value === null) return [];
  if (typeof value === 'number') {
    return timeOfNumber(value)?.date ? [monthOf(Math.floor(value) - SERIAL_OF_EPOCH)] : null;
  }
  const parts = plainText(String(value))
    .split(/[,，、;\s]+/)
    .filter((part) => part !== '');
  const months = parts.map(monthOfText);
  return months.every((month) => month !== null) ? [...new Set(months)].sort() : null;
}

function monthOfText(text: string): Month | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)$/.exec(text);
  if (match) {
    const month = `${match[1]}-${padTwo(Number(match[2] ?? match[3]))}`;
    return parseLocalDate(`${month}-01`) === null ? null : month;
  }
  const date = timeOfText(text)?.date;
  return date?.endsWith('-01') ? date.slice(0, 7) : null;
}
