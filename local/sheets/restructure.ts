/** Inserts, deletes and moves rows or columns, and carries along everything that points at them. */
import { clipToGrid } from './address.ts';
import { carryReferences, changeFormulas } from './carry-along.ts';
import { renumberFormula } from './formula/rewrite.ts';
import { invalid } from './google-error.ts';
import { type Edit, requireEditable } from './protection.ts';
import type { CellData, Dimension, GridRange } from './resources.ts';
import { cellAt, putCell, type SheetState } from './workbook-state.ts';

/** A run of whole rows or columns. */
export interface Span {
  readonly dimension: Dimension;
  readonly startIndex: number;
  readonly endIndex: number;
}

export function countAlong(sheet: SheetState, dimension: Dimension): number {
  return dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
}

/** The grid range of whole rows or columns. */
export function spanRange(span: Span): GridRange {
  return span.dimension === 'ROWS'
    ? { startRowIndex: span.startIndex, endRowIndex: span.endIndex }
    : { startColumnIndex: span.startIndex, endColumnIndex: span.endIndex };
}

/** Inserts empty rows or columns; they take formats and validation from a neighbour, never its content. */
export function insertSpan(
  edit: Edit,
  sheet: SheetState,
  span: Span,
  inheritFrom: 'before' | 'after' | 'nothing',
): void {
  const { dimension, startIndex, endIndex } = span;
  const count = endIndex - startIndex;
  const total = countAlong(sheet, dimension);
  if (count <= 0 || startIndex > total) {
    throw invalid(
      `Cannot insert at ${startIndex}: the sheet has ${total} ${dimension.toLowerCase()}.`,
    );
  }
  requireInsertable(edit, sheet, span);
  setCount(sheet, dimension, total + count);
  if (dimension === 'ROWS') {
    if (startIndex < sheet.rows.length) {
      sheet.rows.splice(startIndex, 0, ...Array.from({ length: count }, () => []));
    }
    splicePadded(sheet.rowDimensions, startIndex, count);
  } else {
    for (const row of sheet.rows) splicePadded(row, startIndex, count);
    splicePadded(sheet.columns, startIndex, count);
  }
  carryReferences(edit.workbook, sheet, { dimension, startIndex, count });
  const model = inheritFrom === 'before' ? startIndex - 1 : endIndex;
  if (inheritFrom !== 'nothing' && model >= 0) inheritFormats(sheet, span, model);
}

function splicePadded<T>(list: (T | null)[], startIndex: number, count: number): void {
  if (startIndex >= list.length) return;
  list.splice(startIndex, 0, ...Array.from({ length: count }, () => null));
}

function inheritFormats(sheet: SheetState, span: Span, model: number): void {
  const isRows = span.dimension === 'ROWS';
  const across = isRows ? sheet.columnCount : sheet.rows.length;
  for (let other = 0; other < across; other += 1) {
    const from = isRows ? cellAt(sheet, model, other) : cellAt(sheet, other, model);
    if (from?.userEnteredFormat === undefined && from?.dataValidation === undefined) continue;
    const { userEnteredFormat, dataValidation } = from;
    const cell: CellData = { userEnteredFormat, dataValidation };
    for (let index = span.startIndex; index < span.endIndex; index += 1) {
      putCell(sheet, isRows ? index : other, isRows ? other : index, cell);
    }
  }
}

/** An insertion between two rows of a protected range is refused; one at its edge is not. */
function requireInsertable(edit: Edit, sheet: SheetState, span: Span): void {
  const { startIndex, dimension } = span;
  if (startIndex === 0 || startIndex >= countAlong(sheet, dimension)) return;
  for (const one of sheet.protectedRanges) {
    const range = one.range ?? {};
    const start = (dimension === 'ROWS' ? range.startRowIndex : range.startColumnIndex) ?? 0;
    const end = dimension === 'ROWS' ? range.endRowIndex : range.endColumnIndex;
    if (startIndex <= start || (end !== undefined && startIndex >= end)) continue;
    const at = spanRange({ dimension, startIndex, endIndex: startIndex + 1 });
    requireEditable(edit, { ...sheet, protectedRanges: [one] }, clipToGrid(sheet, at));
  }
}

/** Deletes rows or columns with all they hold. */
export function deleteSpan(edit: Edit, sheet: SheetState, span: Span): void {
  const { dimension, startIndex } = span;
  const total = countAlong(sheet, dimension);
  const endIndex = Math.min(span.endIndex, total);
  const count = endIndex - startIndex;
  if (count <= 0) {
    throw invalid(
      `Cannot delete from ${startIndex}: the sheet has ${total} ${dimension.toLowerCase()}.`,
    );
  }
  const word = dimension.toLowerCase();
  const frozen = dimension === 'ROWS' ? sheet.frozenRowCount : sheet.frozenColumnCount;
  const frozenLeft = frozen - Math.max(0, Math.min(endIndex, frozen) - startIndex);
  if (count >= total) throw invalid(`You can't delete all the ${word} on the sheet.`);
  if (total - count <= frozenLeft)
    throw invalid(`You can't delete all the non-frozen ${word} on the sheet.`);
  requireEditable(edit, sheet, clipToGrid(sheet, spanRange({ ...span, endIndex })));
  setCount(sheet, dimension, total - count);
  if (dimension === 'ROWS') {
    sheet.rows.splice(startIndex, count);
    sheet.rowDimensions.splice(startIndex, count);
    sheet.frozenRowCount = frozenLeft;
  } else {
    for (const row of sheet.rows) row.splice(startIndex, count);
    sheet.columns.splice(startIndex, count);
    sheet.frozenColumnCount = frozenLeft;
  }
  trimRows(sheet);
  carryReferences(edit.workbook, sheet, { dimension, startIndex, count: -count });
}

/** Moves rows or columns before `destinationIndex`, which counts the places before the move. */
export function moveSpan(
  edit: Edit,
  sheet: SheetState,
  span: Span,
  destinationIndex: number,
): void {
  const { dimension, startIndex, endIndex } = span;
  const total = countAlong(sheet, dimension);
  if (startIndex >= endIndex || endIndex > total || destinationIndex > total) {
    throw invalid(`Cannot move: the sheet has ${total} ${dimension.toLowerCase()}.`);
  }
  if (destinationIndex > startIndex && destinationIndex < endIndex) {
    throw invalid('The destination lies inside the moved rows or columns.');
  }
  const range = {
    startIndex: Math.min(startIndex, destinationIndex),
    endIndex: Math.max(endIndex, destinationIndex),
  };
  requireEditable(edit, sheet, clipToGrid(sheet, spanRange({ dimension, ...range })));
  const order = Array.from({ length: total }, (_, index) => index);
  const moved = order.splice(startIndex, endIndex - startIndex);
  const target = destinationIndex > startIndex ? destinationIndex - moved.length : destinationIndex;
  order.splice(target, 0, ...moved);
  const arrange = <T>(list: readonly (T | null)[]): (T | null)[] => {
    const result = order.map((index) => list[index] ?? null);
    while (result.length > 0 && result.at(-1) === null) result.pop();
    return result;
  };
  if (dimension === 'ROWS') {
    sheet.rows = arrange(sheet.rows).map((row) => row ?? []);
    sheet.rowDimensions = arrange(sheet.rowDimensions);
  } else {
    sheet.rows = sheet.rows.map((row) => arrange(row));
    sheet.columns = arrange(sheet.columns);
  }
  const landing: number[] = [];
  order.forEach((from, to) => {
    landing[from] = to;
  });
  const land = (index: number) => landing[index] ?? index;
  const { workbook } = edit;
  changeFormulas(workbook, (formula, ownTitle) =>
    renumberFormula(formula, ownTitle, sheet.title, dimension, land),
  );
}

function setCount(sheet: SheetState, dimension: Dimension, count: number): void {
  if (dimension === 'ROWS') sheet.rowCount = count;
  else sheet.columnCount = count;
}

function trimRows(sheet: SheetState): void {
  for (const row of sheet.rows) while (row.length > 0 && row.at(-1) === null) row.pop();
  while (sheet.rows.length > 0 && sheet.rows.at(-1)?.length === 0) sheet.rows.pop();
}
