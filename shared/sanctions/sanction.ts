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
}
