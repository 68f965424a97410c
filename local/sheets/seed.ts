/** Builds a workbook from plain text, each cell read as if somebody had typed it. */
import { emptySheet, type WorkbookState } from './workbook-state.ts';
import { requireFewEnoughCells, typeInto } from './write-cell.ts';

export interface SeedTab {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export interface Seed {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly tabs: readonly SeedTab[];
  /** The year of dates typed without one. */
  readonly year: number;
}

const sizeStep = 500;

/** Tabs get ids 0, 1, 2… and grow past Google's 1000 × 26 where their rows need it. */
export function seedWorkbook(seed: Seed): WorkbookState {
  const locale = 'zh_CN';
  const sheets = seed.tabs.map(({ title, rows }, index) => {
    const sheet = emptySheet(index, title);
    sheet.rowCount = Math.max(sheet.rowCount, Math.ceil(rows.length / sizeStep) * sizeStep);
    sheet.columnCount = Math.max(sheet.columnCount, ...rows.map((row) => row.length));
    rows.forEach((cells, row) => {
      cells.forEach((typed, column) => {
        typeInto(sheet, row, column, typed, { locale, year: seed.year });
      });
    });
    return sheet;
  });
  const workbook: WorkbookState = {
    spreadsheetId: seed.spreadsheetId,
    revision: 0,
    nextId: 1,
    properties: { title: seed.title, locale, timeZone: 'Asia/Shanghai' },
    namedRanges: [],
    developerMetadata: [],
    sheets: sheets.length > 0 ? sheets : [emptySheet(0, '工作表1')],
  };
  requireFewEnoughCells(workbook);
  return workbook;
}
