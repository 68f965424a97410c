/** The Sheets adapter against the local server: set-up, writing, people at work meanwhile, and trouble on the line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../functions/ports.ts';
import type { HumanActor } from '../../local/sheets/human.ts';
import type { SheetsServer } from '../../local/sheets/server.ts';
import { readWorkbook } from '../../shared/index.ts';
import { soundRows, withRow } from '../workbook/sample-workbook.ts';
import { humanCells, judgeSnapshot, startWorkbook, verdictsOf } from './sheets-start.ts';

describe('set-up', () => {
  test('an empty workbook gets every tab, and a second run adds nothing', async () => {
    const { workbook, server } = await startWorkbook(null);
    const report = await workbook.setUp();
    expect(report.added).toHaveLength(23);
    const revision = server.state().revision;
    expect(await workbook.setUp()).toEqual({ added: [], repaired: 0 });
    expect(server.state().revision).toBe(revision);
    const titles = (await workbook.read()).tabs.map(({ title }) => title);
    expect(titles).toContain('考勤 Attendance');
    expect(titles).toContain('_lookup');
  });

  test('tabs people already use keep every cell', async () => {
    const { workbook, server } = await startWorkbook(soundRows);
    const before = humanCells(server);
    const report = await workbook.setUp();
    expect(report.added).toEqual([
      '结论 Flags',
      '罚款 Fines',
      '月报 Monthly',
      '工资 Pay',
      '运行 Runs',
      '_lookup',
      '制度一览 Readings',
      '试算 What-if',
    ]);
    expect(humanCells(server)).toEqual(before);
  });
});

describe('writing', () => {
  test('each row shows its own verdict, and no human cell is touched', async () => {
    const { workbook, server } = await startWorkbook(withRow('attendance', 1, { in: '9.05' }));
    await workbook.setUp();
    const before = humanCells(server);
    const snapshot = await workbook.read();
    expect(await workbook.write(judgeSnapshot(snapshot), snapshot)).toBe('written');
    expect(humanCells(server)).toEqual(before);
    const shown = verdictsOf(await workbook.read(), '考勤', [0, 1]);
    expect(shown.get('45727 E01')).toMatch(/请写 09:05/);
    expect(shown.get('45726 E02')).toMatch(/迟到 10 分钟/);
  });

  test('the same judgement again writes nothing', async () => {
    const { workbook, server } = await startWorkbook(soundRows);
    await workbook.setUp();
    const snapshot = await workbook.read();
    const tabs = judgeSnapshot(snapshot);
    await workbook.write(tabs, snapshot);
    const { revision } = server.state();
    const again = await workbook.read();
    expect(await workbook.write(judgeSnapshot(again), again)).toBe('unchanged');
    expect(server.state().revision).toBe(revision);
  });

  test('without set-up the system tabs and formulas appear with the first night', async () => {
    const { workbook } = await startWorkbook(soundRows);
    const snapshot = await workbook.read();
    await workbook.write(judgeSnapshot(snapshot), snapshot);
    const shown = verdictsOf(await workbook.read(), '考勤', [0, 1]);
    expect(shown.get('45726 E02')).toMatch(/迟到/);
  });
});

test('typed formulas stay text in the system tabs', async () => {
  const { workbook, server } = await startWorkbook(withRow('staff', 2, { name: "'=1+1" }));
  await workbook.setUp();
  const snapshot = await workbook.read();
  await workbook.write(judgeSnapshot(snapshot), snapshot);
  const formulas = server
    .state()
    .sheets.filter(({ sheetId }) => sheetId > 200)
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => cell?.userEnteredValue?.formulaValue !== undefined);
  expect(formulas).toEqual([]);
});

describe('people at work between our read and our write', () => {
  const acts = [
    'sort up',
    'sort down',
    'insert',
    'insert on top',
    'delete',
    'edit',
    'rename',
  ] as const;

  async function act(human: HumanActor, name: (typeof acts)[number]): Promise<void> {
    const title = '考勤 Attendance';
    if (name === 'sort up') await human.sort(title, 'A2:J40', 1, 'ascending');
    if (name === 'sort down') await human.sort(title, 'A2:J40', 1, 'descending');
    if (name === 'insert') await human.insertRows(title, 3, 2);
    if (name === 'insert on top') await human.insertRows(title, 2);
    if (name === 'delete') await human.deleteRows(title, 2, 1);
    if (name === 'edit') await human.edit(title, 'H2', '看过了');
    if (name === 'rename') await human.renameTab('请假 Leave', '请假2025');
  }

  test.each(acts)('%s: every person’s verdict stays on their own row', async (name) => {
    const { workbook, server } = await startWorkbook(soundRows);
    await workbook.setUp();
    const snapshot = await workbook.read();
    const tabs = judgeSnapshot(snapshot);
    server.hooks.beforeWrite = async () => {
      server.hooks.beforeWrite = undefined;
      await act(server.human, name);
    };
    await workbook.write(tabs, snapshot);
    const before = humanCells(server);
    const shown = verdictsOf(await workbook.read(), '考勤', [0, 1]);
    expect(shown.size).toBe(name === 'delete' ? 2 : 3);
    for (const [key, verdict] of shown) expect(verdict).toMatch(ownVerdict.get(key) ?? /never/);
    expect(humanCells(server)).toEqual(before);
  });

  const ownVerdict = new Map([
    ['45726 E02', /迟到 10 分钟/],
    ['45726 E01', /已消除/],
    ['45727 E01', /^$/],
  ]);

  test('any order of acts before any of our calls: no verdict on another’s row, no human cell written', async () => {
    const walk = fc.array(fc.constantFrom(...acts.filter((name) => name !== 'rename')), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(walk, async (names) => {
        const { workbook, server } = await startWorkbook(soundRows);
        await workbook.setUp();
        const pending = [...names];
        const step = async () => {
          const name = pending.shift();
          if (name) await act(server.human, name);
        };
        server.hooks.beforeWrite = step;
        server.hooks.afterRead = step;
        const snapshot = await workbook.read();
        await workbook.write(judgeSnapshot(snapshot), snapshot);
        server.hooks.beforeWrite = undefined;
        server.hooks.afterRead = undefined;
        const now = await workbook.read();
        const typed = humanCells(server);
        await workbook.write(judgeSnapshot(now), now);
        expect(humanCells(server)).toEqual(typed);
        for (const [key, verdict] of verdictsOf(await workbook.read(), '考勤', [0, 1])) {
          expect(verdict).toMatch(ownVerdict.get(key) ?? /never/);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('a row put in right under the header moves no verdict, even before any repair', async () => {
    const { workbook, server } = await startWorkbook(soundRows);
    await workbook.setUp();
    const calm = await workbook.read();
    await workbook.write(judgeSnapshot(calm), calm);
    await server.human.insertRows('考勤 Attendance', 2, 3);
    const shown = verdictsOf(await workbook.read(), '考勤', [0, 1]);
    expect(shown.size).toBe(3);
    for (const [key, verdict] of shown) expect(verdict).toMatch(ownVerdict.get(key) ?? /never/);
  });

  test('a value typed into the verdict column is told and left; cleared, the column is back', async () => {
    const { workbook, server } = await startWorkbook(soundRows);
    await workbook.setUp();
    const calm = await workbook.read();
    await workbook.write(judgeSnapshot(calm), calm);
    await server.human.edit('考勤 Attendance', 'I3', '已问过');
    const damaged = await workbook.read();
    const { problems } = readWorkbook({ tabs: damaged.tabs, through: '2025-03-31' });
    expect(problems).toMatchObject([{ place: '考勤!I3', got: '"已问过"' }]);
    await workbook.write(judgeSnapshot(damaged), damaged);
    expect(humanCells(server).get('考勤 Attendance!2,8')?.userEnteredValue?.stringValue).toBe(
      '已问过',
    );
    await server.human.edit('考勤 Attendance', 'I3', '');
    expect(verdictsOf(await workbook.read(), '考勤', [0, 1]).get('45726 E02')).toMatch(/迟到/);
  });

  test('people cannot write where only kaoqin may', async () => {
    const { workbook, server } = await startWorkbook(soundRows);
    await workbook.setUp();
    const staff = server.humanAs({ email: 'staff@example.com', role: 'writer' });
    await expect(staff.edit('罚款 Fines', 'A1', 'x')).rejects.toThrow(/protected/);
  });
});

describe('trouble on the line', () => {
  test.each([
    ['over the limit', { kind: 'quota' }],
    ['unavailable', { kind: 'unavailable' }],
    ['applied, but the answer is lost', { kind: 'lostAnswer' }],
  ] as const)('%s: the next try ends in the same workbook', async (_, fault) => {
    const { workbook, server } = await startWorkbook(soundRows);
    server.faults.add(fault, { count: 2 });
    await workbook.setUp();
    const snapshot = await workbook.read();
    server.faults.add(fault, { count: 2 });
    await workbook.write(judgeSnapshot(snapshot), snapshot);
    expect(server.faults.pending).toBe(0);
    expect(await standingOf(workbook, server)).toEqual(await calmStanding());
  });

  test('what does not pass is said once, with what to do', async () => {
    const { as, server } = await startWorkbook(soundRows);
    await expect(as('stranger-token').read()).rejects.toMatchObject({
      name: 'WorkbookError',
      message: expect.stringMatching(/share the sheet with it as Editor|check the id and share/),
    });
    await expect(as('kaoqin-token', 'nowhere').read()).rejects.toMatchObject({
      name: 'WorkbookError',
      message: expect.stringContaining('check the id and share the sheet with kaoqin@example.com'),
    });
    const reader = as('reader-token');
    const snapshot = await reader.read();
    await expect(reader.write(judgeSnapshot(snapshot), snapshot)).rejects.toMatchObject({
      name: 'WorkbookError',
    });
    await expect(as('no-token').read()).rejects.toMatchObject({ name: 'WorkbookError' });
    expect(server.calls.log.filter(({ status }) => status >= 400)).toHaveLength(4);
  });

  test('an overload that does not end is told, not waited for', async () => {
    const { workbook, server } = await startWorkbook(soundRows);
    server.faults.add({ kind: 'quota' }, { count: 99 });
    await expect(workbook.read()).rejects.toThrow(/still over the request limit/);
  });
});

/** Everything that shows, with the number of rules and protections, which must not pile up. */
async function standingOf(workbook: Workbook, server: SheetsServer) {
  const { tabs } = await workbook.read();
  return tabs.map(({ title, rows, rules }) => {
    const sheet = server.state().sheets.find((candidate) => candidate.title === title);
    return { title, rows, rules: rules.length, protections: sheet?.protectedRanges.length };
  });
}

let calm: Promise<unknown> | null = null;

/** The same without any trouble; made once. */
function calmStanding() {
  calm ??= (async () => {
    const { workbook, server } = await startWorkbook(soundRows);
    await workbook.setUp();
    const snapshot = await workbook.read();
    await workbook.write(judgeSnapshot(snapshot), snapshot);
    return standingOf(workbook, server);
  })();
  return calm;
}
