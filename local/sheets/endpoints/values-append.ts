/** Appending rows below a table: values.append. */
import { type Area, type PlacedArea, parseRange, printArea } from '../address.ts';
import { createEvaluator } from '../evaluate.ts';
import { parseMask } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import type { Edit } from '../protection.ts';
import { readBody } from '../read-body.ts';
import { insertSpan } from '../restructure.ts';
import { isFilled } from '../show-cell.ts';
import type { SheetState } from '../workbook-state.ts';
import type { InputOption } from '../write-cell.ts';
import { type Endpoint, parameter } from './endpoint.ts';
import {
  byRows,
  inputOption,
  type JsonValue,
  queryReadBack,
  updateFields,
  valueRangeSchema,
  type Written,
  withUpdatedData,
  writeParameters,
  writeRows,
} from './write-rows.ts';

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
