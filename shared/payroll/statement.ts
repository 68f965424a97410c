/** One person's month as a statement: days, leave, overtime, findings, and pay as rows that add up to the cent (L19). */
import type { History } from '../facts/history.ts';
import { isPayEntry, type LedgerEntry } from '../facts/ledger-entry.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { SettledFinding } from '../findings/settle.ts';
import { type LocalDate, type Month, monthBounds, monthOf, yearOf } from '../kernel/local-date.ts';
import { fenFromYuan, yuanFromFen } from '../kernel/money.ts';
import type { Counter } from '../sanctions/sanction.ts';
import { fineCeilings } from './ceiling.ts';
import type { MonthAccount } from './close-month.ts';
import type { CompMonth } from './comp-balance.ts';
import { type DaysByKind, daysByKind } from './days-by-kind.ts';
import { type FineMovement, fineMovements } from './fines-by-month.ts';
import { type LeaveOfKind, leaveByKind } from './leave-by-kind.ts';
import { termsOfMonth } from './month-terms.ts';
import type { OvertimeCredit } from './overtime-credit.ts';
import type { PayCaution } from './pay-cautions.ts';
import { type PayDay, payDayOf } from './pay-day.ts';
import type { PayLine } from './pay-line.ts';
import { type PayRow, payRows } from './pay-rows.ts';

/** An entry of fines as the month shows it. */
export interface FineRow {
  readonly entry: string;
  readonly kind: LedgerEntry['kind'];
  /** Date of the event, or the month a cap is about. */
  readonly date: LocalDate | Month;
  /** Yuan, signed: what the entry adds to the proposed and to the final fines of the month. */
  readonly proposed: number;
  readonly final: number;
}

/** Figures in days, minutes and yuan; `rows` add up to `line.payable`, `fines` to the line's fines. */
export interface MonthStatement {
  readonly employee: string;
  readonly month: Month;
  readonly line: PayLine;
  readonly days: DaysByKind;
  readonly leave: readonly LeaveOfKind[];
  readonly overtime: readonly OvertimeCredit[];
  /** null where there never was a balance. */
  readonly comp: CompMonth | null;
  /** The year's counter at the time of judging. */
  readonly counter: Counter | null;
  readonly findings: readonly SettledFinding[];
  readonly rows: readonly PayRow[];
  /** Beside the wage, never taken off. */
  readonly fines: readonly FineRow[];
  /** Yuan, to compare the fines with; null where they cannot be worked out. */
  readonly ceilings: { readonly fifth: number | null; readonly aboveMinimum: number | null };
  readonly payDay: PayDay;
  readonly cautions: readonly PayCaution[];
}

/** Everything of one person that a statement draws on. */
export interface StatementSource {
  readonly team: TeamFacts;
  readonly history: History;
  readonly findings: readonly SettledFinding[];
  readonly counters: readonly Counter[];
  /** The person's entries, those of this judging included. */
  readonly entries: readonly LedgerEntry[];
  readonly overtime: readonly OvertimeCredit[];
  readonly comp: readonly CompMonth[];
  readonly line: PayLine;
  readonly account: MonthAccount;
}

export function monthStatement(source: StatementSource): MonthStatement {
  const { team, history, line } = source;
  const { month } = line;
  const dayMinutes = termsOfMonth(team, month).dayMinutes;
  return {
    employee: line.employee,
    month,
    line,
    days: daysByKind(team, history.person, month),
    leave: leaveByKind(
      history.days.filter((day) => monthOf(day.number) === month),
      dayMinutes,
    ),
    overtime: source.overtime.filter(({ date }) => date.startsWith(month)),
    comp: source.comp.find((balance) => balance.month === month) ?? null,
    counter: counterOf(source.counters, month),
    findings: source.findings.filter(({ date }) => date.startsWith(month)),
    rows: payRows(source.account.figures, adjustmentsIn(source.entries, month)),
    fines: fineMovements(source.entries)
      .filter(({ entry }) => entry.month === month)
      .map(fineRow),
    ceilings: ceilingsOf(line, source.account),
    payDay: payDayOf(team, history.person, month),
    // Each person gets one statement a month, kept for two years or more.
    cautions: [...line.cautions, { id: 'L19', amount: null }].sort(byNumber),
  };
}

function adjustmentsIn(entries: readonly LedgerEntry[], month: Month) {
  return entries
    .filter(isPayEntry)
    .filter((entry) => entry.kind === 'adjust' && entry.month === month);
}

function fineRow({ entry, proposed, final }: FineMovement): FineRow {
  return {
    entry: entry.id,
    kind: entry.kind,
    date: isPayEntry(entry) ? entry.of : entry.date,
    proposed: yuanFromFen(proposed),
    final: yuanFromFen(final),
  };
}

function ceilingsOf({ payable }: PayLine, { figures }: MonthAccount): MonthStatement['ceilings'] {
  const payableFen = payable === null ? null : fenFromYuan(payable);
  if (payableFen === null) return { fifth: null, aboveMinimum: null };
  const { fifth, aboveMinimum } = fineCeilings(payableFen, figures.minimumFen);
  return {
    fifth: yuanFromFen(fifth),
    aboveMinimum: aboveMinimum === null ? null : yuanFromFen(aboveMinimum),
  };
}

function counterOf(counters: readonly Counter[], month: Month): Counter | null {
  const year = yearOf(monthBounds(month).first);
  return counters.find((counter) => counter.year === year) ?? null;
}

function byNumber(left: PayCaution, right: PayCaution): number {
  return Number(left.id.slice(1)) - Number(right.id.slice(1));
}
