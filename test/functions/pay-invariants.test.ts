/** What the entries of a month's pay may say after one another, and what not. */
import { describe, expect, test } from 'vitest';
import { chainOnto, emptyHead, verifyChain } from '../../functions/chain.ts';
import { chainedEntry, readBody } from '../../functions/records.ts';
import type { LedgerEntry, PayEntry } from '../../shared/index.ts';
import { proposal } from './fixtures.ts';

const paid: NonNullable<PayEntry['paid']> = {
  monthlyWage: 6300,
  minimumWage: 2000,
  scheduledDays: 21,
  workedDays: 20,
  divisorDays: 21,
  unpaid: { absence: 450, late: 0, leave: 0, sick: 0 },
  gross: 6300,
  unpaidAmount: 300,
  sickPay: 0,
  payableBeforeFines: 6000,
  payDate: '2025-04-18',
};

function entry(kind: PayEntry['kind'], number: number, more: Partial<PayEntry> = {}): PayEntry {
  const isOfFines = kind === 'cap' || kind === 'carry';
  const book = `${isOfFines ? 'cap' : 'pay'}.E01.2025-03`;
  return {
    id: `${book}#${number}`,
    kind,
    book,
    employee: 'E01',
    of: '2025-03',
    month: kind === 'adjust' || kind === 'carry' ? '2025-04' : '2025-03',
    amount: 0,
    because: [],
    at: '2025-04-02T02:00',
    ...more,
  };
}

const closed = entry('close', 1, { paid });
const reopened = entry('reopen', 2, { answers: closed.id, by: 'E00', reason: '记录有误' });
const adjusted = entry('adjust', 2, { amount: 300, answers: closed.id });
const capped = entry('cap', 1, { amount: -240 });
const carried = entry('carry', 2, { amount: 240, answers: capped.id });

function faults(entries: readonly LedgerEntry[]): string[] {
  return verifyChain(chainOnto(emptyHead, 1, entries)).map(({ place }) => place);
}

describe('the entries of a month', () => {
  test.each<[string, LedgerEntry[]]>([
    ['closed', [closed]],
    [
      'adjusted, and adjusted back',
      [closed, adjusted, { ...adjusted, id: 'pay.E01.2025-03#3', amount: -300 }],
    ],
    ['reopened and closed again', [closed, reopened, entry('close', 3, { paid })]],
    [
      'adjusted back after a reopening',
      [
        closed,
        adjusted,
        { ...reopened, id: 'pay.E01.2025-03#3' },
        { ...adjusted, id: 'pay.E01.2025-03#4', amount: -300 },
      ],
    ],
    ['capped and carried on', [capped, carried]],
    ['capped less, later', [capped, entry('cap', 2, { amount: 40 })]],
    ['beside a fine', [proposal('E01', '2025-03-10'), closed]],
  ])('may be %s', (_what, entries) => {
    expect(faults(entries)).toEqual([]);
  });

  test.each<[string, LedgerEntry[], string]>([
    ['closed twice', [closed, entry('close', 2, { paid })], 'ledger[1].entry.kind'],
    ['closed without figures', [entry('close', 1)], 'ledger[0].entry.paid'],
    ['closed with money', [{ ...closed, amount: 1 }], 'ledger[0].entry.amount'],
    ['closed as an answer', [{ ...closed, answers: 'x' }], 'ledger[0].entry.answers'],
    ['reopened while open', [entry('reopen', 1)], 'ledger[0].entry.kind'],
    ['reopened with money', [closed, { ...reopened, amount: 1 }], 'ledger[1].entry.amount'],
    [
      'reopened naming nothing',
      [closed, { ...reopened, answers: null }],
      'ledger[1].entry.answers',
    ],
    [
      'adjusted before it was closed',
      [{ ...adjusted, id: 'pay.E01.2025-03#1' }],
      'ledger[0].entry.answers',
    ],
    ['adjusted by nothing', [closed, { ...adjusted, amount: 0 }], 'ledger[1].entry.amount'],
    [
      'adjusted within itself',
      [closed, { ...adjusted, month: '2025-03' }],
      'ledger[1].entry.month',
    ],
    ['given figures elsewhere', [closed, { ...adjusted, paid }], 'ledger[1].entry.paid'],
    ["booked on another's month", [{ ...closed, employee: 'E02' }], 'ledger[0].entry.book'],
    [
      'numbered with a gap',
      [closed, { ...adjusted, id: 'pay.E01.2025-03#3' }],
      'ledger[1].entry.id',
    ],
    [
      'given back beyond the cap',
      [capped, entry('cap', 2, { amount: 300 })],
      'ledger[1].entry.amount',
    ],
    ['capped in another month', [{ ...capped, month: '2025-04' }], 'ledger[0].entry.month'],
    ['capped by nothing', [{ ...capped, amount: 0 }], 'ledger[0].entry.amount'],
    ['carried beyond the cap', [capped, { ...carried, amount: 240.01 }], 'ledger[1].entry.amount'],
    [
      'carried without a cap',
      [{ ...carried, id: 'cap.E01.2025-03#1', answers: null }],
      'ledger[0].entry.answers',
    ],
  ])('may not be %s', (_what, entries, place) => {
    expect(faults(entries)).toContain(place);
  });

  test('come back from a store as they were', () => {
    for (const link of chainOnto(emptyHead, 1, [closed, reopened, adjusted, capped, carried])) {
      expect(readBody(chainedEntry, JSON.stringify(link), 'a link')).toEqual(link);
    }
  });
});
