/** A team that never set 起始日期 crosses into another year: what stands in the ledger stays, what is open stays open. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { SampleRows } from '../workbook/sample-workbook.ts';
import { check, copyOf, mailsIn, newFolder, type Opened, openFolder, rowsOf } from './folder.ts';
import { attendanceRows, dateOf, soundTeam, team } from './team.ts';

/** Without the holidays of 1 to 3 January; the Sunday after them was a working day. */
const dates = [22, 23, 24, 25, 26, 29, 30, 31]
  .map((day) => `2025-12-${day}`)
  .concat(['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07']);

const rows: SampleRows = {
  ...soundTeam,
  staff: (soundTeam.staff ?? []).map((person) => ({ ...person, hiredOn: '2025-12-22' })),
  attendance: attendanceRows(dates, {
    '2025-12-23 E01': null,
    '2025-12-30 E02': null,
    '2026-01-06 E02': null,
  }),
  leaves: [],
  outings: [],
  decisions: [
    {
      finding: 'E01.2025-12-23.absence',
      decision: '确认',
      by: 'E00',
      at: '2025-12-29 10:00',
      reason: '',
    },
  ],
  policy: (soundTeam.policy ?? []).filter(({ name }) => name !== '起始日期'),
};

const request = { mailsFrom: '2025-11-01', isSoleSender: true, mostNights: 10 } as const;

const eve = mkdtempSync(join(tmpdir(), 'kaoqin-new-year-'));
afterAll(() => rmSync(eve, { recursive: true, force: true }));

/** The folder as New Year's Eve leaves it. */
async function yearJudged(): Promise<string> {
  if (readdirSync(eve).length === 0) {
    const folder = await newFolder(rows);
    await walk(folder, ['2025-12-31']);
    cpSync(folder, eve, { recursive: true });
  }
  return copyOf(eve);
}

async function walk(
  folder: string,
  nights: readonly string[],
  act: (opened: Opened) => Promise<void> = async () => undefined,
) {
  const opened = await openFolder(folder);
  opened.clock.set(Date.UTC(2026, 0, 8));
  await act(opened);
  let report = await check(opened.ports, nights[0] ?? '', request);
  for (const night of nights.slice(1)) report = await check(opened.ports, night, request);
  const ledger = await opened.ports.store.ledger(team);
  const mails = await opened.ports.store.mails(team, '2026-01-01');
  await opened.close();
  return {
    report,
    /** Of the new year. */
    summaries: mails.flatMap(({ mail }) => (mail.kind === 'summary' ? [mail.text] : [])),
    entries: ledger.map(({ entry }) => `${dateOf(entry)} ${entry.employee} ${entry.kind}`),
  };
}

const december = [
  '2025-12-23 E01 propose',
  '2025-12-30 E02 propose',
  '2025-12-23 E01 confirm',
].sort();

describe('while December is open', () => {
  test('its fines stand in January and are confirmed there', async () => {
    const { report, entries } = await walk(await yearJudged(), ['2026-01-05'], ({ server }) =>
      server.human.edit('决定 Decisions', 'A3', [
        ['E02.2025-12-30.absence', '确认', 'E00', '2026-01-05 10:00', ''],
      ]),
    );
    expect(report).toMatchObject({ kind: 'done', problems: [] });
    expect(report.assessment?.problems).toEqual([]);
    expect(entries.sort()).toEqual([...december, '2025-12-30 E02 confirm'].sort());
  });

  test('missed nights on both sides of New Year come out as one at a time', async () => {
    const folder = await newFolder(rows);
    await walk(folder, ['2025-12-28']);
    const other = copyOf(folder);
    const atOnce = await walk(folder, ['2026-01-07']);
    const single = await walk(other, ['2025-12-30', '2026-01-01', '2026-01-05', '2026-01-07']);
    expect(single.entries).toEqual(atOnce.entries);
    expect(rowsOf(other, 'findings')).toEqual(rowsOf(folder, 'findings'));
    expect(mailsIn(other)).toEqual(mailsIn(folder));
  });
});

describe('once December is closed', () => {
  test('its fines stay as they are, and nobody hears that anything was withdrawn', async () => {
    const { report, entries, summaries } = await walk(
      await yearJudged(),
      ['2026-01-05'],
      ({ server }) => server.human.edit('制度 Policy', 'A20', [['关账月份', '2025-12', '']]),
    );
    expect(report).toMatchObject({ kind: 'done', problems: [] });
    expect(report.assessment).toMatchObject({ from: '2026-01-01', problems: [] });
    expect(entries.sort()).toEqual(december);
    const fines = report.assessment?.sanctions.filter(({ kind }) => kind === 'fine');
    expect(fines?.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'fine.E01.2025-12-23.absence final',
      'fine.E02.2025-12-30.absence proposed',
    ]);
    expect(summaries.length).toBeGreaterThan(0);
    expect(summaries.filter((text) => !text.includes('withdrawn: 0'))).toEqual([]);
  });

  test('the next absence is the first of its year', async () => {
    const { report } = await walk(await yearJudged(), ['2026-01-06'], ({ server }) =>
      server.human.edit('制度 Policy', 'A20', [['关账月份', '2025-12', '']]),
    );
    const fine = report.assessment?.sanctions.find(({ date }) => date === '2026-01-06');
    expect(fine).toMatchObject({ amount: 100, occurrence: 1, state: 'proposed' });
  });
});
