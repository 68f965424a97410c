/** What one spreadsheets.get answers, as the plain snapshot that reading and repairing use. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import {
  FILLED_FROM_ELSEWHERE,
  type GridArea,
  type RawCell,
  type SheetSnapshot,
  type StandingRule,
  type WorkbookSnapshot,
} from '../../../shared/index.ts';

/** Everything `snapshotOf` looks at, and nothing else. */
export const snapshotFields = [
  'properties(title,timeZone)',
  'sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount))',
  'data(rowData(values(userEnteredValue,effectiveValue)),columnMetadata(hiddenByUser))',
  'merges,conditionalFormats,protectedRanges(range,warningOnly,unprotectedRanges))',
].join(',');

export function snapshotOf(answer: sheets_v4.Schema$Spreadsheet): WorkbookSnapshot {
  return {
    title: answer.properties?.title ?? '',
    timeZone: answer.properties?.timeZone ?? '',
    tabs: (answer.sheets ?? []).map(sheetOf),
  };
}

function sheetOf(sheet: sheets_v4.Schema$Sheet): SheetSnapshot {
  const { properties } = sheet;
  const grid = sheet.data?.[0];
  const columns = grid?.columnMetadata ?? [];
  return {
    title: properties?.title ?? '',
    sheetId: properties?.sheetId ?? 0,
    isHidden: properties?.hidden ?? false,
    rowCount: properties?.gridProperties?.rowCount ?? 0,
    columnCount: properties?.gridProperties?.columnCount ?? 0,
    rows: (grid?.rowData ?? []).map((row) => (row.values ?? []).map(cellOf)),
    merges: (sheet.merges ?? []).map(areaOf),
    hiddenColumns: columns.flatMap(({ hiddenByUser }, index) => (hiddenByUser ? [index] : [])),
    isProtected: (sheet.protectedRanges ?? []).some(isWholeTab),
    rules: (sheet.conditionalFormats ?? []).map(ruleOf),
  };
}

const errorTexts: Readonly<Record<string, string>> = {
  REF: '#REF!',
  N_A: '#N/A',
  NAME: '#NAME?',
  VALUE: '#VALUE!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  NUM: '#NUM!',
  NULL_VALUE: '#NULL!',
};

function cellOf({ userEnteredValue, effectiveValue }: sheets_v4.Schema$CellData): RawCell {
  const shown = effectiveValue ?? {};
  const value = shown.numberValue ?? shown.stringValue ?? shown.boolValue ?? null;
  const isEntered = Object.keys(userEnteredValue ?? {}).length > 0;
  const isShown = Object.keys(shown).length > 0;
  const formula =
    userEnteredValue?.formulaValue ?? (isShown && !isEntered ? FILLED_FROM_ELSEWHERE : undefined);
  const error = shown.errorValue
    ? (errorTexts[shown.errorValue.type ?? ''] ?? '#ERROR!')
    : undefined;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
  };
}

/** Missing bounds reach to the edge. */
function areaOf(range: sheets_v4.Schema$GridRange): GridArea {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? Number.MAX_SAFE_INTEGER,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? Number.MAX_SAFE_INTEGER,
  };
}

function isWholeTab({
  range,
  warningOnly,
  unprotectedRanges,
}: sheets_v4.Schema$ProtectedRange): boolean {
  return (
    warningOnly !== true &&
    (unprotectedRanges ?? []).length === 0 &&
    range?.startRowIndex == null &&
    range?.endRowIndex == null &&
    range?.startColumnIndex == null &&
    range?.endColumnIndex == null
  );
}

function ruleOf(rule: sheets_v4.Schema$ConditionalFormatRule, index: number): StandingRule {
  const condition = rule.booleanRule?.condition;
  const formula =
    condition?.type === 'CUSTOM_FORMULA' ? (condition.values?.[0]?.userEnteredValue ?? null) : null;
  return { index, formula, areas: (rule.ranges ?? []).map(areaOf) };
}
