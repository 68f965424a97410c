/** All pay of a judging: months closed and adjusted, fines capped, lines written, time off balanced. */
import { type Closing, readClosing } from '../facts/closing.ts';
import type { History } from '../facts/history.ts';
import { isPayEntry, type LedgerEntry, type PayEntry } from '../facts/ledger-entry.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { SettledFinding } from '../findings/settle.ts';
import {
  type Month,
  monthBounds,
  monthOf,
  monthsBetween,
  nextMonth,
} from '../kernel/local-date.ts';
import { capMonth } from './cap-fines.ts';
import { fineCeiling } from './ceiling.ts';
import { accountMonth, isWholeMonth, type MonthAccount } from './close-month.ts';
import { type CompMonth, compBalance } from './comp-balance.ts';
import { fineMovements, finesByMonth } from './fines-by-month.ts';
import { monthFigures, recordedWage } from './month-figures.ts';
import { termsOfMonth } from './month-terms.ts';
import { type OvertimeCredit, overtimeCredits } from './overtime-credit.ts';
import { openPayBooks, type PayBooks } from './pay-book.ts';
import { payCautions } from './pay-cautions.ts';
import { finalPayBy, payDayOf } from './pay-day.ts';
import { type PayLine, payableBeforeFines, payLine } from './pay-line.ts';

export interface PaidPerson {
  readonly history: History;
  readonly findings: readonly SettledFinding[];
}

/** One month of one person, and all it was worked out from. */
export interface PaidMonth {
  readonly line: PayLine;
  readonly account: MonthAccount;
}

export interface SettledPay {
  /** The ledger as it was handed in, then the new entries of pay. */
  readonly ledger: readonly LedgerEntry[];
  /** By employee and month. */
  readonly months: readonly PaidMonth[];
  readonly overtime: readonly OvertimeCredit[];
  readonly comp: readonly CompMonth[];
}

/** Settles the pay of every person; `ledger` with the fines of this judging already in it. */
export function settlePay(
  team: TeamFacts,
  persons: readonly PaidPerson[],
  ledger: readonly LedgerEntry[],
): SettledPay {
  const closing = readClosing(team);
  const entriesOf = groupByEmployee(ledger);
  const added: PayEntry[] = [];
  const settled = persons.map((one) => {
    const { person } = one.history;
    const own = entriesOf.get(person.employee.id) ?? [];
    const overtime = overtimeCredits(team, person);
    const comp = compBalance(team, one.history, overtime);
    return { months: monthsOf(team, closing, one, own, comp, added), overtime, comp };
  });
  return {
    ledger: [...ledger, ...added],
    months: settled.flatMap(({ months }) => months),
    overtime: settled.flatMap(({ overtime }) => overtime),
    comp: settled.flatMap(({ comp }) => comp),
  };
}

function monthsOf(
  team: TeamFacts,
  closing: Closing,
  one: PaidPerson,
  earlier: readonly LedgerEntry[],
  comp: readonly CompMonth[],
  added: PayEntry[],
): PaidMonth[] {
  const { history } = one;
  const { person } = history;
  const employee = person.employee.id;
  const books = openPayBooks(team, employee, earlier.filter(isPayEntry), added);
  const accounts = new Map<Month, MonthAccount>();
  const account = (month: Month) => {
    const known = accounts.get(month);
    if (known) return known;
    const made = accountMonth(closing, books, {
      employee,
      month,
      isWhole: isWholeMonth(team, person, month),
      because: findingsOnPay(team, one, month),
      wage: recordedWage(team, history),
      figuresAt: (wage) => monthFigures(team, history, one.findings, month, wage),
    });
    accounts.set(month, made);
    return made;
  };
  for (const month of judgedMonths(team)) if (isEmployedIn(history, month)) account(month);
  capFines(team, closing, one, accounts, books, earlier);

  const entries = [...earlier, ...books.entries.slice(earlier.filter(isPayEntry).length)];
  const fines = finesByMonth(fineMovements(entries));
  const adjusted = books.entries.filter(({ kind }) => kind === 'adjust').map(({ month }) => month);
  return [...new Set([...accounts.keys(), ...fines.keys(), ...adjusted])].sort().map((month) => {
    const own = account(month);
    const adjustmentsFen = books.adjustmentsIn(month);
    const beforeFines = payableBeforeFines(own);
    const monthFines = fines.get(month) ?? null;
    const line = payLine({
      employee,
      month,
      account: own,
      fines: monthFines,
      adjustmentsFen,
      finalPayBy: finalPayBy(team, person, month),
      cautions: payCautions(team, person, {
        month,
        live: own.live,
        fines: monthFines,
        payableFen: beforeFines === null ? null : beforeFines + adjustmentsFen,
        payDay: payDayOf(team, person, month),
        comp: comp.find((balance) => balance.month === month) ?? null,
      }),
    });
    return { line, account: own };
  });
}

/** Caps each whole month that nothing has closed before, oldest first: what is carried on counts in the next. */
function capFines(
  team: TeamFacts,
  closing: Closing,
  { history: { person } }: PaidPerson,
  accounts: ReadonlyMap<Month, MonthAccount>,
  books: PayBooks,
  earlier: readonly LedgerEntry[],
): void {
  const isClosedBefore = closedBefore(earlier);
  const own = [...earlier];
  for (const [month, account] of accounts) {
    const beforeFines = payableBeforeFines(account);
    if (beforeFines === null || isClosedBefore(month, account)) continue;
    if (!isWholeMonth(team, person, month)) continue;
    const next = closing.bookingMonth(person.employee.id, nextMonth(month));
    own.push(
      ...capMonth(books, {
        month,
        finalFen: finesByMonth(fineMovements(own)).get(month)?.final ?? 0,
        ceilingFen: fineCeiling(
          beforeFines + books.adjustmentsIn(month),
          account.figures.minimumFen,
        ),
        mode: termsOfMonth(team, month).fine.cap,
        next,
        isPaidNext: person.leftOn >= monthBounds(next).first,
      }),
    );
  }
}

/** Whether a month was already closed before this judging; then its fines stand as they were. */
function closedBefore(earlier: readonly LedgerEntry[]) {
  const closed = new Set(
    earlier.flatMap((entry) => (isPayEntry(entry) && entry.kind === 'close' ? [entry.of] : [])),
  );
  return (month: Month, { state }: MonthAccount) => state === 'closed' && closed.has(month);
}

/** Ids of the findings that bear on what a month comes to, standing or explained. */
function findingsOnPay(team: TeamFacts, { findings }: PaidPerson, month: Month): string[] {
  return findings
    .filter(({ date }) => date.startsWith(month))
    .filter(
      ({ rule, number }) =>
        rule === 'absence' ||
        (team.termsOn(number).late.unpaid &&
          (rule === 'late-arrival' || rule === 'early-departure')),
    )
    .map(({ id }) => id);
}

function judgedMonths(team: TeamFacts): Month[] {
  return team.last < team.first ? [] : monthsBetween(monthOf(team.first), monthOf(team.last));
}

function isEmployedIn({ person }: History, month: Month): boolean {
  const { first, last } = monthBounds(month);
  return person.hiredOn <= last && person.leftOn >= first;
}

function groupByEmployee(ledger: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const entries = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    const own = entries.get(entry.employee);
    if (own) own.push(entry);
    else entries.set(entry.employee, [entry]);
  }
  return entries;
}
