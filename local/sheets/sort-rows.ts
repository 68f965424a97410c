/** Sorts the rows of a rectangle: what is in the cells moves, what belongs to the place stays. */
import { type Area, clipToGrid, doOverlap } from './address.ts';
import { createEvaluator } from './evaluate.ts';
import { copyFormula } from './formula/rewrite.ts';
import { compareScalars, FormulaError, type Scalar } from './formula/values.ts';
import { invalid } from './google-error.ts';
import { type Edit, requireEditable } from './protection.ts';
import type { CellData } from './resources.ts';
import { cellAt, putCell, type SheetState } from './workbook-state.ts';

export interface SortKey {
  /** The column counted from 0 on the tab. */
  readonly column: number;
  readonly isDescending: boolean;
}

/** Values, formats and notes move with their row; validations, heights, conditional formats and protections stay. */
export function sortRows(
  edit: Edit,
  sheet: SheetState,
  area: Area,
  keys: readonly SortKey[],
): void {
  requireEditable(edit, sheet, area);
  const hasMerge = sheet.merges.some((merge) => doOverlap(area, clipToGrid(sheet, merge)));
  if (hasMerge) throw invalid('You cannot sort a range that holds merged cells.');
  const evaluator = createEvaluator(edit.workbook);
  const rows = Array.from({ length: area.endRow - area.startRow }, (_, offset) => {
    const row = area.startRow + offset;
    return {
      row,
      keys: keys.map((key) => evaluator.valueAt(sheet, row, key.column)),
      cells: cellsOf(sheet, row, area),
    };
  });
  rows.sort((one, other) => {
    for (const [position, key] of keys.entries()) {
      const order = compareKeys(
        one.keys[position] ?? null,
        other.keys[position] ?? null,
        key.isDescending,
      );
      if (order !== 0) return order;
    }
    return one.row - other.row;
  });
  rows.forEach(({ row, cells }, offset) => {
    const target = area.startRow + offset;
    cells.forEach((moved, position) => {
      const column = area.startColumn + position;
      const dataValidation = cellAt(sheet, target, column)?.dataValidation;
      const { dataValidation: _, ...cell }: CellData = moved ?? {};
      const formula = cell.userEnteredValue?.formulaValue;
      if (formula !== undefined && target !== row) {
        cell.userEnteredValue = { formulaValue: copyFormula(formula, target - row, 0) };
      }
      putCell(
        sheet,
        target,
        column,
        dataValidation === undefined ? cell : { ...cell, dataValidation },
      );
    });
  });
}

function cellsOf(sheet: SheetState, row: number, area: Area): (CellData | undefined)[] {
  return Array.from({ length: area.endColumn - area.startColumn }, (_, position) =>
    cellAt(sheet, row, area.startColumn + position),
  );
}

/** Empty cells come last either way. */
function compareKeys(one: Scalar, other: Scalar, isDescending: boolean): number {
  const isEmpty = (value: Scalar) => value === null || value === '';
  if (isEmpty(one) || isEmpty(other)) return Number(isEmpty(one)) - Number(isEmpty(other));
  if (one instanceof FormulaError || other instanceof FormulaError) {
    return Number(one instanceof FormulaError) - Number(other instanceof FormulaError);
  }
  const order = compareScalars(one, other);
  return isDescending ? -order : order;
}
