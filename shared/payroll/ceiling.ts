/** The ceiling borrowed for fines from the rule on recovering loss (L3); a figure to compare with, not a permission. */
import { type Fen, shareOf } from '../kernel/money.ts';

/** Both ceilings; the second is null where no minimum wage is recorded. */
export interface FineCeilings {
  readonly fifth: Fen;
  readonly aboveMinimum: Fen | null;
}

export function fineCeilings(payableFen: Fen, minimumFen: Fen | null): FineCeilings {
  return {
    fifth: Math.max(0, shareOf(payableFen, 20, 100)),
    aboveMinimum: minimumFen === null ? null : Math.max(0, payableFen - minimumFen),
  };
}

/** Most that may be taken from a month: a fifth of it, and never below the local minimum wage. */
export function fineCeiling(payableFen: Fen, minimumFen: Fen | null): Fen {
  const { fifth, aboveMinimum } = fineCeilings(payableFen, minimumFen);
  return Math.min(fifth, aboveMinimum ?? fifth);
}
