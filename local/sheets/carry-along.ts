/** Carries along everything that points at rows or columns when these move: formulas, ranges, rules, names. */
import {
  copyFormula,
  type Shift,
  shiftCondition,
  shiftFormula,
  shiftSpan,
} from './formula/rewrite.ts';
import type { CellData, GridRange } from './resources.ts';
import type { SheetState, WorkbookState } from './workbook-state.ts';

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

/** Adjusts the whole workbook to rows or columns that came or went on one tab. */
export function carryReferences(
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
