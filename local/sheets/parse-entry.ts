/** What a sheet makes of typed text: a formula, a number, a date, a truth value or plain text. */
import type { ExtendedValue, NumberFormat } from './resources.ts';
import { existingSerialOf } from './serial-date.ts';

/** A typed entry; `numberFormat` is the format the sheet gives a cell that has none yet. */
export interface ParsedEntry {
  readonly value: ExtendedValue;
  readonly numberFormat?: NumberFormat;
}

/** What decides how text is read. */
export interface EntryContext {
  /** `zh_CN` reads 2025年3月10日, `en_US` reads 3/10/2025; both read 2025-03-10. */
  readonly locale: string;
  /** The year given to a date typed without one. */
  readonly year: number;
  /** True when the cell is formatted as plain text: then nothing is read into it. */
  readonly isPlainText: boolean;
}

/** Reads text as if typed into a cell; the empty text gives an empty value. */
export function parseEntry(typed: string, context: EntryContext): ParsedEntry {
  if (typed === '') return { value: {} };
  if (context.isPlainText) return { value: { stringValue: typed } };
  if (typed.startsWith("'")) return { value: { stringValue: typed.slice(1) } };
  if (typed.startsWith('=') && typed.length > 1) return { value: { formulaValue: typed } };
  const text = typed.trim();
  if (/^(true|false)$/i.test(text)) return { value: { boolValue: text.toLowerCase() === 'true' } };
  const read = parseNumberEntry(text) ?? parseMomentEntry(text, context);
  if (read !== undefined) return read;
  if (/^\+[^\s+]/.test(typed) && typed.length > 1) return { value: { formulaValue: `=${typed}` } };
  return { value: { stringValue: typed } };
}

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** Reads a number, a percentage or an amount of money. */
export function parseNumberEntry(text: string): ParsedEntry | undefined {
  const percent = /^(.*\d\.?)\s?%$/.exec(text)?.[1];
  if (percent !== undefined) {
    const read = readNumber(percent);
    if (read === undefined) return undefined;
    const pattern = percent.includes('.') ? '0.00%' : '0%';
    return { value: { numberValue: read / 100 }, numberFormat: { type: 'PERCENT', pattern } };
  }
  const money = /^([+-]?)([¥￥$€])\s?([\d.,]+)$/.exec(text);
  if (money !== null) {
    const read = readNumber(`${money[1]}${money[3]}`);
    if (read === undefined) return undefined;
    const sign = money[2] === '￥' ? '¥' : money[2];
    const digits = money[3]?.includes('.') ? '#,##0.00' : '#,##0';
    return {
      value: { numberValue: read },
      numberFormat: { type: 'CURRENCY', pattern: `"${sign}"${digits}` },
    };
  }
  const read = readNumber(text);
  if (read === undefined) return undefined;
  if (!text.includes(',')) return { value: { numberValue: read } };
  const pattern = text.includes('.') ? '#,##0.00' : '#,##0';
  return { value: { numberValue: read }, numberFormat: { type: 'NUMBER', pattern } };
}

function readNumber(text: string): number | undefined {
  if (!plainNumber.test(text) && !groupedNumber.test(text)) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

/** Reads a date, a time of day, or both. */
export function parseMomentEntry(text: string, context: EntryContext): ParsedEntry | undefined {
  const time = parseTime(text);
  if (time !== undefined) return momentEntry(time.serial, 'TIME', time.pattern);
  const date = parseDate(text, context);
  if (date !== undefined) return momentEntry(date.serial, 'DATE', date.pattern);
  const parts = /^(\S+)(?:\s+|T)(\S.*)$/.exec(text);
  const day = parseDate(parts?.[1] ?? '', context);
  const clock = parseTime(parts?.[2] ?? '');
  if (day === undefined || clock === undefined || clock.serial >= 1) return undefined;
  return momentEntry(day.serial + clock.serial, 'DATE_TIME', `${day.pattern} ${clock.pattern}`);
}

function momentEntry(
  numberValue: number,
  type: NumberFormat['type'],
  pattern: string,
): ParsedEntry {
  return { value: { numberValue }, numberFormat: { type, pattern } };
}

interface Moment {
  readonly serial: number;
  readonly pattern: string;
}

function parseTime(text: string): Moment | undefined {
  const match = /^(上午|下午)?\s?(\d{1,3})[:：](\d{2})(?:[:：](\d{2}))?\s?(am|pm)?$/i.exec(text);
  if (match === null) return undefined;
  const [, chineseHalf, hourText = '', minuteText = '', secondText, englishHalf] = match;
  const half = chineseHalf === undefined ? englishHalf?.toLowerCase() : halfOf(chineseHalf);
  let hour = Number(hourText);
  if (Number(minuteText) > 59 || Number(secondText ?? 0) > 59) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  const seconds = hour * 3600 + Number(minuteText) * 60 + Number(secondText ?? 0);
  const hours = hour >= 24 ? '[h]' : hourText.startsWith('0') ? 'hh' : 'h';
  const suffix = half === undefined ? '' : ' am/pm';
  return {
    serial: seconds / 86_400,
    pattern: `${hours}:mm${secondText === undefined ? '' : ':ss'}${suffix}`,
  };
}

function halfOf(chinese: string): 'am' | 'pm' {
  return chinese === '上午' ? 'am' : 'pm';
}

function parseDate(text: string, context: EntryContext): Moment | undefined {
  const chinese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?$/.exec(text);
  if (chinese !== null) {
    const hasYear = chinese[1] !== undefined;
    const year = hasYear ? Number(chinese[1]) : context.year;
    return moment(year, chinese[2], chinese[3], `${hasYear ? 'yyyy"年"' : ''}m"月"d"日"`);
  }
  const full = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (full !== null) {
    const [, year, mark, month = '', day = ''] = full;
    if (mark === '.' && context.locale !== 'zh_CN') return undefined;
    return moment(
      Number(year),
      month,
      day,
      `yyyy${mark}${shape('m', month)}${mark}${shape('d', day)}`,
    );
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american !== null && context.locale === 'en_US') {
    return moment(Number(american[3]), american[1], american[2], 'm/d/yyyy');
  }
  const short = /^(\d{1,2})([-/])(\d{1,2})$/.exec(text);
  if (short !== null && (context.locale === 'zh_CN' || context.locale === 'en_US')) {
    return moment(context.year, short[1], short[3], `m${short[2]}d`);
  }
  return undefined;
}

function shape(letter: string, digits: string): string {
  return digits.length === 2 ? letter + letter : letter;
}

function moment(
  year: number,
  month: string | undefined,
  day: string | undefined,
  pattern: string,
): Moment | undefined {
  const serial = existingSerialOf(year, Number(month), Number(day));
  return serial === undefined ? undefined : { serial, pattern };
}
