/** Turns the rows of one tab into records; a row at fault gives none and says so. */
import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem } from '../kernel/problem.ts';
import type { LocatedTab } from './header.ts';
import { type ReadingContext, readRows } from './read-rows.ts';
import { type Row, type RowState, textOf } from './row.ts';
import { rowKey } from './row-key.ts';
import type { TabKey } from './tabs/tab.ts';

/** How a tab's rows become records. */
export interface RecordForm<Fact> {
  /** Faults that only several cells together show. */
  readonly check?: (row: Row) => void;
  /** Whom and when a row without a number and date of its own is about. */
  readonly about?: (row: Row) => { readonly employee: string; readonly date: LocalDate } | null;
  /** Columns whose fault costs only the cell: the row is read as if it were blank. */
  readonly spared?: readonly string[];
  /** Called for rows without faults only. */
  readonly record: (row: Row) => Fact;
}

/** A row as later steps know it: where it stands, what it is called, what became of it. */
export interface RowReading {
  readonly tab: TabKey;
  /** One-based, as people see it. */
  readonly row: number;
  readonly place: string;
  /** Key of its verdict in `_lookup`; null: nothing to name it by. */
  readonly key: string | null;
  readonly state: RowState;
  readonly employee: string | null;
  /** Dates the row may speak about; null: unknown. */
  readonly from: LocalDate | null;
  readonly through: LocalDate | null;
  /** One-based numbers of the columns at fault. */
  readonly badColumns: readonly number[];
  readonly badKeys: readonly string[];
  readonly problems: readonly Problem[];
  /** Why the row is not used although the problem stands at another row. */
  readonly complaints: readonly string[];
}

export interface TabReading<Fact> {
  readonly rows: readonly RowReading[];
  readonly records: readonly Fact[];
}

export function readTab<Fact>(
  located: LocatedTab,
  context: ReadingContext,
  form: RecordForm<Fact>,
): TabReading<Fact> {
  const rows = readRows(located, context);
  const records: Fact[] = [];
  for (const row of rows) form.check?.(row);
  for (const row of rows) {
    if (stateOf(row, form) !== 'read') continue;
    for (const key of row.badKeys) row.values.set(key, null);
    records.push(form.record(row));
  }
  return { rows: rows.map((row) => describeRow(row, form)), records };
}

function stateOf<Fact>(row: Row, form: RecordForm<Fact>): RowState {
  const spared = form.spared ?? [];
  if ([...row.badKeys].some((key) => !spared.includes(key))) return 'refused';
  return row.isWaiting ? 'waiting' : 'read';
}

function describeRow<Fact>(row: Row, form: RecordForm<Fact>): RowReading {
  const { tab, columns, raw } = row.located;
  const about = form.about?.(row) ?? null;
  const date = about?.date ?? textOf(row, 'date');
  const from = date ?? dateOfMoment(textOf(row, 'from'));
  const through = date ?? dateOfMoment(textOf(row, 'to'));
  const isOrdered = from === null || through === null || from <= through;
  return {
    tab: tab.key,
    row: row.index + 1,
    place: row.place,
    key: rowKey(tab, columns, raw, row.index),
    state: stateOf(row, form),
    employee: about?.employee ?? textOf(row, tab.key === 'staff' ? 'id' : 'employee'),
    from: isOrdered ? from : null,
    through: isOrdered ? through : null,
    badColumns: [...row.badKeys]
      .map((key) => (columns.get(key) ?? 0) + 1)
      .sort((left, right) => left - right),
    badKeys: [...row.badKeys],
    problems: row.problems,
    complaints: row.complaints,
  };
}

/** A time alone has no date. */
function dateOfMoment(text: string | null): LocalDate | null {
  return text?.includes('T') ? text.slice(0, 10) : null;
}
