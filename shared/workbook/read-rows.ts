/** Reads every row of a tab: cells, whose row it is, dates in reach, and rows that stand twice. */
import { type LocalDate, toDayNumber } from '../kernel/local-date.ts';
import { isBlank, parseCell } from './cells.ts';
import { foldText } from './clean-text.ts';
import type { LocatedTab } from './header.ts';
import { type CoveredCells, coveredCells } from './merged-cells.ts';
import { placeOf, type Row, refuseCell, startRow, textOf } from './row.ts';
import { cellAt } from './snapshot.ts';
import type { StaffList } from './staff-list.ts';
import type { Column } from './tabs/column.ts';
import { want, wantSingle } from './words.ts';

/** What reading needs to know beside the tab itself. */
export interface ReadingContext {
  readonly from: LocalDate;
  readonly through: LocalDate;
  /** null while the staff tab itself is read. */
  readonly staff: StaffList | null;
}

/** All rows with anything in them, faults noted; duplicates are refused on both sides. */
export function readRows(located: LocatedTab, context: ReadingContext): Row[] {
  const covered = coveredCells(located.raw);
  const rows: Row[] = [];
  for (let index = 1; index < located.raw.rows.length; index += 1) {
    if (isBlankRow(located, index, covered)) continue;
    const row = startRow(located, index);
    for (const column of located.tab.columns) readCell(row, column, covered);
    settleRow(row, context);
    rows.push(row);
  }
  refuseDuplicates(rows);
  return rows;
}

/** A prefilled name, a note or an unticked box does not make a row. */
function isBlankRow(located: LocatedTab, index: number, covered: CoveredCells): boolean {
  return located.tab.columns.every((column) => {
    const position = located.columns.get(column.key);
    if (position === undefined || column.kind === 'name' || column.kind === 'note') return true;
    const cell = cellAt(located.raw, index, position);
    if (column.kind === 'flag' && cell.value === false && cell.formula === undefined) return true;
    return isBlank(cell) && !covered.has(`${index},${position}`);
  });
}

function readCell(row: Row, column: Column, covered: CoveredCells) {
  const { located, index } = row;
  const position = located.columns.get(column.key);
  if (position === undefined) return;
  if (column.kind !== 'note' && covered.has(`${index},${position}`)) {
    refuseCell(row, column.key, want('unmerged'));
    return;
  }
  const reading = parseCell(cellAt(located.raw, index, position), column);
  if (reading.ok) row.values.set(column.key, reading.value);
  else refuseCell(row, column.key, reading.want);
}

/** The employee comes first: names and dates are held against who it is. */
function settleRow(row: Row, context: ReadingContext) {
  const { columns } = row.located.tab;
  const employees = columns.filter((column) => column.kind === 'employee');
  const others = columns.filter((column) => column.kind !== 'employee');
  for (const column of [...employees, ...others]) {
    const value = row.values.get(column.key);
    if (typeof value !== 'string') continue;
    const settled = settle(row, column, value, context);
    if (settled === undefined) row.values.delete(column.key);
    else row.values.set(column.key, settled);
  }
}

/** Checks a value against the rest of the row and the team; undefined when it was refused. */
function settle(
  row: Row,
  column: Column,
  value: string,
  context: ReadingContext,
): string | undefined {
  switch (column.kind) {
    case 'employee':
      return settleEmployee(row, column.key, value, context);
    case 'name':
      return settleName(row, column.key, value, context);
    case 'time':
      return settleTime(row, column.key, value);
    case 'date':
    case 'moment':
    case 'momentEnd':
      return settleDate(row, column, value, context);
    default:
      return value;
  }
}

function settleEmployee(row: Row, key: string, typed: string, context: ReadingContext) {
  const answer = context.staff?.find(typed);
  if (!answer || answer.state === 'known') return answer?.employee.id ?? typed;
  if (answer.state === 'unknown') {
    refuseCell(row, key, want('employee'));
    return undefined;
  }
  row.isWaiting = true;
  return typed;
}

/** A name beside the wrong number means that the row may be somebody else's. */
function settleName(row: Row, key: string, typed: string, context: ReadingContext) {
  const number = textOf(row, 'employee');
  const answer = number === null ? undefined : context.staff?.find(number);
  if (answer?.state === 'known' && foldText(answer.employee.name) !== foldText(typed)) {
    refuseCell(row, key, want('name'));
    return undefined;
  }
  return typed;
}

function settleTime(row: Row, key: string, value: string) {
  if (!value.includes('T')) return value;
  if (value.slice(0, 10) === textOf(row, 'date')) return value.slice(11);
  refuseCell(row, key, want('timeOfRow'));
  return undefined;
}

/** Dates of the staff and resignation tabs may lie far back; all others belong near the period. */
function settleDate(row: Row, column: Column, value: string, context: ReadingContext) {
  const date = value.slice(0, 10);
  const { key } = row.located.tab;
  if (key !== 'staff' && key !== 'resignations') {
    const day = toDayNumber(date);
    const first = toDayNumber(context.from) - 366;
    const last = toDayNumber(context.through) + 366;
    if (day < first || day > last) {
      refuseCell(row, column.key, want('nearDate'));
      return undefined;
    }
    if (!isEmployedOn(row, column.key, date, context)) {
      refuseCell(row, column.key, want('employed'));
      return undefined;
    }
  }
  return value;
}

/** Only dates on which something happened are held against the time of employment. */
function isEmployedOn(row: Row, key: string, date: LocalDate, context: ReadingContext): boolean {
  const number = textOf(row, 'employee');
  if (row.located.tab.key === 'checklists' || number === null) return true;
  const answer = context.staff?.find(number);
  if (answer?.state !== 'known') return true;
  const { hiredOn, leftOn } = answer.employee;
  if ((key === 'date' || key === 'from') && leftOn && date > leftOn) return false;
  return !((key === 'date' || key === 'from' || key === 'to') && hiredOn && date < hiredOn);
}

/** Two rows that name the same thing: one problem names both, and neither is used. */
function refuseDuplicates(rows: readonly Row[]) {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const key = identityOf(row);
    if (key === null) continue;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, row);
      continue;
    }
    refuseBoth(first, row);
  }
}

/** Refuses two rows that name the same thing, with one problem at the later one. */
export function refuseBoth(first: Row, second: Row): void {
  const { tab, columns } = second.located;
  const keyColumn = tab.naturalKey[0] ?? '';
  const position = columns.get(keyColumn) ?? 0;
  refuseCell(second, keyColumn, wantSingle(placeOf(first.located, first.index, position)));
  first.badKeys.add(keyColumn);
  first.complaints.push(wantSingle(placeOf(second.located, second.index, position)));
}

/** What the parsed row names; null while that part is unreadable or blank. */
export function identityOf(row: Row): string | null {
  const { tab } = row.located;
  const valuesOf = (keys: readonly string[]) => keys.map((key) => row.values.get(key));
  const isFallback = tab.fallbackKey.length > 0 && row.values.get(tab.naturalKey[0] ?? '') === null;
  const values = valuesOf(isFallback ? tab.fallbackKey : tab.naturalKey);
  if (values.some((value) => value === undefined)) return null;
  const texts = values.map((value) => {
    const text = value === null ? '' : String(value);
    return momentPattern.test(text) ? text.slice(0, 10) : foldText(text);
  });
  return `${isFallback ? '#' : ''}${texts.join('|')}`;
}

const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
