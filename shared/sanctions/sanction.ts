/** A sanction: what the policy attaches to findings; proposed by the software, made final by a person. */
import type { LocalDate } from '../kernel/local-date.ts';
import type { Fen } from '../kernel/money.ts';

export type SanctionKind = 'fine' | 'warning' | 'dismissal-review' | 'deemed-review';
export type SanctionState = 'proposed' | 'final' | 'waived' | 'reversed';

export interface Sanction {
  /** `fine.<employee>.<date>.<rule>` or `<kind>.<employee>.<date>`: no amount, no run in it. */
  readonly id: string;
  readonly employee: string;
  readonly kind: SanctionKind;
  /** Whole fen; null where the policy names no amount. */
  readonly amountFen: Fen | null;
  /** First date of the occurrence, or the date on which a threshold was met. */
  readonly date: LocalDate;
  /** Rank of the occurrence in its year; null for reviews. */
  readonly occurrence: number | null;
  readonly state: SanctionState;
  /** There only while an objection waits for its answer; the sanction is not final before that. */
  readonly objected?: true;
  /** Ids of findings. */
  readonly because: readonly string[];
  readonly clause: string;
  readonly cautions: readonly string[];
}

/** Per employee and year, over breach findings of rule `absence`. */
export interface Counter {
  readonly employee: string;
  readonly year: number;
  readonly occurrences: number;
  readonly days: number;
  readonly realDays: number;
  readonly longestRun: number;
  readonly longestRealRun: number;
  /** Dates whose absence counts in this year. */
  readonly dates: readonly LocalDate[];
  /** Dates of a run, by sessions wholly missed, that still goes on: nothing was due since its last date. */
  readonly openRun: readonly LocalDate[];
}

/** One "time" of 2.3.4, whether or not the policy names an amount for its rank. */
export interface RankedOccurrence {
  readonly employee: string;
  /** Its first date. */
  readonly date: LocalDate;
  readonly rank: number;
  /** Ids of findings, by date. */
  readonly because: readonly string[];
}
