/** A1 notation and grid ranges: parsing, printing, and holding them against a tab's size. */
import { invalid } from './google-error.ts';
import type { GridRange } from './resources.ts';
import type { SheetState, WorkbookState } from './workbook-state.ts';

/** A half-open rectangle inside the grid, counted from 0. */
export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A rectangle on a tab, and whether the A1 text named one single cell. */
export interface PlacedArea extends Area {
  readonly sheet: SheetState;
  readonly isSingleCell: boolean;
}

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for `A`; the name may be in either case. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The tab's name as A1 notation wants it: quoted unless it is one plain word. */
export function quoteTitle(title: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title);
  return isPlain ? title : `'${title.replaceAll("'", "''")}'`;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `'My tab'!A1:B2`, or one cell without a colon. */
export function printArea(sheet: SheetState, area: Area): string {
  const first = cellName(area.startRow, area.startColumn);
  const last = cellName(area.endRow - 1, area.endColumn - 1);
  return `${quoteTitle(sheet.title)}!${first === last ? first : `${first}:${last}`}`;
}

const cornerPattern = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const match = cornerPattern.exec(text);
  if (match === null || text === '') return undefined;
  return {
    ...(match[1] === undefined ? {} : { column: columnNumber(match[1]) }),
    ...(match[2] === undefined ? {} : { row: Number(match[2]) - 1 }),
  };
}

/** The open-ended rectangle of `A1`, `A1:B2`, `A:C`, `2:5` or `A2:C`; undefined for anything else. */
export function parseCells(text: string): (GridRange & { isSingleCell: boolean }) | undefined {
  const [firstText, lastText, extra] = text.split(':');
  if (extra !== undefined || firstText === undefined) return undefined;
  const first = parseCorner(firstText);
  if (first === undefined) return undefined;
  if (lastText === undefined) {
    if (first.row === undefined || first.column === undefined) return undefined;
    return {
      startRowIndex: first.row,
      endRowIndex: first.row + 1,
      startColumnIndex: first.column,
      endColumnIndex: first.column + 1,
      isSingleCell: true,
    };
  }
  const last = parseCorner(lastText);
  if (last === undefined) return undefined;
  const rows = ordered(first.row, last.row);
  const columns = ordered(first.column, last.column);
  return {
    ...(rows.start === undefined ? {} : { startRowIndex: rows.start }),
    ...(rows.end === undefined ? {} : { endRowIndex: rows.end }),
    ...(columns.start === undefined ? {} : { startColumnIndex: columns.start }),
    ...(columns.end === undefined ? {} : { endColumnIndex: columns.end }),
    isSingleCell: false,
  };
}

function ordered(first: number | undefined, last: number | undefined) {
  if (first === undefined || last === undefined) return { start: first ?? last, end: undefined };
  return { start: Math.min(first, last), end: Math.max(first, last) + 1 };
}

export function sheetById(workbook: WorkbookState, sheetId: number): SheetState {
  const sheet = workbook.sheets.find((one) => one.sheetId === sheetId);
  if (sheet === undefined) throw invalid(`No grid with id: ${sheetId}`);
  return sheet;
}

export function sheetByTitle(workbook: WorkbookState, title: string): SheetState | undefined {
  const wanted = title.toLowerCase();
  return workbook.sheets.find((one) => one.title.toLowerCase() === wanted);
}

/** Resolves the text of a values request; unknown tabs and unreadable text are refused as Google does. */
export function parseRange(workbook: WorkbookState, text: string): PlacedArea {
  const refused = invalid(`Unable to parse range: ${text}`);
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))(?:!(.*))?$/s.exec(text);
  if (match === null) throw refused;
  const name = (match[1]?.replaceAll("''", "'") ?? match[2] ?? '').trim();
  const cells = match[3];
  if (cells === undefined) {
    const named = workbook.namedRanges.find((one) => one.name === name);
    if (named !== undefined) return placeOnGrid(workbook, named.range);
    const sheet = sheetByTitle(workbook, name);
    if (sheet !== undefined) return { sheet, ...wholeArea(sheet), isSingleCell: false };
    const bare = match[1] === undefined ? parseCells(name) : undefined;
    const visible = workbook.sheets.find((one) => !one.hidden);
    if (bare === undefined || visible === undefined) throw refused;
    return insideGrid(visible, bare);
  }
  const sheet = sheetByTitle(workbook, name);
  const range = parseCells(cells);
  if (sheet === undefined || range === undefined) throw refused;
  return insideGrid(sheet, range);
}

function placeOnGrid(workbook: WorkbookState, range: GridRange): PlacedArea {
  return insideGrid(sheetById(workbook, range.sheetId ?? 0), { ...range, isSingleCell: false });
}

/** Cuts an open or overlong range to the grid; a range that begins outside the grid is refused. */
function insideGrid(sheet: SheetState, range: GridRange & { isSingleCell: boolean }): PlacedArea {
  requireStartInGrid(sheet, range);
  return { sheet, ...clipToGrid(sheet, range), isSingleCell: range.isSingleCell };
}

/** Refuses a range that begins at or after the last row or column, with Google's words. */
export function requireStartInGrid(sheet: SheetState, range: GridRange): void {
  const startRow = range.startRowIndex ?? 0;
  const startColumn = range.startColumnIndex ?? 0;
  if (startRow < sheet.rowCount && startColumn < sheet.columnCount) return;
  throw invalid(
    `Range (${printGridRange(sheet, range)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
}

/** The rectangle a grid range covers; it may be empty and it never leaves the grid. */
export function clipToGrid(sheet: SheetState, range: GridRange): Area {
  const startRow = Math.min(range.startRowIndex ?? 0, sheet.rowCount);
  const startColumn = Math.min(range.startColumnIndex ?? 0, sheet.columnCount);
  return {
    startRow,
    endRow: Math.max(startRow, Math.min(range.endRowIndex ?? sheet.rowCount, sheet.rowCount)),
    startColumn,
    endColumn: Math.max(
      startColumn,
      Math.min(range.endColumnIndex ?? sheet.columnCount, sheet.columnCount),
    ),
  };
}

export function wholeArea(sheet: SheetState): Area {
  return { startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount };
}

export function toGridRange(sheet: SheetState, area: Area): GridRange {
  return {
    sheetId: sheet.sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

export function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.startRow &&
    row < area.endRow &&
    column >= area.startColumn &&
    column < area.endColumn
  );
}

export function doOverlap(one: Area, other: Area): boolean {
  return (
    Math.max(one.startRow, other.startRow) < Math.min(one.endRow, other.endRow) &&
    Math.max(one.startColumn, other.startColumn) < Math.min(one.endColumn, other.endColumn)
  );
}

/** Visits every cell, row by row. */
export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) visit(row, column);
  }
}

/** Every whole cell of `inner` lies in `outer`. */
export function isAreaInside(outer: Area, inner: Area): boolean {
  return (
    inner.startRow >= outer.startRow &&
    inner.endRow <= outer.endRow &&
    inner.startColumn >= outer.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}

function printGridRange(sheet: SheetState, range: GridRange): string {
  const first =
    columnName(range.startColumnIndex ?? 0) +
    (range.startRowIndex === undefined ? '' : String(range.startRowIndex + 1));
  const last =
    (range.endColumnIndex === undefined ? '' : columnName(range.endColumnIndex - 1)) +
    (range.endRowIndex === undefined ? '' : String(range.endRowIndex));
  return `${quoteTitle(sheet.title)}!${first}${last === first || last === '' ? '' : `:${last}`}`;
}
