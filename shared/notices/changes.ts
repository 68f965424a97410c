/** What one night changed against the night before: only what a reader needs to hear. */

import type { LedgerEntry } from '../facts/ledger-entry.ts';
import type { Finding } from '../findings/finding.ts';
import { hasOpenObjection } from '../findings/objection.ts';
import { compareText } from '../kernel/compare.ts';

/** A finding that says something else than it said the night before. */
export interface ChangedFinding {
  readonly before: Finding;
  readonly after: Finding;
}

/** New ledger entries of one person, in the order of the ledger. */
export interface PersonEntries {
  readonly employee: string;
  readonly entries: readonly LedgerEntry[];
}

/** Everything in order of employee (the team first), date and id. */
export interface Changes {
  /** New and not already explained. */
  readonly added: readonly Finding[];
  /** Another outcome, state, figure or clause, or an objection made or answered; not the ones withdrawn. */
  readonly changed: readonly ChangedFinding[];
  /** Was open and is now excused, waived or gone; `after` is null when it is gone. */
  readonly withdrawn: readonly { readonly before: Finding; readonly after: Finding | null }[];
  readonly entries: readonly PersonEntries[];
}

/** Compares two nights. A finding that was excused from the start, or still is, is no news. */
export function changesBetween(
  before: readonly Finding[],
  after: readonly Finding[],
  newEntries: readonly LedgerEntry[],
): Changes {
  const earlier = new Map(before.map((finding) => [finding.id, finding]));
  const later = new Map(after.map((finding) => [finding.id, finding]));
  const changed: ChangedFinding[] = [];
  const withdrawn: { before: Finding; after: Finding | null }[] = [];
  for (const old of inOrder(before)) {
    if (!stands(old)) continue;
    const now = later.get(old.id);
    if (now === undefined) withdrawn.push({ before: old, after: null });
    else if (!stands(now)) withdrawn.push({ before: old, after: now });
    else if (saysOtherwise(old, now)) changed.push({ before: old, after: now });
  }
  const added = inOrder(after).filter((finding) => {
    const old = earlier.get(finding.id);
    return stands(finding) && (old === undefined || !stands(old));
  });
  // That a month was closed is no news to anybody: it moves no money.
  const news = newEntries.filter((entry) => entry.kind !== 'close');
  return { added, changed, withdrawn, entries: byPerson(news) };
}

/** The people who have something to hear, in stable order. */
export function peopleToTell(changes: Changes): string[] {
  const people = new Set<string>();
  for (const finding of changes.added) if (finding.employee !== null) people.add(finding.employee);
  for (const { after } of changes.changed) if (after.employee !== null) people.add(after.employee);
  for (const { before } of changes.withdrawn) {
    if (before.employee !== null) people.add(before.employee);
  }
  for (const { employee } of changes.entries) people.add(employee);
  return [...people].sort(compareText);
}

/** The part of the changes that is one person's own. */
export function changesOf(changes: Changes, employee: string): Changes {
  return {
    added: changes.added.filter((finding) => finding.employee === employee),
    changed: changes.changed.filter(({ after }) => after.employee === employee),
    withdrawn: changes.withdrawn.filter(({ before }) => before.employee === employee),
    entries: changes.entries.filter((entries) => entries.employee === employee),
  };
}

function stands(finding: Finding): boolean {
  return finding.outcome !== 'excused' && finding.state !== 'excused' && finding.state !== 'waived';
}

function saysOtherwise(before: Finding, after: Finding): boolean {
  return (
    before.outcome !== after.outcome ||
    before.state !== after.state ||
    before.clause !== after.clause ||
    before.replyBy !== after.replyBy ||
    hasOpenObjection(before) !== hasOpenObjection(after) ||
    figures(before) !== figures(after)
  );
}

function figures(finding: Finding): string {
  return Object.entries(finding.measures)
    .map(([name, value]) => `${name}=${value}`)
    .sort(compareText)
    .join(' ');
}

function byPerson(entries: readonly LedgerEntry[]): PersonEntries[] {
  const people = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const own = people.get(entry.employee);
    if (own === undefined) people.set(entry.employee, [entry]);
    else own.push(entry);
  }
  return [...people]
    .map(([employee, own]) => ({ employee, entries: own }))
    .sort((left, right) => compareText(left.employee, right.employee));
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (left, right) =>
      compareText(left.employee ?? '', right.employee ?? '') ||
      compareText(left.date, right.date) ||
      compareText(left.id, right.id),
  );
}
