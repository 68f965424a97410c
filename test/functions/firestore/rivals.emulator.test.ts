/** Processes that commit the same night at the same time, each over its own connection. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyTeam } from '../../../functions/jobs/verify.ts';
import { ConflictError } from '../../../functions/ports.ts';
import { emptyTail, factsPart, night, proposal, tailAfter, team } from '../fixtures.ts';
import { Database, isMissing } from './emulator.ts';
import { largeNight, smallLimits } from './nights.ts';

describe.skipIf(isMissing)('rivals on the emulator', () => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.create();
  });
  afterAll(() => database.close());

  test('get one night after the other, each from one of them', async () => {
    const doors = Array.from({ length: 4 }, () => ({ ...database.connect(), limits: smallLimits }));
    const stores = doors.map((door) => database.open(door));
    const store = database.open();
    await store.saveFacts(team, [factsPart('2025-03')]);
    let tail = emptyTail;
    for (let day = 10; day < 14; day += 1) {
      const date = `2025-03-${day}`;
      const make = day % 2 ? largeNight : night;
      const commits = stores.map((_, index) =>
        make(date, tail, { newEntries: [proposal(`E${index}`, date)] }),
      );
      const results = await Promise.allSettled(
        stores.map((one, index) => one.commitRun(commits[index] ?? night(date, tail))),
      );
      const winners = results.filter((one) => one.status === 'fulfilled');
      expect(winners.map(({ value }) => value)).toEqual(['committed']);
      for (const one of results) {
        if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ConflictError);
      }
      const winner = commits[results.findIndex(({ status }) => status === 'fulfilled')];
      tail = tailAfter(winner ?? night(date, tail));
    }
    expect(await store.runs(team)).toHaveLength(4);
    expect((await verifyTeam(store, team)).faults).toEqual([]);
  });
});
