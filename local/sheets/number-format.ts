/** Turns a cell's value into the text a person sees, under a Sheets number format. */
import type { NumberFormat } from './resources.ts';
import { datePartsOf, secondsOfDayOf, weekdayOf } from './serial-date.ts';

const defaultPatterns: Record<NumberFormat['type'], string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"¥"#,##0.00',
  DATE: 'yyyy-mm-dd',
  TIME: 'h:mm:ss',
  DATE_TIME: 'yyyy-mm-dd h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const weekdaysEnglish = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
const monthsEnglish = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The pattern in force for a format, its own or the default of its type. */
export function patternOf(format: NumberFormat): string {
  return format.pattern === undefined || format.pattern === ''
    ? defaultPatterns[format.type]
    : format.pattern;
}

/** True for formats under which a number is shown as a date or a time. */
export function isDateFormat(format: NumberFormat | undefined): boolean {
  return format?.type === 'DATE' || format?.type === 'TIME' || format?.type === 'DATE_TIME';
}

/** A number as it shows without any format. */
export function printPlainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number.parseFloat(value.toPrecision(10))).replace('e', 'E');
}

export function printNumber(value: number, format: NumberFormat | undefined): string {
  if (format === undefined || format.type === 'TEXT') return printPlainNumber(value);
  return printWithPattern(value, patternOf(format), isDateFormat(format));
}

/** The text of a number under a pattern, as TEXT() gives it; undefined marks an empty pattern section. */
export function printWithPattern(value: number, pattern: string, isDate?: boolean): string {
  const sections = splitSections(pattern);
  const [positive = '', negative, zero] = sections;
  const bare = positive.replaceAll(/"[^"]*"|\\./g, '');
  if (isDate ?? /[ymdhs]/i.test(bare.replaceAll(/\[[^\]]*\]/g, (part) => part.slice(1, 2)))) {
    return printDate(value, positive);
  }
  if (value === 0 && zero !== undefined) return printDigits(0, zero);
  if (value < 0 && negative !== undefined) return printDigits(-value, negative);
  return value < 0 ? `-${printDigits(-value, positive)}` : printDigits(value, positive);
}

function splitSections(pattern: string): string[] {
  return (
    pattern.match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g)?.map((one) => one.replace(/;$/, '')) ?? [
      pattern,
    ]
  );
}

function printDigits(value: number, section: string): string {
  const tokens: readonly string[] =
    section.match(/"[^"]*"|\\.|\[[^\]]*\]|[#0?.,]+|E[+-]0+|General|[^"]/g) ?? [];
  const mask = tokens.find((token) => /^[#0?.,]+$/.test(token) && /[#0?]/.test(token));
  const scaled = tokens.includes('%') ? value * 100 : value;
  const exponent = tokens.find((token) => /^E[+-]/.test(token));
  let text = '';
  for (const token of tokens) {
    if (token === mask) text += exponent === undefined ? printMask(scaled, mask) : mantissa(value);
    else if (token === exponent) text += power(value, token);
    else if (token === 'General' || token === '@') text += printPlainNumber(value);
    else if (token.startsWith('"')) text += token.slice(1, -1);
    else if (token.startsWith('\\')) text += token.slice(1);
    else if (token.startsWith('[$')) text += token.slice(2, -1).replace(/-.*$/, '');
    else if (!token.startsWith('[')) text += token.replace(/^_$/, ' ');
  }
  return text;
}

function mantissa(value: number): string {
  return value.toExponential(2).split('e')[0] ?? '';
}

function power(value: number, token: string): string {
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const digits = String(Math.abs(exponent)).padStart(token.length - 2, '0');
  return `E${exponent < 0 ? '-' : '+'}${digits}`;
}

function printMask(value: number, mask: string): string {
  const [whole = '', fraction = ''] = mask.split('.');
  const digitsMost = fraction.replaceAll(/[^#0?]/g, '').length;
  const digitsLeast = fraction.replaceAll(/[^0]/g, '').length;
  const rounded = Number(`${Math.round(Number(`${value}e${digitsMost}`))}e-${digitsMost}`);
  const fixed = (Number.isFinite(rounded) ? rounded : value).toFixed(digitsMost);
  let [integer = '0', decimals = ''] = fixed.split('.');
  while (decimals.length > digitsLeast && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  const integerLeast = whole.replaceAll(/[^0]/g, '').length;
  if (integer === '0' && integerLeast === 0) integer = '';
  integer = integer.padStart(integerLeast, '0');
  if (whole.includes(',')) integer = integer.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === '' ? integer : `${integer}.${decimals}`;
}

function printDate(serial: number, pattern: string): string {
  const tokens =
    pattern.match(/"[^"]*"|\\.|\[(?:h+|m+|s+)\]|y+|m+|d+|h+|s+|AM\/PM|上午\/下午|a\/p|./gi) ?? [];
  const seconds = secondsOfDayOf(serial);
  const dayRollsOver = seconds === 0 && serial - Math.floor(serial) > 0.5;
  const date = dayRollsOver ? Math.ceil(serial) : serial;
  const parts = datePartsOf(date);
  const isTwelveHour = tokens.some((token) => /^(AM\/PM|a\/p|上午\/下午)$/i.test(token));
  const hour24 = Math.floor(seconds / 3600);
  const hour = isTwelveHour ? hour24 % 12 || 12 : hour24;
  const minute = Math.floor(seconds / 60) % 60;
  return tokens
    .map((token, position) => {
      const lower = token.toLowerCase();
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith('\\')) return token.slice(1);
      if (/^\[h+\]$/.test(lower)) return String(Math.floor(serial) * 24 + hour24);
      if (/^\[m+\]$/.test(lower)) {
        return String((Math.floor(serial) * 24 + hour24) * 60 + minute);
      }
      if (/^\[s+\]$/.test(lower)) return String(Math.floor(serial) * 86_400 + seconds);
      if (/^y+$/.test(lower)) {
        return lower.length <= 2 ? pad(parts.year % 100, 2) : pad(parts.year, 4);
      }
      if (/^d+$/.test(lower)) return printDay(date, parts.day, lower.length);
      if (/^h+$/.test(lower)) return pad(hour, lower.length);
      if (/^s+$/.test(lower)) return pad(seconds % 60, lower.length);
      if (/^m+$/.test(lower)) {
        return isMinute(tokens, position)
          ? pad(minute, lower.length)
          : printMonth(parts.month, lower.length);
      }
      if (lower === 'am/pm') return hour24 < 12 ? 'AM' : 'PM';
      if (lower === 'a/p') return hour24 < 12 ? 'A' : 'P';
      if (token === '上午/下午') return hour24 < 12 ? '上午' : '下午';
      return token;
    })
    .join('');
}

function isMinute(tokens: readonly string[], position: number): boolean {
  const isField = (token: string) => /^\[?[ymdhs]+\]?$/i.test(token);
  const before = tokens.slice(0, position).findLast(isField);
  const after = tokens.slice(position + 1).find(isField);
  return /h/i.test(before ?? '') || /s/i.test(after ?? '');
}

function printDay(serial: number, day: number, length: number): string {
  if (length <= 2) return pad(day, length);
  const weekday = weekdayOf(serial);
  const english = weekdaysEnglish[weekday] ?? '';
  return length === 3 ? english.slice(0, 3) : length === 4 ? english : `星期${weekdays[weekday]}`;
}

function printMonth(month: number, length: number): string {
  if (length <= 2) return pad(month, length);
  const english = monthsEnglish[month - 1] ?? '';
  return length === 3 ? english.slice(0, 3) : english;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
