/** Trouble on the line to the workbook: the tabs come out right, and an undisturbed night asks for little. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../local/sheets/faults.ts';
import { check, checkIn, copyOf, newFolder, openFolder, outcomeOf } from './folder.ts';
import { faultyTeam } from './team.ts';
import { folderAfterAWeek, through as twoNights } from './week.ts';

const through = '2025-03-11';
const read = 'spreadsheets.get';
const write = 'spreadsheets.batchUpdate';

test('an undisturbed walk reads the workbook once and writes it once; the same again only reads', async () => {
  const folder = await newFolder(faultyTeam);
  const first = await openFolder(folder);
  expect(await check(first.ports, through)).toMatchObject({ kind: 'done', isWritten: true });
  expect(first.server.calls.counts).toEqual({ [read]: 1, [write]: 1 });
  await first.close();
  const again = await openFolder(folder);
  expect(await check(again.ports, through)).toMatchObject({ kind: 'done', isWritten: false });
  expect(again.server.calls.counts).toEqual({ [read]: 1 });
  await again.close();
});

/** What goes wrong where, and how often the workbook is changed all the same. */
const faults: readonly (readonly [what: string, at: string, fault: Fault, count: number])[] = [
  ['the read meets the limit', read, { kind: 'quota' }, 2],
  ['the read meets an outage', read, { kind: 'unavailable' }, 2],
  ['the answer to the read is lost', read, { kind: 'lostAnswer' }, 1],
  ['the write meets the limit', write, { kind: 'quota' }, 2],
  ['the write meets an outage', write, { kind: 'unavailable' }, 2],
  ['the write is applied and its answer lost', write, { kind: 'lostAnswer' }, 1],
  ['the write is applied, its answer lost twice', write, { kind: 'lostAnswer' }, 2],
];

describe('a night that meets trouble', () => {
  test('ends in the undisturbed workbook, ledger and mails, written once', async () => {
    const before = await newFolder(faultyTeam);
    await checkIn(before, '2025-03-10');
    const calm = copyOf(before);
    await checkIn(calm, through);
    const wanted = outcomeOf(calm);
    for (const [what, endpoint, fault, count] of faults) {
      const folder = copyOf(before);
      const opened = await openFolder(folder);
      const { revision } = opened.server.state();
      opened.server.faults.add(fault, { count, endpoint });
      const report = await check(opened.ports, through);
      expect(report.kind, what).toBe('done');
      // Applied with its answer lost, the first write leaves the second try nothing to do.
      expect(opened.server.state().revision, what).toBe(revision + 1);
      await opened.close();
      expect(outcomeOf(folder), what).toEqual(wanted);
    }
  });
});

test('an outage that begins after any one call: the next run ends in the undisturbed night', async () => {
  const before = await folderAfterAWeek();
  const calm = copyOf(before);
  const opened = await openFolder(calm);
  await check(opened.ports, twoNights);
  const calls = opened.server.calls.log.map(({ endpoint }) => endpoint);
  // The second pair mends the header that somebody typed over.
  expect(calls).toEqual([read, write, read, write]);
  await opened.close();
  const wanted = outcomeOf(calm);
  for (let last = 1; last < calls.length; last += 1) {
    const where = `after call ${last}`;
    const folder = copyOf(before);
    const broken = await openFolder(folder);
    const { server } = broken;
    const countDown = () => {
      if (server.calls.log.length + 1 === last) {
        server.faults.add({ kind: 'unavailable' }, { count: 1_000 });
      }
    };
    server.hooks.afterRead = countDown;
    server.hooks.afterWrite = countDown;
    await expect(check(broken.ports, twoNights), where).rejects.toMatchObject({
      name: 'WorkbookError',
      message: expect.stringContaining('503'),
    });
    await broken.close();
    expect((await checkIn(folder, twoNights)).kind, where).toBe('done');
    expect(outcomeOf(folder), where).toEqual(wanted);
  }
});
