/** One cell as it is shown: its computed value and its text under its number format. */
import type { Evaluator } from './evaluate.ts';
import { FormulaError, type Scalar } from './formula/values.ts';
import { printNumber } from './number-format.ts';
import { cellAt, type SheetState } from './workbook-state.ts';

export interface ShownCell {
  readonly value: Scalar;
  readonly text: string;
}

export function showCell(
  evaluator: Evaluator,
  sheet: SheetState,
  row: number,
  column: number,
): ShownCell {
  const value = evaluator.valueAt(sheet, row, column);
  if (value === null) return { value, text: '' };
  if (value instanceof FormulaError) return { value, text: value.code };
  if (typeof value === 'boolean') return { value, text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return { value, text: value };
  const format = cellAt(sheet, row, column)?.userEnteredFormat?.numberFormat;
  return { value, text: printNumber(value, format) };
}

/** True when a read would count the cell as filled; a formula's empty text counts. */
export function isFilled(
  evaluator: Evaluator,
  sheet: SheetState,
  row: number,
  column: number,
): boolean {
  return (
    cellAt(sheet, row, column)?.userEnteredValue !== undefined ||
    evaluator.isSpilled(sheet, row, column)
  );
}
