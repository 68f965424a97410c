/** Final fines above the ceiling of a month: pointed out, cut, or carried on, always by an entry (A41, L3). */
import type { PayEntry } from '../facts/ledger-entry.ts';
import type { Month } from '../kernel/local-date.ts';
import type { Fen } from '../kernel/money.ts';
import type { PayBooks } from './pay-book.ts';

export interface MonthToCap {
  readonly month: Month;
  /** Final fines the month carries, with what earlier caps moved into and out of it. */
  readonly finalFen: Fen;
  readonly ceilingFen: Fen;
  readonly mode: 'caution' | 'truncate' | 'carry';
  /** The next open month. */
  readonly next: Month;
  /** Whether the person is still paid in it; if not, nothing can be carried on. */
  readonly isPaidNext: boolean;
}

/** Posts the difference to what earlier judgings have capped and carried; posting again adds nothing. */
export function capMonth(books: PayBooks, one: MonthToCap): readonly PayEntry[] {
  const { month } = one;
  const posted: PayEntry[] = [];
  const cappedFen = -books.sumOf('cap', month);
  const carriedFen = books.sumOf('carry', month);
  const excess = Math.max(0, one.finalFen + cappedFen - one.ceilingFen);
  const wantedCap = one.mode === 'caution' ? 0 : excess;
  const wantedCarry = one.mode === 'carry' && one.isPaidNext ? excess : 0;
  if (wantedCap !== cappedFen) {
    posted.push(books.post({ kind: 'cap', of: month, month, amountFen: cappedFen - wantedCap }));
  }
  if (wantedCarry !== carriedFen) {
    const cap = books.entries.findLast((entry) => entry.kind === 'cap' && entry.of === month);
    posted.push(
      books.post({
        kind: 'carry',
        of: month,
        month: one.next,
        amountFen: wantedCarry - carriedFen,
        answers: cap ?? null,
      }),
    );
  }
  return posted;
}
