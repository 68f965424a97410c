/** The moments on the sample's forms let a night be judged by what stood there then, money included. */
import { describe, expect, test } from 'vitest';
import { assess, type Facts, isFineEntry, type LedgerEntry } from '../../shared/index.ts';
import { readSampleWorkbook } from './sample-workbook.ts';

const { facts } = readSampleWorkbook();

/** What stood in the workbook at 02:00 after `night`; forms appear once they were applied for. */
function factsAfter(night: string, morning: string, ledger: readonly LedgerEntry[]): Facts {
  if (!facts) throw new Error('the sample department cannot be judged');
  const asOf = `${morning}T02:00`;
  const isThere = (moment: string | null | undefined) => !moment || moment < asOf;
  return {
    ...facts,
    through: night,
    asOf,
    ledger: [...ledger],
    leaves: facts.leaves.filter(({ appliedAt }) => isThere(appliedAt)),
    corrections: facts.corrections.filter(({ decidedAt }) => isThere(decidedAt)),
    decisions: facts.decisions.filter(({ at }) => isThere(at)),
  };
}

/** The ledger of one person after a row of nights, as `date kind amount`. */
function ledgerOf(employee: string, nights: readonly (readonly [string, string])[]): string[] {
  let ledger: readonly LedgerEntry[] = [];
  for (const [night, morning] of nights) ledger = assess(factsAfter(night, morning, ledger)).ledger;
  return ledger
    .filter(isFineEntry)
    .filter((entry) => entry.employee === employee)
    .map(({ date, kind, amount }) => `${date} ${kind} ${amount}`);
}

describe('the ledger of the sample, night after night', () => {
  test('a sick form seventeen days later takes the first fine back and the second down to 100', () => {
    const nights = [
      ['2025-02-10', '2025-02-11'],
      ['2025-02-21', '2025-02-22'],
      ['2025-02-27', '2025-02-28'],
    ] as const;
    expect(ledgerOf('E07', nights.slice(0, 2))).toEqual([
      '2025-02-10 propose 100',
      '2025-02-21 propose 200',
    ]);
    const after = ledgerOf('E07', nights);
    expect(after.slice(2).sort()).toEqual([
      '2025-02-10 reverse -100',
      '2025-02-21 propose 100',
      '2025-02-21 reverse -200',
    ]);
    expect(ledgerOf('E07', [...nights, ['2025-02-28', '2025-03-01']])).toEqual(after);
  });

  test('an hour late is proposed that night and reversed once the form is approved', () => {
    expect(
      ledgerOf('E08', [
        ['2025-01-21', '2025-01-22'],
        ['2025-01-22', '2025-01-23'],
      ]),
    ).toEqual(['2025-01-21 propose 100', '2025-01-21 reverse -100']);
  });

  test('a person confirms one fine and waives another', () => {
    const nights = [
      ['2025-01-16', '2025-01-17'],
      ['2025-01-22', '2025-01-23'],
      ['2025-01-24', '2025-01-25'],
    ] as const;
    expect(ledgerOf('E09', nights)).toEqual(['2025-01-16 propose 100', '2025-01-16 confirm 0']);
    expect(ledgerOf('E11', nights)).toEqual(['2025-01-22 propose 100', '2025-01-22 waive -100']);
  });
});
