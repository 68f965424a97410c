/** The assessment `kaoqin/assessment@1`: everything one judging says, in stable order. Money in yuan. */
import type { LedgerEntry } from '../facts/ledger-entry.ts';
import type { ExplainedFinding } from '../findings/finding.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalMoment } from '../kernel/moment.ts';
import type { Problem } from '../kernel/problem.ts';
import type { CompMonth } from '../payroll/comp-balance.ts';
import type { OvertimeCredit } from '../payroll/overtime-credit.ts';
import type { PayLine } from '../payroll/pay-line.ts';
import type {
  Counter,
  RankedOccurrence,
  SanctionKind,
  SanctionState,
} from '../sanctions/sanction.ts';

export type { CompMonth } from '../payroll/comp-balance.ts';
export type { OvertimeCredit } from '../payroll/overtime-credit.ts';
export type { PayCaution } from '../payroll/pay-cautions.ts';
export type { PayLine } from '../payroll/pay-line.ts';

export interface PrintedSanction {
  readonly id: string;
  readonly employee: string;
  readonly kind: SanctionKind;
  /** Yuan; null where the policy names no amount. */
  readonly amount: number | null;
  readonly date: LocalDate;
  readonly occurrence: number | null;
  readonly state: SanctionState;
  /** There only while an objection waits for its answer. */
  readonly objected?: true;
  readonly because: readonly string[];
  readonly clause: string;
  readonly cautions: readonly string[];
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
