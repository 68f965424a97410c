/** A night that dies anywhere and is run again ends as if nothing had happened. */
import { expect, test } from 'vitest';
import { type CrashPoint, crashPoints, watch } from './crash.ts';
import { check, checkIn, copyOf, faultsIn, mailsIn, openFolder, outcomeOf } from './folder.ts';
import { folderAfterAWeek, through } from './week.ts';

/** Opens the folder in a new process that dies at the point; it must die. */
async function dieAt(folder: string, point: CrashPoint, isSole: boolean): Promise<void> {
  const opened = await openFolder(folder);
  const watched = watch(opened.ports, point);
  await expect(check(watched.ports, through, { isSoleSender: isSole })).rejects.toThrow();
  expect(watched.isReached()).toBe(true);
  await opened.close();
}

test('every call of the walk, each way to fail: the rerun ends in the undisturbed night', async () => {
  const before = await folderAfterAWeek();
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

test('killed three times at one mail on one’s own machine: it is sent, once, and never called lost', async () => {
  const before = await folderAfterAWeek();
  const calm = copyOf(before);
  await checkIn(calm, through, { isSoleSender: true });
  const folder = copyOf(before);
  for (let time = 0; time < 3; time += 1) {
    const opened = await openFolder(folder);
    opened.clock.set(opened.clock.now() + time * 20 * 60_000);
    const send = (await callsOf(folder)).indexOf('mailer.send');
    const watched = watch(opened.ports, { call: send, kind: 'before' });
    await expect(check(watched.ports, through, { isSoleSender: true })).rejects.toThrow();
    expect(watched.isReached()).toBe(true);
    await opened.close();
  }
  const last = await openFolder(folder);
  last.clock.set(last.clock.now() + 60 * 60_000);
  const report = await check(last.ports, through, { isSoleSender: true });
  await last.close();
  expect(report.mails).toMatchObject({ failures: [], counts: { 'given-up-unknown': 0 } });
  expect(outcomeOf(folder)).toEqual(outcomeOf(calm));
});

/** The calls an undisturbed walk of a copy makes. */
async function callsOf(folder: string): Promise<readonly string[]> {
  const opened = await openFolder(copyOf(folder));
  const watched = watch(opened.ports);
  await check(watched.ports, through, { isSoleSender: true });
  await opened.close();
  return watched.calls;
}
