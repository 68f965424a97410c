/** Fifteen cells typed wrongly in ten tabs: each is painted where it stands, nobody is fined by them, the night goes on. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { expect, test } from 'vitest';
import type { SheetsServer } from '../../local/sheets/server.ts';
import { styleLooks } from '../../shared/index.ts';
import { connect } from '../local/sheets/client.ts';
import type { SampleRows } from '../workbook/sample-workbook.ts';
import { check, newFolder, openFolder, spreadsheetId } from './folder.ts';
import { dateOf, lastNight, soundTeam } from './team.ts';

/** One sound row in each tab that the team does not use yet, so that something can be wrong in it. */
const busyTeam: SampleRows = {
  ...soundTeam,
  overtime: [
    {
      id: 'V1',
      employee: 'E01',
      date: '2025-03-08',
      from: '09:00',
      to: '12:00',
      approvedBy: 'E00',
    },
  ],
  corrections: [{ id: 'C1', employee: 'E05', date: '2025-03-11', time: '17:35', status: '已批准' }],
  roster: [
    { date: '2025-03-08', employee: 'E01', duty: '休息' },
    { date: '2025-03-09', employee: 'E02', duty: '休息' },
  ],
  offPost: [
    { id: 'X1', employee: 'E02', date: '2025-03-06', from: '14:00', to: '14:20', permitted: '否' },
  ],
  incidents: [
    {
      id: 'I1',
      employee: 'E02',
      date: '2025-03-10',
      clause: '1.3.3',
      what: '看视频',
      measure: '批评',
      recordedBy: 'E00',
    },
  ],
  reports: [{ id: 'R1', employee: 'E00', kind: '月计划', period: '2025-03' }],
  checklists: [{ date: '2025-03-10', kind: '下班检查', by: 'E01', done: '是' }],
};

/** Tab, cell, what somebody typed there. No two stand in one row. */
const typed: readonly (readonly [tab: string, cell: string, text: string])[] = [
  ['考勤 Attendance', 'D2', '9.05'],
  ['考勤 Attendance', 'G14', '25:00'],
  ['考勤 Attendance', 'A23', '3月10号左右'],
  ['考勤 Attendance', 'B30', 'E99'],
  ['考勤 Attendance', 'C40', '张三'],
  ['请假 Leave', 'D2', '带薪假'],
  ['请假 Leave', 'F3', '2025-03-11 17:30'],
  ['外出 Outings', 'D2', '下午'],
  ['加班 Overtime', 'F2', '08:00'],
  ['补卡 Corrections', 'E2', '五点半'],
  ['排班 Roster', 'D3', '串休'],
  ['离岗 Off post', 'G2', '可能'],
  ['事件 Incidents', 'H2', '五十'],
  ['报表 Reports', 'E2', '第10周'],
  ['清单 Checklists', 'B2', '打卡'],
];

const unreadable = styleLooks.unreadable.background ?? '';

function hexOf(color: sheets_v4.Schema$Color | undefined): string {
  const part = (value: number | null | undefined) =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color?.red)}${part(color?.green)}${part(color?.blue)}`;
}

/** The cells people typed that stand out as unreadable, each by tab and value wherever it stands. */
async function paintedCells(api: sheets_v4.Sheets): Promise<string[]> {
  const { data } = await api.spreadsheets.get({
    spreadsheetId,
    includeGridData: true,
    fields:
      'sheets(properties(title),data(rowData(values(effectiveValue,effectiveFormat(backgroundColorStyle)))))',
  });
  const tabs = new Set(typed.map(([tab]) => tab));
  return (data.sheets ?? []).flatMap(({ properties, data: [grid] = [] }) => {
    const title = properties?.title ?? '';
    if (!tabs.has(title)) return [];
    const header = grid?.rowData?.[0]?.values?.map(
      (cell) => cell.effectiveValue?.stringValue ?? '',
    );
    return (grid?.rowData ?? []).flatMap(({ values = [] }) =>
      values.flatMap((cell, column) => {
        const color = hexOf(cell.effectiveFormat?.backgroundColorStyle?.rgbColor);
        const isOurs = /结论 Verdict|标记 Marks/.test(header?.[column] ?? '');
        return color === unreadable && !isOurs ? [nameOf(title, cell.effectiveValue)] : [];
      }),
    );
  });
}

function nameOf(title: string, value: object | undefined): string {
  return `${title}!${JSON.stringify(value)}`;
}

/** What the sheet made of what was typed into these cells. */
function typedCells(server: SheetsServer): string[] {
  return typed.map(([title, cell]) => {
    const sheet = server.state().sheets.find((one) => one.title === title);
    const row = Number(cell.slice(1)) - 1;
    const column = cell.charCodeAt(0) - 65;
    return nameOf(title, sheet?.rows[row]?.[column]?.userEnteredValue);
  });
}

test('each bad cell is painted, alone, wherever its row moves', async () => {
  const opened = await openFolder(await newFolder(busyTeam));
  const { server, ports } = opened;
  for (const [tab, cell, text] of typed) await server.human.paste(tab, cell, [[text]]);
  const wanted = typedCells(server).sort();
  expect(new Set(wanted).size).toBe(typed.length);
  const report = await check(ports, lastNight);
  expect(report.kind).toBe('done');
  const places = typed.map(([tab, cell]) => `${tab.split(' ')[0]}!${cell}`);
  expect(report.problems.map(({ place }) => place).sort()).toEqual([...places].sort());

  const api = connect(server, 'owner-token');
  expect((await paintedCells(api)).sort()).toEqual(wanted);
  await server.human.sort('考勤 Attendance', 'A2:H57', 2, 'descending');
  await server.human.sort('请假 Leave', 'A2:R3', 1, 'descending');
  await server.human.insertRows('补卡 Corrections', 2, 1);
  expect((await paintedCells(api)).sort()).toEqual(wanted);

  // Of E02's two absences one stands. On the other date a row names nobody known: it may be E02's.
  const ledger = await ports.store.ledger('ecommerce');
  expect(ledger.map(({ entry }) => `${entry.employee} ${dateOf(entry)} ${entry.kind}`)).toEqual([
    'E02 2025-03-05 propose',
    'E02 2025-03-05 confirm',
  ]);
  const findings = report.assessment?.findings ?? [];
  expect(findings.find(({ rule }) => rule === 'late-arrival')?.id).toBe(
    'E01.2025-03-04.late-arrival',
  );
  const charged = findings.filter(({ outcome }) => outcome === 'breach').map(({ id }) => id);
  expect(charged.filter((id) => unreadDays.some((day) => id.startsWith(day)))).toEqual([]);
  await opened.close();
});

/** Whose days the bad cells leave open: of 考勤, of a leave, an outing, a correction, and time off post. */
const unreadDays = [
  'E00.2025-03-03',
  'E00.2025-03-05',
  'E02.2025-03-06',
  'E02.2025-03-10',
  'E03.2025-03-06',
  'E04.2025-03-12',
  'E05.2025-03-11',
  'E05.2025-03-13',
];
