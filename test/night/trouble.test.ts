/** Trouble on the line to the workbook: the tabs come out right, and an undisturbed night asks for little. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../local/sheets/faults.ts';
import { check, checkIn, copyOf, newFolder, openFolder, outcomeOf } from './folder.ts';
import { faultyTeam } from './team.ts';

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
