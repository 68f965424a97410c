/** What really goes over the wire: creates alone, small batches, and nothing a service account may not do. */
import { Firestore } from 'firebase-admin/firestore';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { mostBatchBytes } from '../../../functions/adapters/firestore/batch.ts';
import { documentsOf } from '../../../functions/adapters/firestore/connect.ts';

import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { untilReady } from '../../emulators.ts';
import { emptyTail, finding, mail, night } from '../fixtures.ts';
import { emulatorHost, isMissing, newProject } from './emulator.ts';
import { useEverything } from './everything.ts';

const createOnly = z.strictObject({
  update: z.looseObject({ name: z.string() }),
  currentDocument: z.strictObject({ exists: z.literal(false) }),
});
const commitRequest = z.strictObject({ database: z.string(), writes: z.array(createOnly) });

describe.skipIf(isMissing)('the requests of a store', () => {
  test('are creates in batches below 3 MiB, reads and queries; never a transaction', async () => {
    await untilReady(emulatorHost());
    const firestore = new Firestore({
      projectId: newProject(),
      host: emulatorHost(),
      ssl: false,
      customHeaders: { Authorization: 'Bearer owner' },
    });
    const { methods, commits } = tap(firestore);
    const store = new FirestoreStore(documentsOf(firestore, 30_000, () => firestore.terminate()));
    await useEverything(store);
    await store.commitRun(hugeNight());
    await store.close();
    expect([...methods].sort()).toEqual(['batchGetDocuments', 'commit', 'runQuery']);
    expect(commits.length).toBeGreaterThan(10);
    for (const commit of commits) {
      const { writes } = z.parse(commitRequest, commit);
      expect(writes.length).toBeGreaterThan(0);
    }
    // The JSON of a request is longer than its protobuf.
    const sizes = commits.map((commit) => Buffer.byteLength(JSON.stringify(commit)));
    expect(Math.max(...sizes)).toBeLessThan(mostBatchBytes);
    expect(Math.max(...sizes)).toBeGreaterThan(mostBatchBytes / 2);
  });
});

/** More than a batch in findings, more than a document in one mail. */
function hugeNight() {
  const date = '2025-03-20';
  const findings = Array.from({ length: 15 }, (_, index) =>
    finding(`E${index}`, date, {
      because: [{ fact: 'record', note: 'unreadable', place: '考'.repeat(100_000) }],
    }),
  );
  const mails = [mail(date, { team: 'huge', html: 'x'.repeat(1_200_000) })];
  return night(date, emptyTail, { team: 'huge', findings, mails });
}

/** Looks at every request before it is sent; the client has no public place for that. */
function tap(firestore: Firestore): { methods: Set<string>; commits: unknown[] } {
  const methods = new Set<string>();
  const commits: unknown[] = [];
  for (const [name, requestIndex] of [
    ['request', 1],
    ['requestStream', 2],
  ] as const) {
    const original: unknown = Reflect.get(firestore, name);
    if (typeof original !== 'function')
      throw new Error(`Firestore has no ${name}; adapt this test`);
    Reflect.set(firestore, name, (...given: unknown[]) => {
      methods.add(String(given[0]));
      if (given[0] === 'commit') commits.push(given[requestIndex]);
      return Reflect.apply(original, firestore, given);
    });
  }
  return { methods, commits };
}
