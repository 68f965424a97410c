/** A manager at the tab 制度, night after night: a switch holds, a slip of the hand changes nothing. */
import { expect, test } from 'vitest';
import type { CheckReport } from '../../functions/jobs/check-request.ts';
import type { HumanActor } from '../../local/sheets/human.ts';
import { checkIn, newFolder, openFolder } from '../night/folder.ts';
import { policyRows, soundTeam } from '../night/team.ts';
import type { TypedRow } from '../workbook/sample-workbook.ts';

const grace: TypedRow = {
  name: 'late.graceMinutes',
  value: 20,
  from: '2025-03-04',
  by: 'E00',
  reason: '部门会议',
};
/** One-based; the header stands in row 1. */
const graceRow = policyRows.length + 2;

function teamWith(...rows: readonly TypedRow[]) {
  return newFolder({ ...soundTeam, policy: [...policyRows, ...rows] });
}

/** E01 comes twelve minutes late on 4 March. */
function isLateTold({ assessment }: CheckReport): boolean {
  if (!assessment) throw new Error('nothing was judged');
  return assessment.findings.some(({ id }) => id === 'E01.2025-03-04.late-arrival');
}

async function byHand(folder: string, work: (person: HumanActor) => Promise<void>): Promise<void> {
  const opened = await openFolder(folder);
  try {
    await work(opened.server.humanAs({ email: 'owner@example.com', role: 'owner' }));
  } finally {
    await opened.close();
  }
}

test('a switch holds from its date, through a slip of the hand and the closing of its month', async () => {
  expect(isLateTold(await checkIn(await teamWith(), '2025-03-05'))).toBe(true);
  const folder = await teamWith(grace, { name: '试算', value: 'late.graceMinutes=0' });
  const first = await checkIn(folder, '2025-03-05');
  expect(isLateTold(first)).toBe(false);
  expect(first.facts?.switches).toMatchObject([{ adoptedAt: '2025-03-06T02:00' }]);

  await byHand(folder, (person) => person.edit('制度 Policy', `B${graceRow}`, '二十'));
  const slipped = await checkIn(folder, '2025-03-06');
  expect(slipped).toMatchObject({ kind: 'done', nights: ['2025-03-06'] });
  expect(slipped.problems.map(({ place }) => place)).toEqual([`制度!B${graceRow}`]);
  expect(isLateTold(slipped)).toBe(false);

  await byHand(folder, async (person) => {
    await person.edit('制度 Policy', `B${graceRow}`, '20');
    await person.edit('制度 Policy', `A${graceRow + 2}:B${graceRow + 2}`, [
      ['关账月份', '2025-03'],
    ]);
  });
  const closed = await checkIn(folder, '2025-03-07');
  expect(closed).toMatchObject({ kind: 'done', problems: [] });
  expect(closed.assessment?.problems).toEqual([]);
  expect(isLateTold(closed)).toBe(false);

  const opened = await openFolder(folder);
  const tab = opened.server.state().sheets.find(({ title }) => title === '试算 What-if');
  const text = JSON.stringify(tab?.rows);
  expect(text).toContain('late.graceMinutes: 0, 20 → 0');
  expect(text).toContain('新增 added');
  expect(await checkIn(folder, '2025-03-07')).toMatchObject({ nights: [], isWritten: false });
  await opened.close();
}, 60_000);
