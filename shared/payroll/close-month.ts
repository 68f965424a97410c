/** Closes a person's months: what was paid is frozen, and what changes later becomes one adjustment (A22, A41). */
import { type Closing, payBook, standingCloses } from '../facts/closing.ts';
import type { PayEntry } from '../facts/ledger-entry.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { type Month, monthBounds, nextMonth } from '../kernel/local-date.ts';
import type { Fen } from '../kernel/money.ts';
import { freeze, type MonthFigures, paidWage, thaw, type WageBasis } from './month-figures.ts';
import type { PayBooks } from './pay-book.ts';

export type PayState = 'open' | 'closed' | 'reopened';

export interface MonthAccount {
  readonly state: PayState;
  /** As they are to be shown: frozen where the month is closed. */
  readonly figures: MonthFigures;
  /** As the facts say today, at the wage the month was paid with. */
  readonly live: MonthFigures;
}

export interface MonthToClose {
  readonly employee: string;
  readonly month: Month;
  /** Whether all of it has been judged; only then is there anything to freeze or to compare. */
  readonly isWhole: boolean;
  /** Ids of the findings that bear on this month's pay. */
  readonly because: readonly string[];
  readonly wage: WageBasis;
  figuresAt(wage: WageBasis): MonthFigures;
}

/** Posts what the month's state asks for; posting again adds nothing. */
export function accountMonth(closing: Closing, books: PayBooks, one: MonthToClose): MonthAccount {
  const { employee, month, because } = one;
  const book = payBook(employee, month);
  const standing = standingCloses(books.entries).get(book) ?? null;
  const adjust = (differenceFen: Fen, answers: PayEntry | null) => {
    if (differenceFen === 0) return;
    const carrier = closing.bookingMonth(employee, nextMonth(month));
    books.post({
      kind: 'adjust',
      of: month,
      month: carrier,
      amountFen: differenceFen,
      answers,
      because,
    });
  };
  const lastClose = () =>
    books.entries.findLast((entry) => entry.book === book && entry.kind === 'close') ?? null;

  const paid = standing?.paid;
  // What is out of sight stays as it was closed, whatever is decided about it.
  if (paid && !one.isWhole) return { state: 'closed', figures: thaw(paid), live: thaw(paid) };
  if (closing.isClosed(employee, month)) {
    if (standing && paid) {
      const live = one.figuresAt(paidWage(paid));
      adjust(payableOf(live) - payableOf(thaw(paid)) - books.sumOf('adjust', month), standing);
      return { state: 'closed', figures: thaw(paid), live };
    }
    const live = one.figuresAt(one.wage);
    const frozen = one.isWhole ? freeze(live) : null;
    // Without a wage, or with part of the month out of sight, nothing is known to have been paid.
    if (frozen === null) return { state: 'open', figures: live, live };
    const close = books.post({ kind: 'close', of: month, month, because, paid: frozen });
    adjust(-books.sumOf('adjust', month), close);
    return { state: 'closed', figures: live, live };
  }
  const live = one.figuresAt(one.wage);
  if (standing) {
    const decision = closing.reopeningOf(employee, month);
    books.post({
      kind: 'reopen',
      of: month,
      month,
      answers: standing,
      by: decision?.by ?? null,
      reason: decision?.reason ?? null,
    });
  }
  // An open month shows its own figures: what was adjusted elsewhere for it goes back there.
  if (one.isWhole) adjust(-books.sumOf('adjust', month), lastClose());
  return { state: lastClose() ? 'reopened' : 'open', figures: live, live };
}

/** Whether every employed date of a month lies within what is judged, and the month is over. */
export function isWholeMonth(
  team: TeamFacts,
  person: { readonly hiredOn: number },
  month: Month,
): boolean {
  const { first, last } = monthBounds(month);
  return Math.max(first, person.hiredOn) >= team.first && last <= team.last;
}

function payableOf({ money }: MonthFigures): Fen {
  return money === null ? 0 : money.gross - money.unpaid;
}
