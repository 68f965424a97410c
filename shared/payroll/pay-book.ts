/** One person's pay entries while they are posted: what stands, and the next one of each book. */
import { payBook } from '../facts/closing.ts';
import type { PaidFigures, PayEntry } from '../facts/ledger-entry.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { Month } from '../kernel/local-date.ts';
import { formatMoment } from '../kernel/moment.ts';
import { type Fen, fenFromYuan, yuanFromFen } from '../kernel/money.ts';

export interface NewPayEntry {
  readonly kind: PayEntry['kind'];
  /** The month it is about. */
  readonly of: Month;
  /** The month that carries it. */
  readonly month: Month;
  readonly amountFen?: Fen;
  readonly answers?: PayEntry | null;
  readonly because?: readonly string[];
  readonly by?: string | null;
  readonly reason?: string | null;
  readonly paid?: PaidFigures;
}

export interface PayBooks {
  readonly entries: readonly PayEntry[];
  post(entry: NewPayEntry): PayEntry;
  /** Sum of one kind about a month. */
  sumOf(kind: PayEntry['kind'], of: Month): Fen;
  /** Sum of the adjustments a month carries. */
  adjustmentsIn(month: Month): Fen;
}

/** Books of one person; what is posted is also appended to `added`. */
export function openPayBooks(
  team: TeamFacts,
  employee: string,
  earlier: readonly PayEntry[],
  added: PayEntry[],
): PayBooks {
  const entries = [...earlier];
  const sum = (isWanted: (entry: PayEntry) => boolean) =>
    entries.filter(isWanted).reduce((total, entry) => total + (fenFromYuan(entry.amount) ?? 0), 0);
  return {
    entries,
    sumOf: (kind, of) => sum((entry) => entry.kind === kind && entry.of === of),
    adjustmentsIn: (month) => sum((entry) => entry.kind === 'adjust' && entry.month === month),
    post(entry) {
      const isOfFines = entry.kind === 'cap' || entry.kind === 'carry';
      const book = isOfFines ? `cap.${employee}.${entry.of}` : payBook(employee, entry.of);
      const written: PayEntry = {
        id: `${book}#${entries.filter((one) => one.book === book).length + 1}`,
        kind: entry.kind,
        book,
        employee,
        of: entry.of,
        month: entry.month,
        amount: yuanFromFen(entry.amountFen ?? 0),
        answers: entry.answers?.id ?? null,
        because: [...(entry.because ?? [])],
        at: formatMoment(team.asOf),
        by: entry.by ?? null,
        reason: entry.reason ?? null,
        ...(entry.paid ? { paid: entry.paid } : {}),
      };
      entries.push(written);
      added.push(written);
      return written;
    },
  };
}
