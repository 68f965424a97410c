/** What was paid stands: later knowledge becomes one adjustment, and judging again adds nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLedgerProblems } from '../../functions/ledger-invariants.ts';
import { assess } from '../../shared/assess.ts';
import type { Decision, Facts } from '../../shared/facts/document.ts';
import { isPayEntry, type LedgerEntry } from '../../shared/facts/ledger-entry.ts';
import { fenFromYuan } from '../../shared/kernel/money.ts';
import { factsOfCells, randomCells } from './random-month.ts';

const absent = new Map([
  ['window', '1 Mar – 30 Apr'],
  ['punches', '–'],
]);

/** Judges each of the facts in turn, the ledger carried on. */
function judgeInTurn(nights: readonly Facts[]): LedgerEntry[] {
  let ledger: LedgerEntry[] = [];
  for (const facts of nights) ledger = [...assess({ ...facts, ledger }).ledger];
  return ledger;
}

function payEntries(ledger: readonly LedgerEntry[]): string[] {
  return ledger
    .filter(isPayEntry)
    .map(({ kind, of, month, amount }) => `${kind} ${of} in ${month} ${amount}`);
}

describe('a closed month', () => {
  const closed = { closedMonths: ['2025-03'] };
  const before = factsOfCells(absent, { ...closed, asOf: '2025-04-02T02:00' });

  test('keeps its wage when the wage is raised, and so does what is adjusted', () => {
    const raised = before.employees.map((one) => ({ ...one, monthlyWage: 8400 }));
    const later = { ...before, employees: raised, asOf: '2025-04-20T02:00' };
    expect(payEntries(judgeInTurn([before, later]))).toEqual(['close 2025-03 in 2025-03 0']);
    const corrected = {
      ...later,
      punches: factsOfCells(new Map([['window', '1 Mar – 30 Apr']])).punches,
    };
    expect(payEntries(judgeInTurn([before, later, corrected]))).toEqual([
      'close 2025-03 in 2025-03 0',
      'adjust 2025-03 in 2025-04 300',
    ]);
    const [march, april] = assess({ ...corrected, ledger: judgeInTurn([before]) }).pay;
    expect(march).toMatchObject({ gross: 6300, payable: 6000, state: 'closed' });
    expect(april).toMatchObject({ gross: 8400, adjustments: 300, payable: 8700 });
  });

  test('stays closed when the setting is emptied or its dates leave the window', () => {
    const ledger = judgeInTurn([before]);
    const emptied = { ...before, closedMonths: [], ledger };
    expect(assess(emptied).pay[0]).toMatchObject({ month: '2025-03', state: 'closed' });
    const moved = {
      ...emptied,
      from: '2025-04-01',
      asOf: '2025-05-01T02:00',
      punches: before.punches.filter(({ date }) => date >= '2025-04'),
    };
    const again = assess(moved);
    expect(again.ledger).toEqual(ledger);
    expect(again.pay.map(({ month, payable }) => [month, payable])).toEqual([['2025-04', 6300]]);
  });

  test('is reopened with a reason, judged live, and closed again when the row is gone', () => {
    const row = (decision: Decision['decision']): Decision => ({
      finding: 'reopen.E01.2025-03',
      decision,
      by: 'E00',
      at: '2025-04-05T09:00',
      reason: '考勤机时钟有误',
    });
    const mended = {
      ...factsOfCells(new Map([['window', '1 Mar – 30 Apr']]), closed),
      asOf: '2025-04-08T02:00',
    };
    const open = { ...before, decisions: [row('confirm')], asOf: '2025-04-06T02:00' };
    const mendedOpen = { ...mended, decisions: [row('confirm')] };
    const expected = [
      'close 2025-03 in 2025-03 0',
      'reopen 2025-03 in 2025-03 0',
      'close 2025-03 in 2025-03 0',
    ];
    for (const last of [
      mended,
      { ...mended, decisions: [row('confirm'), { ...row('waive'), at: '2025-04-07T09:00' }] },
    ]) {
      const ledger = judgeInTurn([before, open, mendedOpen, last, last]);
      expect(payEntries(ledger)).toEqual(expected);
      expect(findLedgerProblems(ledger)).toEqual([]);
      expect(assess({ ...last, ledger }).pay[0]).toMatchObject({ state: 'closed', payable: 6300 });
    }
    const reopened = judgeInTurn([before, open]).find(({ kind }) => kind === 'reopen');
    expect(reopened).toMatchObject({
      by: 'E00',
      reason: '考勤机时钟有误',
      answers: 'pay.E01.2025-03#1',
    });
  });

  test('is closed for others while one person has it open', () => {
    const two = factsOfCells(new Map([['team', '2'], ...absent]), {
      ...closed,
      asOf: '2025-04-02T02:00',
    });
    const decisions: Decision[] = [
      {
        finding: 'reopen.E02.2025-03',
        decision: 'confirm',
        by: 'E00',
        at: '2025-04-05T09:00',
        reason: 'x',
      },
    ];
    const { pay } = assess({
      ...two,
      decisions,
      asOf: '2025-04-06T02:00',
      ledger: judgeInTurn([two]),
    });
    expect(pay.filter(({ month }) => month === '2025-03').map(({ state }) => state)).toEqual([
      'closed',
      'reopened',
    ]);
  });

  test('leaves fines of dates that are not judged any more as they were entered', () => {
    const ledger = judgeInTurn([factsOfCells(absent)]);
    const { ledger: after, sanctions } = assess({
      ...factsOfCells(new Map([['window', '1 Apr – 30 Apr']])),
      ledger,
    });
    expect(after).toEqual(ledger);
    expect(sanctions).toMatchObject([{ date: '2025-03-10', amount: 100, state: 'proposed' }]);
  });
});

describe('whatever becomes known later', () => {
  test('paid and adjusted come to what the month is worth, once, and the ledger holds', () => {
    fc.assert(
      fc.property(randomCells, randomCells, (first, second) => {
        // The same person and terms; other punches and leaves came to light.
        const then = new Map([...second, ...pick(first, ['person', 'readings'])]);
        const closedMonths = ['2025-03'];
        const nights = [
          factsOfCells(first, { closedMonths, asOf: '2025-04-02T02:00' }),
          factsOfCells(then, { closedMonths }),
        ];
        const ledger = judgeInTurn(nights);
        expect(findLedgerProblems(ledger)).toEqual([]);
        expect(judgeInTurn([...nights, ...nights.slice(1)])).toEqual(ledger);
        const march = ledger.filter(isPayEntry).filter(({ book }) => book === 'pay.E01.2025-03');
        expect(march.filter(({ kind }) => kind === 'adjust').length).toBeLessThanOrEqual(1);
        const paid = fenFromYuan(march[0]?.paid?.payableBeforeFines ?? 0) ?? 0;
        const adjusted = march.reduce((sum, { amount }) => sum + (fenFromYuan(amount) ?? 0), 0);
        const live = assess({ ...nights[1], closedMonths: [], ledger: [] } as Facts);
        const worth = live.pay.find(({ month }) => month === '2025-03')?.payableBeforeFines ?? 0;
        expect(paid + adjusted).toBe(fenFromYuan(worth));
        const back = judgeInTurn([...nights, nights[0] as Facts]).filter(isPayEntry);
        const total = back
          .filter(({ kind, of }) => kind === 'adjust' && of === '2025-03')
          .reduce((sum, { amount }) => sum + (fenFromYuan(amount) ?? 0), 0);
        expect(total).toBe(0);
      }),
      { numRuns: 80 },
    );
  });
});

function pick(cells: ReadonlyMap<string, string>, names: readonly string[]): [string, string][] {
  return names.flatMap((name) => {
    const cell = cells.get(name);
    return cell === undefined ? [] : [[name, cell] as [string, string]];
  });
}
