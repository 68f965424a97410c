/** Nights that were missed come out as if they had not been: many at once or one at a time, it is one ledger. */
import {
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  integer,
  record,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { SampleRows, TypedRow } from '../workbook/sample-workbook.ts';
import { check, copyOf, mailsIn, newFolder, openFolder, rowsOf, systemTabsOf } from './folder.ts';
import { attendanceRows, firstNight, soundTeam, team, workdays } from './team.ts';

const nights = [
  '2025-03-03',
  '2025-03-04',
  '2025-03-05',
  '2025-03-06',
  '2025-03-07',
  '2025-03-08',
  '2025-03-09',
  '2025-03-10',
  '2025-03-11',
  '2025-03-12',
];
const through = nights.at(-1) ?? '';

/** What must not depend on how the nights were parted into walks. */
async function leftBy(folder: string, walks: readonly string[]) {
  const opened = await openFolder(folder);
  for (const last of walks) {
    const report = await check(opened.ports, last, { isSoleSender: true });
    expect(report.kind).toBe('done');
  }
  const tabs = systemTabsOf(opened.server.state());
  // A night names the facts it read; those of a longer reading hold later days as well.
  const runs = (await opened.ports.store.runs(team)).map(({ facts: _, ...run }) => run);
  await opened.close();
  return {
    runs,
    tabs,
    ledger: rowsOf(folder, 'ledger'),
    findings: rowsOf(folder, 'findings'),
    mails: mailsIn(folder),
  };
}

async function compare(rows: SampleRows): Promise<number> {
  const folder = await newFolder(rows);
  const other = copyOf(folder);
  const atOnce = await leftBy(folder, [through]);
  expect(await leftBy(other, nights)).toEqual(atOnce);
  return atOnce.ledger.length;
}

test('ten nights in one walk are ten walks of one night', async () => {
  expect(await compare(soundTeam)).toBeGreaterThan(3);
});

const person = constantFrom('E01', 'E02', 'E03', 'E04', 'E05');
const date = constantFrom(...workdays(firstNight, through));
const moment = record({
  day: integer({ min: 3, max: 14 }),
  hour: integer({ min: 8, max: 18 }),
}).map(({ day, hour }) => `2025-03-${two(day)} ${two(hour)}:00`);
const day = constantFrom<TypedRow | null>(
  null,
  { in: '08:50' },
  { in: '09:45' },
  { in: '', out: '' },
  { out: '' },
  { out: '15:00' },
);
const leave = record({
  employee: person,
  on: date,
  kind: constantFrom('事假', '病假', '年假'),
  appliedAt: moment,
  approvedAt: moment,
  filedAt: moment,
});
const decision = record({
  employee: person,
  on: date,
  decision: constantFrom('有理由', '确认', '免罚'),
  at: moment,
});

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A workbook without faults, and without more fines in a night than pass unseen. */
const department = record({
  days: dictionary(
    record({ on: date, employee: person }).map(({ on, employee }) => `${on} ${employee}`),
    day,
    { minKeys: 4, maxKeys: 12 },
  ),
  leaves: uniqueArray(leave, { maxLength: 4, selector: ({ on, employee }) => `${on}${employee}` }),
  decisions: uniqueArray(decision, {
    maxLength: 3,
    selector: ({ on, employee }) => `${on}${employee}`,
  }),
}).map(
  ({ days, leaves, decisions }): SampleRows => ({
    ...soundTeam,
    attendance: attendanceRows(workdays(firstNight, through), days),
    leaves: leaves.map(({ employee, on, kind, appliedAt, approvedAt, filedAt }, index) => ({
      id: `L${index + 1}`,
      employee,
      kind,
      from: `${on} 08:30`,
      to: `${on} 17:30`,
      appliedAt,
      status: '已批准',
      approver1: 'E00',
      approvedAt1: approvedAt,
      filedAt,
    })),
    outings: [],
    decisions: decisions.map(({ employee, on, decision: word, at }) => ({
      finding: `${employee}.${on}.absence`,
      decision: word,
      by: 'E00',
      at,
    })),
  }),
);

test('so it is for any small department', async () => {
  let entries = 0;
  await assert(
    asyncProperty(department, async (rows) => {
      entries += await compare(rows);
    }),
    { numRuns: 4, seed: 20250303 },
  );
  expect(entries).toBeGreaterThan(0);
}, 180_000);
