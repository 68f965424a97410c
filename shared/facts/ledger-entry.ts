/** One line of the money ledger, as printed and read back; append-only, never edited. */
import * as z from 'zod/mini';
import { fenFromYuan } from '../kernel/money.ts';
import { date, maybe, moment, month, oneOf, text, wholeNumber, yuan } from './fields.ts';

const signedYuan = z
  .number('yuan with at most two decimals')
  .check(z.refine((amount) => fenFromYuan(amount) !== null, 'yuan with at most two decimals'));
const minutes = z.number('minutes, 0 or more').check(z.minimum(0, 'minutes, 0 or more'));
const days = z.number('days, 0 or more').check(z.minimum(0, 'days, 0 or more'));

export const fineEntryKinds = ['propose', 'confirm', 'waive', 'reverse'] as const;
export const payEntryKinds = ['close', 'reopen', 'adjust', 'cap', 'carry'] as const;

/** What every entry says. */
const common = {
  /** `<book>#<n>`: the n-th entry of its fine or month. No amount and no run in it, so a repeat finds itself. */
  id: text,
  employee: text,
  /** Payroll month that carries the entry. */
  month,
  /** Yuan, signed. */
  amount: signedYuan,
  /** Entry that this one answers. */
  answers: maybe(text),
  /** Ids of the findings behind it. */
  because: z.array(text),
  /** When it was judged. */
  at: moment,
  /** The person who decided. */
  by: maybe(text),
  reason: maybe(text),
};

/**
 * `propose` opens a fine (+amount); `confirm` makes it final (amount 0); `waive` and `reverse` take it
 * back (−amount) and name the entry they answer. `month` is the event's month, or the next open one
 * (reading A41).
 */
const fineEntry = z.strictObject({
  ...common,
  kind: oneOf(fineEntryKinds),
  /** The fine this entry belongs to: `fine.<employee>.<date>.<rule>`. */
  fine: text,
  /** Date of the event that is fined. */
  date,
  /** Rank among the occurrences when the entry was made; null for fines without ranks. */
  occurrence: maybe(wholeNumber),
});

/** A month's pay as it was closed: everything a later judging is compared with. */
const paidFigures = z.strictObject({
  monthlyWage: yuan,
  minimumWage: z.nullable(yuan),
  scheduledDays: days,
  workedDays: days,
  divisorDays: days,
  /** Minutes without pay by cause. */
  unpaid: z.strictObject({ absence: minutes, late: minutes, leave: minutes, sick: minutes }),
  gross: yuan,
  unpaidAmount: yuan,
  /** Sick pay that the unpaid amount already leaves in (`sick.payMode=legalFloor`). */
  sickPay: yuan,
  payableBeforeFines: yuan,
  payDate: z.nullable(date),
});

/**
 * `close` freezes what a person's month came to (amount 0); `reopen` lets it be judged live again (amount
 * 0, answers the close). `adjust` books what a closed month differs by into the next open one, + is money
 * to the person. `cap` takes final fines above the ceiling out of a month (−), `carry` puts them into the
 * next (+, answers the cap).
 */
const payEntry = z.strictObject({
  ...common,
  kind: oneOf(payEntryKinds),
  /** The book this entry belongs to: `pay.<employee>.<month>`, of `cap` and `carry` `cap.<employee>.<month>`. */
  book: text,
  /** The payroll month it is about. */
  of: month,
  /** Of a `close` only. */
  paid: maybe(paidFigures),
});

export const ledgerEntry = z.discriminatedUnion(
  'kind',
  [fineEntry, payEntry],
  `an entry of kind ${[...fineEntryKinds, ...payEntryKinds].join(', ')}`,
);

export type FineEntry = z.infer<typeof fineEntry>;
export type PayEntry = z.infer<typeof payEntry>;
export type PaidFigures = z.infer<typeof paidFigures>;
export type LedgerEntry = FineEntry | PayEntry;

export function isFineEntry(entry: LedgerEntry): entry is FineEntry {
  return 'fine' in entry;
}

export function isPayEntry(entry: LedgerEntry): entry is PayEntry {
  return 'book' in entry;
}

/** The fine or the month whose entries are numbered together. */
export function bookOf(entry: LedgerEntry): string {
  return isFineEntry(entry) ? entry.fine : entry.book;
}
