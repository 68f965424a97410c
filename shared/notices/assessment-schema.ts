/** The assessment as a schema, for readers of the printed JSON; the compiler holds it to the type. */
import * as z from 'zod/mini';
import { date, id, moment, month, oneOf, text, wholeNumber } from '../facts/fields.ts';
import { ledgerEntry } from '../facts/ledger-entry.ts';
import type { Assessment } from './assessment.ts';
import { evidenceNotes } from './phrases.ts';

const none = z.null();
const number = z.number();
const amount = z.nullable(number);
const words = z.object({ 'zh-CN': z.string(), en: z.string() });
const ids = z.array(z.string());

const evidence = z.object({
  fact: oneOf([
    'punches',
    'correction',
    'leave',
    'outing',
    'off-post',
    'overtime',
    'roster',
    'calendar',
    'decision',
    'incident',
    'report',
    'checklist',
    'resignation',
    'finding',
    'record',
  ]),
  note: z.enum(evidenceNotes),
  clause: z.exactOptional(z.string()),
  id: z.exactOptional(z.string()),
  date: z.exactOptional(date),
  from: z.exactOptional(z.string()),
  to: z.exactOptional(z.string()),
  minutes: z.exactOptional(number),
  days: z.exactOptional(number),
  times: z.exactOptional(z.array(z.string())),
  by: z.exactOptional(z.string()),
  measure: z.exactOptional(oneOf(['none', 'criticism', 'warning', 'fine', 'removal'])),
  place: z.exactOptional(z.string()),
});
const finding = z.object({
  id: text,
  rule: text,
  clause: text,
  employee: z.union([id, none]),
  date,
  outcome: oneOf(['breach', 'excused', 'unknown']),
  state: oneOf(['provisional', 'final', 'excused', 'waived']),
  measures: z.record(z.string(), number),
  because: z.array(evidence),
  replyBy: z.nullable(date),
  cautions: ids,
  text: words,
  clears: z.nullable(words),
});
const counter = z.object({
  employee: id,
  year: wholeNumber,
  occurrences: wholeNumber,
  days: number,
  realDays: number,
  longestRun: wholeNumber,
  longestRealRun: wholeNumber,
  dates: z.array(date),
  openRun: z.array(date),
});
const occurrence = z.object({ employee: id, date, rank: wholeNumber, because: ids });
const sanction = z.object({
  id: text,
  employee: id,
  kind: oneOf(['fine', 'warning', 'dismissal-review', 'deemed-review']),
  amount,
  date,
  occurrence: z.nullable(wholeNumber),
  state: oneOf(['proposed', 'final', 'waived', 'reversed']),
  objected: z.exactOptional(z.literal(true)),
  because: ids,
  clause: text,
  cautions: ids,
});
const payLine = z.object({
  employee: id,
  month,
  state: oneOf(['open', 'closed', 'reopened']),
  scheduledDays: number,
  workedDays: number,
  divisorDays: number,
  unpaidMinutes: number,
  unpaidAmount: amount,
  finesProposed: number,
  finesFinal: number,
  gross: amount,
  payableBeforeFines: amount,
  adjustments: number,
  payable: amount,
  payDate: z.nullable(date),
  finalPayBy: z.nullable(date),
  cautions: z.array(z.object({ id: text, amount })),
});
const shortfall = z.object({ date, need: wholeNumber, planned: wholeNumber, present: wholeNumber });
const overtimeCredit = z.object({
  id: text,
  employee: id,
  date,
  dayKind: oneOf(['workday', 'rest', 'holiday', 'unknown']),
  minutes: number,
  compMinutes: number,
});
const compMonth = z.object({
  employee: id,
  month,
  openingMinutes: number,
  earned: number,
  taken: number,
  expired: number,
  short: number,
  closingMinutes: number,
});
const problem = z.object({ place: z.string(), got: z.string(), want: z.string() });

/** A reader ignores fields it does not know: later versions may add some. */
export const assessmentDocument = z.object({
  format: z.literal('kaoqin/assessment@1'),
  team: id,
  edition: date,
  from: date,
  through: date,
  asOf: moment,
  findings: z.array(finding),
  counters: z.array(counter),
  occurrences: z.array(occurrence),
  sanctions: z.array(sanction),
  ledger: z.array(ledgerEntry),
  pay: z.array(payLine),
  coverage: z.array(shortfall),
  overtime: z.array(overtimeCredit),
  comp: z.array(compMonth),
  problems: z.array(problem),
});

/** Everything readonly, so that only names and types are compared. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;
type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;

// Does not compile where a field of the type is missing here, is too many, or has another type.
true satisfies Same<Frozen<z.infer<typeof assessmentDocument>>, Frozen<Assessment>>;
