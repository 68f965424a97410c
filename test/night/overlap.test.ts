/** Two walks of one team at once: one ledger, each mail once, whoever wins. */
import { expect, test } from 'vitest';
import type { CheckPorts } from '../../functions/jobs/check-request.ts';
import type { RunCommit } from '../../functions/ports.ts';
import { watch } from './crash.ts';
import {
  check,
  checkIn,
  copyOf,
  faultsIn,
  newFolder,
  type Opened,
  openFolder,
  outcomeOf,
  rowsOf,
  systemTabsOf,
  workbookOn,
} from './folder.ts';
import { faultyTeam, soundTeam } from './team.ts';

const through = '2025-03-11';

/** A second process at the same store, workbook and mails. */
async function secondIn(folder: string, first: Opened): Promise<Opened> {
  const second = await openFolder(folder);
  return { ...second, ports: { ...second.ports, workbook: workbookOn(first.server) } };
}

/** Its clock says that the other's lease is long over. */
function afterTheLease(ports: CheckPorts): CheckPorts {
  const { clock } = ports;
  return { ...ports, clock: { ...clock, now: () => clock.now() + 11 * 60_000 } };
}

/** Each call lets the other process have a turn, as calls over a network do. */
function takingTurns(ports: CheckPorts): CheckPorts {
  const slow = async (run: () => unknown) => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    return run();
  };
  const wrap = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => slow(() => Reflect.apply(member, target, args));
      },
    });
  return { ...ports, store: wrap(ports.store), mailer: wrap(ports.mailer) };
}

test('while the lease runs the second is told that the team is busy, and touches nothing', async () => {
  const folder = await newFolder(faultyTeam);
  const first = await openFolder(folder);
  const second = await secondIn(folder, first);
  const watched = watch(second.ports);
  const [one, two] = await Promise.all([
    check(first.ports, through, { holder: 'first' }),
    check(watched.ports, through, { holder: 'second' }),
  ]);
  expect(one.kind).toBe('done');
  expect(two).toMatchObject({ kind: 'busy', nights: [], isWritten: false });
  expect(watched.calls).toEqual(['store.acquireLease']);
  await second.close();
  await first.close();
});

test('after the lease both run and end in the undisturbed ledger, tabs and mails', async () => {
  const before = await newFolder(faultyTeam);
  const calm = copyOf(before);
  await checkIn(calm, through);
  const wanted = outcomeOf(calm);
  const folder = copyOf(before);
  const first = await openFolder(folder);
  const second = await secondIn(folder, first);
  const reports = await Promise.all([
    check(takingTurns(first.ports), through, { holder: 'first' }),
    check(takingTurns(afterTheLease(second.ports)), through, { holder: 'second' }),
  ]);
  await second.close();
  await first.close();
  expect(reports.map(({ kind }) => kind)).toEqual(['done', 'done']);
  expect(outcomeOf(folder)).toEqual(wanted);
  expect(await faultsIn(folder)).toEqual([]);
  const outcomes = rowsOf(folder, 'outcomes');
  expect(outcomes).toHaveLength(wanted.mails.size);
});

test('a walk that is overtaken in the middle of a night takes over what the other committed', async () => {
  const folder = await newFolder(soundTeam);
  const first = await openFolder(folder);
  const { store } = first.ports;
  const commits: string[] = [];
  const commitRun = async (commit: RunCommit) => {
    commits.push(commit.run.date);
    if (commits.length === 2) {
      // Somebody corrects a row, and another process judges everything on the corrected sheet.
      await first.server.human.edit('考勤 Attendance', 'D8', '09:05');
      const second = await secondIn(folder, first);
      const report = await check(afterTheLease(second.ports), through, { holder: 'second' });
      expect(report.kind).toBe('done');
      await second.close();
    }
    return store.commitRun(commit);
  };
  const slow = { ...first.ports, store: bound(store, { commitRun }) };
  const report = await check(slow, through, { holder: 'first' });
  expect(report.kind).toBe('done');
  expect(commits).toEqual(['2025-03-03', '2025-03-04']);
  expect(report.nights).toEqual(['2025-03-03']);
  expect(report.lastRun?.date).toBe(through);
  await first.close();
  expect(await faultsIn(folder)).toEqual([]);
  expect(rowsOf(folder, 'runs')).toHaveLength(9);
});

test('an older walk that comes late shows the newer night', async () => {
  const folder = await newFolder(soundTeam);
  const first = await openFolder(folder);
  const { store } = first.ports;
  let newer: unknown;
  let reads = 0;
  const runs = async (team: string) => {
    reads += 1;
    if (reads === 2) {
      const second = await secondIn(folder, first);
      await check(afterTheLease(second.ports), '2025-03-07', { holder: 'second' });
      await second.close();
      newer = systemTabsOf(first.server.state());
    }
    return store.runs(team);
  };
  const slow = { ...first.ports, store: bound(store, { runs }) };
  const report = await check(slow, '2025-03-06', { holder: 'first' });
  expect(report.lastRun?.date).toBe('2025-03-07');
  expect(systemTabsOf(first.server.state())).toEqual(newer);
  await first.close();
});

test('a conflict that no rival explains is an alarm', async () => {
  const folder = await newFolder(soundTeam);
  const opened = await openFolder(folder);
  const { store } = opened.ports;
  await check(opened.ports, '2025-03-06');
  // An entry that the next night would make stands in the ledger, and no night accounts for it.
  const chain = await store.ledger('ecommerce');
  const broken = bound(store, { ledger: async () => chain.slice(0, -1) });
  await expect(check({ ...opened.ports, store: broken }, '2025-03-07')).rejects.toThrow(
    'judge the night again',
  );
  await opened.close();
  expect(rowsOf(folder, 'runs')).toHaveLength(4);
});

/** The port with some calls replaced. */
function bound<Port extends object>(port: Port, calls: Partial<Port>): Port {
  return new Proxy(port, {
    get(target, key) {
      const member: unknown = Reflect.get(key in calls ? calls : target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
