/** Writing values: update, batchUpdate, clear, batchClear and append. */
import * as z from 'zod';
import { type Area, columnName, type PlacedArea, parseRange, printArea } from '../address.ts';
import { createEvaluator } from '../evaluate.ts';
import { parseMask } from '../field-mask.ts';
import { invalid, withPrefix } from '../google-error.ts';
import { type Edit, requireEditable } from '../protection.ts';
import { readBody } from '../read-body.ts';
import { insertSpan } from '../restructure.ts';
import { isFilled } from '../show-cell.ts';
import { cellAt, type SheetState } from '../workbook-state.ts';
import { type InputOption, putJsonValue, putValue } from '../write-cell.ts';
import { type Call, type Endpoint, parameter } from './endpoint.ts';
import { dateOption, type RenderOptions, valueOption, valueRange } from './values-read.ts';

const valueRangeSchema = z.strictObject({
  range: z.string().optional(),
  majorDimension: z.enum(['ROWS', 'COLUMNS']).optional(),
  values: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).optional(),
});
type ValueRange = z.infer<typeof valueRangeSchema>;
type JsonValue = string | number | boolean | null;

const updateFields =
  'spreadsheetId,updatedRange,updatedRows,updatedColumns,updatedCells,updatedData(range,majorDimension,values)';

const emptyBodySchema = z.union([z.undefined(), z.strictObject({})]);

function inputOption(given: string | undefined): InputOption {
  if (given === 'RAW' || given === 'USER_ENTERED') return given;
  if (given === undefined || given === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalid("'valueInputOption' is required but not specified");
  }
  throw invalid(`Invalid value at 'value_input_option': "${given}"`);
}

/** The values with one list a row, whatever way they came. */
function byRows(data: ValueRange): JsonValue[][] {
  const values = data.values ?? [];
  if (data.majorDimension !== 'COLUMNS') return values;
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

interface Written {
  readonly updatedRange: string;
  readonly updatedRows?: number;
  readonly updatedColumns?: number;
  readonly updatedCells?: number;
}

/** Writes rows from the corner of the area; data past a bounded range or past the grid is refused whole. */
function writeRows(
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
interface ReadBack {
  readonly isWanted: boolean;
  readonly options: RenderOptions;
}

function readBack(given: {
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

function withUpdatedData(call: Call, written: Written, back: ReadBack): object {
  const answer = { spreadsheetId: call.spreadsheetId, ...written };
  if (!back.isWanted) return answer;
  const workbook = call.workbooks.get(call.spreadsheetId);
  const area = parseRange(workbook, written.updatedRange);
  return { ...answer, updatedData: valueRange(workbook, area, back.options) };
}

function queryReadBack(call: Call): ReadBack {
  return readBack({
    isWanted: parameter(call, 'includeValuesInResponse') === 'true',
    value: parameter(call, 'responseValueRenderOption'),
    dateTime: parameter(call, 'responseDateTimeRenderOption'),
  });
}

const writeParameters = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

export const valuesUpdate: Endpoint = {
  name: 'spreadsheets.values.update',
  method: 'PUT',
  isWrite: true,
  parameters: writeParameters,
  answers: parseMask(updateFields),
  run(call) {
    const option = inputOption(parameter(call, 'valueInputOption'));
    const back = queryReadBack(call);
    const data = readBody(valueRangeSchema, call.body);
    if (data.range !== undefined && data.range !== call.range) {
      throw invalid(
        `Requested range [${call.range}] does not match the range of the data [${data.range}].`,
      );
    }
    const written = call.workbooks.change(
      call.spreadsheetId,
      call.actor,
      (edit) =>
        writeRows(edit, parseRange(edit.workbook, call.range), byRows(data), option).written,
    );
    return withUpdatedData(call, written, back);
  },
};

const batchUpdateSchema = z.strictObject({
  valueInputOption: z.string().optional(),
  data: z.array(valueRangeSchema).optional(),
  includeValuesInResponse: z.boolean().optional(),
  responseValueRenderOption: z.string().optional(),
  responseDateTimeRenderOption: z.string().optional(),
});

export const valuesBatchUpdate: Endpoint = {
  name: 'spreadsheets.values.batchUpdate',
  method: 'POST',
  isWrite: true,
  parameters: [],
  answers: parseMask(
    `spreadsheetId,totalUpdatedRows,totalUpdatedColumns,totalUpdatedCells,totalUpdatedSheets,responses(${updateFields})`,
  ),
  run(call) {
    const body = readBody(batchUpdateSchema, call.body);
    const option = inputOption(body.valueInputOption);
    const back = readBack({
      isWanted: body.includeValuesInResponse,
      value: body.responseValueRenderOption,
      dateTime: body.responseDateTimeRenderOption,
    });
    const parts = call.workbooks.change(call.spreadsheetId, call.actor, (edit) =>
      (body.data ?? []).map((data, index) =>
        withPrefix(`Invalid data[${index}]: `, () => {
          if (data.range === undefined) throw invalid('range must be set.');
          const target = parseRange(edit.workbook, data.range);
          return { title: target.sheet.title, ...writeRows(edit, target, byRows(data), option) };
        }),
      ),
    );
    const total = (pick: (written: Written) => number | undefined) =>
      parts.reduce((sum, { written }) => sum + (pick(written) ?? 0), 0);
    return {
      spreadsheetId: call.spreadsheetId,
      totalUpdatedRows: total((one) => one.updatedRows),
      totalUpdatedColumns: total((one) => one.updatedColumns),
      totalUpdatedCells: total((one) => one.updatedCells),
      totalUpdatedSheets: new Set(parts.map((one) => one.title)).size,
      responses: parts.map(({ written }) => withUpdatedData(call, written, back)),
    };
  },
};

/** Empties the values of an area; formats, notes and validations stay. */
function clearArea(edit: Edit, text: string): string {
  const area = parseRange(edit.workbook, text);
  const { sheet } = area;
  requireEditable(edit, sheet, area);
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      if (cellAt(sheet, row, column)?.userEnteredValue === undefined) continue;
      putValue(sheet, row, column, undefined);
    }
  }
  return printArea(sheet, area);
}

export const valuesClear: Endpoint = {
  name: 'spreadsheets.values.clear',
  method: 'POST',
  isWrite: true,
  parameters: [],
  answers: parseMask('spreadsheetId,clearedRange'),
  run(call) {
    readBody(emptyBodySchema, call.body);
    const clearedRange = call.workbooks.change(call.spreadsheetId, call.actor, (edit) =>
      clearArea(edit, call.range),
    );
    return { spreadsheetId: call.spreadsheetId, clearedRange };
  },
};

export const valuesBatchClear: Endpoint = {
  name: 'spreadsheets.values.batchClear',
  method: 'POST',
  isWrite: true,
  parameters: [],
  answers: parseMask('spreadsheetId,clearedRanges'),
  run(call) {
    const { ranges } = readBody(z.strictObject({ ranges: z.array(z.string()).min(1) }), call.body);
    const clearedRanges = call.workbooks.change(call.spreadsheetId, call.actor, (edit) =>
      ranges.map((range, index) =>
        withPrefix(`Invalid ranges[${index}]: `, () => clearArea(edit, range)),
      ),
    );
    return { spreadsheetId: call.spreadsheetId, clearedRanges };
  },
};

export const valuesAppend: Endpoint = {
  name: 'spreadsheets.values.append',
  method: 'POST',
  isWrite: true,
  parameters: [...writeParameters, 'insertDataOption'],
  answers: parseMask(`spreadsheetId,tableRange,updates(${updateFields})`),
  run(call) {
    const option = inputOption(parameter(call, 'valueInputOption'));
    const insert = parameter(call, 'insertDataOption') ?? 'OVERWRITE';
    if (insert !== 'OVERWRITE' && insert !== 'INSERT_ROWS') {
      throw invalid(`Invalid value at 'insert_data_option': "${insert}"`);
    }
    const back = queryReadBack(call);
    const data = readBody(valueRangeSchema, call.body);
    const { tableRange, written } = call.workbooks.change(call.spreadsheetId, call.actor, (edit) =>
      appendRows(edit, call.range, byRows(data), option, insert),
    );
    return {
      spreadsheetId: call.spreadsheetId,
      ...(tableRange === undefined ? {} : { tableRange }),
      updates: withUpdatedData(call, written, back),
    };
  },
};

function appendRows(
  edit: Edit,
  text: string,
  rows: readonly (readonly JsonValue[])[],
  option: InputOption,
  insert: 'OVERWRITE' | 'INSERT_ROWS',
): { readonly tableRange: string | undefined; readonly written: Written } {
  const asked = parseRange(edit.workbook, text);
  const { sheet } = asked;
  const table = findTable(edit, asked);
  const startRow = table?.endRow ?? asked.startRow;
  const startColumn = table?.startColumn ?? asked.startColumn;
  const missingRows = startRow + rows.length - sheet.rowCount;
  if (insert === 'INSERT_ROWS' && startRow < sheet.rowCount && rows.length > 0) {
    const span = { startIndex: startRow, endIndex: startRow + rows.length };
    insertSpan(edit, sheet, { dimension: 'ROWS', ...span }, 'before');
  } else if (missingRows > 0) {
    sheet.rowCount += missingRows;
  }
  const target = {
    sheet,
    startRow,
    endRow: sheet.rowCount,
    startColumn,
    endColumn: sheet.columnCount,
    isSingleCell: true,
  };
  const { written } = writeRows(edit, target, rows, option);
  return { tableRange: table && printArea(sheet, table), written };
}

/** The block of filled cells around the asked corner, grown until an empty row and column border it. */
function findTable(edit: Edit, asked: PlacedArea): Area | undefined {
  const evaluator = createEvaluator(edit.workbook);
  const { sheet } = asked;
  const isFull = (row: number, column: number) => isFilled(evaluator, sheet, row, column);
  const first = firstFilled(asked, isFull, sheet);
  if (first === undefined) return undefined;
  let table: Area = {
    startRow: first.row,
    endRow: first.row + 1,
    startColumn: first.column,
    endColumn: first.column + 1,
  };
  for (;;) {
    const grown = growOnce(table, sheet, isFull);
    if (grown === undefined) return table;
    table = grown;
  }
}

function firstFilled(
  asked: Area,
  isFull: (row: number, column: number) => boolean,
  sheet: SheetState,
): { row: number; column: number } | undefined {
  for (let row = asked.startRow; row < Math.min(asked.endRow, sheet.rowCount); row += 1) {
    for (let column = asked.startColumn; column < asked.endColumn; column += 1) {
      if (isFull(row, column)) return { row, column };
    }
  }
  return undefined;
}

function growOnce(
  table: Area,
  sheet: SheetState,
  isFull: (row: number, column: number) => boolean,
): Area | undefined {
  const isRowFull = (row: number) => {
    if (row < 0 || row >= sheet.rowCount) return false;
    const end = Math.min(sheet.columnCount, table.endColumn + 1);
    for (let column = Math.max(0, table.startColumn - 1); column < end; column += 1) {
      if (isFull(row, column)) return true;
    }
    return false;
  };
  const isColumnFull = (column: number) => {
    if (column < 0 || column >= sheet.columnCount) return false;
    for (let row = table.startRow; row < table.endRow; row += 1) {
      if (isFull(row, column)) return true;
    }
    return false;
  };
  if (isRowFull(table.endRow)) return { ...table, endRow: table.endRow + 1 };
  if (isColumnFull(table.endColumn)) return { ...table, endColumn: table.endColumn + 1 };
  if (isRowFull(table.startRow - 1)) return { ...table, startRow: table.startRow - 1 };
  if (isColumnFull(table.startColumn - 1)) {
    return { ...table, startColumn: table.startColumn - 1 };
  }
  return undefined;
}
