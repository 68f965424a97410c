/** The workbook as a person sees it: plain grids of value, text and format, for the exporters and the page. */

/** How a cell looks after its own format and every matching conditional format. Colors are `#rrggbb`. */
export interface RenderedFormat {
  readonly background?: string;
  readonly foreground?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  readonly wrap?: boolean;
  readonly numberFormat?: { readonly type: string; readonly pattern: string };
}

/** One cell; `value` is null for an empty one and the error code (`#N/A`) for a failed formula. */
export interface RenderedCell {
  readonly value: number | string | boolean | null;
  readonly text: string;
  readonly format: RenderedFormat;
  /** True when `value` is the code of a failed formula. */
  readonly isError?: boolean;
  /** The formula in this very cell; a cell filled by a formula elsewhere has none. */
  readonly formula?: string;
  readonly note?: string;
  /** The list a person may choose from here. */
  readonly choices?: readonly string[];
}

/** A half-open rectangle of rows and columns counted from 0. */
export interface RenderedArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** One tab; `rows` ends with the last row that shows anything, every row is `columnWidths.length` cells long. */
export interface RenderedSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly tabColor?: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  /** True when the whole tab is protected: only kaoqin writes it. */
  readonly isProtected: boolean;
  /** Pixels, one for each column shown. */
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** Only rows whose height a person or the API has set. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly RenderedArea[];
  readonly rows: readonly (readonly RenderedCell[])[];
}

/** The whole workbook in display order. */
export interface RenderedWorkbook {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly revision: number;
  readonly sheets: readonly RenderedSheet[];
}
