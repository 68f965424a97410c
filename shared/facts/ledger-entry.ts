/** One line of the money ledger, as printed and read back; append-only, never edited. */
import * as z from 'zod/mini';
import { fenFromYuan } from '../kernel/money.ts';
import { date, maybe, moment, month, oneOf, text, wholeNumber } from './fields.ts';

const signedYuan = z
  .number('yuan with at most two decimals')
  .check(z.refine((amount) => fenFromYuan(amount) !== null, 'yuan with at most two decimals'));

/**
 * `propose` opens a fine (+amount); `confirm` makes it final (amount 0); `waive` and `reverse` take it
 * back (−amount) and name the entry they answer.
 */
export const ledgerEntry = z.strictObject({
  /** `<fine>#<n>`: the n-th entry of this fine. No amount and no run in it, so a repeat finds itself. */
  id: text,
  kind: oneOf(['propose', 'confirm', 'waive', 'reverse']),
  /** The fine this entry belongs to: `fine.<employee>.<date>.<rule>`. */
  fine: text,
  employee: text,
  /** Date of the event that is fined. */
  date,
  /** Payroll month that carries the entry: the event's month, or the next open one (reading A41). */
  month,
  /** Yuan, signed. */
  amount: signedYuan,
  /** Rank among the occurrences when the entry was made; null for fines without ranks. */
  occurrence: maybe(wholeNumber),
  /** Entry that this one confirms, waives or reverses. */
  answers: maybe(text),
  /** Ids of the findings behind it. */
  because: z.array(text),
  /** When it was judged. */
  at: moment,
  /** The person who confirmed or waived. */
  by: maybe(text),
  reason: maybe(text),
});

export type LedgerEntry = z.infer<typeof ledgerEntry>;
