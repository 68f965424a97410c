/** The workbook as it was read: plain typed cells and the few properties that reading and repairing need. */

export type CellValue = string | number | boolean | null;

/** One cell as it stands; formats are not kept, a date is its serial number. */
export interface RawCell {
  /** What the cell shows, unformatted; null: blank. */
  readonly value: CellValue;
  /** The formula text, when a formula stands in the cell. */
  readonly formula?: string;
  /** The error the cell shows, e.g. `#REF!`. */
  readonly error?: string;
}

/** Zero-based and half-open. */
export interface GridArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface RawTab {
  readonly title: string;
  /** Row by row from row 1; rows may be ragged, missing cells are blank. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges?: readonly GridArea[];
}

export const blankCell: RawCell = { value: null };

export function cellAt(tab: RawTab, row: number, column: number): RawCell {
  return tab.rows[row]?.[column] ?? blankCell;
}

/** The letters of a column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Stands as the formula of a cell that a formula elsewhere fills. */
export const FILLED_FROM_ELSEWHERE = '(filled by a formula in another cell)';

/** A conditional format as it stands on a tab. */
export interface StandingRule {
  /** Position among the tab's rules. */
  readonly index: number;
  /** Custom formula; null for any other condition. */
  readonly formula: string | null;
  readonly areas: readonly GridArea[];
}

/** A tab with what the nightly sweep looks after. */
export interface SheetSnapshot extends RawTab {
  readonly sheetId: number;
  readonly isHidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hiddenColumns: readonly number[];
  /** The whole tab is closed to people. */
  readonly isProtected: boolean;
  readonly rules: readonly StandingRule[];
}

/** The workbook at one moment. */
export interface WorkbookSnapshot {
  readonly title: string;
  readonly timeZone: string;
  readonly tabs: readonly SheetSnapshot[];
}
