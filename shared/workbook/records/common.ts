/** What several kinds of records share: numbers given to forms without one, and checks on order. */
import { type LocalDate, toDayNumber } from '../../kernel/local-date.ts';
import { type Row, refuseCell, requiredText, textOf } from '../row.ts';
import { want } from '../words.ts';

/** The form's own number, or one made of what identifies it: stable while the row stays the same. */
export function formNumber(row: Row): string {
  const own = textOf(row, 'id');
  if (own !== null) return own;
  const parts = row.located.tab.fallbackKey.map((key) =>
    requiredText(row, key)
      .slice(0, 10)
      .replace(/[^\p{L}\p{N}_-]/gu, ''),
  );
  return `${row.located.tab.key}-${parts.join('-')}`.slice(0, 64);
}

/** Refuses an end that is not after its start. */
export function checkEndAfterStart(row: Row): void {
  const from = textOf(row, 'from');
  const to = textOf(row, 'to');
  if (from === null || to === null) return;
  if (to <= from) refuseCell(row, 'to', want('laterMoment'));
  else if (from.includes('T') && spanDays(from, to) > 366) {
    refuseCell(row, 'to', want('shorterSpan'));
  }
}

function spanDays(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to.slice(0, 10)) - toDayNumber(from.slice(0, 10));
}

/** Refuses a date before another one of the same row. */
export function checkNotBefore(
  row: Row,
  earlier: string,
  later: string,
  key: 'leftLater' | 'lastDayLater',
): void {
  const first = textOf(row, earlier);
  const second = textOf(row, later);
  if (first !== null && second !== null && second < first) refuseCell(row, later, want(key));
}
