/** What every endpoint that writes values shares: its body, its options, the writing and the answer. */
import * as z from 'zod';
import { type Area, columnName, type PlacedArea, parseRange, printArea } from '../address.ts';
import { invalid } from '../google-error.ts';
import { type Edit, requireEditable } from '../protection.ts';
import { type InputOption, putJsonValue } from '../write-cell.ts';
import { type Call, parameter } from './endpoint.ts';
import { dateOption, type RenderOptions, valueOption, valueRange } from './values-read.ts';

export const valueRangeSchema = z.strictObject({
  range: z.string().optional(),
  majorDimension: z.enum(['ROWS', 'COLUMNS']).optional(),
  values: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).optional(),
});
export type ValueRange = z.infer<typeof valueRangeSchema>;
export type JsonValue = string | number | boolean | null;

export const updateFields =
  'spreadsheetId,updatedRange,updatedRows,updatedColumns,updatedCells,updatedData(range,majorDimension,values)';

export function inputOption(given: string | undefined): InputOption {
  if (given === 'RAW' || given === 'USER_ENTERED') return given;
  if (given === undefined || given === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalid("'valueInputOption' is required but not specified");
  }
  throw invalid(`Invalid value at 'value_input_option': "${given}"`);
}

/** The values with one list a row, whatever way they came. */
export function byRows(data: ValueRange): JsonValue[][] {
  const values = data.values ?? [];
  if (data.majorDimension !== 'COLUMNS') return values;
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

export interface Written {
  readonly updatedRange: string;
  readonly updatedRows?: number;
  readonly updatedColumns?: number;
  readonly updatedCells?: number;
}

/** Writes rows from the corner of the area; data past a bounded range or past the grid is refused whole. */
export function writeRows(
  edit: Edit,
  target: PlacedArea,
  rows: readonly (readonly JsonValue[])[],
  option: InputOption,
): { readonly area: Area; readonly written: Written } {
  const { sheet } = target;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const limit = target.isSingleCell
    ? { ...target, endRow: sheet.rowCount, endColumn: sheet.columnCount }
    : target;
  if (target.startRow + rows.length > limit.endRow) {
    throw invalid(
      `Requested writing within range [${printArea(sheet, target)}], but tried writing to row [${limit.endRow + 1}]`,
    );
  }
  if (target.startColumn + width > limit.endColumn) {
    throw invalid(
      `Requested writing within range [${printArea(sheet, target)}], but tried writing to column [${columnName(limit.endColumn)}]`,
    );
  }
  const area = {
    startRow: target.startRow,
    endRow: target.startRow + Math.max(1, rows.length),
    startColumn: target.startColumn,
    endColumn: target.startColumn + Math.max(1, width),
  };
  requireEditable(edit, sheet, area);
  const context = { locale: edit.workbook.properties.locale, year: edit.year };
  let cellCount = 0;
  rows.forEach((row, down) => {
    row.forEach((value, right) => {
      if (value === null) return;
      cellCount += 1;
      putJsonValue(sheet, area.startRow + down, area.startColumn + right, value, option, context);
    });
  });
  const updatedRange = printArea(sheet, area);
  return {
    area,
    written:
      cellCount === 0
        ? { updatedRange }
        : {
            updatedRange,
            updatedRows: rows.length,
            updatedColumns: width,
            updatedCells: cellCount,
          },
  };
}

/** What the answer shall repeat of the data, read back after everything was written. */
export interface ReadBack {
  readonly isWanted: boolean;
  readonly options: RenderOptions;
}

export function readBack(given: {
  readonly isWanted: boolean | undefined;
  readonly value: string | undefined;
  readonly dateTime: string | undefined;
}): ReadBack {
  return {
    isWanted: given.isWanted ?? false,
    options: {
      majorDimension: 'ROWS',
      value: valueOption('responseValueRenderOption', given.value),
      dateTime: dateOption('responseDateTimeRenderOption', given.dateTime),
    },
  };
}

export function withUpdatedData(call: Call, written: Written, back: ReadBack): object {
  const answer = { spreadsheetId: call.spreadsheetId, ...written };
  if (!back.isWanted) return answer;
  const workbook = call.workbooks.get(call.spreadsheetId);
  const area = parseRange(workbook, written.updatedRange);
  return { ...answer, updatedData: valueRange(workbook, area, back.options) };
}

export function queryReadBack(call: Call): ReadBack {
  return readBack({
    isWanted: parameter(call, 'includeValuesInResponse') === 'true',
    value: parameter(call, 'responseValueRenderOption'),
    dateTime: parameter(call, 'responseDateTimeRenderOption'),
  });
}

export const writeParameters = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];
