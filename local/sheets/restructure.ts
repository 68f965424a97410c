/** Inserts, deletes and moves rows or columns, and carries along everything that points at them. */
import { clipToGrid, doOverlap } from './address.ts';
import {
  copyFormula,
  renumberFormula,
  type Shift,
  shiftCondition,
  shiftFormula,
  shiftSpan,
} from './formula/rewrite.ts';
import { invalid } from './google-error.ts';
import { type Edit, requireEditable } from './protection.ts';
import type { CellData, Dimension, GridRange } from './resources.ts';
import { cellAt, putCell, type SheetState, type WorkbookState } from './workbook-state.ts';

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

type ConditionalFormats = SheetState['conditionalFormats'];

/** Rewrites every formula of the workbook, in cells, in conditions and in validations. */
export function changeFormulas(
  workbook: WorkbookState,
  change: (formula: string, ownTitle: string) => string,
): void {
  changeCellFormulas(workbook, change);
  for (const sheet of workbook.sheets) {
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) =>
      changeRule(rule, rule.ranges, (formula) => change(formula, sheet.title)),
    );
  }
}

function changeCellFormulas(
  workbook: WorkbookState,
  change: (formula: string, ownTitle: string) => string,
): void {
  for (const sheet of workbook.sheets) {
    const changed = (formula: string) => change(formula, sheet.title);
    sheet.rows = sheet.rows.map((row) => row.map((cell) => cell && changeCell(cell, changed)));
  }
}

function changeRule(
  rule: ConditionalFormats[number],
  ranges: GridRange[],
  change: (formula: string) => string,
): ConditionalFormats[number] {
  const { condition, format } = rule.booleanRule;
  return { ranges, booleanRule: { condition: changeCondition(condition, change), format } };
}

/** A rule's formula is written for the first cell of its first range: it moves as far as that cell does. */
function shiftRules(rules: ConditionalFormats, shift: Shift): ConditionalFormats {
  return rules.flatMap((rule) => {
    const ranges = shiftRanges(rule.ranges, shift);
    const [before, after] = [rule.ranges[0], ranges[0]];
    if (before === undefined || after === undefined) return [];
    const rows = (after.startRowIndex ?? 0) - (before.startRowIndex ?? 0);
    const columns = (after.startColumnIndex ?? 0) - (before.startColumnIndex ?? 0);
    return [
      changeRule(rule, ranges, (formula) =>
        copyFormula(shiftCondition(formula, shift), rows, columns),
      ),
    ];
  });
}

function changeCell(cell: CellData, change: (formula: string) => string): CellData {
  const formula = cell.userEnteredValue?.formulaValue;
  const rule = cell.dataValidation;
  if (formula === undefined && rule === undefined) return cell;
  const result: CellData = { ...cell };
  if (formula !== undefined) result.userEnteredValue = { formulaValue: change(formula) };
  if (rule !== undefined) {
    result.dataValidation = { ...rule, condition: changeCondition(rule.condition, change) };
  }
  return result;
}

type Condition = NonNullable<CellData['dataValidation']>['condition'];

function changeCondition(condition: Condition, change: (formula: string) => string): Condition {
  if (condition.values === undefined) return condition;
  return {
    ...condition,
    values: condition.values.map(({ userEnteredValue }) => ({
      userEnteredValue: userEnteredValue.startsWith('=')
        ? change(userEnteredValue)
        : userEnteredValue,
    })),
  };
}

/** Where a grid range lands; null when all of it was deleted. */
function shiftRange(range: GridRange, shift: Omit<Shift, 'sheetTitle'>): GridRange | null {
  const isRows = shift.dimension === 'ROWS';
  const span = isRows
    ? shiftSpan(range.startRowIndex, range.endRowIndex, shift)
    : shiftSpan(range.startColumnIndex, range.endColumnIndex, shift);
  if (span === null) return null;
  const result: GridRange = { ...range };
  if (isRows) {
    if (span.start !== undefined) result.startRowIndex = span.start;
    if (span.end !== undefined) result.endRowIndex = span.end;
  } else {
    if (span.start !== undefined) result.startColumnIndex = span.start;
    if (span.end !== undefined) result.endColumnIndex = span.end;
  }
  return result;
}

function shiftRanges(ranges: readonly GridRange[], shift: Omit<Shift, 'sheetTitle'>): GridRange[] {
  return ranges.map((range) => shiftRange(range, shift)).filter((range) => range !== null);
}

function carryReferences(
  workbook: WorkbookState,
  sheet: SheetState,
  shift: Omit<Shift, 'sheetTitle'>,
): void {
  const { sheetId, title } = sheet;
  const shiftHere = { ...shift, sheetTitle: title };
  changeCellFormulas(workbook, (formula, ownTitle) => shiftFormula(formula, ownTitle, shiftHere));
  sheet.merges = shiftRanges(sheet.merges, shift);
  sheet.conditionalFormats = shiftRules(sheet.conditionalFormats, shiftHere);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((one) => {
    if (one.range === undefined) return [one];
    const range = shiftRange(one.range, shift);
    if (range === null) return [];
    const { unprotectedRanges } = one;
    return unprotectedRanges === undefined
      ? [{ ...one, range }]
      : [{ ...one, range, unprotectedRanges: shiftRanges(unprotectedRanges, shift) }];
  });
  if (sheet.basicFilter !== undefined) {
    const range = shiftRange(sheet.basicFilter.range, shift);
    sheet.basicFilter = range === null ? undefined : { range };
  }
  workbook.namedRanges = workbook.namedRanges.flatMap((one) => {
    if ((one.range.sheetId ?? 0) !== sheetId) return [one];
    const range = shiftRange(one.range, shift);
    return range === null ? [] : [{ ...one, range }];
  });
  workbook.developerMetadata = workbook.developerMetadata.flatMap((one) => {
    const range = one.location.dimensionRange;
    if (range === undefined || (range.sheetId ?? 0) !== sheetId) return [one];
    if (range.dimension !== shift.dimension) return [one];
    const span = shiftSpan(range.startIndex, range.endIndex, shift);
    if (span === null) return [];
    const dimensionRange = { ...range, startIndex: span.start, endIndex: span.end };
    return [{ ...one, location: { dimensionRange } }];
  });
}

/** True when a merge reaches partly into the area. */
export function hasMerge(sheet: SheetState, range: GridRange): boolean {
  const area = clipToGrid(sheet, range);
  return sheet.merges.some((merge) => doOverlap(area, clipToGrid(sheet, merge)));
}
