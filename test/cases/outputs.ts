/**
 * Expected columns of the case tables: an assessment written the way the cells are.
 *
 * `–` is nothing; entries are parted by `; `. E01, Monday 10 March and the outcome `breach` go without
 * saying: `absence`, `14 Mar late-arrival excused`, `E02 absence`, `team 22 Mar coverage-gap`.
 *   outcome     of this table's rule: breach, excused, unknown, clear; unknown also where another rule
 *               asks about the date first
 *   findings    every finding of the case
 *   days, real, deemed, minutes   figures of this table's findings
 *   state       of this table's findings: provisional, final, excused, waived
 *   reply by    last date for a form or an answer
 *   notes       what this table's findings rest on
 *   cautions    of this table's findings
 *   fine        sanctions of kind fine: `100; 21 Mar 200 final; 24 Mar 100 objected`
 *   review      `dismissal 12 Mar; deemed 18 Mar`
 *   counters    years with an absence: `2025 1x 1d real 1 run 1/1` (times, days, real days, longest run, real)
 *   ledger      `propose 100 Mar; reverse -100 Apr`, closes left out
 *   closed      months of the close entries: `Mar; Mar`
 *   unpaid, gross, payable, fines due   of all pay lines: `40`, or `Mar 0; Apr 40` for several
 *   scheduled, worked, divisor, pay date, pay cautions    likewise
 *   adjusted, wage due, paid off   adjustments, payable with them, last day to pay a leaver off
 *   month state open, closed, reopened
 *   comp        `Mar 0 +270 -450 lapsed 0 short 180 = 0` (opening, earned, taken, lapsed, short, closing)
 *   coverage    dates short: `22 Mar 0/2 planned 1`
 *   overtime    `16 Mar rest 270 credit 270`
 *   problems    places of problems
 */
import type { Finding } from '../../shared/findings/finding.ts';
import type { Assessment } from '../../shared/notices/assessment.ts';

import { showDate, showMonth, usualDate } from './moments.ts';

/** Writes one column of a case; `rule` is the rule its table is about. */
export type Writer = (assessment: Assessment, rule: string) => string;

const doubts: readonly string[] = ['missing-punch', 'record-unreadable', 'calendar-missing'];

const writers: Readonly<Record<string, Writer>> = {
  outcome: ({ findings }, rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    if (own.length > 0) return join([...new Set(own.map(({ outcome }) => outcome))]);
    return findings.some((finding) => doubts.includes(finding.rule)) ? 'unknown' : 'clear';
  },
  findings: ({ findings }) => join(findings.map(nameFinding)),
  days: ofRule(({ measures }) => figure(measures['days'])),
  real: ofRule(({ measures }) => figure(measures['realDays'])),
  deemed: ofRule(({ measures }) => figure(measures['deemedDays'])),
  minutes: ofRule(({ measures }) => figure(measures['minutes'])),
  state: ofRule(({ state }) => state),
  'reply by': ofRule(({ replyBy }) => (replyBy ? showDate(replyBy) : '–')),
  notes: ofRule(({ because }) => because.map(({ note }) => note).join(', ')),
  cautions: ofRule(({ cautions }) => cautions.join(', ') || '–'),
  fine: ({ sanctions }) =>
    join(
      sanctions
        .filter(({ kind }) => kind === 'fine')
        .map(({ employee, date, amount, state, objected }) =>
          words(
            who(employee),
            when(date),
            String(amount),
            objected ? 'objected' : unless(state, 'proposed'),
          ),
        ),
    ),
  review: ({ sanctions }) =>
    join(
      sanctions
        .filter(({ kind }) => kind.endsWith('-review'))
        .map(({ kind, employee, date }) =>
          words(who(employee), kind.replace('-review', ''), showDate(date)),
        ),
    ),
  counters: ({ counters }) =>
    join(
      counters
        .filter(({ occurrences, days }) => occurrences > 0 || days > 0)
        .map((one) =>
          words(
            who(one.employee),
            `${one.year} ${one.occurrences}x ${one.days}d real ${one.realDays}`,
            `run ${one.longestRun}/${one.longestRealRun}`,
          ),
        ),
    ),
  ledger: ({ ledger }) =>
    join(
      ledger
        .filter(({ kind }) => kind !== 'close')
        .map(({ employee, kind, amount, month }) =>
          words(who(employee), kind, String(amount), showMonth(month)),
        ),
    ),
  closed: ({ ledger }) =>
    join(
      ledger
        .filter(({ kind }) => kind === 'close')
        .map(({ employee, month }) => words(who(employee), showMonth(month))),
    ),
  unpaid: ofPay(({ unpaidAmount }) => figure(unpaidAmount)),
  gross: ofPay(({ gross }) => figure(gross)),
  payable: ofPay(({ payableBeforeFines }) => figure(payableBeforeFines)),
  'fines due': ofPay(({ finesProposed, finesFinal }) => `${finesProposed}/${finesFinal}`),
  adjusted: ofPay(({ adjustments }) => figure(adjustments)),
  'wage due': ofPay(({ payable }) => figure(payable)),
  'month state': ofPay(({ state }) => state),
  'paid off': ofPay(({ finalPayBy }) => (finalPayBy ? showDate(finalPayBy) : '–')),
  scheduled: ofPay(({ scheduledDays }) => figure(scheduledDays)),
  worked: ofPay(({ workedDays }) => figure(workedDays)),
  divisor: ofPay(({ divisorDays }) => figure(divisorDays)),
  'pay date': ofPay(({ payDate }) => (payDate ? showDate(payDate) : '–')),
  'pay cautions': ofPay(
    ({ cautions }) =>
      cautions
        .map(({ id, amount }) => words(id, amount === null ? '' : String(amount)))
        .join(', ') || '–',
  ),
  coverage: ({ coverage }) =>
    join(
      coverage.map(
        ({ date, need, planned, present }) =>
          `${showDate(date)} ${present}/${need} planned ${planned}`,
      ),
    ),
  overtime: ({ overtime }) =>
    join(
      overtime.map(({ employee, date, dayKind, minutes, compMinutes }) =>
        words(who(employee), showDate(date), dayKind, `${minutes} credit ${compMinutes}`),
      ),
    ),
  comp: ({ comp }) =>
    join(
      comp.map((one) =>
        words(
          who(one.employee),
          showMonth(one.month),
          `${one.openingMinutes} +${one.earned} -${one.taken} lapsed ${one.expired}`,
          `short ${one.short} = ${one.closingMinutes}`,
        ),
      ),
    ),
  problems: ({ problems }) => join(problems.map(({ place }) => place)),
};

export const expectedColumns: ReadonlySet<string> = new Set(Object.keys(writers));

/** Writes a column of an assessment. */
export function writeColumn(column: string, assessment: Assessment, rule: string): string {
  const write = writers[column];
  if (!write) throw new Error(`no writer for column ${column}`);
  return write(assessment, rule);
}

function nameFinding({ id, rule, employee, date, outcome }: Finding): string {
  const session = id.endsWith(`.${rule}`) ? '' : id.slice(id.lastIndexOf('.'));
  const person = employee === null ? 'team' : who(employee);
  return words(person, when(date), `${rule}${session}`, unless(outcome, 'breach'));
}

function ofRule(write: (finding: Finding) => string): Writer {
  return ({ findings }, rule) =>
    join(findings.filter((finding) => finding.rule === rule).map(write));
}

/** A bare figure for a single pay line; the month before it where there are several. */
function ofPay(write: (line: Assessment['pay'][number]) => string): Writer {
  return ({ pay }) =>
    join(
      pay.map((line) =>
        words(who(line.employee), pay.length > 1 ? showMonth(line.month) : '', write(line)),
      ),
    );
}

function who(employee: string): string {
  return employee === 'E01' ? '' : employee;
}

function when(date: string): string {
  return date === usualDate ? '' : showDate(date);
}

function unless(word: string, usual: string): string {
  return word === usual ? '' : word;
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : String(value);
}

function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function join(parts: readonly string[]): string {
  return parts.length === 0 ? '–' : parts.join('; ');
}
