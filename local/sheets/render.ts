/** The workbook as a person sees it: plain grids of value, text and format, for the exporters and the page. */
import { clipToGrid } from './address.ts';
import { printColor } from './colors.ts';
import { choicesOf } from './condition.ts';
import { type FormatPainter, formatPainter } from './effective-format.ts';
import { type Evaluator, evaluatorOf } from './evaluate.ts';
import { FormulaError } from './formula/values.ts';
import { patternOf } from './number-format.ts';
import { isWholeSheet } from './protection.ts';
import type { CellFormat, DataValidationRule } from './resources.ts';
import { showCell } from './show-cell.ts';
import { cellAt, type SheetState, type WorkbookState } from './workbook-state.ts';

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
  readonly rowHeights: Readonly<Record<number, number>>;
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

const standardColumnWidth = 100;

/** Renders every tab, hidden ones too. */
export function renderWorkbook(workbook: WorkbookState): RenderedWorkbook {
  const { title, locale, timeZone } = workbook.properties;
  return {
    spreadsheetId: workbook.spreadsheetId,
    title,
    locale,
    timeZone,
    revision: workbook.revision,
    sheets: workbook.sheets.map((sheet) => renderTab(workbook, sheet)),
  };
}

/** Renders one tab; undefined when the workbook has no tab of this id. */
export function renderSheet(workbook: WorkbookState, sheetId: number): RenderedSheet | undefined {
  const sheet = workbook.sheets.find((one) => one.sheetId === sheetId);
  return sheet && renderTab(workbook, sheet);
}

function renderTab(workbook: WorkbookState, sheet: SheetState): RenderedSheet {
  const evaluator = evaluatorOf(workbook);
  const paint = formatPainter(sheet, evaluator);
  const listChoices = choiceLists(evaluator, sheet);
  const cells = Array.from({ length: lastRowOf(evaluator, sheet) }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_unused, column) =>
      renderCell(evaluator, sheet, row, column, paint, listChoices),
    ),
  );
  const rows = withoutEmptyEnd(cells, sheet.frozenRowCount);
  const columnCount = Math.max(
    1,
    sheet.frozenColumnCount,
    ...rows.map((row) => row.findLastIndex(showsSomething) + 1),
  );
  const color = sheet.tabColorStyle;
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    hidden: sheet.hidden,
    ...(color === undefined ? {} : { tabColor: printColor(color) }),
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRowCount: sheet.frozenRowCount,
    frozenColumnCount: sheet.frozenColumnCount,
    isProtected: sheet.protectedRanges.some((one) => isWholeSheet(one) && one.warningOnly !== true),
    columnWidths: Array.from(
      { length: columnCount },
      (_, column) => sheet.columns[column]?.pixelSize ?? standardColumnWidth,
    ),
    hiddenColumns: hiddenOf(sheet.columns),
    hiddenRows: hiddenOf(sheet.rowDimensions),
    rowHeights: Object.fromEntries(
      sheet.rowDimensions.flatMap((one, row) =>
        one?.pixelSize === undefined ? [] : [[row, one.pixelSize]],
      ),
    ),
    merges: sheet.merges.map((merge) => clipToGrid(sheet, merge)),
    rows: rows.map((row) => row.slice(0, columnCount)),
  };
}

function hiddenOf(list: SheetState['columns']): number[] {
  return list.flatMap((one, index) => (one?.hiddenByUser === true ? [index] : []));
}

/** Beyond the stored rows only a spilling formula can show anything; it may reach the last row. */
function lastRowOf(evaluator: Evaluator, sheet: SheetState): number {
  return Math.min(sheet.rowCount, Math.max(sheet.rows.length, evaluator.spillEnd(sheet)));
}

function showsSomething(cell: RenderedCell): boolean {
  return cell.text !== '' || cell.note !== undefined;
}

function withoutEmptyEnd(rows: RenderedCell[][], least: number): RenderedCell[][] {
  const last = rows.findLastIndex((row) => row.some(showsSomething));
  return rows.slice(0, Math.max(last + 1, Math.min(least, rows.length)));
}

function renderCell(
  evaluator: Evaluator,
  sheet: SheetState,
  row: number,
  column: number,
  paint: FormatPainter,
  listChoices: (rule: DataValidationRule) => readonly string[],
): RenderedCell {
  const cell = cellAt(sheet, row, column);
  const shown = showCell(evaluator, sheet, row, column);
  const choices = cell?.dataValidation === undefined ? [] : listChoices(cell.dataValidation);
  const formula = cell?.userEnteredValue?.formulaValue;
  const isError = shown.value instanceof FormulaError;
  return {
    value: shown.value instanceof FormulaError ? shown.value.code : shown.value,
    text: shown.text,
    format: renderFormat(paint(row, column, shown)),
    ...(isError ? { isError } : {}),
    ...(formula === undefined ? {} : { formula }),
    ...(cell?.note === undefined ? {} : { note: cell.note }),
    ...(choices.length === 0 ? {} : { choices }),
  };
}

/** Many cells share one rule: its list is made once. */
function choiceLists(evaluator: Evaluator, sheet: SheetState) {
  const lists = new Map<DataValidationRule, readonly string[]>();
  return (rule: DataValidationRule): readonly string[] => {
    const known = lists.get(rule);
    if (known !== undefined) return known;
    const list = choicesOf(rule.condition, evaluator, sheet);
    lists.set(rule, list);
    return list;
  };
}

const plain: RenderedFormat = {};
const rendered = new WeakMap<CellFormat, RenderedFormat>();

function renderFormat(format: CellFormat | undefined): RenderedFormat {
  if (format === undefined) return plain;
  const known = rendered.get(format);
  if (known !== undefined) return known;
  const { backgroundColorStyle, textFormat, numberFormat, wrapStrategy } = format;
  const { foregroundColorStyle, fontFamily, fontSize } = textFormat ?? {};
  const { horizontalAlignment, verticalAlignment } = format;
  const result: RenderedFormat = {
    ...(backgroundColorStyle === undefined ? {} : { background: printColor(backgroundColorStyle) }),
    ...(foregroundColorStyle === undefined ? {} : { foreground: printColor(foregroundColorStyle) }),
    ...(textFormat?.bold === true ? { bold: true } : {}),
    ...(textFormat?.italic === true ? { italic: true } : {}),
    ...(textFormat?.strikethrough === true ? { strikethrough: true } : {}),
    ...(textFormat?.underline === true ? { underline: true } : {}),
    ...(fontFamily === undefined ? {} : { fontFamily }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(horizontalAlignment === undefined ? {} : { horizontalAlignment }),
    ...(verticalAlignment === undefined ? {} : { verticalAlignment }),
    ...(wrapStrategy === 'WRAP' ? { wrap: true } : {}),
    ...(numberFormat === undefined
      ? {}
      : { numberFormat: { type: numberFormat.type, pattern: patternOf(numberFormat) } }),
  };
  rendered.set(format, result);
  return result;
}
