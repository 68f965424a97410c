/** What must hold among the entries of one person's month: closed once at a time, corrected by name. */
import type { PayEntry } from '../shared/index.ts';

/** A month's book as far as it has been read. */
export interface PayBook {
  /** The last close, standing or reopened. */
  close: PayEntry | null;
  isClosed: boolean;
  cap: PayEntry | null;
  cappedFen: number;
  carriedFen: number;
}

type Report = (field: keyof PayEntry, want: string) => void;

/** Reports what an entry gets wrong after those before it, and notes what it does. */
export function checkPay(entry: PayEntry, books: Map<string, PayBook>, report: Report): void {
  const isOfFines = entry.kind === 'cap' || entry.kind === 'carry';
  const name = `${isOfFines ? 'cap' : 'pay'}.${entry.employee}.${entry.of}`;
  if (entry.book !== name) report('book', `${name}, the book of this month`);
  if (entry.kind !== 'close' && entry.paid != null) report('paid', 'nothing but in a close');
  const book = books.get(entry.book) ?? newBook();
  books.set(entry.book, book);
  checks[entry.kind](entry, book, report);
}

function newBook(): PayBook {
  return { close: null, isClosed: false, cap: null, cappedFen: 0, carriedFen: 0 };
}

const checks: Readonly<
  Record<PayEntry['kind'], (entry: PayEntry, book: PayBook, report: Report) => void>
> = {
  close(entry, book, report) {
    if (entry.amount !== 0) report('amount', '0, as a close moves no money');
    if (entry.paid == null) report('paid', 'the figures the month was closed with');
    if (entry.answers != null) report('answers', 'nothing, as a close answers no entry');
    if (book.isClosed)
      report('kind', `${book.close?.id} reopened before the month is closed again`);
    book.close = entry;
    book.isClosed = true;
  },
  reopen(entry, book, report) {
    if (entry.amount !== 0) report('amount', '0, as a reopening moves no money');
    if (!book.isClosed) report('kind', 'a month that is closed');
    else answersThe(book.close, entry, report);
    book.isClosed = false;
  },
  adjust(entry, book, report) {
    if (entry.amount === 0) report('amount', 'what the month differs by');
    if (entry.month <= entry.of) report('month', `a month after ${entry.of}`);
    answersThe(book.close, entry, report);
  },
  cap(entry, book, report) {
    if (entry.amount === 0) report('amount', 'what lies above the ceiling');
    if (entry.month !== entry.of) report('month', `${entry.of}, the month that is capped`);
    book.cappedFen -= fenOf(entry);
    if (book.cappedFen < 0) report('amount', 'no more given back than was cut');
    book.cap = entry;
  },
  carry(entry, book, report) {
    if (entry.amount === 0) report('amount', 'what is carried on');
    if (entry.month <= entry.of) report('month', `a month after ${entry.of}`);
    answersThe(book.cap, entry, report);
    book.carriedFen += fenOf(entry);
    const isCovered = book.carriedFen >= 0 && book.carriedFen <= book.cappedFen;
    if (!isCovered) report('amount', 'no more than was cut');
  },
};

function answersThe(answered: PayEntry | null, entry: PayEntry, report: Report): void {
  if (answered === null) report('answers', `an earlier entry of ${entry.book}`);
  else if (entry.answers !== answered.id) report('answers', answered.id);
}

function fenOf({ amount }: PayEntry): number {
  return Math.round(amount * 100);
}
