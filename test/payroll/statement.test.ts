/** A statement adds up to the cent, whatever happened in the month. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLedgerProblems } from '../../functions/ledger-invariants.ts';
import { assess } from '../../shared/assess.ts';
import { fenFromYuan } from '../../shared/kernel/money.ts';
import { totalOf } from '../../shared/payroll/pay-rows.ts';
import { statementsOf } from '../../shared/statements.ts';
import { factsOfCells, randomCells } from './random-month.ts';

describe('a statement', () => {
  test('has rows that come to what is payable, and fines that come to those of the line', () => {
    fc.assert(
      fc.property(randomCells, fc.boolean(), (cells, isClosed) => {
        const facts = factsOfCells(cells, { closedMonths: isClosed ? ['2025-03'] : [] });
        const statements = statementsOf(facts);
        expect(statements.map(({ line }) => line)).toEqual(assess(facts).pay);
        for (const { rows, fines, line, days, month } of statements) {
          expect(totalOf(rows)).toBe(line.payable);
          expect(sum(fines.map(({ proposed }) => proposed))).toBe(fenFromYuan(line.finesProposed));
          expect(sum(fines.map(({ final }) => final))).toBe(fenFromYuan(line.finesFinal));
          const unpaid = rows.filter(({ minutes }) => minutes !== null);
          expect(unpaid.reduce((minutes, row) => minutes + (row.minutes ?? 0), 0)).toBe(
            line.unpaidMinutes,
          );
          expect(Object.values(days).reduce((total, count) => total + count, 0)).toBe(
            new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of one person and month can be asked for alone', () => {
    const facts = factsOfCells(
      new Map([
        ['team', '2'],
        ['window', '1 Mar – 30 Apr'],
      ]),
    );
    expect(statementsOf(facts)).toHaveLength(4);
    const [one, ...rest] = statementsOf(facts, { employee: 'E02', month: '2025-04' });
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      employee: 'E02',
      month: '2025-04',
      payDay: { date: '2025-05-16' },
    });
  });

  test('shows days, leave, time off, counters and findings of its month only', () => {
    const [march] = statementsOf(
      factsOfCells(
        new Map([
          ['window', '1 Mar – 30 Apr'],
          ['punches', '10 Mar: –; 7 Apr: –'],
          ['leave', 'sick 12 Mar 08:30–10:00; annual 13 Mar – 14 Mar; comp 20 Mar 08:30–12:00'],
          ['overtime', '16 Mar 09:00–15:00, approved, filed'],
        ]),
      ),
    );
    expect(march).toMatchObject({
      days: { due: 21, rest: 10, holiday: 0, unknown: 0, notEmployed: 0 },
      leave: [
        { kind: 'sick', minutes: 90, days: 0.2 },
        { kind: 'annual', minutes: 900, days: 2 },
        { kind: 'comp', minutes: 210, days: 0.47 },
      ],
      comp: { earned: 270, taken: 210, closingMinutes: 60 },
      counter: { year: 2025, occurrences: 2, days: 2 },
      rows: [
        { item: 'wage', amount: 6300 },
        { item: 'absence', minutes: 450, amount: -300 },
        { item: 'sick', minutes: 90, amount: -60 },
      ],
      ceilings: { fifth: 1188, aboveMinimum: 3940 },
      fines: [{ kind: 'propose', date: '2025-03-10', proposed: 100, final: 0 }],
    });
    expect(march?.findings.map(({ id }) => id)).toContain('E01.2025-03-10.absence');
    expect(march?.findings.every(({ date }) => date.startsWith('2025-03'))).toBe(true);
    expect(march?.cautions.map(({ id }) => id)).toEqual(['L1', 'L3', 'L12', 'L19', 'L20']);
  });

  test('tells why the pay day lies where it does', () => {
    const payDayOf = (person: string, readings = '') =>
      statementsOf(
        factsOfCells(
          new Map([
            ['person', person],
            ['readings', readings === '' ? 'pay.day=18' : readings],
            ['window', '1 Mar – 31 Mar'],
          ]),
        ),
      )[0]?.payDay;
    expect(payDayOf('wage 6300')).toEqual({
      date: '2025-04-18',
      nominal: '2025-04-18',
      moved: 'no',
      isFirstPayDeferred: false,
    });
    expect(payDayOf('hired 19 Mar')).toEqual({
      date: '2025-05-16',
      nominal: '2025-05-18',
      moved: 'earlier',
      isFirstPayDeferred: true,
    });
    expect(payDayOf('wage 6300', 'pay.day=12; pay.holidayShift=next')).toMatchObject({
      nominal: '2025-04-12',
      date: '2025-04-14',
      moved: 'later',
    });
  });

  test('names the closed month an adjustment comes from', () => {
    const cells = new Map([
      ['window', '1 Mar – 30 Apr'],
      ['punches', '–'],
      ['leave', 'annual 10 Mar, asked 16 Apr 09:00'],
      ['closed', 'Mar'],
      ['as of', '17 Apr 02:00'],
      ['earlier', '2 Apr 02:00 without leave'],
    ]);
    const [, april] = statementsOf(factsOfCells(cells));
    expect(april?.rows).toEqual([
      { item: 'wage', minutes: null, amount: 6300, of: null, entry: null },
      {
        item: 'adjustment',
        minutes: null,
        amount: 300,
        of: '2025-03',
        entry: 'pay.E01.2025-03#2',
      },
    ]);
    expect(findLedgerProblems(assess(factsOfCells(cells)).ledger)).toEqual([]);
  });
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + (fenFromYuan(amount) ?? 0), 0);
}
