/** Writes the workbook as an .xlsx file that holds values only; equal workbooks give equal bytes. */
import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { RenderedCell, RenderedSheet, RenderedWorkbook } from '../sheets/render.ts';
import { toExcelNames } from './excel-names.ts';
import { toPrintable } from './printable.ts';
import { rowHeightPixels } from './text-size.ts';
import { toArgb, toExcelStyle, toExcelValue } from './xlsx-cell.ts';
import { setZipTimes } from './zip-times.ts';

const A4 = 9;
const POINTS_PER_PIXEL = 0.75;
const USUAL_ROW_POINTS = 15.75;

/** Replaces `file`; throws when every tab is hidden, for such a file Excel cannot open. */
export async function writeXlsx(workbook: RenderedWorkbook, file: string): Promise<void> {
  const archive = new Uint8Array(await toExcelWorkbook(workbook).xlsx.writeBuffer());
  setZipTimes(archive);
  await writeFile(file, archive);
}

function toExcelWorkbook(workbook: RenderedWorkbook): ExcelJS.Workbook {
  const activeTab = workbook.sheets.findIndex((sheet) => !sheet.hidden);
  if (activeTab < 0) {
    throw new Error(
      `workbook "${workbook.title}": got ${workbook.sheets.length} tabs, none visible; want at least one visible tab: unhide one and export again`,
    );
  }
  const excel = new ExcelJS.Workbook();
  // Fixed: the moment of writing would make equal workbooks differ.
  const moment = new Date(0);
  excel.created = moment;
  excel.modified = moment;
  excel.creator = 'kaoqin';
  excel.lastModifiedBy = 'kaoqin';
  excel.title = toPrintable(workbook.title);
  excel.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  const names = toExcelNames(workbook.sheets.map((sheet) => sheet.title));
  for (const [index, sheet] of workbook.sheets.entries()) {
    addSheet(excel, sheet, names[index] ?? sheet.title);
  }
  return excel;
}

function addSheet(excel: ExcelJS.Workbook, sheet: RenderedSheet, name: string): void {
  const target = excel.addWorksheet(name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: {
      defaultRowHeight: USUAL_ROW_POINTS,
      ...(sheet.tabColor === undefined ? {} : { tabColor: toArgb(sheet.tabColor) }),
    },
    pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    views: [toView(sheet)],
  });
  if (sheet.frozenRowCount > 0) target.pageSetup.printTitlesRow = `1:${sheet.frozenRowCount}`;
  for (const [index, width] of sheet.columnWidths.entries()) {
    target.getColumn(index + 1).width = toCharacters(width);
  }
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  addRows(target, sheet);
  for (const index of sheet.hiddenRows) {
    const row = target.getRow(index + 1);
    row.hidden = true;
    // exceljs forgets a row that has neither cells nor a height.
    row.height ??= USUAL_ROW_POINTS;
  }
  for (const area of sheet.merges) {
    target.mergeCells(area.startRow + 1, area.startColumn + 1, area.endRow, area.endColumn);
  }
  addFilter(target, sheet);
}

function addRows(target: ExcelJS.Worksheet, sheet: RenderedSheet): void {
  const styles = new Map<string, Partial<ExcelJS.Style>>();
  for (const [rowIndex, cells] of sheet.rows.entries()) {
    const row = target.getRow(rowIndex + 1);
    // LibreOffice leaves a wrapped row one line high unless the file says otherwise.
    const pixels = sheet.rowHeights[rowIndex] ?? rowHeightPixels(cells, sheet.columnWidths);
    if (pixels !== undefined) row.height = pixels * POINTS_PER_PIXEL;
    for (const [columnIndex, cell] of cells.entries()) {
      if (isBlank(cell)) continue;
      const place = row.getCell(columnIndex + 1);
      place.value = toExcelValue(cell);
      place.style = shareStyle(styles, toExcelStyle(cell));
      if (cell.note !== undefined) place.note = toPrintable(cell.note);
    }
  }
}

/** exceljs looks a style up by object, so one object a style keeps a long tab fast. */
function shareStyle(
  styles: Map<string, Partial<ExcelJS.Style>>,
  style: Partial<ExcelJS.Style>,
): Partial<ExcelJS.Style> {
  const key = JSON.stringify(style);
  const known = styles.get(key);
  if (known !== undefined) return known;
  styles.set(key, style);
  return style;
}

function isBlank(cell: RenderedCell): boolean {
  return cell.value === null && cell.note === undefined && Object.keys(cell.format).length === 0;
}

function toView(sheet: RenderedSheet): Partial<ExcelJS.WorksheetView> {
  if (sheet.frozenRowCount === 0 && sheet.frozenColumnCount === 0) return { state: 'normal' };
  return { state: 'frozen', xSplit: sheet.frozenColumnCount, ySplit: sheet.frozenRowCount };
}

/** A table of records has one frozen row of headings and nothing merged; the monthly matrix has neither. */
function addFilter(target: ExcelJS.Worksheet, sheet: RenderedSheet): void {
  const headings = sheet.rows[0];
  if (sheet.frozenRowCount !== 1 || sheet.merges.length > 0 || headings === undefined) return;
  const lastHeading = headings.findLastIndex((cell) => cell.text !== '');
  if (lastHeading < 0 || sheet.rows.length < 2) return;
  target.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: sheet.rows.length, column: lastHeading + 1 },
  };
}

/** Excel measures a column in digits of 7 pixels, with 5 pixels of padding. */
function toCharacters(pixels: number): number {
  return Math.max(1, Math.round(((pixels - 5) / 7) * 100) / 100);
}
