/** Which month carries which fines: proposed ones beside final ones, closed months untouched. */
import { isFineEntry, type LedgerEntry } from '../facts/ledger-entry.ts';
import type { Month } from '../kernel/local-date.ts';
import { type Fen, fenFromYuan } from '../kernel/money.ts';

export interface MonthFines {
  proposed: Fen;
  final: Fen;
}

/** What one entry moves in the month that carries it. */
export interface FineMovement extends Readonly<MonthFines> {
  readonly entry: LedgerEntry;
}

/**
 * One person's ledger as movements, in order. A proposal counts as proposed until an entry of the same month
 * answers it. A confirmation moves the amount to final in its own month; taking a fine back takes it from
 * where it stood, in the month of the entry that does so. A cap and what it carries on move final fines.
 */
export function fineMovements(entries: readonly LedgerEntry[]): FineMovement[] {
  const proposals = new Map(entries.map((entry) => [entry.id, entry]));
  const confirmed = new Set<string>();
  return entries.flatMap((entry): FineMovement[] => {
    const amount = fenFromYuan(entry.amount) ?? 0;
    if (!isFineEntry(entry)) {
      const isOfFines = entry.kind === 'cap' || entry.kind === 'carry';
      return isOfFines ? [{ entry, proposed: 0, final: amount }] : [];
    }
    if (entry.kind === 'propose') return [{ entry, proposed: amount, final: 0 }];
    const answered = proposals.get(entry.answers ?? '');
    if (!answered) throw new Error(`ledger entry ${entry.id} answers nothing`);
    const proposedFen = fenFromYuan(answered.amount) ?? 0;
    if (entry.kind === 'confirm') {
      confirmed.add(answered.id);
      const isSameMonth = answered.month === entry.month;
      return [{ entry, proposed: isSameMonth ? -proposedFen : 0, final: proposedFen }];
    }
    const isFinal = confirmed.has(answered.id);
    return [{ entry, proposed: isFinal ? 0 : amount, final: isFinal ? amount : 0 }];
  });
}

/** Sums one person's movements by month. */
export function finesByMonth(movements: readonly FineMovement[]): Map<Month, MonthFines> {
  const months = new Map<Month, MonthFines>();
  for (const { entry, proposed, final } of movements) {
    const fines = months.get(entry.month) ?? { proposed: 0, final: 0 };
    fines.proposed += proposed;
    fines.final += final;
    months.set(entry.month, fines);
  }
  return months;
}
