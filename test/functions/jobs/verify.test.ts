/** verify answers for a whole team: what is there, and whether it belongs together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../functions/adapters/sqlite/store.ts';
import { verifyTeam } from '../../../functions/jobs/verify.ts';
import type { Store } from '../../../functions/ports.ts';
import { emptyTail, factsPart, night, tailAfter, team } from '../fixtures.ts';

describe('verify', () => {
  let folder: string;
  let store: Store;
  const first = night('2025-03-10', emptyTail);
  const second = night('2025-03-11', tailAfter(first));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaoqin-verify-'));
    store = openSqliteStore(join(folder, 'kaoqin.sqlite'));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('of a team without nights finds nothing wrong', async () => {
    const report = await verifyTeam(store, team);
    expect(report).toEqual({ entries: 0, head: emptyTail.head, runs: 0, faults: [] });
  });

  test('counts what is there and names the head', async () => {
    await fill();
    expect(await verifyTeam(store, team)).toEqual({
      entries: 2,
      head: second.run.chainHead,
      runs: 2,
      faults: [],
    });
  });

  test('accepts the head of any earlier mail and refuses a strange one', async () => {
    await fill();
    for (const { run } of [first, second]) {
      expect((await verifyTeam(store, team, { head: run.chainHead })).faults).toEqual([]);
    }
    expect((await verifyTeam(store, team, { head: 'a'.repeat(64) })).faults).toHaveLength(1);
  });

  test('names the night whose facts were never saved, once a night', async () => {
    await store.commitRun(first);
    const { faults } = await verifyTeam(store, team);
    expect(faults).toEqual([
      expect.objectContaining({
        place: 'runs ecommerce 2025-03-10.facts',
        got: expect.stringContaining('was never saved'),
      }),
    ]);
  });

  test.each<[string, Partial<Store>, string]>([
    [
      'a ledger shorter than its nights',
      { ledger: async () => [...first.entries] },
      'runs ecommerce 2025-03-11.chainHead',
    ],
    ['a ledger longer than its nights', { runs: async () => [first.run] }, 'ledger ecommerce'],
    [
      'findings of another night',
      { findings: async () => [...first.findings] },
      'runs ecommerce 2025-03-11.findings',
    ],
    [
      'an outbox without a mail',
      { mails: async () => first.mails.map((mail) => ({ mail, attempts: [] })) },
      'runs ecommerce 2025-03-11.mails',
    ],
    [
      'a ledger that cannot be read',
      { ledger: () => Promise.reject(new Error('damaged')) },
      'ledger ecommerce',
    ],
  ])('finds %s', async (_what, change, place) => {
    await fill();
    const changed: Store = new Proxy(store, {
      get: (target, name: keyof Store) => change[name] ?? target[name].bind(target),
    });
    const { faults } = await verifyTeam(changed, team);
    expect(faults.map((fault) => fault.place)).toContain(place);
  });

  async function fill() {
    await store.saveFacts(team, [factsPart('2025-03')]);
    await store.commitRun(first);
    await store.commitRun(second);
  }
});
