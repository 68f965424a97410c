/** The hash chain that makes any later change to the money ledger visible. */
import type { LedgerEntry, Problem } from '../shared/index.ts';
import { digestOf } from './canonical.ts';
import { findLedgerProblems } from './ledger-invariants.ts';
import type { ChainedEntry } from './ports.ts';

/** The head of an empty ledger. */
export const emptyHead = '0'.repeat(64);

/** Hash of the last entry, and how many there are. */
export interface ChainTail {
  readonly head: string;
  readonly length: number;
}

export function tailOf(entries: readonly ChainedEntry[]): ChainTail {
  const last = entries.at(-1);
  return last === undefined
    ? { head: emptyHead, length: 0 }
    : { head: last.hash, length: last.position };
}

/** Chains new entries behind `previousHead`; the first gets `position`, which is the ledger's length + 1. */
export function chainOnto(
  previousHead: string,
  position: number,
  entries: readonly LedgerEntry[],
): ChainedEntry[] {
  let previous = previousHead;
  return entries.map((entry, index) => {
    const link = { previous, position: position + index, entry };
    const hash = digestOf(link);
    previous = hash;
    return { ...link, hash };
  });
}

/**
 * Every fault of a whole ledger: links, positions, hashes, and what its entries say about each fine.
 * A tail that was cut off leaves a chain that is whole: only `expectedHead`, taken from a mail sent at
 * any earlier time, can show it.
 */
export function verifyChain(
  entries: readonly ChainedEntry[],
  { expectedHead }: { readonly expectedHead?: string } = {},
): Problem[] {
  const problems = [
    ...findBrokenLinks(entries, { head: emptyHead, length: 0 }),
    ...findLedgerProblems(entries.map(({ entry }) => entry)),
  ];
  const isKnown =
    expectedHead === undefined ||
    expectedHead === emptyHead ||
    entries.some(({ hash }) => hash === expectedHead);
  if (!isKnown) {
    problems.push({
      place: 'ledger',
      got: `${entries.length} entries, none with the hash ${expectedHead}`,
      want: 'the entry a mail named as the head; entries after it were cut off or replaced, restore a backup',
    });
  }
  return problems;
}

/** Faults of the links alone, for entries that continue `tail`. */
export function findBrokenLinks(entries: readonly ChainedEntry[], tail: ChainTail): Problem[] {
  const problems: Problem[] = [];
  let previous = tail.head;
  entries.forEach((link, index) => {
    const place = `ledger[${index}]`;
    const expected = tail.length + index + 1;
    if (link.position !== expected) {
      problems.push({
        place: `${place}.position`,
        got: String(link.position),
        want: `${expected}, as positions have no gaps`,
      });
    }
    if (link.previous !== previous) {
      problems.push({
        place: `${place}.previous`,
        got: link.previous,
        want: `${previous}, the hash of the entry before`,
      });
    }
    const { position, entry } = link;
    const hash = digestOf({ previous: link.previous, position, entry });
    if (link.hash !== hash) {
      problems.push({
        place: `${place}.hash`,
        got: link.hash,
        want: `${hash}, as the entry reads`,
      });
    }
    previous = link.hash;
  });
  return problems;
}
