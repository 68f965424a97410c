/** What stands beside the fines of a month: two ceilings and the minimum wage (A41, L1, L3, L25); nothing is cut. */
import { type Fen, shareOf, yuanFromFen } from '../kernel/money.ts';
import type { MonthFines } from './fines-by-month.ts';

/** A caution with the figure it sets beside ours. */
export interface PayCaution {
  readonly id: string;
  /** Yuan, e.g. the legal floor; null where it cannot be computed. */
  readonly amount: number | null;
}

/** `gross` and `payable` are null where the wage is not recorded, `minimum` where the local figure is not. */
export function fineCautions(
  fines: MonthFines | undefined,
  money: { readonly gross: Fen; readonly payable: Fen } | null,
  minimum: Fen | null,
): PayCaution[] {
  if (!fines) return [];
  const total = fines.proposed + fines.final;
  const cautions: PayCaution[] = [{ id: 'L1', amount: null }];
  if (total <= 0 || money === null) return cautions;
  const fifth = shareOf(money.gross, 20, 100);
  const aboveMinimum = minimum === null ? fifth : Math.max(0, money.payable - minimum);
  const ceiling = Math.min(fifth, aboveMinimum);
  if (total > ceiling) cautions.push({ id: 'L3', amount: yuanFromFen(ceiling) });
  if (minimum === null) cautions.push({ id: 'L25', amount: null });
  else if (money.payable - total < minimum) {
    cautions.push({ id: 'L25', amount: yuanFromFen(minimum) });
  }
  return cautions;
}
