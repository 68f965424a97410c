/** One row while it is being read: its values by column, its faults, and what they cost. */
import type { Problem } from '../kernel/problem.ts';
import { type ParsedValue, showTyped } from './cells.ts';
import type { LocatedTab } from './header.ts';
import { blankCell, cellAt, columnLetters } from './snapshot.ts';

/** What became of a row. `waiting`: well formed, but it stands on a staff row that is not. */
export type RowState = 'read' | 'refused' | 'waiting';

/** A row with its values; reading a value of a column that failed gives null. */
export interface Row {
  readonly located: LocatedTab;
  /** Zero-based. */
  readonly index: number;
  /** `考勤!A14`. */
  readonly place: string;
  readonly values: Map<string, ParsedValue>;
  readonly problems: Problem[];
  /** Why the row is not used although the problem stands at another row. */
  readonly complaints: string[];
  /** Keys of the columns at fault. */
  readonly badKeys: Set<string>;
  isWaiting: boolean;
}

export function startRow(located: LocatedTab, index: number): Row {
  return {
    located,
    index,
    place: placeOf(located, index, 0),
    values: new Map(),
    problems: [],
    complaints: [],
    badKeys: new Set(),
    isWaiting: false,
  };
}

export function placeOf(located: LocatedTab, index: number, column: number): string {
  return `${located.tab.title['zh-CN']}!${columnLetters(column)}${index + 1}`;
}

/** Notes a fault of one cell. */
export function refuseCell(row: Row, key: string, wanted: string): void {
  const column = row.located.columns.get(key) ?? 0;
  const cell = cellAt(row.located.raw, row.index, column) ?? blankCell;
  row.badKeys.add(key);
  row.problems.push({
    place: placeOf(row.located, row.index, column),
    got: showTyped(cell, row.located.tab.columns.find((one) => one.key === key)?.kind),
    want: wanted,
  });
}

export function textOf(row: Row, key: string): string | null {
  const value = row.values.get(key);
  return typeof value === 'string' ? value : null;
}

export function numberOf(row: Row, key: string): number | null {
  const value = row.values.get(key);
  return typeof value === 'number' ? value : null;
}

export function flagOf(row: Row, key: string): boolean | null {
  const value = row.values.get(key);
  return typeof value === 'boolean' ? value : null;
}

/** A text that must be there: for rows without problems only. */
export function requiredText(row: Row, key: string): string {
  const value = textOf(row, key);
  if (value === null) throw new Error(`${row.place}: no ${key} in a row that was accepted`);
  return value;
}

/** A choice as one of the facts document's own words. */
export function choiceOf<const Code extends string>(
  row: Row,
  key: string,
  codes: readonly Code[],
): Code {
  const value = textOf(row, key);
  const code = codes.find((candidate) => candidate === value);
  if (code === undefined) throw new Error(`${row.place}: ${key} is not among its choices`);
  return code;
}
