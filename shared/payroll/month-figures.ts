/** What one person's month comes to before fines, worked out from the recorded facts (4.4, readings A14, A34–A36). */
import type { History } from '../facts/history.ts';
import type { PaidFigures } from '../facts/ledger-entry.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { SettledFinding } from '../findings/settle.ts';
import { type LocalDate, type Month, monthOf } from '../kernel/local-date.ts';
import { type Fen, fenFromYuan, shareOf, yuanFromFen } from '../kernel/money.ts';
import type { Terms } from '../policy/edition.ts';
import { countMonthDays, type MonthDays } from './month-days.ts';
import { termsOfMonth } from './month-terms.ts';
import { payDayOf } from './pay-day.ts';
import { countUnpaid, totalMinutes, type UnpaidMinutes } from './unpaid.ts';
import { workedSessions } from './worked.ts';

/** The wage a month is worked out with; null where it is not recorded. */
export interface WageBasis {
  readonly wageFen: Fen | null;
  readonly minimumFen: Fen | null;
}

export interface MonthMoney {
  readonly wageFen: Fen;
  readonly gross: Fen;
  readonly unpaid: Fen;
  /** Sick pay that `unpaid` already leaves in. */
  readonly sickPay: Fen;
}

export interface MonthFigures {
  readonly scheduledDays: number;
  readonly workedDays: number;
  readonly divisorHundredths: number;
  readonly unpaid: UnpaidMinutes;
  readonly minimumFen: Fen | null;
  /** null where the wage is not recorded. */
  readonly money: MonthMoney | null;
  readonly payDate: LocalDate | null;
}

/** The wage as recorded today. */
export function recordedWage(team: TeamFacts, { person }: History): WageBasis {
  return {
    wageFen: fenOrNull(person.employee.monthlyWage),
    minimumFen: fenOrNull(team.facts.team.minimumWage),
  };
}

/** The wage a closed month was paid with: a later rise must not reach back into it. */
export function paidWage(paid: PaidFigures): WageBasis {
  return { wageFen: fenOrNull(paid.monthlyWage), minimumFen: fenOrNull(paid.minimumWage) };
}

/** Works a month out; `findings` of the person. */
export function monthFigures(
  team: TeamFacts,
  history: History,
  findings: readonly SettledFinding[],
  month: Month,
  { wageFen, minimumFen }: WageBasis,
): MonthFigures {
  const terms = termsOfMonth(team, month);
  const monthDays = countMonthDays(team, history.person, month);
  const unpaid = countUnpaid(
    team,
    history.days.filter((day) => monthOf(day.number) === month),
    findings.filter((finding) => finding.date.startsWith(month)),
  );
  return {
    scheduledDays: monthDays.scheduled,
    workedDays: workedSessions(team, history, month) * terms.numbers.sessionDays,
    divisorHundredths: monthDays.divisorHundredths,
    unpaid,
    minimumFen,
    money: wageFen === null ? null : moneyOf(terms, wageFen, minimumFen, monthDays, unpaid),
    payDate: payDayOf(team, history.person, month).date,
  };
}

/** Rounded once each, at the end (A35); the unpaid part never exceeds what the month is worth. */
function moneyOf(
  terms: Terms,
  wageFen: Fen,
  minimumFen: Fen | null,
  { divisorHundredths, paid, isWhole }: MonthDays,
  unpaid: UnpaidMinutes,
): MonthMoney {
  if (divisorHundredths === 0) return { wageFen, gross: 0, unpaid: 0, sickPay: 0 };
  // A whole month is a month's wage, also where the divisor is an average.
  const share = isWhole ? wageFen : shareOf(wageFen, paid * 100, divisorHundredths);
  const gross = Math.min(wageFen, share);
  const deducted = timeValue(terms, wageFen, divisorHundredths, totalMinutes(unpaid));
  const floor =
    terms.sick.payMode === 'legalFloor' ? (sickFloor(terms, minimumFen, unpaid.sick) ?? 0) : 0;
  const sickPay = Math.min(floor, timeValue(terms, wageFen, divisorHundredths, unpaid.sick));
  return { wageFen, gross, unpaid: Math.min(gross, deducted - sickPay), sickPay };
}

/** What minutes of a month are worth at a divisor. */
export function timeValue(
  terms: Terms,
  wageFen: Fen,
  divisorHundredths: number,
  minutes: number,
): Fen {
  return shareOf(wageFen, minutes * 100, divisorHundredths * terms.dayMinutes);
}

/** Four fifths of the local minimum wage for the time on sick leave (L12); null when it is not recorded. */
export function sickFloor(terms: Terms, minimumFen: Fen | null, minutes: number): Fen | null {
  return minimumFen === null ? null : shareOf(minimumFen, 80 * minutes, 2175 * terms.dayMinutes);
}

/** The figures as a close freezes them; null where there is no wage and so nothing to freeze. */
export function freeze(figures: MonthFigures): PaidFigures | null {
  const { money, minimumFen } = figures;
  if (money === null) return null;
  return {
    monthlyWage: yuanFromFen(money.wageFen),
    minimumWage: minimumFen === null ? null : yuanFromFen(minimumFen),
    scheduledDays: figures.scheduledDays,
    workedDays: figures.workedDays,
    divisorDays: figures.divisorHundredths / 100,
    unpaid: figures.unpaid,
    gross: yuanFromFen(money.gross),
    unpaidAmount: yuanFromFen(money.unpaid),
    sickPay: yuanFromFen(money.sickPay),
    payableBeforeFines: yuanFromFen(money.gross - money.unpaid),
    payDate: figures.payDate,
  };
}

/** Frozen figures read back. */
export function thaw(paid: PaidFigures): MonthFigures {
  return {
    scheduledDays: paid.scheduledDays,
    workedDays: paid.workedDays,
    divisorHundredths: Math.round(paid.divisorDays * 100),
    unpaid: paid.unpaid,
    minimumFen: fenOrNull(paid.minimumWage),
    money: {
      wageFen: fenOrNull(paid.monthlyWage) ?? 0,
      gross: fenOrNull(paid.gross) ?? 0,
      unpaid: fenOrNull(paid.unpaidAmount) ?? 0,
      sickPay: fenOrNull(paid.sickPay) ?? 0,
    },
    payDate: paid.payDate,
  };
}

function fenOrNull(yuan: number | null | undefined): Fen | null {
  return typeof yuan === 'number' ? fenFromYuan(yuan) : null;
}
