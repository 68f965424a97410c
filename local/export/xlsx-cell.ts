/** One rendered cell as Excel keeps it: a typed value that is never a formula, and its style. */
import type ExcelJS from 'exceljs';
import type { RenderedCell, RenderedFormat } from '../sheets/render.ts';
import { showsDate, toExcelPattern } from './number-format.ts';
import { toPrintable } from './printable.ts';

const MOST_CHARACTERS = 32_767;
const CUT_MARK = '… [截断 cut]';
/** From 1900-03-01 on Excel counts days as Sheets does; before, it believes in a 29 February 1900. */
const FIRST_SHARED_SERIAL = 61;
const EXCEL_ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;
/** What a spreadsheet might take for the start of a formula, also behind blanks or a byte order mark. */
const FORMULA_START = /^[\s\ufeff]*[=+\-@\t\r]|^[\t\r]/;
const TEXT_PATTERN = '@';
const DATE_PATTERNS: Readonly<Record<string, string>> = {
  DATE: 'yyyy-mm-dd',
  TIME: 'hh:mm',
  DATE_TIME: 'yyyy-mm-dd hh:mm',
};

/** The value to store: a date stays the serial number that its pattern shows as a date. */
export function toExcelValue(cell: RenderedCell): ExcelJS.CellValue {
  const { value } = cell;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    const isShared = value >= FIRST_SHARED_SERIAL || !isCalendarDate(cell.format);
    return Number.isFinite(value) && isShared ? value : toExcelText(cell.text);
  }
  const error = cell.isError ? EXCEL_ERRORS.find((code) => code === value) : undefined;
  return error === undefined ? toExcelText(value) : { error };
}

/** The style of a cell; equal formats give equal styles. */
export function toExcelStyle(cell: RenderedCell): Partial<ExcelJS.Style> {
  const { format } = cell;
  const style: Partial<ExcelJS.Style> = {
    numFmt: toPattern(cell),
    font: toFont(format),
    alignment: toAlignment(format),
  };
  if (format.background !== undefined && format.background.toLowerCase() !== '#ffffff') {
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: toArgb(format.background) };
  }
  return style;
}

/** `#rrggbb` as Excel writes it. */
export function toArgb(colour: string): { readonly argb: string } {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`colour: got "${colour}", want #rrggbb`);
  return { argb: `FF${colour.slice(1).toUpperCase()}` };
}

function toExcelText(text: string): string {
  const printable = toPrintable(text);
  const kept =
    printable.length <= MOST_CHARACTERS
      ? printable
      : printable.slice(0, MOST_CHARACTERS - CUT_MARK.length).toWellFormed() + CUT_MARK;
  // Excel reads `_x0041_` as an escaped "A"; escaping the underscore keeps it literal.
  return kept.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function toPattern(cell: RenderedCell): string {
  const { value, format } = cell;
  if (typeof value === 'string') {
    const isText = format.numberFormat?.type === 'TEXT' || FORMULA_START.test(value);
    return isText ? TEXT_PATTERN : 'General';
  }
  if (format.numberFormat === undefined) return 'General';
  const { type, pattern } = format.numberFormat;
  return toExcelPattern(pattern) ?? DATE_PATTERNS[type] ?? 'General';
}

function isCalendarDate(format: RenderedFormat): boolean {
  if (format.numberFormat === undefined) return false;
  const { type, pattern } = format.numberFormat;
  return type === 'DATE' || type === 'DATE_TIME' || (type !== 'TIME' && showsDate(pattern));
}

function toFont(format: RenderedFormat): Partial<ExcelJS.Font> {
  return {
    name: format.fontFamily ?? 'Arial',
    size: format.fontSize ?? 10,
    bold: format.bold ?? false,
    italic: format.italic ?? false,
    strike: format.strikethrough ?? false,
    underline: format.underline ?? false,
    ...(format.foreground === undefined ? {} : { color: toArgb(format.foreground) }),
  };
}

function toAlignment(format: RenderedFormat): Partial<ExcelJS.Alignment> {
  const alignment: Partial<ExcelJS.Alignment> = { wrapText: format.wrap ?? false };
  if (format.horizontalAlignment !== undefined) {
    const names = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
    alignment.horizontal = names[format.horizontalAlignment];
  }
  const vertical = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;
  alignment.vertical = vertical[format.verticalAlignment ?? 'BOTTOM'];
  return alignment;
}
