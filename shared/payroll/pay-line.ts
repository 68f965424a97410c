/** One person's pay effects of one month; fines stand beside the wage and are never netted (4.4, L1). */
import type { LocalDate, Month } from '../kernel/local-date.ts';
import { type Fen, yuanFromFen } from '../kernel/money.ts';
import type { MonthAccount, PayState } from './close-month.ts';
import type { MonthFines } from './fines-by-month.ts';
import type { PayCaution } from './pay-cautions.ts';
import { totalMinutes } from './unpaid.ts';

/** Amounts in yuan, null where the wage is not recorded. */
export interface PayLine {
  readonly employee: string;
  readonly month: Month;
  /** closed: the figures are those it was closed with; reopened: judged live again by decision. */
  readonly state: PayState;
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
  /** What closed months turned out to differ by, booked into this one; + is money to the person. */
  readonly adjustments: number;
  /** `payableBeforeFines` and adjustments; fines stay apart. */
  readonly payable: number | null;
  readonly payDate: LocalDate | null;
  /** By when somebody who leaves in this month is paid off (L21); null for everybody else. */
  readonly finalPayBy: LocalDate | null;
  readonly cautions: readonly PayCaution[];
}

export interface PayLineParts {
  readonly employee: string;
  readonly month: Month;
  readonly account: MonthAccount;
  readonly fines: MonthFines | null;
  readonly adjustmentsFen: Fen;
  readonly finalPayBy: LocalDate | null;
  readonly cautions: readonly PayCaution[];
}

/** Writes the figures of a month as its line. */
export function payLine({ account, fines, adjustmentsFen, ...rest }: PayLineParts): PayLine {
  const { figures, state } = account;
  const beforeFines = payableBeforeFines(account);
  return {
    employee: rest.employee,
    month: rest.month,
    state,
    scheduledDays: figures.scheduledDays,
    workedDays: figures.workedDays,
    divisorDays: figures.divisorHundredths / 100,
    unpaidMinutes: totalMinutes(figures.unpaid),
    unpaidAmount: yuan(figures.money?.unpaid),
    finesProposed: yuanFromFen(fines?.proposed ?? 0),
    finesFinal: yuanFromFen(fines?.final ?? 0),
    gross: yuan(figures.money?.gross),
    payableBeforeFines: yuan(beforeFines),
    adjustments: yuanFromFen(adjustmentsFen),
    payable: yuan(beforeFines === null ? null : beforeFines + adjustmentsFen),
    payDate: figures.payDate,
    finalPayBy: rest.finalPayBy,
    cautions: rest.cautions,
  };
}

/** What the month itself comes to; null where the wage is not recorded. */
export function payableBeforeFines({ figures: { money } }: MonthAccount): Fen | null {
  return money && money.gross - money.unpaid;
}

function yuan(fen: Fen | null | undefined): number | null {
  return fen === null || fen === undefined ? null : yuanFromFen(fen);
}
