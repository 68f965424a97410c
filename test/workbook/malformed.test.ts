/** Everything that can be wrong in a cell: one problem at its place, the other rows still read, nobody judged by it. */
import { describe, expect, test } from 'vitest';
import { parseFacts } from '../../shared/facts/parse.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import type { RawTab } from '../../shared/workbook/snapshot.ts';
import type { TabKey } from '../../shared/workbook/tabs/tab.ts';
import { humanTab } from '../../shared/workbook/tabs.ts';
import {
  columnIndex,
  error,
  formula,
  type SampleRows,
  serial,
  type Typed,
  type TypedRow,
  withRow,
  workbookOf,
} from './sample-workbook.ts';

const period = { from: '2025-01-01', through: '2025-03-31' };

function read(rows: SampleRows) {
  return readWorkbook({ tabs: workbookOf(rows), ...period });
}

/** What is wrong, where it is typed, and what the problem's instruction must say. */
type Fault = readonly [
  name: string,
  tab: TabKey,
  row: number,
  cell: string,
  value: Typed,
  want: RegExp,
];

const time = /请写 09:05 这样的时间/;
const date = /请写 2025-03-10 这样的完整日期/;
const moment = /请写 2025-03-10 08:30/;

const faults: readonly Fault[] = [
  ['a time with a point', 'attendance', 0, 'in', '9.05', time],
  ['a number that is no time', 'attendance', 0, 'in', 9.05, time],
  ['a time without minutes', 'attendance', 0, 'in', '8', time],
  ['digits without a colon', 'attendance', 0, 'in', '0825', time],
  ['an hour that does not exist', 'attendance', 0, 'out', '25:00', time],
  ['the end of the day as 24:00', 'attendance', 0, 'out', '24:00', time],
  ['a minute that does not exist', 'attendance', 0, 'out', '17:60', time],
  ['a negative number as a time', 'attendance', 0, 'in', -0.25, time],
  ['a whole number as a time', 'attendance', 0, 'in', 8, time],
  ['a tick in a time cell', 'attendance', 0, 'in', true, time],
  ['a word in a time cell', 'attendance', 0, 'in', '未打卡', time],
  ['two times in one cell', 'attendance', 0, 'in', '08:25 12:01', time],
  ['a time of the next day', 'attendance', 0, 'out', '次日01:10', time],
  ['a time stamped with another date', 'attendance', 0, 'in', '2025-03-09 08:25', /同一天/],
  ['a time serial of another date', 'attendance', 0, 'in', serial(2025, 3, 11, 8, 25), /同一天/],
  ['out before in', 'attendance', 0, 'out', '07:00', /先后/],
  ['noon times crossed', 'attendance', 0, 'noonOut', '08:00', /先后/],
  ['a formula in a time cell', 'attendance', 0, 'in', formula('=NOW()', 0.4), /不要用公式/],
  ['a formula in a date cell', 'attendance', 0, 'date', formula('=TODAY()', 45726), /不要用公式/],
  ['an import formula', 'attendance', 0, 'employee', formula('=IMPORTXML("x","y")', 'E01'), /公式/],
  ['an error value', 'attendance', 0, 'date', error('#REF!'), /出错/],
  ['an error in a number', 'attendance', 0, 'employee', error('#N/A'), /出错/],
  ['a date without its year', 'attendance', 0, 'date', '3/10', date],
  ['a two-digit year', 'attendance', 0, 'date', '25-3-10', date],
  ['an American date', 'attendance', 0, 'date', '03/10/2025', date],
  ['a day that does not exist', 'attendance', 0, 'date', '2025-02-30', date],
  ['a month that does not exist', 'attendance', 0, 'date', '2025-13-01', date],
  ['mixed separators', 'attendance', 0, 'date', '2025-03/10', date],
  ['a word for a date', 'attendance', 0, 'date', '星期一', date],
  ['a tick in a date cell', 'attendance', 0, 'date', true, date],
  ['a small number as a date', 'attendance', 0, 'date', 10, date],
  ['a date in 1900', 'attendance', 0, 'date', '1900-03-10', date],
  ['a serial in 1905', 'attendance', 0, 'date', 2025, date],
  ['a time where a date belongs', 'attendance', 0, 'date', 0.35, date],
  ['a huge number', 'attendance', 0, 'date', 1e12, date],
  ['a year typed wrong', 'attendance', 0, 'date', '2052-03-10', /核对年份/],
  ['a date long past', 'attendance', 0, 'date', '2019-03-10', /核对年份/],
  ['a date after someone left', 'attendance', 2, 'date', '2026-01-05', /在职期间/],
  ['a date before someone joined', 'attendance', 2, 'date', '2024-01-05', /在职期间/],
  ['a blank date', 'attendance', 0, 'date', null, /不能空着/],
  ['only spaces where a date belongs', 'attendance', 0, 'date', '\u00a0 \u200b', /不能空着/],
  ['a blank number', 'attendance', 0, 'employee', '', /不能空着/],
  ['a number nobody has', 'attendance', 0, 'employee', 'E99', /“员工”页/],
  ['a name instead of a number', 'attendance', 0, 'employee', '赵六', /“员工”页/],
  ['a number without its letter', 'attendance', 0, 'employee', 1, /“员工”页/],
  ['a fraction as a number', 'attendance', 0, 'employee', 1.5, /请写编号/],
  ['a tick as a number', 'attendance', 0, 'employee', true, /请写编号/],
  ['an emoji as a number', 'attendance', 0, 'employee', '🙂', /请写编号/],
  ['two numbers in one cell', 'attendance', 0, 'employee', 'E01, E02', /请写编号/],
  ['somebody else’s name', 'attendance', 0, 'name', '张伟', /姓名与工号对不上/],
  ['an unknown kind of leave', 'leaves', 0, 'kind', '带薪假', /请从中选择/],
  ['a number as a kind of leave', 'leaves', 0, 'kind', 3, /请从中选择/],
  ['an unknown status', 'leaves', 0, 'status', 'ok', /请从中选择/],
  ['a blank status', 'leaves', 0, 'status', null, /不能空着/],
  ['leave that ends before it starts', 'leaves', 0, 'to', '2025-03-12 17:30', /晚于开始/],
  ['leave that ends as it starts', 'leaves', 0, 'to', '2025-03-13 08:30', /晚于开始/],
  ['leave of more than a year', 'leaves', 0, 'to', '2026-03-20 17:30', /366/],
  ['a time alone as a moment', 'leaves', 0, 'from', '08:30', moment],
  ['a fraction alone as a moment', 'leaves', 0, 'from', 0.35, moment],
  ['half a day in words', 'leaves', 0, 'from', '2025-03-13 上午', moment],
  ['an approval time in words', 'leaves', 0, 'approvedAt1', '昨天', moment],
  ['a tick that is neither yes nor no', 'leaves', 0, 'certificate', '可能', /“是”或“否”/],
  ['a form number with a space', 'leaves', 0, 'id', 'L 1', /请写编号/],
  ['50,000 characters', 'outings', 0, 'reason', '长'.repeat(50_000), /2000/],
  ['a formula in a reason', 'outings', 0, 'reason', formula('=HYPERLINK("x")', 'x'), /公式/],
  ['a tick as a person', 'outings', 0, 'approvedBy', true, /请写文字/],
  ['back before leaving', 'outings', 0, 'to', '2025-03-10 13:00', /晚于开始/],
  ['overtime that ends before it starts', 'overtime', 0, 'to', '08:00', /晚于开始/],
  ['a correction without its time', 'corrections', 0, 'time', null, /不能空着/],
  ['an unknown duty', 'roster', 0, 'duty', '夜班', /请从中选择/],
  ['a permission left open', 'offPost', 0, 'permitted', null, /不能空着/],
  ['a negative amount', 'incidents', 0, 'amount', -50, /金额/],
  ['three decimals', 'incidents', 0, 'amount', 50.125, /金额/],
  ['an amount in words', 'incidents', 0, 'amount', '五十', /金额/],
  ['a blank clause', 'incidents', 0, 'clause', null, /不能空着/],
  ['a month where a week belongs', 'reports', 0, 'period', '2025-03', /2025-W11/],
  ['a week that does not exist', 'reports', 0, 'period', '2025-W54', /2025-W11/],
  ['an unknown list', 'checklists', 0, 'kind', '打卡', /请从中选择/],
  ['a list by nobody known', 'checklists', 0, 'by', 'E77', /“员工”页/],
  ['a last day before notice', 'resignations', 0, 'lastDay', '2025-02-01', /提出日/],
  ['a decision on no finding', 'decisions', 0, 'finding', '王芳3月10日', /结论编号/],
  [
    'a decision on a date that never was',
    'decisions',
    0,
    'finding',
    'E01.2025-02-30.absence',
    /结论编号/,
  ],
  ['a decision by nobody', 'decisions', 0, 'by', null, /不能空着/],
  ['an unknown kind of day', 'calendar', 0, 'kind', '工作', /请从中选择/],
  ['a bad e-mail address', 'staff', 0, 'email', 'e00@example', /邮箱/],
  ['a wage in words', 'staff', 0, 'monthlyWage', '面议', /金额/],
  ['leaving before joining', 'staff', 2, 'leftOn', '2023-12-31', /入职日/],
  ['a hiring date in words', 'staff', 2, 'hiredOn', '去年', date],
  ['an unknown post', 'staff', 0, 'post', '经理', /请从中选择/],
  ['a blank name', 'staff', 0, 'name', ' ', /不能空着/],
  ['an unknown setting', 'policy', 3, 'name', '最低公资', /“制度”页/],
  ['an unknown answer to a reading', 'policy', 5, 'value', 'both', /cumulative, perOccurrence/],
  ['a time zone in words', 'policy', 2, 'value', '北京时间', /Asia\/Shanghai/],
  ['a blank team', 'policy', 0, 'value', null, /不能空着/],
  ['closed months in words', 'policy', 4, 'value', '一月', /2025-01/],
];

const soundCounts = countRecords(read(withRow('staff', 0, {})));

function countRecords(reading: ReturnType<typeof readWorkbook>): number {
  return reading.rows.filter((row) => row.state === 'read').length;
}

describe('one fault is one problem at its cell', () => {
  test.each(faults)('%s', (_, tab, rowIndex, cell, value, want) => {
    const reading = read(withRow(tab, rowIndex, { [cell]: value }));
    const place = `${humanTab(tab).title['zh-CN']}!${'ABCDEFGHIJKLMNOP'[columnIndex(tab, cell)]}${rowIndex + 2}`;
    expect(reading.problems.map((problem) => problem.place)).toEqual([place]);
    expect(reading.problems[0]?.want).toMatch(want);
    expect(reading.problems[0]?.want).toMatch(/ \/ [a-zA-Z0-9“]/);
    const faulty = reading.rows.find(({ tab: key, row }) => key === tab && row === rowIndex + 2);
    expect(faulty?.badColumns).toEqual([columnIndex(tab, cell) + 1]);
  });

  test.each(faults)('%s: the other rows are read', (_, tab, rowIndex, cell, value) => {
    const reading = read(withRow(tab, rowIndex, { [cell]: value }));
    const lost = reading.rows.filter((row) => row.state === 'refused').length;
    const waiting = reading.rows.filter((row) => row.state === 'waiting').length;
    expect(lost).toBeLessThanOrEqual(1);
    expect(countRecords(reading) + lost + waiting).toBe(soundCounts);
    if (reading.facts) expect(parseFacts(reading.facts)).toMatchObject({ ok: true });
    else expect(reading.blocking).toHaveLength(1);
  });

  test('the table names at least forty classes, each once', () => {
    expect(new Set(faults.map(([name]) => name)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(40);
  });
});

describe('what a refused row might have said', () => {
  const about = (rows: SampleRows) => read(rows).facts?.unreadable;

  test('a bad time leaves that person’s date open', () => {
    expect(about(withRow('attendance', 0, { in: '9.05' }))).toEqual([
      {
        part: 'punches',
        employee: 'E01',
        from: '2025-03-10',
        through: '2025-03-10',
        place: '考勤!A2',
      },
    ]);
  });

  test('a bad date leaves every date of that person open', () => {
    expect(about(withRow('attendance', 0, { date: '3/10' }))).toMatchObject([
      { part: 'punches', employee: 'E01', from: null, through: null },
    ]);
  });

  test('an unknown number leaves that date open for everybody', () => {
    expect(about(withRow('attendance', 0, { employee: 'E99' }))).toMatchObject([
      { part: 'punches', employee: null, from: '2025-03-10', through: '2025-03-10' },
    ]);
  });

  test('leave of an unknown kind still says from when to when', () => {
    expect(about(withRow('leaves', 0, { kind: '?' }))).toMatchObject([
      { part: 'leaves', employee: 'E01', from: '2025-03-13', through: '2025-03-14' },
    ]);
  });

  test('a decision in doubt concerns the finding’s person and date', () => {
    expect(about(withRow('decisions', 0, { decision: '?' }))).toMatchObject([
      { part: 'decisions', employee: 'E01', from: '2025-03-10', through: '2025-03-10' },
    ]);
  });

  test('a decision on a night, a closed month or the team concerns nobody, sound or not', () => {
    const matters = ['run.2025-03-10', 'reopen.E01.2025-03', 'team.2025-03-10.coverage-gap'];
    for (const finding of matters) {
      const reading = read(withRow('decisions', 0, { finding, decision: '确认' }));
      expect(reading.problems).toEqual([]);
      expect(reading.facts?.decisions).toMatchObject([{ finding, decision: 'confirm' }]);
      expect(about(withRow('decisions', 0, { finding, decision: '?' }))).toEqual([]);
    }
  });

  test('a calendar day of an unknown kind leaves that date open for everybody', () => {
    expect(about(withRow('calendar', 0, { kind: '?' }))).toMatchObject([
      { part: 'roster', employee: null, from: '2025-04-04', through: '2025-04-04' },
    ]);
  });

  test('a staff row without its hiring date keeps the person and leaves all dates open', () => {
    const reading = read(withRow('staff', 1, { hiredOn: '去年' }));
    expect(reading.facts?.employees.map(({ id }) => id)).toEqual(['E00', 'E01', 'E02']);
    expect(reading.facts?.unreadable).toMatchObject([
      { part: 'roster', employee: 'E01', from: null, through: null },
    ]);
    expect(reading.blocking).toEqual([]);
  });

  test('rows of a person whose staff row is at fault wait without a problem of their own', () => {
    const reading = read(withRow('staff', 1, { post: '?' }));
    expect(reading.problems).toHaveLength(1);
    expect(reading.blocking).toEqual(reading.problems);
    expect(reading.facts?.punches.map(({ employee }) => employee)).toEqual(['E02']);
    expect(reading.rows.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(2);
    expect(reading.facts?.unreadable).toEqual([]);
  });
});

describe('rows that stand twice', () => {
  const twice: readonly [TabKey, TypedRow, string, string][] = [
    ['attendance', { date: '2025年3月10日', employee: 'e01', in: '09:00' }, '考勤!A5', '考勤!A2'],
    [
      'leaves',
      {
        id: 'l1',
        employee: 'E02',
        kind: '病假',
        from: '2025-03-20',
        to: '2025-03-20',
        status: '已批准',
      },
      '请假!A3',
      '请假!A2',
    ],
    ['roster', { date: '2025/3/22', employee: 'E01', duty: '休息' }, '排班!A3', '排班!A2'],
    ['staff', { id: 'e01', name: '王芳芳', post: '美工' }, '员工!A5', '员工!A3'],
    ['calendar', { date: 45751, kind: '休息' }, '日历!A3', '日历!A2'],
    ['policy', { name: 'Time zone', value: 'UTC' }, '制度!A8', '制度!A4'],
  ];
  test.each(twice)('%s: one problem names both, neither is used', (tab, extra, place, first) => {
    const count = workbookOf(withRow(tab, 0, {})).find((raw) =>
      raw.title.startsWith(humanTab(tab).title['zh-CN']),
    )?.rows.length;
    const reading = read(withRow(tab, (count ?? 0) - 1, extra));
    expect(reading.problems.map((problem) => problem.place)).toEqual([place]);
    expect(reading.problems[0]?.want).toContain(first);
    const refused = reading.rows.filter((row) => row.state === 'refused').map((row) => row.place);
    expect(refused.sort()).toEqual([first, place].sort());
  });

  test('forms without a number are told apart by person and date', () => {
    const bare = { id: null };
    const second = {
      employee: 'E02',
      kind: '病假',
      from: '2025-03-13 13:30',
      to: '2025-03-13 17:30',
      status: '待审批',
    };
    const sound = read({
      ...withRow('leaves', 0, bare),
      leaves: [{ ...withRow('leaves', 0, bare).leaves?.[0] }, second],
    });
    expect(sound.problems).toEqual([]);
    expect(sound.facts?.leaves.map(({ id }) => id)).toEqual([
      'leaves-E01-2025-03-13',
      'leaves-E02-2025-03-13',
    ]);
    const same = read({
      ...sound,
      leaves: [second, { ...second, kind: '事假' }],
      staff: withRow('staff', 0, {}).staff ?? [],
      policy: withRow('policy', 0, {}).policy ?? [],
    });
    expect(same.problems).toHaveLength(1);
    expect(same.facts?.leaves).toEqual([]);
  });
});

describe('tabs and columns', () => {
  const tabs = workbookOf(withRow('staff', 0, {}));
  const change = (title: string, edit: (tab: RawTab) => RawTab | null) =>
    tabs.flatMap((tab) => (tab.title.startsWith(title) ? (edit(tab) ?? []) : tab));

  test('a missing tab is one problem, stops the night, and leaves everything it held open', () => {
    const reading = readWorkbook({ tabs: change('请假', () => null), ...period });
    expect(reading.problems).toMatchObject([{ place: '请假' }]);
    expect(reading.blocking).toEqual(reading.problems);
    expect(reading.facts?.unreadable).toMatchObject([
      { part: 'leaves', employee: null, from: null, through: null, place: '请假' },
    ]);
  });

  test('a tab that stands twice is one problem', () => {
    const copy = [
      ...tabs,
      ...tabs
        .filter((tab) => tab.title.startsWith('考勤'))
        .map((tab) => ({ ...tab, title: '考勤' })),
    ];
    expect(readWorkbook({ tabs: copy, ...period }).problems).toMatchObject([{ place: '考勤' }]);
  });

  test('a missing column is one problem, whatever the rows hold', () => {
    const renamed = change('考勤', (tab) => ({
      ...tab,
      rows: tab.rows.map((row, index) =>
        row.map((cell, column) => (index === 0 && column === 6 ? { value: '离开时间' } : cell)),
      ),
    }));
    const reading = readWorkbook({ tabs: renamed, ...period });
    expect(reading.problems).toMatchObject([{ place: '考勤!1:1', got: 'no column 下班' }]);
    expect(reading.facts?.punches).toEqual([]);
  });

  test('a column that stands twice is one problem', () => {
    const doubled = change('考勤', (tab) => ({
      ...tab,
      rows: tab.rows.map((row, index) => [...row, { value: index === 0 ? 'In' : '08:00' }]),
    }));
    expect(readWorkbook({ tabs: doubled, ...period }).problems).toMatchObject([
      { place: '考勤!I1' },
    ]);
  });

  test('cells hidden by a merge are named, not read as blank', () => {
    const merged = change('考勤', (tab) => ({
      ...tab,
      rows: tab.rows.map((row, index) =>
        index === 2 ? row.map((cell, column) => (column === 1 ? { value: null } : cell)) : row,
      ),
      merges: [{ startRow: 1, endRow: 3, startColumn: 1, endColumn: 2 }],
    }));
    const reading = readWorkbook({ tabs: merged, ...period });
    expect(reading.problems).toMatchObject([
      { place: '考勤!B3', want: expect.stringContaining('取消合并') },
    ]);
  });

  test('a missing staff tab is one problem, not one per row', () => {
    const reading = readWorkbook({ tabs: change('员工', () => null), ...period });
    expect(reading.problems).toMatchObject([{ place: '员工' }]);
  });

  test('a missing team setting is one problem and nothing can be judged', () => {
    const reading = read({
      ...withRow('staff', 0, {}),
      policy: (withRow('policy', 0, {}).policy ?? []).slice(1),
    });
    expect(reading.problems).toMatchObject([{ place: '制度!A:A' }]);
    expect(reading.facts).toBeNull();
  });
});
