/** What must hold among the entries of one fine, whoever wrote them. */
import type { LedgerEntry, Problem } from '../shared/index.ts';

/** A fine that was proposed and not taken back. */
interface OpenFine {
  readonly proposal: LedgerEntry;
  isConfirmed: boolean;
}

/** Faults in reading order; `entries` is the whole ledger of a team, oldest first. */
export function findLedgerProblems(entries: readonly LedgerEntry[]): Problem[] {
  const problems: Problem[] = [];
  const open = new Map<string, OpenFine>();
  const countOfFine = new Map<string, number>();
  const ids = new Set<string>();
  entries.forEach((entry, index) => {
    const report = (field: keyof LedgerEntry, want: string) => {
      const got = entry[field];
      problems.push({
        place: `ledger[${index}].entry.${field}`,
        got: got === undefined ? 'nothing' : JSON.stringify(got),
        want,
      });
    };
    const number = (countOfFine.get(entry.fine) ?? 0) + 1;
    countOfFine.set(entry.fine, number);
    if (ids.has(entry.id)) report('id', 'an id that no earlier entry has');
    else if (entry.id !== `${entry.fine}#${number}`) {
      report('id', `${entry.fine}#${number}, the next of its fine`);
    }
    ids.add(entry.id);
    if (!entry.fine.startsWith(`fine.${entry.employee}.${entry.date}.`)) {
      report('fine', `a fine of ${entry.employee} on ${entry.date}`);
    }
    if (entry.kind === 'propose') propose(entry, open, report);
    else answer(entry, entry.kind, open, report);
  });
  return problems;
}

type Report = (field: keyof LedgerEntry, want: string) => void;

function propose(entry: LedgerEntry, open: Map<string, OpenFine>, report: Report): void {
  const active = open.get(entry.fine);
  if (active !== undefined)
    report('fine', `${active.proposal.id} taken back before it is proposed again`);
  if (entry.amount <= 0) report('amount', 'more than 0 for a proposal');
  if (entry.answers != null) report('answers', 'nothing, as a proposal answers no entry');
  open.set(entry.fine, { proposal: entry, isConfirmed: false });
}

function answer(
  entry: LedgerEntry,
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
