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
  readonly names: ReadonlyMap<string, Value>;
}

/** A grid over rows that exist in memory. */
export function gridOf(rows: readonly (readonly Scalar[])[], columns: number): Grid {
  return { rows: rows.length, columns, at: (row, column) => rows[row]?.[column] ?? null };
}
