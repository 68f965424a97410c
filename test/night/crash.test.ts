/** A night that dies anywhere and is run again ends as if nothing had happened. */
import { expect, test } from 'vitest';
import { type CrashPoint, crashPoints, watch } from './crash.ts';
import {
  check,
  checkIn,
  copyOf,
  faultsIn,
  mailsIn,
  newFolder,
  openFolder,
  outcomeOf,
} from './folder.ts';
import { faultyTeam } from './team.ts';

/** Two nights with a fine, its withdrawal, a bad cell and three mails, after a week that went well. */
const through = '2025-03-11';

async function folderBefore(): Promise<string> {
  const quiet = [...(faultyTeam.policy ?? []), { name: '给员工发邮件', value: '否' }];
  const folder = await newFolder({ ...faultyTeam, policy: quiet });
  await checkIn(folder, '2025-03-09');
  const { server, close } = await openFolder(folder);
  // Somebody has typed over the header formula of 请假: the night mends it in a second write.
  const leaves = server.state().sheets.find(({ title }) => title.startsWith('请假'));
  const column = leaves?.rows[0]?.findIndex((cell) =>
    cell?.userEnteredValue?.formulaValue?.includes('$B:$B'),
  );
  await server.human.edit('请假 Leave', `${letter(column ?? -1)}1`, '结论 Verdict');
  await close();
  return folder;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Opens the folder in a new process that dies at the point; it must die. */
async function dieAt(folder: string, point: CrashPoint, isSole: boolean): Promise<void> {
  const opened = await openFolder(folder);
  const watched = watch(opened.ports, point);
  await expect(check(watched.ports, through, { isSoleSender: isSole })).rejects.toThrow();
  expect(watched.isReached()).toBe(true);
  await opened.close();
}

test('every call of the walk, each way to fail: the rerun ends in the undisturbed night', async () => {
  const before = await folderBefore();
  const calm = copyOf(before);
  const opened = await openFolder(calm);
  const watched = watch(opened.ports);
  expect(await check(watched.ports, through)).toMatchObject({ kind: 'done', isWritten: true });
  await opened.close();
  const wanted = outcomeOf(calm);
  expect(wanted.mails.size).toBeGreaterThan(mailsIn(before).size);
  const points = crashPoints(watched.calls);
  expect(points.length).toBeGreaterThanOrEqual(40);
  for (const [index, point] of points.entries()) {
    const folder = copyOf(before);
    const isSole = index % 2 === 0;
    const where = `${point.kind} ${watched.calls[point.call]} (call ${point.call})`;
    await dieAt(folder, point, isSole);
    const again = await openFolder(folder);
    // Another sender may only try again once the first one's attempt is given up for dead.
    again.clock.set(again.clock.now() + (isSole ? 0 : 20 * 60_000));
    const holder = isSole ? 'first' : 'second';
    const report = await check(again.ports, through, { isSoleSender: isSole, holder });
    await again.close();
    expect(report.kind, where).toBe('done');
    expect(outcomeOf(folder), where).toEqual(wanted);
    expect(await faultsIn(folder), where).toEqual([]);
  }
}, 240_000);
