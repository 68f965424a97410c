/** Reads one cell by the kind of its column: a value of the facts document, or what is wanted instead. */
import { formatMinuteOfDay } from '../kernel/minutes.ts';
import { fenFromYuan } from '../kernel/money.ts';
import { showValue } from '../kernel/problem.ts';
import { cleanText, foldText, plainText } from './clean-text.ts';
import { momentOf, type TypedTime, timeOfNumber, timeOfText } from './serial.ts';
import type { CellValue, RawCell } from './snapshot.ts';
import { flagChoices } from './tabs/choices.ts';
import type { Choice, Column, ColumnKind } from './tabs/column.ts';
import { want, wantChoice } from './words.ts';

/** A value as the facts document writes it; null: blank. */
export type ParsedValue = string | number | boolean | null;

export type CellReading =
  | { readonly ok: true; readonly value: ParsedValue }
  | { readonly ok: false; readonly want: string };

const TEXT_LIMIT = 2000;

/** Shows a cell's content in a problem: the error, the formula, or the value. */
export function showCell(cell: RawCell): string {
  if (cell.error !== undefined) return cell.error;
  if (cell.formula !== undefined) return showValue(cell.formula);
  return isBlank(cell) ? 'blank' : showValue(cell.value);
}

/** The same, with the number of a date or time shown as people see it. */
export function showTyped(cell: RawCell, kind: ColumnKind | undefined): string {
  const isTimed = kind === 'date' || kind === 'time' || kind === 'moment' || kind === 'momentEnd';
  if (!isTimed || typeof cell.value !== 'number' || cell.error || cell.formula) {
    return showCell(cell);
  }
  const time = timeOfNumber(cell.value);
  const parts = [time?.date, time?.minute == null ? null : formatMinuteOfDay(time.minute)];
  return time === null ? showCell(cell) : parts.filter((part) => part != null).join(' ');
}

/** Nothing to read; a formula or an error is something. */
export function isBlank(cell: RawCell): boolean {
  if (cell.error !== undefined || cell.formula !== undefined) return false;
  return cell.value === null || (typeof cell.value === 'string' && cleanText(cell.value) === '');
}

/** Reads a cell of an input column; a blank one is null, whether or not the row may do without. */
export function parseCell(cell: RawCell, column: Column): CellReading {
  if (column.kind === 'note') return accepted(null);
  if (column.kind === 'name') return accepted(shownName(cell));
  if (cell.error !== undefined) return refused(want('noError'));
  if (cell.formula !== undefined) return refused(want('noFormula'));
  if (isBlank(cell)) {
    return column.isRequired ? refused(want('required')) : accepted(null);
  }
  return parseFilled(cell.value, column);
}

function parseFilled(value: CellValue, column: Column): CellReading {
  switch (column.kind) {
    case 'id':
    case 'employee':
    case 'newEmployee':
      return parseId(value);
    case 'person':
    case 'text':
      return parseText(value);
    case 'note':
      return accepted(null);
    case 'name':
      return accepted(typeof value === 'string' ? cleanText(value) : null);
    case 'email':
      return parseEmail(value);
    case 'date':
    case 'time':
    case 'moment':
    case 'momentEnd':
      return parseTime(value, column.kind);
    case 'choice':
      return parseChoice(value, column.choices);
    case 'flag':
      return parseFlag(value);
    case 'money':
      return parseMoney(value);
    case 'period':
      return parsePeriod(value);
    case 'setting':
      return typeof value === 'string' ? parseText(value) : accepted(value);
  }
}

/** Names are often filled by the managers' own formulas; only a plain text is compared. */
function shownName(cell: RawCell): string | null {
  if (cell.error !== undefined || typeof cell.value !== 'string') return null;
  return cleanText(cell.value) || null;
}

function parseId(value: CellValue): CellReading {
  if (typeof value === 'boolean') return refused(want('id'));
  const text = typeof value === 'number' ? wholeNumberText(value) : plainText(String(value));
  return /^[\p{L}\p{N}_-]{1,64}$/u.test(text) ? accepted(text) : refused(want('id'));
}

function wholeNumberText(value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : '';
}

function parseText(value: CellValue): CellReading {
  if (typeof value === 'boolean') return refused(want('text'));
  const text = cleanText(String(value));
  return text.length <= TEXT_LIMIT ? accepted(text) : refused(want('shortText'));
}

function parseEmail(value: CellValue): CellReading {
  if (typeof value !== 'string') return refused(want('email'));
  const text = plainText(value);
  const isAddress =
    text.length <= 200 &&
    /^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/.test(text);
  return isAddress ? accepted(text) : refused(want('email'));
}

function parseTime(value: CellValue, kind: 'date' | 'time' | 'moment' | 'momentEnd'): CellReading {
  const wanted = kind === 'momentEnd' ? 'moment' : kind;
  const time =
    typeof value === 'number'
      ? timeOfNumber(value)
      : typeof value === 'string'
        ? timeOfText(value)
        : null;
  const result = time === null ? null : writeTime(time, kind);
  return result === null ? refused(want(wanted)) : accepted(result);
}

/** A time typed with its date keeps it, so that the row can compare; a date typed with a time drops that. */
function writeTime(time: TypedTime, kind: 'date' | 'time' | 'moment' | 'momentEnd'): string | null {
  if (kind === 'date') return time.date;
  if (kind !== 'time') return momentOf(time, kind === 'momentEnd');
  if (time.minute === null) return null;
  return time.date === null ? formatMinuteOfDay(time.minute) : momentOf(time, false);
}

function parseChoice(value: CellValue, choices: readonly Choice[]): CellReading {
  const code = typeof value === 'string' ? codeOf(value, choices) : undefined;
  return code === undefined ? refused(wantChoice(choices)) : accepted(code);
}

function codeOf(typed: string, choices: readonly Choice[]): string | undefined {
  const text = foldText(typed);
  return choices.find(
    ({ code, labels }) => code === text || labels.some((label) => foldText(label) === text),
  )?.code;
}

function parseFlag(value: CellValue): CellReading {
  if (typeof value === 'boolean') return accepted(value);
  const code = codeOf(String(value), flagChoices);
  return code === undefined ? refused(want('flag')) : accepted(code === 'true');
}

function parseMoney(value: CellValue): CellReading {
  const amount = typeof value === 'string' ? amountOf(value) : value;
  if (typeof amount !== 'number' || amount < 0 || fenFromYuan(amount) === null) {
    return refused(want('money'));
  }
  return accepted(amount);
}

function amountOf(typed: string): number | null {
  const text = plainText(typed).replace(/^[¥￥]\s*|\s*元$/g, '');
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/.test(text)
    ? Number(text.replaceAll(',', ''))
    : null;
}

/** A month or day that the sheet turned into a date comes back as that date; the row knows its kind. */
function parsePeriod(value: CellValue): CellReading {
  if (typeof value === 'string') return accepted(plainText(value).slice(0, 40));
  const date = typeof value === 'number' ? timeOfNumber(value)?.date : undefined;
  return date ? accepted(date) : refused(want('month'));
}

function accepted(value: ParsedValue): CellReading {
  return { ok: true, value };
}

function refused(wanted: string): CellReading {
  return { ok: false, want: wanted };
}
