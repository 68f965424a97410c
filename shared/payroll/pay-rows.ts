/** A month's pay as rows that add up to the cent: the wage, what is not paid by cause, and adjustments. */
import type { PayEntry } from '../facts/ledger-entry.ts';
import type { Month } from '../kernel/local-date.ts';
import { type Fen, fenFromYuan, shareOf, yuanFromFen } from '../kernel/money.ts';
import type { MonthFigures } from './month-figures.ts';
import { totalMinutes, type UnpaidMinutes } from './unpaid.ts';

export type PayRowItem =
  | 'wage'
  | 'not-employed'
  | 'absence'
  | 'late'
  | 'leave'
  | 'sick'
  | 'sick-pay'
  | 'adjustment';

export interface PayRow {
  readonly item: PayRowItem;
  /** Minutes without pay; null where the row is not about time. */
  readonly minutes: number | null;
  /** Yuan, signed: − is not paid. */
  readonly amount: number;
  /** Of an adjustment: the closed month it is about. */
  readonly of: Month | null;
  /** Of an adjustment: its ledger entry. */
  readonly entry: string | null;
}

const causes = ['absence', 'late', 'leave', 'sick'] as const;

/** Rows of a month in a fixed order; none where the wage is not recorded. */
export function payRows(figures: MonthFigures, adjustments: readonly PayEntry[]): PayRow[] {
  const { money, unpaid } = figures;
  const adjusted = adjustments.map(
    (entry): PayRow => ({
      item: 'adjustment',
      minutes: null,
      amount: entry.amount,
      of: entry.of,
      entry: entry.id,
    }),
  );
  if (money === null) return adjusted;
  const shares = splitByMinutes(money.unpaid + money.sickPay, unpaid);
  return [
    row('wage', money.wageFen),
    ...(money.gross === money.wageFen ? [] : [row('not-employed', money.gross - money.wageFen)]),
    ...causes
      .filter((cause) => unpaid[cause] > 0)
      .map((cause) => row(cause, -shares[cause], unpaid[cause])),
    ...(money.sickPay > 0 ? [row('sick-pay', money.sickPay)] : []),
    ...adjusted,
  ];
}

/** What the rows come to. */
export function totalOf(rows: readonly { readonly amount: number }[]): number {
  return yuanFromFen(rows.reduce((sum, { amount }) => sum + (fenFromYuan(amount) ?? 0), 0));
}

function row(item: PayRowItem, amountFen: Fen, minutes: number | null = null): PayRow {
  return { item, minutes, amount: yuanFromFen(amountFen), of: null, entry: null };
}

/** Parts of an amount by cause that add up to it: each is what the running total rounds to, less those before. */
function splitByMinutes(amountFen: Fen, unpaid: UnpaidMinutes): Record<keyof UnpaidMinutes, Fen> {
  const shares = { absence: 0, late: 0, leave: 0, sick: 0 };
  const all = totalMinutes(unpaid);
  let minutes = 0;
  let given = 0;
  for (const cause of causes) {
    minutes += unpaid[cause];
    const running = all === 0 ? 0 : shareOf(amountFen, minutes, all);
    shares[cause] = running - given;
    given = running;
  }
  return shares;
}
