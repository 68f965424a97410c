/** Nights that may not pass: blocked without a readable workbook, held when they would fine absurdly many. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoppedRun } from '../../functions/ports.ts';
import type { SampleRows, TypedRow } from '../workbook/sample-workbook.ts';
import {
  check,
  checkIn,
  copyOf,
  mailsIn,
  newFolder,
  type Opened,
  openFolder,
  rowsOf,
  spreadsheetId,
  workbookOn,
} from './folder.ts';
import {
  attendanceRows,
  dateOf,
  firstNight,
  lastNight,
  soundTeam,
  team,
  workdays,
} from './team.ts';

const attendance = '考勤 Attendance';

let folder = '';
let opened: Opened;

async function begin(rows: SampleRows): Promise<void> {
  folder = await newFolder(rows);
  opened = await openFolder(folder);
}

afterEach(() => opened.close());

function mailsOf(kind: StoppedRun['kind']): string[] {
  return [...mailsIn(folder).keys()].filter((file) => file.includes(kind));
}

/** `to` of the mails of a kind. */
async function readersOf(kind: StoppedRun['kind']): Promise<string[]> {
  const mails = await opened.ports.store.mails(team);
  return mails.flatMap(({ mail }) => (mail.kind === kind ? [mail.to.address] : []));
}

async function ledgerLength(): Promise<number> {
  return (await opened.ports.store.ledger(team)).length;
}

let calmRows: string[] | null = null;

/** What an undisturbed department has in its ledger. */
async function calmLedger(): Promise<string[]> {
  if (calmRows !== null) return calmRows;
  const calm = await newFolder(soundTeam);
  await checkIn(calm, lastNight);
  calmRows = rowsOf(calm, 'ledger');
  return calmRows;
}

describe('a workbook that cannot be read', () => {
  beforeEach(() => begin(soundTeam));

  test.each([
    ['is not there', 'nowhere', 'kaoqin-token', /workbook nowhere: not found .*check the id/],
    ['is not shared', spreadsheetId, 'stranger-token', /may not do this .*share the sheet with it/],
    ['refuses the login', spreadsheetId, 'no-token', /the login of .* was refused/],
  ])('%s: blocked with what to do, the operator told once', async (_, id, token, reason) => {
    await check(opened.ports, '2025-03-06');
    const before = await ledgerLength();
    const workbook = workbookOn(opened.server, token, id);
    for (let night = 0; night < 2; night += 1) {
      const report = await check({ ...opened.ports, workbook }, '2025-03-10');
      expect(report).toMatchObject({ kind: 'blocked', nights: [], isWritten: false });
      expect(report.reason).toMatch(reason);
    }
    expect(await ledgerLength()).toBe(before);
    expect(mailsOf('blocked')).toHaveLength(1);
    expect(await readersOf('blocked')).toEqual(['operator@example.com']);
  });

  test('is unavailable until the deadline: the next night catches up and ends in the same ledger', async () => {
    const { ports, server } = opened;
    await check(ports, '2025-03-06');
    server.faults.add({ kind: 'unavailable' }, { count: 99 });
    const report = await check(ports, '2025-03-10');
    expect(report.kind).toBe('blocked');
    expect(report.reason).toContain('503');
    server.faults.clear();
    expect(await check(ports, lastNight)).toMatchObject({ kind: 'done', isWritten: true });
    expect(rowsOf(folder, 'ledger')).toEqual(await calmLedger());
    expect(mailsOf('blocked')).toHaveLength(1);
    const runs = server.state().sheets.find(({ title }) => title === '运行 Runs');
    expect(JSON.stringify(runs?.rows)).toContain('503');
  });
});

/** What a person breaks, what the block says of it, and how it is mended. */
type Breakage = readonly [
  what: string,
  reason: RegExp,
  breakIt: (server: Opened['server']) => Promise<void>,
  mend: (server: Opened['server']) => Promise<void>,
];

const breakages: readonly Breakage[] = [
  [
    'another team’s id',
    /制度: got team id other, want ecommerce/,
    ({ human }) => human.edit('制度 Policy', 'B2', 'other'),
    ({ human }) => human.edit('制度 Policy', 'B2', 'ecommerce'),
  ],
  [
    'a staff row that cannot be read',
    /员工!C3: got "经理", want 请从中选择/,
    ({ human }) => human.edit('员工 Staff', 'C3', '经理'),
    ({ human }) => human.edit('员工 Staff', 'C3', '售前客服'),
  ],
  [
    'a tab that is gone',
    /考勤/,
    ({ human }) => human.renameTab(attendance, '旧打卡'),
    ({ human }) => human.renameTab('旧打卡', attendance),
  ],
  [
    'a column that is gone',
    /考勤!.*工号/,
    ({ human }) => human.edit(attendance, 'B1', '谁'),
    ({ human }) => human.edit(attendance, 'B1', '工号 Number'),
  ],
];

describe('a workbook nobody may be judged by', () => {
  beforeEach(() => begin(soundTeam));

  test.each(breakages)(
    '%s: blocked, the owner told once, and caught up once mended',
    async (...breakage) => {
      const [, reason, breakIt, mend] = breakage;
      const { ports, server } = opened;
      await check(ports, '2025-03-06');
      const before = await ledgerLength();
      await breakIt(server);
      for (let time = 0; time < 2; time += 1) {
        const report = await check(ports, '2025-03-10');
        expect(report.kind).toBe('blocked');
        expect(report.reason).toMatch(reason);
      }
      expect(await ledgerLength()).toBe(before);
      expect(mailsOf('blocked')).toHaveLength(1);
      const [to] = await readersOf('blocked');
      expect(['owner@example.com', 'operator@example.com']).toContain(to);
      await mend(server);
      const report = await check(ports, lastNight);
      expect(report.kind).toBe('done');
      expect(report.nights[0]).toBe('2025-03-07');
      expect(rowsOf(folder, 'ledger')).toEqual(await calmLedger());
    },
  );
});

test('a workbook that may be read and not written: decided and told, and the tabs follow later', async () => {
  await begin(soundTeam);
  const workbook = workbookOn(opened.server, 'reader-token');
  await expect(check({ ...opened.ports, workbook }, lastNight)).rejects.toMatchObject({
    name: 'WorkbookError',
  });
  expect(rowsOf(folder, 'ledger')).toEqual(await calmLedger());
  const told = mailsIn(folder);
  expect(told.size).toBeGreaterThan(0);
  const report = await check(opened.ports, lastNight);
  expect(report).toMatchObject({ kind: 'done', nights: [], isWritten: true });
  expect(mailsIn(folder)).toEqual(told);
});

/** The whole team without a punch on one day: an export that failed, or a holiday nobody wrote down. */
const emptyDay = '2025-03-12';
const emptyDayTeam: SampleRows = {
  ...soundTeam,
  attendance: attendanceRows(
    workdays(firstNight, lastNight),
    Object.fromEntries(
      ['E00', 'E01', 'E02', 'E03', 'E04', 'E05'].map((id): [string, TypedRow | null] => [
        `${emptyDay} ${id}`,
        null,
      ]),
    ),
  ),
  leaves: [],
  decisions: [],
};

describe('a night that would fine the whole team', () => {
  beforeEach(async () => {
    await begin(emptyDayTeam);
    for (let time = 0; time < 2; time += 1) {
      const report = await check(opened.ports, lastNight);
      expect(report).toMatchObject({ kind: 'held', lastRun: { date: '2025-03-11' } });
      expect(report.reason).toContain(`run.${emptyDay}`);
    }
  });

  test('is held: the owner told once, nothing committed', async () => {
    expect(await ledgerLength()).toBe(0);
    expect(mailsOf('held')).toHaveLength(1);
    expect(await readersOf('held')).toEqual(['owner@example.com']);
    const [mail] = await opened.ports.store.mails(team, emptyDay);
    expect(mail?.mail.text).toContain(`run.${emptyDay}`);
    const staffMails = [...mailsIn(folder).keys()].filter((file) => file.includes('person'));
    expect(staffMails.filter((file) => file.startsWith(emptyDay))).toEqual([]);
  });

  test('is released by a decision of the morning after', async () => {
    await opened.server.human.edit('决定 Decisions', 'A2', [
      [`run.${emptyDay}`, '确认', 'E00', '2025-03-13 09:00', '核对过'],
    ]);
    const report = await check(opened.ports, lastNight);
    expect(report).toMatchObject({ kind: 'done', problems: [] });
    expect(report.assessment?.problems).toEqual([]);
    expect(report.nights).toEqual([emptyDay, '2025-03-13', '2025-03-14']);
    const ledger = await opened.ports.store.ledger(team);
    expect(ledger.map(({ entry }) => `${dateOf(entry)} ${entry.employee} ${entry.kind}`)).toEqual(
      ['E00', 'E01', 'E02', 'E03', 'E04', 'E05'].map((id) => `${emptyDay} ${id} propose`),
    );
  });

  test('passes by itself once the holiday stands in the calendar', async () => {
    await opened.server.human.edit('日历 Calendar', 'A2', [[emptyDay, '节假日', '店庆']]);
    const report = await check(opened.ports, lastNight);
    expect(report.kind).toBe('done');
    expect(await ledgerLength()).toBe(0);
    expect(mailsOf('held')).toHaveLength(1);
  });

  test('is not released by a decision about another night, or by another word', async () => {
    await opened.server.human.edit('决定 Decisions', 'A2', [
      ['run.2025-03-11', '确认', 'E00', '2025-03-13 09:00', ''],
      [`run.${emptyDay}`, '免罚', 'E00', '2025-03-13 09:00', ''],
    ]);
    expect(await check(opened.ports, lastNight)).toMatchObject({ kind: 'held' });
    expect(await ledgerLength()).toBe(0);
  });
});

test('a night shown from a copy of the folder is the same night', async () => {
  await begin(soundTeam);
  await check(opened.ports, lastNight);
  const copy = copyOf(folder);
  expect(await checkIn(copy, lastNight)).toMatchObject({ kind: 'done', isWritten: false });
});
