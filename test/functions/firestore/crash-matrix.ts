/** Every call of a night's commit, failing in every way: all of the night is there afterwards, or nothing. */
import { expect, test } from 'vitest';
import type { Documents } from '../../../functions/adapters/firestore/documents.ts';
import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { verifyTeam } from '../../../functions/jobs/verify.ts';
import { ConflictError, type RunCommit, type Store } from '../../../functions/ports.ts';
import { emptyTail, factsPart, mail, night, tailAfter } from '../fixtures.ts';
import { type Fault, type FaultKind, FaultyDocuments, faultKinds, isCrash } from './faults.ts';
import { largeNight, otherwise, smallNight, wordyNight } from './nights.ts';

const sizes = [
  // Mark, tail, ids, commit; then also batches that go before it.
  ['small', smallNight, 4],
  ['large', largeNight, 6],
  ['wordy', wordyNight, 6],
] as const;

/** Hundreds of commits in one test; only a machine that hangs needs this long. */
const matrixMilliseconds = 180_000;

/** `open` gives documents in which the teams named by `newTeam` hold nothing yet. */
export function crashMatrix(
  open: () => Documents,
  newTeam: () => string,
  kinds: readonly FaultKind[] = faultKinds,
): void {
  test.each(sizes)(
    'a %s night is never half there',
    async (_size, make, fewestCalls) => {
      const documents = open();
      const calls = await countCalls(documents, newTeam(), make);
      expect(calls).toBeGreaterThanOrEqual(fewestCalls);
      for (const kind of kinds) {
        for (let call = 1; call <= calls; call += 1) {
          await survive(documents, newTeam(), make, { kind, call });
        }
      }
    },
    matrixMilliseconds,
  );

  test.each(sizes)(
    'a %s night left half way gives way to another judgement',
    async (_size, make) => {
      const documents = open();
      const calls = await countCalls(documents, newTeam(), make);
      for (let call = 1; call <= calls; call += 1) {
        await replace(documents, newTeam(), make, call);
      }
    },
    matrixMilliseconds,
  );

  test('an unclear answer ends as committed, and only once', async () => {
    const documents = open();
    const calls = await countCalls(documents, newTeam(), smallNight);
    const name = newTeam();
    const { first, second } = await prepare(documents, name, smallNight);
    const faulty = new FaultyDocuments(documents, { kind: 'unanswered', call: calls });
    await expect(new FirestoreStore(faulty).commitRun(second)).resolves.toBe('committed');
    const store = new FirestoreStore(documents);
    await expect(store.commitRun(second)).resolves.toBe('repeated');
    expect(await store.runs(name)).toEqual([first.run, second.run]);
  });
}

type Make = (date: string, tail: ReturnType<typeof tailAfter>, more: { team: string }) => RunCommit;

async function survive(documents: Documents, name: string, make: Make, fault: Fault) {
  const { first, second } = await prepare(documents, name, make);
  const faulty = new FaultyDocuments(documents, fault);
  const broken = new FirestoreStore(faulty);
  const result = await broken.commitRun(second).catch((error: unknown) => error);
  const store = new FirestoreStore(documents);
  const place = `${fault.kind} at call ${fault.call}`;
  const isThere = (await store.runs(name)).length === 2;
  const isHealed = faulty.failed === 'create' && !isCrash(fault.kind);
  if (isHealed) expect(result, place).toBe('committed');
  if (result === 'committed') expect(isThere, place).toBe(true);
  else expect(result, place).toBeInstanceOf(Error);
  expect(await shown(store, name), place).toEqual(whole(isThere ? [first, second] : [first]));
  const again = await store.commitRun(second);
  expect(again, place).toBe(isThere ? 'repeated' : 'committed');
  expect(await shown(store, name), place).toEqual(whole([first, second]));
  expect((await verifyTeam(store, name)).faults, place).toEqual([]);
}

async function replace(documents: Documents, name: string, make: Make, call: number) {
  const { first, second } = await prepare(documents, name, make);
  const broken = new FirestoreStore(new FaultyDocuments(documents, { kind: 'crash', call }));
  await expect(broken.commitRun(second)).rejects.toThrow('the process is gone');
  const store = new FirestoreStore(documents);
  const other = otherwise(second, tailAfter(first));
  await expect(store.commitRun(other)).resolves.toBe('committed');
  await expect(store.commitRun(second)).rejects.toBeInstanceOf(ConflictError);
  expect(await shown(store, name), `crash at call ${call}`).toEqual(whole([first, other]));
  expect((await verifyTeam(store, name)).faults).toEqual([]);
}

async function prepare(documents: Documents, name: string, make: Make) {
  const store = new FirestoreStore(documents);
  const first = night('2025-03-10', emptyTail, {
    team: name,
    mails: [mail('2025-03-10', { team: name })],
  });
  await store.saveFacts(name, [factsPart('2025-03')]);
  await store.commitRun(first);
  const mails = [mail('2025-03-11', { team: name })];
  const more = make === wordyNight ? { team: name } : { team: name, mails };
  return { first, second: make('2025-03-11', tailAfter(first), more) };
}

async function countCalls(documents: Documents, name: string, make: Make): Promise<number> {
  const { second } = await prepare(documents, name, make);
  const counting = new FaultyDocuments(documents);
  await new FirestoreStore(counting).commitRun(second);
  return counting.calls;
}

async function shown(store: Store, name: string) {
  return {
    runs: await store.runs(name),
    ledger: await store.ledger(name),
    findings: [await store.findings(name, '2025-03-10'), await store.findings(name, '2025-03-11')],
    mails: (await store.mails(name)).map((one) => one.mail),
  };
}

function whole(nights: readonly RunCommit[]) {
  return {
    runs: nights.map(({ run }) => run),
    ledger: nights.flatMap(({ entries }) => entries),
    findings: [0, 1].map((index) => nights[index]?.findings ?? []),
    mails: nights.flatMap(({ mails }) =>
      [...mails].sort((left, right) => (left.id < right.id ? -1 : 1)),
    ),
  };
}
