/** The ceiling borrowed for fines from the rule on recovering loss (L3); a figure to compare with, not a permission. */
import { type Fen, shareOf } from '../kernel/money.ts';

/** Most that may be taken from a month: a fifth of it, and never below the local minimum wage. */
export function fineCeiling(payableFen: Fen, minimumFen: Fen | null): Fen {
  const fifth = shareOf(payableFen, 20, 100);
  const aboveMinimum = minimumFen === null ? fifth : payableFen - minimumFen;
  return Math.max(0, Math.min(fifth, aboveMinimum));
}
