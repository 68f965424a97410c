/** The key that a row's verdict is looked up by; the sheet computes the very same from the raw cells. */
import { formatLocalDate } from '../kernel/local-date.ts';
import type { ColumnPositions } from './header.ts';
import { SERIAL_OF_EPOCH } from './serial.ts';
import { type CellValue, cellAt, columnLetters, type RawTab } from './snapshot.ts';
import type { Column, ColumnKind } from './tabs/column.ts';
import type { HumanTab } from './tabs/tab.ts';

const dateKinds: readonly ColumnKind[] = ['date', 'moment', 'momentEnd', 'period'];

/** Columns whose numbers are dates. */
function isDated(column: Column | undefined): boolean {
  return column !== undefined && dateKinds.includes(column.kind);
}

function columnsOf(tab: HumanTab, keys: readonly string[]): Column[] {
  return keys.flatMap((key) => tab.columns.find((column) => column.key === key) ?? []);
}

/** Columns that make up the key, natural key first. */
export function keyColumns(tab: HumanTab): readonly string[] {
  return [...tab.naturalKey, ...tab.fallbackKey];
}

/** `attendance|2025-03-10|E01`, `leaves|L001`, or `leaves|#E01|2025-03-10` while the number is blank. */
export function rowKey(
  tab: HumanTab,
  columns: ColumnPositions,
  raw: RawTab,
  row: number,
): string | null {
  const textOf = (column: Column) => {
    const position = columns.get(column.key);
    const value = position === undefined ? null : cellAt(raw, row, position).value;
    return keyText(value, isDated(column));
  };
  const natural = columnsOf(tab, tab.naturalKey).map(textOf);
  if (tab.fallbackKey.length > 0 && natural[0] === '') {
    const fallback = columnsOf(tab, tab.fallbackKey).map(textOf);
    if (fallback.every((text) => text === '')) return null;
    return `${tab.key}|#${fallback.join('|')}`;
  }
  return natural.every((text) => text === '') ? null : `${tab.key}|${natural.join('|')}`;
}

/** The key of a row nobody has typed yet, so that its verdict is there once it is. */
export function canonicalKey(tab: HumanTab, ...parts: readonly string[]): string {
  return `${tab.key}|${parts.join('|')}`;
}

function keyText(value: CellValue, dated: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && dated) {
    return formatLocalDate(Math.floor(value) - SERIAL_OF_EPOCH);
  }
  return String(value);
}

/** How people see what lookups compare: without case. */
export function foldKey(key: string): string {
  return key.toLowerCase();
}

/** Not r and not c: spreadsheets read those as row and column. */
const lambdaNames = ['d', 'e', 'f', 'g'];

/**
 * One formula in the header cell that fills the whole column: the header, then per row whatever
 * column `answer` of `_lookup` says about the row's key. A row in error shows nothing.
 * It reads from row 1 on, where it stands itself: reading from row 2, a row put in right under the
 * header would shift the range but not the result, and every verdict would stand one row too high.
 */
export function lookupFormula(
  tab: HumanTab,
  columns: ColumnPositions,
  header: string,
  answer: 'B' | 'C',
): string {
  const keys = keyColumns(tab).filter((key) => columns.has(key));
  const ranges = keys.map((key) => {
    const letters = columnLetters(columns.get(key) ?? 0);
    return `${letters}1:${letters}`;
  });
  const names = lambdaNames.slice(0, keys.length);
  const textOf = (key: string) => {
    const name = names[keys.indexOf(key)];
    // A tab may do without an informative column; its part of the key is then blank.
    if (name === undefined) return '""';
    const column = tab.columns.find((candidate) => candidate.key === key);
    return isDated(column) ? `IF(ISNUMBER(${name}),TEXT(${name},"yyyy-mm-dd"),${name})` : name;
  };
  const joined = (parts: readonly string[]) => parts.map(textOf).join('&"|"&');
  const natural = joined(tab.naturalKey);
  const key =
    tab.fallbackKey.length === 0
      ? `"${tab.key}|"&${natural}`
      : `"${tab.key}|"&IF(${names[0]}&""<>"",${natural},"#"&${joined(tab.fallbackKey)})`;
  const ownHeader = `$${columnLetters(columns.get(keys[0] ?? '') ?? 0)}$1`;
  const found = `XLOOKUP(${key},'_lookup'!$A:$A,'_lookup'!$${answer}:$${answer},"")`;
  const body = `IF(${names[0]}=${ownHeader},"${header}",IF(${names.join('&')}="","",${found}))`;
  return `=MAP(${ranges.join(',')},LAMBDA(${names.join(',')},IFERROR(${body},"")))`;
}
