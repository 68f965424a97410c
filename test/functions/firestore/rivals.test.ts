/** Two processes at the same night, their calls in every order chance finds: one night, one chain. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Documents } from '../../../functions/adapters/firestore/documents.ts';
import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { verifyTeam } from '../../../functions/jobs/verify.ts';
import { ConflictError, type RunCommit } from '../../../functions/ports.ts';
import { emptyTail, factsPart, night, proposal, tailAfter, team } from '../fixtures.ts';
import { MemoryDocuments } from './memory-documents.ts';
import { largeNight, otherwise, smallLimits, smallNight } from './nights.ts';

const first = night('2025-03-10', emptyTail);
const small = smallNight('2025-03-11', tailAfter(first));
const large = largeNight('2025-03-11', tailAfter(first));
const other = otherwise(small, tailAfter(first));
const nextDay = night('2025-03-12', tailAfter(first), {
  newEntries: [proposal('E02', '2025-03-12')],
});
const sameEntries = night('2025-03-12', tailAfter(first), {
  newEntries: small.entries.map(({ entry }) => entry),
});

describe('rivals', () => {
  test.each<[string, readonly RunCommit[]]>([
    ['the same judgement twice', [small, small]],
    ['the same large judgement three times', [large, large, large]],
    ['two judgements of one night', [small, other]],
    ['a large and a small judgement of one night', [large, other]],
    ['two nights on one tail', [small, nextDay]],
    ['two nights that bring the same entries', [small, sameEntries]],
  ])('with %s leave one whole night', async (_what, commits) => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const documents = new MemoryDocuments(smallLimits);
        const store = new FirestoreStore(documents);
        await store.saveFacts(team, [factsPart('2025-03')]);
        await store.commitRun(first);
        const tries = commits.map((commit) =>
          new FirestoreStore(scheduled(documents, scheduler)).commitRun(commit),
        );
        const results = await scheduler.waitFor(Promise.allSettled(tries));
        const answers = results.map((one) => (one.status === 'fulfilled' ? one.value : one.reason));
        expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1);
        const winner = commits[answers.indexOf('committed')];
        for (const [index, answer] of answers.entries()) {
          if (answer === 'committed') continue;
          if (commits[index] === winner) expect(answer).toBe('repeated');
          else expect(answer).toBeInstanceOf(ConflictError);
        }
        expect(await store.runs(team)).toEqual([first.run, winner?.run]);
        expect(await store.ledger(team)).toEqual([...first.entries, ...(winner?.entries ?? [])]);
        expect((await verifyTeam(store, team)).faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('for a lease and for a try leave one owner', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const documents = new MemoryDocuments();
        const store = new FirestoreStore(documents);
        await store.commitRun(first);
        const mail = first.run.mails[0] ?? '';
        await store.acquireLease(team, 'gone', 0, 1000);
        const rivals = ['a', 'b', 'c'].map((holder) => {
          const rival = new FirestoreStore(scheduled(documents, scheduler));
          return Promise.all([
            rival.acquireLease(team, holder, 1000, 2000),
            rival.startAttempt(team, mail, 1, '2025-03-11T02:00'),
          ]);
        });
        const taken = await scheduler.waitFor(Promise.all(rivals));
        expect(taken.filter(([hasLease]) => hasLease)).toHaveLength(1);
        expect(taken.filter(([, hasAttempt]) => hasAttempt)).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  test('never take a lease that is given back and taken while they look', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const documents = new MemoryDocuments();
        const store = new FirestoreStore(documents);
        await store.acquireLease(team, 'a', 0, 5000);
        const door = scheduled(documents, scheduler);
        const results = await scheduler.waitFor(
          Promise.all([
            new FirestoreStore(door).releaseLease(team, 'a'),
            new FirestoreStore(door).acquireLease(team, 'b', 1000, 6000),
            new FirestoreStore(door).acquireLease(team, 'c', 1000, 6000),
          ]),
        );
        expect(results.filter((taken) => taken === true).length).toBeLessThanOrEqual(1);
        // Whoever has it keeps it from the next one; if nobody has, it was given back.
        const isHeld = results.includes(true);
        expect(await store.acquireLease(team, 'd', 1000, 6000)).toBe(!isHeld);
      }),
      { numRuns: 100 },
    );
  });
});

/** A door whose calls are carried out in the order the scheduler likes. */
function scheduled(documents: Documents, scheduler: fc.Scheduler): Documents {
  const later = <T>(work: () => Promise<T>): Promise<T> =>
    scheduler.schedule(Promise.resolve(null)).then(work);
  return {
    limits: documents.limits,
    read: (...given) => later(() => documents.read(...given)),
    list: (...given) => later(() => documents.list(...given)),
    create: (...given) => later(() => documents.create(...given)),
    close: () => documents.close(),
  };
}
