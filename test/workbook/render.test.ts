/** The system tabs: what a judged month looks like to the people who read it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/assess.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import type { SystemTabsInput } from '../../shared/workbook/render/input.ts';
import type { SystemTab, SystemTabKey } from '../../shared/workbook/render/system-tab.ts';
import { renderSystemTabs } from '../../shared/workbook/render.ts';
import { type SampleRows, soundRows, type TypedRow, workbookOf } from './sample-workbook.ts';

/** A person present on every due date of March 2025, but for what `days` says. */
function march(days: Readonly<Record<string, TypedRow>>): TypedRow[] {
  return Array.from({ length: 31 }, (_, index) => {
    const date = `2025-03-${String(index + 1).padStart(2, '0')}`;
    const isWeekend = [1, 2, 8, 9, 15, 16, 22, 23, 29, 30].includes(index + 1);
    return { date, isWeekend };
  }).flatMap(({ date, isWeekend }) => {
    const day = days[date];
    if (isWeekend && !day) return [];
    return [{ date, employee: 'E01', in: '08:20', out: '17:35', ...day }];
  });
}

const staff = (soundRows.staff ?? []).slice(1, 2);
const quiet: SampleRows = { staff, policy: soundRows.policy ?? [], attendance: march({}) };

function render(rows: SampleRows, extra: Partial<SystemTabsInput> = {}) {
  const reading = readWorkbook({
    tabs: workbookOf(rows),
    from: '2025-03-01',
    through: '2025-03-31',
  });
  const parsed = parseFacts(reading.facts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const tabs = renderSystemTabs({
    assessment: assess(parsed.facts),
    facts: parsed.facts,
    rows: reading.rows,
    problems: reading.problems,
    nights: [],
    stops: [],
    mailFailures: [],
    chainHead: '0'.repeat(64),
    ...extra,
  });
  return { tabs, of: (key: SystemTabKey) => texts(tabs, key) };
}

function texts(tabs: readonly SystemTab[], key: SystemTabKey): string[][] {
  const tab = tabs.find((candidate) => candidate.key === key);
  return (tab?.rows ?? []).map((row) =>
    row.map(({ value }) =>
      value === null ? '' : typeof value === 'object' ? `#${value.serial}` : String(value),
    ),
  );
}

/** Sign of E01 on a day of March. */
function sign(rows: SampleRows, day: number): string {
  const row = render(rows)
    .of('monthly')
    .find(([first]) => first === 'E01');
  return row?.[2 + day] ?? 'no row';
}

const form = {
  employee: 'E01',
  status: '已批准',
  approver1: 'E00',
  approvedAt1: '2025-03-05 10:00',
  appliedAt: '2025-03-05 09:00',
  filedAt: '2025-03-05 11:00',
};

describe('月报: one sign a day', () => {
  test.each<[string, SampleRows, number, string]>([
    ['present', quiet, 10, '到'],
    ['a Sunday', quiet, 9, '休'],
    ['late', { ...quiet, attendance: march({ '2025-03-10': { in: '08:42' } }) }, 10, '迟'],
    [
      'absent',
      { ...quiet, attendance: march({ '2025-03-10': { in: null, out: null } }) },
      10,
      '旷',
    ],
    [
      'a morning missed',
      { ...quiet, attendance: march({ '2025-03-10': { in: '13:20' } }) },
      10,
      '上旷',
    ],
    ['one punch', { ...quiet, attendance: march({ '2025-03-10': { in: null } }) }, 10, '缺'],
    [
      'an unreadable punch',
      { ...quiet, attendance: march({ '2025-03-10': { in: '9.05' } }) },
      10,
      '?',
    ],
    [
      'a holiday',
      {
        ...quiet,
        calendar: [{ date: '2025-03-10', kind: '节假日' }],
        attendance: march({}).filter(({ date }) => date !== '2025-03-10'),
      },
      10,
      '节',
    ],
    [
      'sick leave',
      {
        ...quiet,
        leaves: [
          {
            ...form,
            id: 'L1',
            kind: '病假',
            from: '2025-03-10',
            to: '2025-03-10',
            certificate: '是',
          },
        ],
        attendance: march({ '2025-03-10': { in: null, out: null } }),
      },
      10,
      '病',
    ],
    [
      'leave for the afternoon',
      {
        ...quiet,
        leaves: [
          { ...form, id: 'L1', kind: '年假', from: '2025-03-10 13:30', to: '2025-03-10 17:30' },
        ],
        attendance: march({ '2025-03-10': { out: '12:01' } }),
      },
      10,
      '下年',
    ],
    [
      'out on business all day',
      {
        ...quiet,
        outings: [
          {
            id: 'O1',
            employee: 'E01',
            from: '2025-03-10 08:30',
            to: '2025-03-10 17:30',
            approvedBy: 'E00',
            approvedAt: '2025-03-09 09:00',
            filedAt: '2025-03-09 18:00',
          },
        ],
        attendance: march({ '2025-03-10': { in: null, out: null } }),
      },
      10,
      '外',
    ],
    [
      'present on a rest day',
      { ...quiet, attendance: march({ '2025-03-09': { in: '09:00', out: '12:00' } }) },
      9,
      '加',
    ],
    [
      'before joining',
      {
        ...quiet,
        staff: [{ ...staff[0], hiredOn: '2025-03-17' }],
        attendance: march({}).filter(({ date }) => String(date) >= '2025-03-17'),
      },
      10,
      '',
    ],
  ])('%s', (_, rows, day, expected) => {
    expect(sign(rows, day)).toBe(expected);
  });

  test('the totals stand at the right', () => {
    const rows = render({
      ...quiet,
      attendance: march({ '2025-03-10': { in: '08:42' }, '2025-03-11': { in: '13:20' } }),
    }).of('monthly');
    const row = rows.find(([first]) => first === 'E01') ?? [];
    expect(row.slice(34, 46)).toEqual([
      '21',
      '20.5',
      '1',
      '12',
      '',
      '0.5',
      '',
      '',
      '',
      '',
      '100',
      '',
    ]);
  });
});

test('结论 names the clause, the words and the cell, newest first', () => {
  const rows = render({
    ...quiet,
    attendance: march({ '2025-03-10': { in: '08:42' }, '2025-03-11': { in: '08:33' } }),
  }).of('flags');
  const late = rows.filter(([, , , matter]) => matter === '迟到');
  expect(late.map(([date]) => date)).toEqual(['#45727', '#45726']);
  expect(late[1]?.[4]).toBe('2.2.2');
  expect(late[1]?.[12]).toBe('考勤!A7');
  expect(late[1]?.at(-1)).toBe('E01.2025-03-10.late-arrival');
});

test('运行 lists what needs a hand, and only that', () => {
  const quietRuns = render(quiet).of('runs').flat().join('\n');
  expect(quietRuns).not.toMatch(/需要改正|没有送达|没有完成/);
  const runs = render(
    { ...quiet, attendance: march({ '2025-03-10': { in: '9.05' } }) },
    {
      nights: [
        {
          date: '2025-03-30',
          asOf: '2025-03-31T02:00',
          edition: '2025-01-01',
          chainHead: 'a'.repeat(64),
          ledgerLength: 2,
          counts: { findings: 3 },
        },
      ],
      stops: [{ date: '2025-03-29', kind: 'held', at: '2025-03-30T02:00', reason: '7 fines' }],
      mailFailures: [
        { night: '2025-03-30', kind: 'summary', reader: '李主管', answer: '550 no such user' },
      ],
    },
  ).of('runs');
  const all = runs.flat().join('\n');
  for (const part of ['考勤!D7', '"9.05"', '7 fines', '550 no such user', '结论 3']) {
    expect(all).toContain(part);
  }
});

test('_lookup holds each key once, and marks the bad cells', () => {
  const rows = render({
    ...quiet,
    attendance: march({ '2025-03-10': { in: '9.05' }, '2025-03-11': { in: '08:42' } }),
  }).of('lookup');
  const keys = rows.map(([key]) => String(key).toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
  expect(rows.find(([key]) => key === 'attendance|2025-03-10|E01')?.[2]).toBe('X[4]');
  expect(rows.find(([key]) => key === 'attendance|2025-03-11|E01')?.[2]).toMatch(/^P$|^B$/);
});

test('the same judgement gives the same cells, and never a formula', () => {
  const typed = fc.constantFrom('=1+1', '+A1', '@x', '-1', '正常', '\t=2');
  fc.assert(
    fc.property(typed, (name) => {
      const rows = { ...quiet, staff: [{ ...staff[0], name }] };
      const { tabs } = render(rows);
      expect(render(rows).tabs).toEqual(tabs);
      for (const { rows: cells } of tabs) {
        for (const { value } of cells.flat()) {
          expect(['string', 'number', 'boolean', 'object']).toContain(typeof value);
        }
      }
    }),
    { numRuns: 6 },
  );
});
