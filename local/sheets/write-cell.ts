/** Puts one value into one cell, typed or exact, within the limits of a cell and of a workbook. */
import { invalid } from './google-error.ts';
import { parseEntry } from './parse-entry.ts';
import type { CellData, ExtendedValue } from './resources.ts';
import { cellAt, putCell, type SheetState, type WorkbookState } from './workbook-state.ts';

const cellLengthMost = 50_000;
const cellCountMost = 10_000_000;

/** How a written value is read: RAW stores it as it is, USER_ENTERED reads it as if typed. */
export type InputOption = 'RAW' | 'USER_ENTERED';

/** What typed text is read against. */
export interface TypingContext {
  readonly locale: string;
  readonly year: number;
}

/** Refuses what no cell can hold. */
export function requireFits(value: ExtendedValue | undefined): void {
  const text = value?.stringValue ?? value?.formulaValue;
  if (text !== undefined && text.length > cellLengthMost) {
    throw invalid(
      `Your input contains more than the maximum of ${cellLengthMost} characters in a single cell.`,
    );
  }
  if (value?.formulaValue !== undefined && !value.formulaValue.startsWith('=')) {
    throw invalid(`Invalid formula: it must begin with '=': ${value.formulaValue.slice(0, 40)}`);
  }
}

/** Refuses a workbook that has grown past Google's limit. */
export function requireFewEnoughCells(workbook: WorkbookState): void {
  let count = 0;
  for (const sheet of workbook.sheets) count += sheet.rowCount * sheet.columnCount;
  if (count <= cellCountMost) return;
  throw invalid(
    `This action would increase the number of cells in the workbook above the limit of ${cellCountMost} cells.`,
  );
}

/** Replaces the value of a cell and leaves its format, note and validation alone. */
export function putValue(
  sheet: SheetState,
  row: number,
  column: number,
  value: ExtendedValue | undefined,
): void {
  requireFits(value);
  const { userEnteredValue: _, ...rest }: CellData = cellAt(sheet, row, column) ?? {};
  putCell(sheet, row, column, value === undefined ? rest : { ...rest, userEnteredValue: value });
}

/** Types text into a cell: formulas, numbers and dates are recognised, and a new kind of number brings its format. */
export function typeInto(
  sheet: SheetState,
  row: number,
  column: number,
  typed: string,
  context: TypingContext,
): void {
  const before = cellAt(sheet, row, column);
  const format = before?.userEnteredFormat?.numberFormat;
  const { value, numberFormat } = parseEntry(typed, {
    ...context,
    isPlainText: format?.type === 'TEXT' || format?.pattern === '@',
  });
  putValue(sheet, row, column, value);
  if (numberFormat === undefined || format !== undefined) return;
  const cell = cellAt(sheet, row, column) ?? {};
  const userEnteredFormat = { ...cell.userEnteredFormat, numberFormat };
  putCell(sheet, row, column, { ...cell, userEnteredFormat });
}

/** Writes one JSON value of a values request; null leaves the cell alone and "" empties it. */
export function putJsonValue(
  sheet: SheetState,
  row: number,
  column: number,
  value: string | number | boolean | null,
  option: InputOption,
  context: TypingContext,
): void {
  if (value === null) return;
  if (typeof value === 'string') {
    if (option === 'USER_ENTERED') typeInto(sheet, row, column, value, context);
    else putValue(sheet, row, column, value === '' ? undefined : { stringValue: value });
  } else if (typeof value === 'number') {
    putValue(sheet, row, column, { numberValue: value });
  } else {
    putValue(sheet, row, column, { boolValue: value });
  }
}
