/** The assessment `kaoqin/assessment@1`: everything one judging says, in stable order. Money in yuan. */
import type { LedgerEntry } from '../facts/ledger-entry.ts';
import type { ExplainedFinding } from '../findings/finding.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalMoment } from '../kernel/moment.ts';
import type { Problem } from '../kernel/problem.ts';
import type { CompMonth } from '../payroll/comp-balance.ts';
import type { OvertimeCredit } from '../payroll/overtime-credit.ts';
import type { PayLine } from '../payroll/pay-line.ts';
import type { Counter, RankedOccurrence, Sanction } from '../sanctions/sanction.ts';

export type { CompMonth } from '../payroll/comp-balance.ts';
export type { OvertimeCredit } from '../payroll/overtime-credit.ts';
export type { PayCaution } from '../payroll/pay-cautions.ts';
export type { PayLine } from '../payroll/pay-line.ts';

/** A sanction with its amount in yuan. */
export interface PrintedSanction extends Omit<Sanction, 'amountFen'> {
  /** Yuan; null where the policy names no amount. */
  readonly amount: number | null;
}

export interface CoverageShortfall {
  readonly date: LocalDate;
  readonly need: number;
  readonly planned: number;
  readonly present: number;
}

export interface Assessment {
  readonly format: 'kaoqin/assessment@1';
  readonly team: string;
  readonly edition: string;
  readonly from: LocalDate;
  readonly through: LocalDate;
  readonly asOf: LocalMoment;
  readonly findings: readonly ExplainedFinding[];
  readonly counters: readonly Counter[];
  readonly occurrences: readonly RankedOccurrence[];
  readonly sanctions: readonly PrintedSanction[];
  readonly ledger: readonly LedgerEntry[];
  readonly pay: readonly PayLine[];
  readonly coverage: readonly CoverageShortfall[];
  readonly overtime: readonly OvertimeCredit[];
  readonly comp: readonly CompMonth[];
  readonly problems: readonly Problem[];
}
