/** Every way to tamper with a ledger is found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainOnto, emptyHead, tailOf, verifyChain } from '../../functions/chain.ts';
import type { ChainedEntry } from '../../functions/ports.ts';
import { chainedEntry, readBody } from '../../functions/records.ts';
import type { LedgerEntry } from '../../shared/index.ts';
import { answerTo, proposal } from './fixtures.ts';

const dates = Array.from({ length: 12 }, (_, index) => `2025-03-${String(index + 10)}`);
const whole = chainOnto(
  emptyHead,
  1,
  dates.map((date) => proposal('E01', date)),
);
const anyIndex = fc.nat({ max: whole.length - 1 });

describe('the chain', () => {
  test('of an honest ledger has no faults, however it was appended', () => {
    expect(verifyChain([])).toEqual([]);
    expect(verifyChain(whole)).toEqual([]);
    const entries = whole.map(({ entry }) => entry);
    const start = chainOnto(emptyHead, 1, entries.slice(0, 5));
    const { head, length } = tailOf(start);
    expect([...start, ...chainOnto(head, length + 1, entries.slice(5))]).toEqual(whole);
    expect(tailOf([])).toEqual({ head: emptyHead, length: 0 });
  });

  test('shows any changed character', () => {
    fc.assert(
      fc.property(
        anyIndex,
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, where, character) => {
          const text = JSON.stringify(whole[at]);
          const position = where % text.length;
          const changed = text.slice(0, position) + character + text.slice(position + 1);
          const link = parsed(changed);
          fc.pre(link !== null && changed !== text && JSON.stringify(link) !== text);
          if (link === null) return;
          expect(verifyChain(whole.with(at, link))).not.toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('shows an entry dropped, doubled or swapped', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, (left, right) => {
        const [one, other] = [whole[left], whole[right]];
        if (one === undefined || other === undefined) throw new Error('both are in the chain');
        if (left < whole.length - 1) expect(verifyChain(whole.toSpliced(left, 1))).not.toEqual([]);
        expect(verifyChain(whole.toSpliced(left, 0, one))).not.toEqual([]);
        if (left !== right) {
          expect(verifyChain(whole.with(left, other).with(right, one))).not.toEqual([]);
        }
      }),
    );
  });

  test('shows a changed amount even when its own hash was made to fit', () => {
    const [first] = whole;
    if (first === undefined) throw new Error('the chain is not empty');
    const [forged] = chainOnto(emptyHead, 1, [{ ...first.entry, amount: 300 }]);
    if (forged === undefined) throw new Error('one entry gives one link');
    expect(verifyChain(whole.with(0, forged))).toEqual([
      expect.objectContaining({ place: 'ledger[1].previous' }),
    ]);
  });

  test('names the position that is wrong', () => {
    const shifted = chainOnto(emptyHead, 2, [proposal('E01', '2025-03-10')]);
    expect(verifyChain(shifted)).toEqual([
      { place: 'ledger[0].position', got: '2', want: '1, as positions have no gaps' },
    ]);
  });

  test('that was cut looks whole until it is compared with a head from a mail', () => {
    const { head } = tailOf(whole);
    const cut = whole.slice(0, -2);
    expect(verifyChain(cut)).toEqual([]);
    expect(verifyChain(cut, { expectedHead: head })).toEqual([
      expect.objectContaining({ place: 'ledger', got: expect.stringContaining(head) }),
    ]);
    expect(verifyChain([], { expectedHead: head })).toHaveLength(1);
    for (const { hash } of whole) expect(verifyChain(whole, { expectedHead: hash })).toEqual([]);
    expect(verifyChain(whole, { expectedHead: emptyHead })).toEqual([]);
  });
});

describe('the entries of one fine', () => {
  const opened = proposal('E01', '2025-03-10');
  const reopened = { ...proposal('E01', '2025-03-10', 300), id: `${opened.fine}#3` };

  test.each<[string, LedgerEntry[]]>([
    ['proposed and confirmed', [opened, answerTo(opened, 'confirm', 2)]],
    [
      'waived after it was confirmed',
      [opened, answerTo(opened, 'confirm', 2), answerTo(opened, 'waive', 3)],
    ],
    ['reversed and proposed anew', [opened, answerTo(opened, 'reverse', 2), reopened]],
    ['beside another fine', [opened, proposal('E02', '2025-03-10'), answerTo(opened, 'waive', 2)]],
  ])('may be %s', (_what, entries) => {
    expect(faults(entries)).toEqual([]);
  });

  test.each<[string, LedgerEntry[], string]>([
    ['proposed twice', [opened, { ...opened, id: `${opened.fine}#2` }], 'ledger[1].entry.fine'],
    [
      'reversed without a proposal',
      [{ ...answerTo(opened, 'reverse', 1) }],
      'ledger[0].entry.answers',
    ],
    [
      'reversed twice',
      [opened, answerTo(opened, 'reverse', 2), answerTo(opened, 'reverse', 3)],
      'ledger[2].entry.answers',
    ],
    [
      'confirmed twice',
      [opened, answerTo(opened, 'confirm', 2), answerTo(opened, 'confirm', 3)],
      'ledger[2].entry.kind',
    ],
    [
      'taken back in part',
      [opened, { ...answerTo(opened, 'waive', 2), amount: -99.99 }],
      'ledger[1].entry.amount',
    ],
    [
      'confirmed with an amount',
      [opened, { ...answerTo(opened, 'confirm', 2), amount: 1 }],
      'ledger[1].entry.amount',
    ],
    ['proposed for nothing', [{ ...opened, amount: 0 }], 'ledger[0].entry.amount'],
    ['proposed as an answer', [{ ...opened, answers: 'x' }], 'ledger[0].entry.answers'],
    [
      'answered for another fine',
      [
        opened,
        proposal('E02', '2025-03-10'),
        { ...answerTo(opened, 'waive', 2), answers: proposal('E02', '2025-03-10').id },
      ],
      'ledger[2].entry.answers',
    ],
    [
      'answered without saying what',
      [opened, { ...answerTo(opened, 'waive', 2), answers: null }],
      'ledger[1].entry.answers',
    ],
    [
      'given an id twice',
      [opened, { ...answerTo(opened, 'confirm', 2), id: opened.id }],
      'ledger[1].entry.id',
    ],
    ['numbered with a gap', [opened, answerTo(opened, 'confirm', 3)], 'ledger[1].entry.id'],
    ["booked on another's fine", [{ ...opened, employee: 'E02' }], 'ledger[0].entry.fine'],
  ])('may not be %s', (_what, entries, place) => {
    expect(faults(entries)).toEqual([place]);
  });
});

function faults(entries: readonly LedgerEntry[]): string[] {
  return verifyChain(chainOnto(emptyHead, 1, entries)).map(({ place }) => place);
}

/** The link that the text says, or null when a store would already refuse to read it. */
function parsed(text: string): ChainedEntry | null {
  try {
    return readBody(chainedEntry, text, 'a changed link');
  } catch (error) {
    expect(String(error)).toContain('a changed link');
    return null;
  }
}
