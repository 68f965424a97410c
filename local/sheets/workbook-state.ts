/** The whole state of one spreadsheet: plain JSON, replaced as a whole by every committed change. */
import * as z from 'zod';
import {
  basicFilterSchema,
  type CellData,
  cellDataSchema,
  colorStyleSchema,
  conditionalFormatRuleSchema,
  developerMetadataSchema,
  dimensionPropertiesSchema,
  gridRangeSchema,
  namedRangeSchema,
  protectedRangeSchema,
} from './resources.ts';

const sheetStateSchema = z.strictObject({
  sheetId: z.int().nonnegative(),
  title: z.string().min(1),
  hidden: z.boolean(),
  tabColorStyle: colorStyleSchema.optional(),
  rowCount: z.int().positive(),
  columnCount: z.int().positive(),
  frozenRowCount: z.int().nonnegative(),
  frozenColumnCount: z.int().nonnegative(),
  hideGridlines: z.boolean(),
  columns: z.array(dimensionPropertiesSchema.nullable()),
  rowDimensions: z.array(dimensionPropertiesSchema.nullable()),
  merges: z.array(gridRangeSchema),
  conditionalFormats: z.array(conditionalFormatRuleSchema),
  protectedRanges: z.array(protectedRangeSchema),
  basicFilter: basicFilterSchema.optional(),
  rows: z.array(z.array(cellDataSchema.nullable())),
});

export const workbookStateSchema = z.strictObject({
  spreadsheetId: z.string().min(1),
  revision: z.int().nonnegative(),
  nextId: z.int().positive(),
  properties: z.strictObject({ title: z.string(), locale: z.string(), timeZone: z.string() }),
  namedRanges: z.array(namedRangeSchema),
  developerMetadata: z.array(developerMetadataSchema),
  sheets: z.array(sheetStateSchema).min(1),
});

/** One tab; `rows` is ragged and sparse, its cells are replaced and never changed in place. */
export type SheetState = z.infer<typeof sheetStateSchema>;

/** One spreadsheet; tabs stand in display order. */
export type WorkbookState = z.infer<typeof workbookStateSchema>;

const defaultRowCount = 1000;
const defaultColumnCount = 26;

/** An empty tab of the size Google gives to a new one. */
export function emptySheet(sheetId: number, title: string): SheetState {
  return {
    sheetId,
    title,
    hidden: false,
    rowCount: defaultRowCount,
    columnCount: defaultColumnCount,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
    columns: [],
    rowDimensions: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    rows: [],
  };
}

/** A new workbook with one empty tab, in the department's language and zone. */
export function emptyWorkbook(spreadsheetId: string, title: string): WorkbookState {
  return {
    spreadsheetId,
    revision: 0,
    nextId: 1,
    properties: { title, locale: 'zh_CN', timeZone: 'Asia/Shanghai' },
    namedRanges: [],
    developerMetadata: [],
    sheets: [emptySheet(0, '工作表1')],
  };
}

/** A copy whose lists may be changed freely; the cells themselves stay shared with the original. */
export function copyForEdit(workbook: WorkbookState): WorkbookState {
  return {
    ...workbook,
    properties: { ...workbook.properties },
    namedRanges: [...workbook.namedRanges],
    developerMetadata: [...workbook.developerMetadata],
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      columns: [...sheet.columns],
      rowDimensions: [...sheet.rowDimensions],
      merges: [...sheet.merges],
      conditionalFormats: [...sheet.conditionalFormats],
      protectedRanges: [...sheet.protectedRanges],
      rows: sheet.rows.map((row) => [...row]),
    })),
  };
}

/** The stored cell, or undefined where nobody ever put anything. */
export function cellAt(sheet: SheetState, row: number, column: number): CellData | undefined {
  return sheet.rows[row]?.[column] ?? undefined;
}

/** Puts a cell into an editable copy; an empty cell leaves no trace, so that equal workbooks are equal files. */
export function putCell(sheet: SheetState, row: number, column: number, cell: CellData): void {
  const kept = withoutEmptyParts(cell);
  let cells = sheet.rows[row];
  if (kept === undefined) {
    if (cells === undefined || column >= cells.length) return;
    cells[column] = null;
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    while (sheet.rows.length > 0 && sheet.rows.at(-1)?.length === 0) sheet.rows.pop();
    return;
  }
  while (sheet.rows.length <= row) sheet.rows.push([]);
  cells = sheet.rows[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = kept;
}

function withoutEmptyParts(cell: CellData): CellData | undefined {
  const { userEnteredValue, userEnteredFormat, dataValidation, note } = cell;
  const kept: CellData = {};
  if (userEnteredValue !== undefined && Object.keys(userEnteredValue).length > 0) {
    kept.userEnteredValue = userEnteredValue;
  }
  if (userEnteredFormat !== undefined && Object.keys(userEnteredFormat).length > 0) {
    kept.userEnteredFormat = userEnteredFormat;
  }
  if (dataValidation !== undefined) kept.dataValidation = dataValidation;
  if (note !== undefined && note !== '') kept.note = note;
  return Object.keys(kept).length > 0 ? kept : undefined;
}
