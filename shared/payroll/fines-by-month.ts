/** Which month carries which fines: proposed ones beside final ones, closed months untouched. */
import type { LedgerEntry } from '../facts/ledger-entry.ts';
import type { Month } from '../kernel/local-date.ts';
import { type Fen, fenFromYuan } from '../kernel/money.ts';

export interface MonthFines {
  proposed: Fen;
  final: Fen;
}

/**
 * Sums one person's ledger by month. A proposal counts as proposed until an entry of the same month answers
 * it. A confirmation moves the amount to final in its own month; taking a fine back takes it from where it
 * stood, in the month of the entry that does so.
 */
export function finesByMonth(entries: readonly LedgerEntry[]): Map<Month, MonthFines> {
  const months = new Map<Month, MonthFines>();
  const proposals = new Map(entries.map((entry) => [entry.id, entry]));
  const confirmed = new Set<string>();
  const of = (month: Month): MonthFines => {
    const fines = months.get(month) ?? { proposed: 0, final: 0 };
    months.set(month, fines);
    return fines;
  };
  for (const entry of entries) {
    const amount = fenFromYuan(entry.amount) ?? 0;
    const fines = of(entry.month);
    if (entry.kind === 'propose') {
      fines.proposed += amount;
      continue;
    }
    const answered = proposals.get(entry.answers ?? '');
    if (!answered) throw new Error(`ledger entry ${entry.id} answers nothing`);
    const proposedFen = fenFromYuan(answered.amount) ?? 0;
    if (entry.kind === 'confirm') {
      confirmed.add(answered.id);
      fines.final += proposedFen;
      if (answered.month === entry.month) fines.proposed -= proposedFen;
    } else if (confirmed.has(answered.id)) {
      fines.final += amount;
    } else {
      fines.proposed += amount;
    }
  }
  return months;
}
