/** What a formula sees while it is computed: where it stands, the tabs, and the names LAMBDA and LET gave. */
import type { FormulaError, Grid, Scalar, Value } from './values.ts';

/** Reads computed cells of the workbook. */
export interface CellSource {
  /** The cells of a range cut to its tab; undefined ends are open. The same range gives the same object. */
  range(
    sheetTitle: string | undefined,
    from: { readonly row: number; readonly column: number },
    to: { readonly row: number | undefined; readonly column: number | undefined },
    ownSheetTitle: string,
  ): Grid | FormulaError;
  /** The range of a named range, or undefined. */
  named(name: string): Grid | undefined;
}

export interface Scope {
  readonly source: CellSource;
  readonly sheetTitle: string;
  readonly row: number;
  readonly column: number;
  /** How far the formula stands from the cell it was written for; only conditional formats use it. */
  readonly rowsAway: number;
  readonly columnsAway: number;
  readonly names: Names | undefined;
}

/** The names in force, the innermost first; a chain, for a lambda is called once a row. */
export interface Names {
  readonly name: string;
  readonly value: Value;
  readonly outer: Names | undefined;
}

/** The value of a name, or undefined when nothing gave it one; an empty cell's value is null. */
export function valueOfName(names: Names | undefined, name: string): Value | undefined {
  for (let inner = names; inner !== undefined; inner = inner.outer) {
    if (inner.name === name) return inner.value;
  }
  return undefined;
}

/** A grid over cells in memory, listed row by row. */
export function gridOf(cells: readonly Scalar[], columns: number): Grid {
  return {
    rows: cells.length / columns,
    columns,
    at: (row, column) => cells[row * columns + column] ?? null,
  };
}

/** The cells of a grid, row by row. */
export function cellsOf(grid: Grid): Scalar[] {
  const cells: Scalar[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) cells.push(grid.at(row, column));
  }
  return cells;
}
