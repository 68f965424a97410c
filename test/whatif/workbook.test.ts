/** The tab 制度 as managers use it, and the two tabs that answer: what holds, and what would. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/assess.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import { readingNames } from '../../shared/policy/readings.ts';
import { whatIf } from '../../shared/whatif.ts';
import { humanLayouts } from '../../shared/workbook/layout.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import type { SystemTabKey } from '../../shared/workbook/render/system-tab.ts';
import { renderSystemTabs } from '../../shared/workbook/render.ts';
import { soundRows, type TypedRow, workbookOf } from '../workbook/sample-workbook.ts';

const period = { from: '2025-01-01', through: '2025-03-31' };
const policy = soundRows.policy ?? [];
/** The row a next one would stand on. */
const nextRow = policy.length + 2;

function read(...rows: readonly TypedRow[]) {
  return readWorkbook({
    tabs: workbookOf({ ...soundRows, policy: [...policy, ...rows] }),
    ...period,
  });
}

const march: TypedRow = {
  name: 'late.graceMinutes',
  value: 5,
  from: '2025-03-15',
  by: 'E00',
  reason: '部门会议',
};

describe('a row with a date', () => {
  test('is a switch, with who and why and where it stands', () => {
    const { facts, problems } = read(march, { ...march, value: '10', from: '2025-04-01' });
    expect(problems).toEqual([]);
    expect(facts?.switches).toEqual([
      {
        reading: 'late.graceMinutes',
        value: 5,
        from: '2025-03-15',
        by: 'E00',
        at: null,
        reason: '部门会议',
        place: `制度!A${nextRow}`,
      },
      expect.objectContaining({ value: '10', from: '2025-04-01' }),
    ]);
    expect(facts?.readings).toEqual({ 'absence.fineMode': 'perOccurrence' });
  });

  test('stands beside the row without one', () => {
    const { facts, problems } = read({ ...march, name: 'absence.fineMode', value: 'cumulative' });
    expect(problems).toEqual([]);
    expect(facts?.readings).toEqual({ 'absence.fineMode': 'perOccurrence' });
    expect(facts?.switches).toHaveLength(1);
  });
});

describe('a parameter at fault is painted and stops nothing', () => {
  const faults: readonly [string, readonly TypedRow[], string, string, readonly string[]][] = [
    ['a bad value', [{ ...march, value: 90 }], 'B', '0 to 59', ['late.graceMinutes']],
    ['a date without a value', [{ ...march, value: null }], 'B', 'blank', ['late.graceMinutes']],
    ['a date that is none', [{ ...march, from: '15/3' }], 'C', 'full date', ['late.graceMinutes']],
    ['a mistyped name', [{ ...march, name: 'late.grace' }], 'A', 'late.graceMinutes', readingNames],
    [
      'two rows for one date',
      [march, { ...march, value: 7 }],
      'A',
      'neither is used',
      ['late.graceMinutes'],
    ],
  ];
  test.each(faults)('%s', (_, rows, column, want, inDoubt) => {
    const { facts, problems, blocking, settings } = read(...rows);
    expect(blocking).toEqual([]);
    expect(problems.map(({ place }) => place)).toEqual([
      `制度!${column}${nextRow + rows.length - 1}`,
    ]);
    expect(problems[0]?.want).toContain(want);
    expect(facts?.switches).toEqual([]);
    expect(settings.readingsInDoubt).toEqual(inDoubt);
  });

  test.each([
    ['the team itself', { name: '时区', value: '北京' }],
    ['a name nobody knows', { name: '迟到宽限', value: 5 }],
    ['a setting with a date', { name: '主管姓名', value: '李', from: '2025-03-15' }],
  ])('%s still stops the night', (_, row) => {
    const { problems, blocking } = read(row);
    expect(problems).toHaveLength(1);
    expect(blocking).toEqual(problems);
  });

  test('one in a closed month is told at its row', () => {
    const reading = read({ ...march, from: '2025-02-10' });
    expect(reading.problems).toEqual([]);
    const { texts } = rendered(reading);
    const verdict = texts('lookup').find(([key]) => key?.startsWith('policy|late.graceMinutes'));
    expect(verdict?.[1]).toMatch(/2025-02 已关账，请从 2025-03-01 起生效/);
    expect(verdict?.[2]).toBe('X');
    expect(texts('runs').flat().join('\n')).toContain(`制度!A${nextRow}`);
  });
});

test('a tab without the newer columns is read as ever', () => {
  const tabs = workbookOf({ ...soundRows }).map((tab) =>
    tab.title.startsWith('制度') ? { ...tab, rows: tab.rows.map((row) => row.slice(0, 2)) } : tab,
  );
  const reading = readWorkbook({ tabs, ...period });
  expect(reading.problems).toEqual([]);
  expect(reading.facts?.readings).toEqual({ 'absence.fineMode': 'perOccurrence' });
});

test('a new tab lists every parameter with clause, default, choices and meaning', () => {
  const layout = humanLayouts.find(({ key }) => key === 'policy');
  const rows = layout?.firstRows.filter(([name]) => name?.includes('.')) ?? [];
  expect(rows.map(([name]) => name)).toEqual(readingNames);
  for (const row of rows) {
    expect(row[1], row[0]).toBe('');
    expect(
      row.slice(6).every((text) => text !== ''),
      row[0],
    ).toBe(true);
  }
});

function rendered(reading: ReturnType<typeof read>) {
  const parsed = parseFacts(reading.facts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { facts } = parsed;
  const tabs = renderSystemTabs({
    assessment: assess(facts),
    facts,
    rows: reading.rows,
    problems: reading.problems,
    nights: [],
    stops: [],
    mailFailures: [],
    chainHead: '0'.repeat(64),
    whatIf: reading.settings.whatIf.map((row) => whatIf(facts, [row], row.from)),
  });
  const texts = (key: SystemTabKey): string[][] => {
    const tab = tabs.find((one) => one.key === key);
    if (!tab) throw new Error(`no tab ${key}`);
    return tab.rows.map((row) => row.map(({ value }) => textOf(value)));
  };
  return { tabs, texts };
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value === null ? '' : String(value);
}

describe('制度一览', () => {
  test('shows what holds now, since when, by whom and why', () => {
    const { texts } = rendered(read(march));
    const row = texts('readings').find(([name]) => name === 'late.graceMinutes');
    expect(row?.slice(0, 5)).toEqual(['late.graceMinutes', '5', '2.2.2', '0', '0–59']);
    expect(row?.slice(8)).toEqual(['E00', '部门会议']);
    expect(row?.[7]).toContain('45731');
    const names = texts('readings').slice(1, readingNames.length + 1);
    expect(names.map(([name]) => name)).toEqual(readingNames);
  });

  test('logs every switch: in force, to come, decided later, refused', () => {
    const { texts } = rendered(
      read(
        march,
        { ...march, value: 8, from: '2025-05-01' },
        { ...march, value: 9, from: '2025-05-02', at: '2025-04-20 10:00' },
        { ...march, value: 6, from: '2025-01-20' },
      ),
    );
    const log = texts('readings').slice(readingNames.length + 4);
    expect(log.map(([, after, , before, , state]) => [after, before, state?.slice(0, 4)])).toEqual([
      ['5', '0', '已生效（'],
      ['8', '5', '将生效（'],
      ['9', '', '决定晚于'],
      ['6', '', '2025'],
    ]);
  });

  test('has no log while nobody has switched anything', () => {
    expect(rendered(read()).texts('readings')).toHaveLength(readingNames.length + 1);
  });
});

describe('试算', () => {
  const row: TypedRow = { name: '试算 What-if', value: 'lateAbsence.days=1' };

  test('shows what each row would change, and judges by none of them', () => {
    const reading = read(row, {
      name: 'what-if',
      value: 'absence.wage = none',
      from: '2025-03-01',
    });
    expect(reading.problems).toEqual([]);
    expect(reading.facts?.switches).toEqual([]);
    expect(reading.facts?.readings).toEqual({ 'absence.fineMode': 'perOccurrence' });
    const text = rendered(reading).texts('whatIf').flat().join('\n');
    expect(text).toContain('lateAbsence.days: 0.5 → 1（全部日期 on all dates）');
    expect(text).toContain('absence.wage: timeNotWorked → none（从 2025-03-01 起 from then on）');
  });

  test('says how to ask while nobody has', () => {
    expect(rendered(read()).texts('whatIf').flat().join('\n')).toContain(
      'absence.fineMode=perOccurrence',
    );
  });

  test.each([
    ['lateAbsence.day=1', 'lateAbsence.days'],
    ['lateAbsence.days=2', '0.5'],
    ['lateAbsence.days', 'name=value'],
  ])('%s is painted and stops nothing', (value, want) => {
    const { problems, blocking } = read({ ...row, value });
    expect(blocking).toEqual([]);
    expect(problems).toMatchObject([
      { place: `制度!B${nextRow}`, want: expect.stringContaining(want) },
    ]);
  });

  test('the same row twice is one too many', () => {
    expect(read(row, row).problems).toHaveLength(1);
  });
});
