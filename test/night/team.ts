/** A team of six and its first two weeks of March 2025: everything a night has to cope with, on few rows. */
import { formatLocalDate, isFineEntry, type LedgerEntry, toDayNumber } from '../../shared/index.ts';
import type { SampleRows, TypedRow } from '../workbook/sample-workbook.ts';

export const team = 'ecommerce';

const people = [
  ['E00', '李主管', '运营主管'],
  ['E01', '王芳', '售前客服'],
  ['E02', '张伟', '推广专员'],
  ['E03', '刘洋', '售后客服'],
  ['E04', '陈静', '美工'],
  ['E05', '赵磊', '策划'],
] as const;

export const staffRows: readonly TypedRow[] = people.map(([id, name, post]) => ({
  id,
  name,
  post,
  email: `${id.toLowerCase()}@example.com`,
  ...(id === 'E00' ? {} : { supervisor: 'E00' }),
  hiredOn: '2024-01-01',
  monthlyWage: 6300,
}));

/** Monday to Friday from one date through another. */
export function workdays(from: string, through: string): string[] {
  const first = toDayNumber(from);
  return Array.from({ length: toDayNumber(through) - first + 1 }, (_, index) => first + index)
    .filter((day) => new Date(day * 86_400_000).getUTCDay() % 6 !== 0)
    .map(formatLocalDate);
}

/** A row for each person and date, on time unless `others` says otherwise; null leaves the row out. */
export function attendanceRows(
  dates: readonly string[],
  others: Readonly<Record<string, TypedRow | null>> = {},
): TypedRow[] {
  return dates.flatMap((date) =>
    people.flatMap(([employee, name]) => {
      const other = others[`${date} ${employee}`];
      if (other === null) return [];
      return [{ date, employee, name, in: '08:25', out: '17:35', ...other }];
    }),
  );
}

export const policyRows: readonly TypedRow[] = [
  { name: '团队编号', value: team },
  { name: '团队名称', value: '电子商务部' },
  { name: '时区', value: 'Asia/Shanghai' },
  { name: '最低工资', value: 2000 },
  { name: '起始日期', value: '2025-03-03' },
  { name: '主管姓名', value: '李主管' },
  { name: '主管邮箱', value: 'lead@example.com' },
  { name: '管理员邮箱', value: 'owner@example.com' },
];

/** The first of these nights is the team's first. */
export const firstNight = '2025-03-03';
export const lastNight = '2025-03-14';

/** Nothing at fault: late once, absent twice, a leave approved late, decisions. */
export const soundTeam: SampleRows = {
  staff: staffRows,
  attendance: attendanceRows(workdays(firstNight, lastNight), {
    '2025-03-04 E01': { in: '08:42' },
    '2025-03-05 E02': null,
    '2025-03-06 E03': null,
    '2025-03-10 E02': null,
    '2025-03-11 E05': { out: '' },
    '2025-03-12 E04': null,
  }),
  leaves: [
    {
      id: 'L001',
      employee: 'E03',
      name: '刘洋',
      kind: '事假',
      from: '2025-03-06 08:30',
      to: '2025-03-06 17:30',
      appliedAt: '2025-03-05 16:00',
      status: '已批准',
      approver1: 'E00',
      approvedAt1: '2025-03-11 10:00',
      filedAt: '2025-03-11 10:30',
    },
    {
      id: 'L002',
      employee: 'E04',
      name: '陈静',
      kind: '病假',
      from: '2025-03-12 08:30',
      to: '2025-03-12 17:30',
      appliedAt: '2025-03-12 08:00',
      phonedAt: '2025-03-12 08:00',
      status: '已批准',
      approver1: 'E00',
      approvedAt1: '2025-03-12 09:00',
      filedAt: '2025-03-12 09:30',
    },
  ],
  outings: [
    {
      id: 'O001',
      employee: 'E05',
      name: '赵磊',
      from: '2025-03-13 14:00',
      to: '2025-03-13 17:30',
      approvedBy: 'E00',
      approvedAt: '2025-03-13 09:00',
    },
  ],
  decisions: [
    {
      finding: 'E02.2025-03-05.absence',
      decision: '确认',
      by: 'E00',
      at: '2025-03-07 10:00',
      reason: '本人说明过',
    },
  ],
  policy: policyRows,
};

/** The same with a bad cell and a row that stands twice. */
export const faultyTeam: SampleRows = {
  ...soundTeam,
  attendance: [
    ...attendanceRows(workdays(firstNight, lastNight), {
      '2025-03-04 E01': { in: '08:42' },
      '2025-03-05 E02': null,
      '2025-03-06 E03': null,
      '2025-03-07 E01': { in: '9.05' },
      '2025-03-10 E02': null,
      '2025-03-11 E05': { out: '' },
      '2025-03-12 E04': null,
    }),
    { date: '2025-03-11', employee: 'E02', name: '张伟', in: '10:05', out: '17:35' },
  ],
};

/** Date of the event an entry fines, or the month it closes. */
export function dateOf(entry: LedgerEntry): string {
  return isFineEntry(entry) ? entry.date : entry.of;
}
