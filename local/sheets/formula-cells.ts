/** Finds the formulas of a tab and parses each once. */
import { spillExtent } from './formula/extent.ts';
import { type Node, parseFormula } from './formula/parse.ts';
import { FormulaSyntaxError } from './formula/tokenize.ts';
import { FormulaError, type Value } from './formula/values.ts';
import type { SheetState } from './workbook-state.ts';

/** One cell with a formula, and how far its computation has come. */
export interface FormulaCell {
  readonly node: Node | FormulaError;
  readonly row: number;
  readonly column: number;
  /** The most rows and columns the result can fill. */
  readonly rows: number;
  readonly columns: number;
  progress: 'waiting' | 'running' | 'done';
  result: Value;
}

/** The formulas of one tab. */
export interface SheetFormulas {
  readonly byCell: ReadonlyMap<number, FormulaCell>;
  readonly spilling: readonly FormulaCell[];
}

/** More columns than any tab has: makes one number of a row and a column. */
const columnsMost = 20_000;
export function placeOf(row: number, column: number): number {
  return row * columnsMost + column;
}

/** The tree of a formula; one that is not well formed is the error its cell shows. */
export function parseOrError(formula: string): Node | FormulaError {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) {
      return new FormulaError('#ERROR!', `Formula parse error: ${error.message}.`);
    }
    throw error;
  }
}

/** Row by row, so that computing them in this order meets running totals from their top. */
export function collectFormulas(
  sheet: SheetState,
  sheetNamed: (title: string) => SheetState | undefined,
): SheetFormulas {
  const byCell = new Map<number, FormulaCell>();
  const spilling: FormulaCell[] = [];
  sheet.rows.forEach((cells, row) => {
    cells.forEach((entry, column) => {
      const formula = entry?.userEnteredValue?.formulaValue;
      if (formula === undefined) return;
      const node = parseOrError(formula);
      const extent =
        node instanceof FormulaError
          ? { rows: 1, columns: 1 }
          : spillExtent(node, (title) => (title === undefined ? sheet : sheetNamed(title)));
      const cell: FormulaCell = {
        node,
        row,
        column,
        ...extent,
        progress: 'waiting',
        result: null,
      };
      byCell.set(placeOf(row, column), cell);
      if (extent.rows > 1 || extent.columns > 1) spilling.push(cell);
    });
  });
  return { byCell, spilling };
}
