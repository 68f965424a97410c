/** The money ledger: what the sanctions want against what was entered; differences become new entries only. */
import { type Closing, readClosing } from '../facts/closing.ts';
import { type FineEntry, isFineEntry, type LedgerEntry } from '../facts/ledger-entry.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { Finding } from '../findings/finding.ts';
import { toDayNumber } from '../kernel/local-date.ts';
import { formatMoment } from '../kernel/moment.ts';
import { fenFromYuan, yuanFromFen } from '../kernel/money.ts';
import type { Sanction } from './sanction.ts';

export interface PostedLedger {
  /** The earlier entries as they were, then the new ones. */
  readonly entries: readonly LedgerEntry[];
  /** Fines as the ledger leaves them: those that stand, those taken back, those of before the first judged date. */
  readonly fines: readonly Sanction[];
}

/** Posts what changed since the earlier entries; posting again adds nothing. */
export function postLedger(
  team: TeamFacts,
  fines: readonly Sanction[],
  findings: ReadonlyMap<string, Finding>,
): PostedLedger {
  const books = openBooks(team.facts.ledger.filter(isFineEntry));
  // A fine whose amount nobody has named yet is no entry.
  const priced = fines.filter((fine) => fine.amountFen !== null);
  const wanted = new Set(priced.map((fine) => fine.id));
  const added: FineEntry[] = [];
  const post = writer(team, readClosing(team), books, added);

  for (const fine of priced) {
    const book = books.get(fine.id);
    const open = book ? openProposal(book) : null;
    const amount = yuanFromFen(fine.amountFen ?? 0);
    if (fine.state === 'waived') {
      if (open) post(fine, { kind: 'waive', answers: open, ...decidedBy(fine, findings, 'waive') });
      continue;
    }
    // What was confirmed is proposed again while an objection waits for its answer.
    const isHeld = fine.objected === true && open !== null && isConfirmed(book ?? [], open);
    const isSame = open !== null && open.amount === amount && !isHeld;
    if (open && !isSame) post(fine, { kind: 'reverse', answers: open });
    const standing = isSame ? open : post(fine, { kind: 'propose', amount });
    if (fine.state === 'final' && !isConfirmed(books.get(fine.id) ?? [], standing)) {
      post(fine, { kind: 'confirm', answers: standing, ...decidedBy(fine, findings, 'confirm') });
    }
  }
  const others: Sanction[] = [];
  for (const [id, book] of books) {
    if (wanted.has(id)) continue;
    const last = book.findLast((entry) => entry.kind === 'propose');
    if (!last) continue;
    const open = openProposal(book);
    // Nothing outside the judged dates is judged, so nothing says that such a fine is gone.
    if (!isJudgedDate(team, last.date)) {
      others.push({ ...asReversed(last), state: stateInBook(book, open) });
      continue;
    }
    const taken = asReversed(last);
    if (open) post(taken, { kind: 'reverse', answers: open });
    others.push(taken);
  }
  return {
    entries: [...team.facts.ledger, ...added],
    fines: [...fines.map((fine) => withLedgerState(fine, books)), ...others],
  };
}

type Books = Map<string, FineEntry[]>;

/** Entries by fine, in order. */
function openBooks(entries: readonly FineEntry[]): Books {
  const books: Books = new Map();
  for (const entry of entries) {
    const book = books.get(entry.fine);
    if (book) book.push(entry);
    else books.set(entry.fine, [entry]);
  }
  return books;
}

/** The proposal that nothing has taken back. */
function openProposal(book: readonly FineEntry[]): FineEntry | null {
  const taken = new Set(
    book.flatMap((entry) =>
      (entry.kind === 'waive' || entry.kind === 'reverse') && entry.answers ? [entry.answers] : [],
    ),
  );
  return book.findLast((entry) => entry.kind === 'propose' && !taken.has(entry.id)) ?? null;
}

function isConfirmed(book: readonly FineEntry[], proposal: FineEntry): boolean {
  return book.some((entry) => entry.kind === 'confirm' && entry.answers === proposal.id);
}

function isJudgedDate(team: TeamFacts, date: string): boolean {
  const number = toDayNumber(date);
  return number >= team.first && number <= team.last;
}

/** Where a fine stands by its entries alone. */
function stateInBook(book: readonly FineEntry[], open: FineEntry | null): Sanction['state'] {
  if (open) return isConfirmed(book, open) ? 'final' : 'proposed';
  return book.at(-1)?.kind === 'waive' ? 'waived' : 'reversed';
}

interface NewEntry {
  readonly kind: FineEntry['kind'];
  readonly amount?: number;
  readonly answers?: FineEntry;
  readonly by?: string | null;
  readonly reason?: string | null;
}

function writer(team: TeamFacts, closing: Closing, books: Books, added: FineEntry[]) {
  return (fine: Sanction, entry: NewEntry): FineEntry => {
    const book = books.get(fine.id) ?? [];
    books.set(fine.id, book);
    const answered = entry.answers?.amount ?? 0;
    const written: FineEntry = {
      id: `${fine.id}#${book.length + 1}`,
      kind: entry.kind,
      fine: fine.id,
      employee: fine.employee,
      date: fine.date,
      month: closing.bookingMonth(fine.employee, fine.date.slice(0, 7)),
      amount:
        entry.kind === 'propose' ? (entry.amount ?? 0) : entry.kind === 'confirm' ? 0 : -answered,
      occurrence: fine.occurrence,
      answers: entry.answers?.id ?? null,
      because: [...fine.because],
      at: formatMoment(team.asOf),
      by: entry.by ?? null,
      reason: entry.reason ?? null,
    };
    book.push(written);
    added.push(written);
    return written;
  };
}

/** Who decided, from the decision the findings carry. */
function decidedBy(
  fine: Sanction,
  findings: ReadonlyMap<string, Finding>,
  decision: string,
): { by: string | null; reason: string | null } {
  for (const id of fine.because) {
    const evidence = findings
      .get(id)
      ?.because.find((one) => one.note === 'decided' && one.id === decision);
    if (evidence) return { by: evidence.by ?? null, reason: null };
  }
  return { by: null, reason: null };
}

/** A fine nobody wants any more, as its last proposal described it. */
function asReversed(proposal: FineEntry): Sanction {
  return {
    id: proposal.fine,
    employee: proposal.employee,
    kind: 'fine',
    amountFen: fenFromYuan(proposal.amount),
    date: proposal.date,
    occurrence: proposal.occurrence ?? null,
    state: 'reversed',
    because: proposal.because,
    clause: '2.3.4',
    cautions: ['L1'],
  };
}

/** What a person once confirmed stays final even when the row that said so is gone. */
function withLedgerState(fine: Sanction, books: Books): Sanction {
  const book = books.get(fine.id);
  const open = book ? openProposal(book) : null;
  return fine.state === 'proposed' && book && open && isConfirmed(book, open)
    ? { ...fine, state: 'final' }
    : fine;
}
