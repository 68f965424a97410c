/** A small sound workbook as raw cells, and ways to put one thing wrong in it. */
import { dayNumber } from '../../shared/kernel/local-date.ts';
import type { CellValue, RawCell, RawTab } from '../../shared/workbook/snapshot.ts';
import type { TabKey } from '../../shared/workbook/tabs/tab.ts';
import { humanTab, humanTabs } from '../../shared/workbook/tabs.ts';

export type Typed = CellValue | RawCell;
/** One row by column key. */
export type TypedRow = Readonly<Record<string, Typed>>;
export type SampleRows = Readonly<Partial<Record<TabKey, readonly TypedRow[]>>>;

export const soundRows: SampleRows = {
  staff: [
    { id: 'E00', name: '李主管', post: '运营主管', email: 'e00@example.com', monthlyWage: 9000 },
    {
      id: 'E01',
      name: '王芳',
      post: '售前客服',
      supervisor: 'E00',
      hiredOn: '2024-01-01',
      monthlyWage: 6300,
    },
    { id: 'E02', name: '张伟', post: 'promotion', hiredOn: '2024-02-01', leftOn: '2025-12-31' },
  ],
  attendance: [
    { date: '2025-03-10', employee: 'E01', name: '王芳', in: '08:25', out: '17:31' },
    { date: '2025-03-11', employee: 'E01', in: '08:26', out: '17:32' },
    { date: '2025-03-10', employee: 'E02', in: '08:40', out: '17:30' },
  ],
  leaves: [
    {
      id: 'L1',
      employee: 'E01',
      kind: '事假',
      from: '2025-03-13 08:30',
      to: '2025-03-14 17:30',
      status: '已批准',
      approver1: 'E00',
      approvedAt1: '2025-03-12 15:00',
    },
  ],
  outings: [
    {
      id: 'O1',
      employee: 'E01',
      from: '2025-03-10 14:00',
      to: '2025-03-10 17:30',
      approvedBy: 'E00',
    },
  ],
  overtime: [
    {
      id: 'V1',
      employee: 'E01',
      date: '2025-03-16',
      from: '09:00',
      to: '15:00',
      approvedBy: 'E00',
    },
  ],
  corrections: [{ id: 'C1', employee: 'E01', date: '2025-03-12', time: '17:40', status: '已批准' }],
  roster: [{ date: '2025-03-22', employee: 'E01', duty: '上班' }],
  offPost: [
    { id: 'X1', employee: 'E02', date: '2025-03-10', from: '14:00', to: '15:00', permitted: '否' },
  ],
  incidents: [
    {
      id: 'I1',
      employee: 'E02',
      date: '2025-03-10',
      clause: '1.3.3',
      what: '看视频',
      measure: '警告',
      recordedBy: 'E00',
    },
  ],
  reports: [{ id: 'R1', employee: 'E02', kind: '周总结', period: '2025-W11' }],
  checklists: [{ date: '2025-03-10', kind: '下班检查', by: 'E01', done: true }],
  resignations: [
    { employee: 'E02', givenOn: '2025-03-01', lastDay: '2025-12-31', handoverDone: '否' },
  ],
  decisions: [
    { finding: 'E01.2025-03-10.absence', decision: '有理由', by: 'E00', at: '2025-03-12 10:00' },
  ],
  calendar: [{ date: '2025-04-04', kind: '节假日', name: '清明节' }],
  policy: [
    { name: '团队编号', value: 'ecommerce' },
    { name: '团队名称', value: '电子商务部' },
    { name: '时区', value: 'Asia/Shanghai' },
    { name: '最低工资', value: 2000 },
    { name: '关账月份', value: '2025-01, 2025-02' },
    { name: 'absence.fineMode', value: 'perOccurrence' },
  ],
};

/** The raw tabs of these rows, columns in their declared order, headers in Chinese. */
export function workbookOf(rows: SampleRows): RawTab[] {
  return humanTabs.map((tab) => ({
    title: `${tab.title['zh-CN']} ${tab.title.en}`,
    rows: [
      tab.columns.map((column) => cellOf(column.header['zh-CN'])),
      ...(rows[tab.key] ?? []).map((row) =>
        tab.columns.map((column) => cellOf(row[column.key] ?? null)),
      ),
    ],
  }));
}

/** The sound workbook with one row changed, or added when it has none at that index. */
export function withRow(key: TabKey, index: number, change: TypedRow): SampleRows {
  const rows = [...(soundRows[key] ?? [])];
  rows[index] = { ...rows[index], ...change };
  return { ...soundRows, [key]: rows };
}

/** Zero-based column of a key on its tab. */
export function columnIndex(key: TabKey, column: string): number {
  return humanTab(key).columns.findIndex((candidate) => candidate.key === column);
}

export function cellOf(typed: Typed): RawCell {
  return typeof typed === 'object' && typed !== null ? typed : { value: typed };
}

export function formula(text: string, value: CellValue): RawCell {
  return { value, formula: text };
}

export function error(text: string): RawCell {
  return { value: null, formula: '=A1', error: text };
}

/** Serial number of a date, as a sheet stores it. */
export function serial(year: number, month: number, day: number, hour = 0, minute = 0): number {
  return dayNumber(year, month, day) + 25569 + (hour * 60 + minute) / 1440;
}
