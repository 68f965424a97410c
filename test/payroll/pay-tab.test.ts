/** 工资 Pay shows what moved a month besides its own days, and 罚款 Fines only what is about fines. */
import { describe, expect, test } from 'vitest';
import { deductionReason } from '../../functions/jobs/guard.ts';
import { assess } from '../../shared/assess.ts';
import { changesBetween } from '../../shared/notices/changes.ts';
import { entriesItem } from '../../shared/notices/mail-items.ts';
import { renderReport } from '../../shared/notices/report.ts';
import { finesTab } from '../../shared/workbook/render/fines-tab.ts';
import type { RenderInput } from '../../shared/workbook/render/input.ts';
import { payTab } from '../../shared/workbook/render/pay-tab.ts';
import { factsOfCells } from './random-month.ts';

const cells = new Map([
  ['window', '1 Mar – 30 Apr'],
  ['person', 'left 28 Apr'],
  ['punches', '10 Mar: –'],
  ['overtime', '16 Mar 09:00–15:00, approved, filed'],
  ['leave', 'comp 8 Apr; annual 10 Mar, asked 16 Apr 09:00'],
  ['closed', 'Mar'],
  ['as of', '1 May 02:00'],
  ['earlier', '1 Apr 02:00 without leave, closed; 2 Apr 02:00 without leave'],
]);
const facts = factsOfCells(cells);
const assessment = assess(facts);

function rowsOf(tab: { rows: readonly (readonly { value: unknown }[])[] }): unknown[][] {
  return tab.rows.map((row) => row.map(({ value }) => value));
}

function input(): RenderInput {
  return {
    assessment,
    facts,
    rows: [],
    problems: [],
    nights: [],
    stops: [],
    mailFailures: [],
    chainHead: '',
    nameOf: (id) => id,
  };
}

describe('工资 Pay', () => {
  const [head = [], april = [], march = []] = rowsOf(payTab(input()));
  const at = (row: readonly unknown[], title: string) =>
    row[head.findIndex((cell) => String(cell).startsWith(title))];

  test('has a width for every column', () => {
    expect(payTab(input()).columnWidths).toHaveLength(head.length);
  });

  test('shows the adjustment in the month that carries it, with its reason', () => {
    expect([at(march, '月份'), at(march, '结算'), at(march, '调整')]).toEqual([
      '2025-03',
      '已结',
      null,
    ]);
    expect([at(april, '月份'), at(april, '结算'), at(april, '调整')]).toEqual([
      '2025-04',
      '未结',
      300,
    ]);
    expect(at(april, '罚款前应发')).toBe(Number(at(april, '本月应发')) + 300);
    expect(at(april, '说明')).toContain('调整 +300 元：2025-03 结算之后的差额。');
  });

  test('shows the balance of time off in hours, and what was taken beyond it', () => {
    expect([at(march, '补休增'), at(march, '补休余')]).toEqual([4.5, 4.5]);
    expect([at(april, '补休用'), at(april, '补休余')]).toEqual([7.5, null]);
    expect(at(april, '说明')).toContain('补休多用');
  });

  test('says that a leaver is paid off and nothing is held back', () => {
    expect(at(april, '说明')).toContain('最后一日 2025-04-28');
    expect(at(march, '说明')).not.toContain('最后一日');
  });
});

describe('other places', () => {
  test('罚款 Fines leaves closes and adjustments out', () => {
    const kinds = rowsOf(finesTab(input())).map((row) => row[3]);
    expect(kinds).toEqual(['动作\nEntry', '拟罚', '撤销']);
  });

  test('a mail tells fines and pay apart, and a close not at all', () => {
    const { entries } = changesBetween([], [], assessment.ledger);
    expect(entries[0]?.entries.map(({ kind }) => kind)).toEqual(['propose', 'reverse', 'adjust']);
    const [own] = entries;
    if (!own) throw new Error('there are entries');
    const show = {
      nameOf: (id: string) => id,
      sanctions: [],
      withPerson: false,
      withClause: false,
    };
    const { head, lines } = entriesItem(own, show);
    expect(head['zh-CN']).toBe('账目合计 0 元 · 工资调整合计 +300 元');
    expect(JSON.stringify(lines)).toContain('工资调整 +300 元：2025-03');
  });

  test('the report shows what of the pay came from a closed month', () => {
    expect(renderReport(assessment, new Map())).toContain('(+300)');
  });

  test('deductions of closed months from many people wait for a person', () => {
    const taken = (employee: string, amount: number) =>
      assessment.ledger
        .filter(({ kind }) => kind === 'adjust')
        .map((entry) => ({ ...entry, employee, amount }));
    const from = (count: number, amount: number) =>
      Array.from({ length: count }, (_, index) => taken(`E${index}`, amount)).flat();
    expect(deductionReason(from(4, -300), 10)).toBeNull();
    expect(deductionReason(from(5, -300), 10)).toContain('5 people');
    expect(deductionReason(from(5, 300), 10)).toBeNull();
    expect(deductionReason(from(5, -300), 50)).toBeNull();
  });
});
