/** Our few styles as Sheets cell formats. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type CellStyle, type SystemCell, styleLooks } from '../../../shared/index.ts';

const patterns = {
  date: { type: 'DATE', pattern: 'yyyy-mm-dd' },
  time: { type: 'TIME', pattern: 'hh:mm' },
  datetime: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' },
  text: { type: 'TEXT', pattern: '@' },
  money: { type: 'NUMBER', pattern: '#,##0.00' },
} as const;

export function numberFormat(kind: keyof typeof patterns): sheets_v4.Schema$NumberFormat {
  return { ...patterns[kind] };
}

/** `#rrggbb` as the API writes colors. */
export function colorStyle(color: string): sheets_v4.Schema$ColorStyle {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}

/** What a conditional format may set: colors and weight only. */
export function ruleFormat(style: CellStyle): sheets_v4.Schema$CellFormat {
  const { background, foreground, isBold } = styleLooks[style];
  const textFormat = {
    ...(foreground ? { foregroundColorStyle: colorStyle(foreground) } : {}),
    ...(isBold ? { bold: true } : {}),
  };
  return {
    ...(background ? { backgroundColorStyle: colorStyle(background) } : {}),
    ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}),
  };
}

export function styleFormat(style: CellStyle): sheets_v4.Schema$CellFormat {
  const look = styleLooks[style];
  const base = ruleFormat(style);
  const textFormat = { ...base.textFormat, ...(look.fontSize ? { fontSize: look.fontSize } : {}) };
  return {
    ...base,
    ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}),
    ...(look.align ? { horizontalAlignment: look.align } : {}),
    ...(look.isWrapped ? { wrapStrategy: 'WRAP' } : {}),
    ...(look.pattern ? { numberFormat: { type: 'NUMBER', pattern: look.pattern } } : {}),
    verticalAlignment: 'MIDDLE',
  };
}

/** A typed cell: text stays text whatever it begins with, dates are serials with a format. */
export function cellData({ value, style }: SystemCell): sheets_v4.Schema$CellData {
  const format = style ? styleFormat(style) : {};
  if (typeof value === 'object' && value !== null) {
    return {
      userEnteredValue: { numberValue: value.serial },
      userEnteredFormat: { ...format, numberFormat: numberFormat(value.format) },
    };
  }
  const entered = enteredValue(value);
  return {
    ...(entered ? { userEnteredValue: entered } : {}),
    ...(style ? { userEnteredFormat: format } : {}),
  };
}

function enteredValue(
  value: string | number | boolean | null,
): sheets_v4.Schema$ExtendedValue | null {
  if (value === null) return null;
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}
