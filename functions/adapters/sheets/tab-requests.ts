/** A system tab as absolute requests: sent twice, it is the same tab. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { SheetSnapshot, SystemTab } from '../../../shared/index.ts';
import { cellData } from './format.ts';

type Request = sheets_v4.Schema$Request;

/** Whether the tab already shows these values. */
export function isShown(tab: SystemTab, sheet: SheetSnapshot): boolean {
  const height = Math.max(tab.rows.length, sheet.rows.length);
  for (let row = 0; row < height; row += 1) {
    const wanted = tab.rows[row] ?? [];
    const standing = sheet.rows[row] ?? [];
    for (let column = 0; column < Math.max(wanted.length, standing.length); column += 1) {
      const cell = standing[column];
      if (cell?.formula !== undefined || cell?.error !== undefined) return false;
      if (plain(wanted[column]?.value ?? null) !== plain(cell?.value ?? null)) return false;
    }
  }
  return true;
}

function plain(
  value: SystemTab['rows'][number][number]['value'],
): string | number | boolean | null {
  if (typeof value === 'object' && value !== null) return value.serial;
  return value === '' ? null : value;
}

export function tabRequests(tab: SystemTab, sheetId: number): Request[] {
  const width = Math.max(1, tab.frozenColumns + 1, ...tab.rows.map((row) => row.length));
  const height = Math.max(2, tab.frozenRows + 1, tab.rows.length);
  return [
    { unmergeCells: { range: { sheetId } } },
    {
      updateSheetProperties: {
        properties: {
          sheetId,
          gridProperties: {
            rowCount: height,
            columnCount: width,
            frozenRowCount: tab.frozenRows,
            frozenColumnCount: tab.frozenColumns,
          },
        },
        fields: 'gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount)',
      },
    },
    {
      updateCells: {
        range: { sheetId },
        fields: 'userEnteredValue,userEnteredFormat',
        rows: tab.rows.map((row) => ({ values: row.map(cellData) })),
      },
    },
    ...tab.merges.map(
      (area): Request => ({
        mergeCells: {
          mergeType: 'MERGE_ALL',
          range: {
            sheetId,
            startRowIndex: area.startRow,
            endRowIndex: area.endRow,
            startColumnIndex: area.startColumn,
            endColumnIndex: Math.min(area.endColumn, width),
          },
        },
      }),
    ),
    ...widthRequests(sheetId, tab.columnWidths.slice(0, width)),
  ];
}

/** One request for each run of equal widths. */
export function widthRequests(sheetId: number, widths: readonly number[]): Request[] {
  const requests: Request[] = [];
  for (let start = 0; start < widths.length; ) {
    let end = start + 1;
    while (end < widths.length && widths[end] === widths[start]) end += 1;
    requests.push({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: end },
        properties: { pixelSize: widths[start] ?? 100 },
        fields: 'pixelSize',
      },
    });
    start = end;
  }
  return requests;
}
