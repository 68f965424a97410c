/** The Sheets adapter against the local server: set-up, writing, people at work meanwhile, and trouble on the line. */
import { describe, expect, test } from 'vitest';
import { soundRows, withRow } from '../workbook/sample-workbook.ts';
import { humanCells, judgeSnapshot, startWorkbook, verdictsOf } from './sheets-start.ts';

describe('set-up', () => {
  test('an empty workbook gets every tab, and a second run adds nothing', async () => {
    const { workbook, server } = await startWorkbook(null);
    const report = await workbook.setUp();
    expect(report.added).toHaveLength(21);
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
  test.each([
    ['sort', 'A2:G4', null],
    ['insert', null, 3],
    ['delete', null, 2],
  ] as const)('%s: every person’s verdict stays on their own row', async (action, range, row) => {
    const { workbook, server } = await startWorkbook(soundRows);
    await workbook.setUp();
    const snapshot = await workbook.read();
    const tabs = judgeSnapshot(snapshot);
    const expected = new Map([
      ['45726 E02', /迟到/],
      ['45726 E01', /已消除|外出|旷工/],
      ['45727 E01', /^$/],
    ]);
    server.hooks.beforeWrite = async () => {
      server.hooks.beforeWrite = undefined;
      if (action === 'sort') await server.human.sort('考勤 Attendance', range, 1, 'descending');
      if (action === 'insert') await server.human.insertRows('考勤 Attendance', row, 2);
      if (action === 'delete') await server.human.deleteRows('考勤 Attendance', row, 1);
    };
    await workbook.write(tabs, snapshot);
    const shown = verdictsOf(await workbook.read(), '考勤', [0, 1]);
    expect(shown.size).toBe(action === 'delete' ? 2 : 3);
    for (const [key, verdict] of shown) expect(verdict).toMatch(expected.get(key) ?? /never/);
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
    const calm = await startWorkbook(soundRows);
    await calm.workbook.setUp();
    const calmSnapshot = await calm.workbook.read();
    await calm.workbook.write(judgeSnapshot(calmSnapshot), calmSnapshot);
    const rows = (await workbook.read()).tabs.map(({ title, rows: cells }) => [title, cells]);
    const calmRows = (await calm.workbook.read()).tabs.map(({ title, rows: cells }) => [
      title,
      cells,
    ]);
    expect(rows).toEqual(calmRows);
    expect(ruleCounts(server)).toEqual(ruleCounts(calm.server));
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

function ruleCounts(server: Awaited<ReturnType<typeof startWorkbook>>['server']) {
  return server
    .state()
    .sheets.map((sheet) => [
      sheet.title,
      sheet.conditionalFormats.length,
      sheet.protectedRanges.length,
    ]);
}
