/** What must hold among the entries of one fine. */
import type { FineEntry } from '../shared/index.ts';

/** A fine that was proposed and not taken back. */
export interface OpenFine {
  readonly proposal: FineEntry;
  isConfirmed: boolean;
}

type Report = (field: keyof FineEntry, want: string) => void;

/** Reports what an entry gets wrong after those before it, and notes what it does. */
export function checkFine(entry: FineEntry, open: Map<string, OpenFine>, report: Report): void {
  if (!entry.fine.startsWith(`fine.${entry.employee}.${entry.date}.`)) {
    report('fine', `a fine of ${entry.employee} on ${entry.date}`);
  }
  if (entry.kind === 'propose') propose(entry, open, report);
  else answer(entry, entry.kind, open, report);
}

function propose(entry: FineEntry, open: Map<string, OpenFine>, report: Report): void {
  const active = open.get(entry.fine);
  if (active !== undefined)
    report('fine', `${active.proposal.id} taken back before it is proposed again`);
  if (entry.amount <= 0) report('amount', 'more than 0 for a proposal');
  if (entry.answers != null) report('answers', 'nothing, as a proposal answers no entry');
  open.set(entry.fine, { proposal: entry, isConfirmed: false });
}

function answer(
  entry: FineEntry,
  kind: 'confirm' | 'waive' | 'reverse',
  open: Map<string, OpenFine>,
  report: Report,
): void {
  const active = open.get(entry.fine);
  if (active === undefined) {
    report('answers', `a proposal of ${entry.fine} that still stands`);
    return;
  }
  if (entry.answers !== active.proposal.id) {
    report('answers', `${active.proposal.id}, the proposal that stands`);
  }
  if (kind === 'confirm') {
    if (entry.amount !== 0) report('amount', '0, as a confirmation moves no money');
    if (active.isConfirmed) report('kind', `one confirmation of ${active.proposal.id}`);
    active.isConfirmed = true;
    return;
  }
  if (entry.amount !== -active.proposal.amount) {
    report('amount', `${-active.proposal.amount}, the whole proposal taken back`);
  }
  open.delete(entry.fine);
}
