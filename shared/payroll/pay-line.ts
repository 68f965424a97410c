/** One person's pay effects of one month; fines stand beside the wage and are never netted (4.4, L1). */

import type { History } from '../facts/history.ts';
import type { LedgerEntry } from '../facts/ledger-entry.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { SettledFinding } from '../findings/settle.ts';
import type { LocalDate, Month } from '../kernel/local-date.ts';
import { monthBounds, monthOf } from '../kernel/local-date.ts';
import { type Fen, fenFromYuan, shareOf, yuanFromFen } from '../kernel/money.ts';
import { fineCautions, type PayCaution } from './fine-cautions.ts';
import { finesByMonth } from './fines-by-month.ts';
import { countMonthDays, type MonthDays } from './month-days.ts';
import { payDateOf } from './pay-day.ts';
import { countUnpaid, type UnpaidMinutes } from './unpaid.ts';
import { workedSessions } from './worked.ts';

/** Amounts in yuan, null where the wage is not recorded. */
export interface PayLine {
  readonly employee: string;
  readonly month: Month;
  /** Days this person is due in the month while employed. */
  readonly scheduledDays: number;
  /** Judged due days with work, in halves. */
  readonly workedDays: number;
  /** Days that one month's wage is divided by (reading A34). */
  readonly divisorDays: number;
  readonly unpaidMinutes: number;
  readonly unpaidAmount: number | null;
  readonly finesProposed: number;
  readonly finesFinal: number;
  readonly gross: number | null;
  readonly payableBeforeFines: number | null;
  readonly payDate: LocalDate | null;
  readonly cautions: readonly PayCaution[];
}

/** The pay lines of one person: each judged month of employment, and later ones that carry ledger entries. */
export function payLines(
  team: TeamFacts,
  history: History,
  findings: readonly SettledFinding[],
  entries: readonly LedgerEntry[],
  months: readonly Month[],
): PayLine[] {
  const fines = finesByMonth(entries);
  const all = [...new Set([...months, ...fines.keys()])].sort();
  return all
    .filter((month) => fines.has(month) || isEmployedIn(history, month))
    .map((month) => payLine(team, history, findings, fines.get(month), month));
}

function isEmployedIn({ person }: History, month: Month): boolean {
  const { first, last } = monthBounds(month);
  return person.hiredOn <= last && person.leftOn >= first;
}

function payLine(
  team: TeamFacts,
  history: History,
  findings: readonly SettledFinding[],
  fines: { proposed: Fen; final: Fen } | undefined,
  month: Month,
): PayLine {
  const { person } = history;
  const monthDays = countMonthDays(team, person, month);
  const unpaid = countUnpaid(
    team,
    history.days.filter((day) => monthOf(day.number) === month),
    findings.filter((finding) => finding.date.startsWith(month)),
  );
  const wage = person.employee.monthlyWage;
  const wageFen = typeof wage === 'number' ? fenFromYuan(wage) : null;
  const money = wageFen === null ? null : amounts(team, wageFen, monthDays, unpaid);
  return {
    employee: person.employee.id,
    month,
    scheduledDays: monthDays.scheduled,
    workedDays: workedSessions(team, history, month) * team.terms.numbers.sessionDays,
    divisorDays: monthDays.divisorHundredths / 100,
    unpaidMinutes: totalMinutes(unpaid),
    unpaidAmount: yuan(money?.unpaid),
    finesProposed: yuanFromFen(fines?.proposed ?? 0),
    finesFinal: yuanFromFen(fines?.final ?? 0),
    gross: yuan(money?.gross),
    payableBeforeFines: yuan(money && money.gross - money.unpaid),
    payDate: payDateOf(team, person, month),
    cautions: [
      ...fineCautions(
        fines,
        money && { gross: money.gross, payable: money.gross - money.unpaid },
        minimumOf(team),
      ),
      ...(unpaid.sick > 0 ? [{ id: 'L12', amount: yuan(sickFloor(team, unpaid.sick)) }] : []),
      ...(wageFen !== null && totalMinutes(unpaid) > 0 && monthDays.divisorHundredths !== 2175
        ? [{ id: 'L20', amount: yuan(timeValue(team, wageFen, 2175, totalMinutes(unpaid))) }]
        : []),
    ],
  };
}

/** Rounded once each, at the end (A35); the unpaid part never exceeds what the month is worth. */
function amounts(team: TeamFacts, wageFen: Fen, monthDays: MonthDays, unpaid: UnpaidMinutes) {
  const { divisorHundredths, paid, isWhole } = monthDays;
  if (divisorHundredths === 0) return { gross: 0, unpaid: 0 };
  // A whole month is a month's wage, also where the divisor is an average.
  const share = isWhole ? wageFen : shareOf(wageFen, paid * 100, divisorHundredths);
  const gross = Math.min(wageFen, share);
  const deducted = timeValue(team, wageFen, divisorHundredths, totalMinutes(unpaid));
  const floor = team.terms.sick.payMode === 'legalFloor' ? (sickFloor(team, unpaid.sick) ?? 0) : 0;
  const sickValue = timeValue(team, wageFen, divisorHundredths, unpaid.sick);
  return { gross, unpaid: Math.min(gross, deducted - Math.min(floor, sickValue)) };
}

function timeValue(team: TeamFacts, wageFen: Fen, divisorHundredths: number, minutes: number): Fen {
  return shareOf(wageFen, minutes * 100, divisorHundredths * team.terms.dayMinutes);
}

/** Four fifths of the local minimum wage for the time on sick leave (L12); null when it is not recorded. */
function sickFloor(team: TeamFacts, minutes: number): Fen | null {
  const minimumFen = minimumOf(team);
  return minimumFen === null
    ? null
    : shareOf(minimumFen, 80 * minutes, 2175 * team.terms.dayMinutes);
}

/** The local monthly minimum wage; null when it is not recorded. */
function minimumOf(team: TeamFacts): Fen | null {
  const { minimumWage } = team.facts.team;
  return typeof minimumWage === 'number' ? fenFromYuan(minimumWage) : null;
}

function totalMinutes(unpaid: UnpaidMinutes): number {
  return unpaid.absence + unpaid.late + unpaid.leave + unpaid.sick;
}

function yuan(fen: Fen | null | undefined): number | null {
  return fen === null || fen === undefined ? null : yuanFromFen(fen);
}
