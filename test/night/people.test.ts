/** Managers at work while the night runs: verdicts stay on their rows, and what people typed stays as it is. */
import { describe, expect, test } from 'vitest';
import type { Hook, SheetsServer } from '../../local/sheets/server.ts';
import { humanTabs } from '../../shared/index.ts';
import { check, checkIn, copyOf, newFolder, type Opened, openFolder } from './folder.ts';
import { soundTeam } from './team.ts';

const attendance = '考勤 Attendance';
const leave = '请假 Leave';
const lastRow = (soundTeam.attendance?.length ?? 0) + 1;

/** What each row of the tab shows, by the values of its key cells. */
async function shownBy(opened: Opened, title: string, keys: readonly number[]) {
  const snapshot = await opened.ports.workbook.read();
  const tab = snapshot.tabs.find((one) => one.title === title);
  const verdict = tab?.rows[0]?.findIndex(({ value }) => value === '结论 Verdict') ?? -1;
  const shown = new Map<string, string>();
  for (const row of tab?.rows.slice(1) ?? []) {
    const key = keys.map((column) => String(row[column]?.value ?? '')).join(' ');
    if (key.trim() !== '') shown.set(key, String(row[verdict]?.value ?? ''));
  }
  return shown;
}

/** Every cell that people own, by what the row says rather than where it stands. */
function humanRows(server: SheetsServer): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const { title, rows: cells } of server.state().sheets) {
    const tab = humanTabs.find((one) => title.startsWith(one.title['zh-CN']));
    if (!tab || title.startsWith('结论')) continue;
    const texts = cells.map((row) =>
      JSON.stringify(
        row.map((cell) =>
          cell?.userEnteredValue?.formulaValue?.includes('_lookup') ? null : (cell ?? null),
        ),
      ).replace(/(,null)+\]$/, ']'),
    );
    rows.set(title, texts.sort());
  }
  return rows;
}

/** The serial number of a date of March 2025. */
function march(day: number): string {
  return String(45716 + day);
}

type Act = (server: SheetsServer) => Promise<void>;

/** Each leaves every row of the sample there, if not where it was. */
const acts: readonly (readonly [string, Act])[] = [
  ['sorts by number', ({ human }) => human.sort(attendance, `A2:H${lastRow}`, 2, 'descending')],
  ['sorts by arrival', ({ human }) => human.sort(attendance, `A2:H${lastRow}`, 4, 'descending')],
  ['inserts rows at the top', ({ human }) => human.insertRows(attendance, 2, 3)],
  ['inserts a column at the left', ({ human }) => human.insertColumns(attendance, 1, 1)],
  ['sorts the leave forms', ({ human }) => human.sort(leave, 'A2:R3', 2, 'descending')],
  ['inserts a leave row', ({ human }) => human.insertRows(leave, 2, 1)],
  [
    'renames a column of their own',
    async ({ human }) => {
      await human.edit(attendance, 'K1', '店铺');
      await human.edit(attendance, 'K1', '门店');
    },
  ],
];

/** Just before the write is as good as anywhere after the read: nothing of ours lies between. */
const moments = ['beforeWrite', 'afterWrite'] as const;

describe('whatever a manager does between a read and a write', () => {
  test('each verdict stands on its own row, and no cell of theirs is touched', async () => {
    const before = await newFolder(soundTeam);
    await checkIn(before, '2025-03-11');
    const calm = await openFolder(copyOf(before));
    await check(calm.ports, '2025-03-13');
    const wantedDays = await shownBy(calm, attendance, [0, 1]);
    const wantedForms = await shownBy(calm, leave, [0]);
    await calm.close();
    expect(wantedDays.get(`${march(4)} E01`)).toMatch(/^迟到 12 分钟/);
    expect([...wantedDays.values()].filter((text) => text !== '')).toHaveLength(2);
    expect(wantedForms.get('L001')).toMatch(/已消除/);
    for (const [what, act] of acts) {
      for (const moment of moments) {
        const where = `${what}, ${moment}`;
        const opened = await openFolder(copyOf(before));
        const { server } = opened;
        let typed = humanRows(server);
        const once: Hook = async () => {
          server.hooks[moment] = undefined;
          await act(server);
          typed = humanRows(server);
        };
        server.hooks[moment] = once;
        const report = await check(opened.ports, '2025-03-13');
        expect(report, where).toMatchObject({ kind: 'done', isWritten: true });
        expect(server.hooks[moment], where).toBeUndefined();
        expect(humanRows(server), where).toEqual(typed);
        const isShifted = what.includes('column at the left');
        const keys = isShifted ? [1, 2] : [0, 1];
        expect(await shownBy(opened, attendance, keys), where).toEqual(wantedDays);
        expect(await shownBy(opened, leave, [0]), where).toEqual(wantedForms);
        await opened.close();
      }
    }
  }, 180_000);

  test('a row deleted meanwhile takes its verdict along, and nobody inherits it', async () => {
    const opened = await openFolder(await newFolder(soundTeam));
    const { server } = opened;
    server.hooks.beforeWrite = async () => {
      server.hooks.beforeWrite = undefined;
      // E01 on 4 March, the one who was late.
      await server.human.deleteRows(attendance, 9, 1);
    };
    await check(opened.ports, '2025-03-14');
    const shown = await shownBy(opened, attendance, [0, 1]);
    expect(shown.has(`${march(4)} E01`)).toBe(false);
    expect([...shown].filter(([, text]) => /迟到/.test(text))).toEqual([]);
    expect(shown.size).toBe(lastRow - 2);
    await opened.close();
  });
});

describe('a night that is shown again after rows have moved', () => {
  test('still points to each form where it stands now', async () => {
    const opened = await openFolder(await newFolder(soundTeam));
    const { server, ports } = opened;
    await check(ports, '2025-03-14');
    const wanted = await shownBy(opened, leave, [0]);
    expect(wanted.get('L001')).not.toBe(wanted.get('L002'));
    await server.human.sort(leave, 'A2:R3', 1, 'descending');
    await check(ports, '2025-03-14');
    expect(await shownBy(opened, leave, [0])).toEqual(wanted);
    await opened.close();
  });

  test('shows nothing of a form that is gone on the form that took its row', async () => {
    const opened = await openFolder(await newFolder(soundTeam));
    const { server, ports } = opened;
    await check(ports, '2025-03-14');
    const wanted = await shownBy(opened, leave, [0]);
    await server.human.deleteRows(leave, 2, 1);
    await check(ports, '2025-03-14');
    const shown = await shownBy(opened, leave, [0]);
    expect([...shown]).toEqual([['L002', wanted.get('L002')]]);
    await opened.close();
  });
});
