/** The assessment `kaoqin/assessment@1`: everything one judging says, in stable order. Money in yuan. */
import type { LedgerEntry } from '../facts/ledger-entry.ts';
import type { ExplainedFinding } from '../findings/finding.ts';
import type { LocalDate, Month } from '../kernel/local-date.ts';
import type { LocalMoment } from '../kernel/moment.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Counter, SanctionKind, SanctionState } from '../sanctions/sanction.ts';

export interface PrintedSanction {
  readonly id: string;
  readonly employee: string;
  readonly kind: SanctionKind;
  /** Yuan; null where the policy names no amount. */
  readonly amount: number | null;
  readonly date: LocalDate;
  readonly occurrence: number | null;
  readonly state: SanctionState;
  readonly because: readonly string[];
  readonly clause: string;
  readonly cautions: readonly string[];
}

/** One person's pay effects of one month; amounts in yuan, null where the wage is not recorded. */
export interface PayLine {
  readonly employee: string;
  readonly month: Month;
  /** Days this person is due in the month while employed. */
  readonly scheduledDays: number;
  /** Due days with work, in halves. */
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

/** A caution with the figure it sets beside ours. */
export interface PayCaution {
  readonly id: string;
  /** Yuan, e.g. the legal floor; null where it cannot be computed. */
  readonly amount: number | null;
}

export interface CoverageShortfall {
  readonly date: LocalDate;
  readonly need: number;
  readonly planned: number;
  readonly present: number;
}

/** Credited overtime of one record (2.6.2). */
export interface OvertimeCredit {
  readonly id: string;
  readonly employee: string;
  readonly date: LocalDate;
  readonly dayKind: 'workday' | 'rest' | 'holiday';
  readonly minutes: number;
  /** Minutes that may be swapped for time off; 0 while not approved or not filed, or not on a rest day. */
  readonly compMinutes: number;
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
  readonly sanctions: readonly PrintedSanction[];
  readonly ledger: readonly LedgerEntry[];
  readonly pay: readonly PayLine[];
  readonly coverage: readonly CoverageShortfall[];
  readonly overtime: readonly OvertimeCredit[];
  readonly problems: readonly Problem[];
}
