/** Every write beside a night's commit, its answer lost: done once, and its owner knows. */
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../functions/adapters/firestore/answers.ts';
import type { Documents } from '../../../functions/adapters/firestore/documents.ts';
import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import type { Store } from '../../../functions/ports.ts';
import { emptyTail, factsPart, mail, night, team } from '../fixtures.ts';
import { FaultyDocuments } from './faults.ts';
import { MemoryDocuments } from './memory-documents.ts';
import { smallLimits } from './nights.ts';

const { id } = mail('2025-03-10');
const sent = { result: 'sent', answer: '250 ok' } as const;
const largePart = factsPart('2025-03', ['长'.repeat(2000)]);
const stop = {
  team,
  date: '2025-03-11',
  kind: 'held',
  at: '2025-03-12T02:00',
  reason: '等人批准 Waits for a person',
  mails: [mail('2025-03-11', { kind: 'held', html: '长'.repeat(2000) })],
} as const;

const writes: readonly [string, (store: Store) => Promise<unknown>, unknown][] = [
  ['acquireLease', (store) => store.acquireLease(team, 'a', 1000, 2000), true],
  ['releaseLease', (store) => store.releaseLease(team, 'held'), undefined],
  ['saveFacts', (store) => store.saveFacts(team, [largePart]), undefined],
  ['recordStop', (store) => store.recordStop(stop), undefined],
  ['markWritten', (store) => store.markWritten(team, '2025-03-10', 'abc'), undefined],
  ['startAttempt', (store) => store.startAttempt(team, id, 2, '2025-03-11T02:00'), true],
  ['finishAttempt', (store) => store.finishAttempt(team, id, 1, sent), undefined],
];

describe.each(writes)('%s', (name, write, wanted) => {
  test('with a create that was lost, or not answered, ends as if nothing had happened', async () => {
    const undisturbed = await prepare(name);
    const counting = new FaultyDocuments(undisturbed);
    expect(await write(new FirestoreStore(counting))).toBe(wanted);
    let creates = 0;
    for (const kind of ['lost', 'unanswered'] as const) {
      for (let call = 1; call <= counting.calls; call += 1) {
        const documents = await prepare(name);
        const faulty = new FaultyDocuments(documents, { kind, call });
        const result = await write(new FirestoreStore(faulty)).catch((error: unknown) => error);
        if (faulty.failed === 'create') {
          creates += 1;
          expect(result, `${kind} at call ${call}`).toBe(wanted);
          expect(withoutClaims(documents)).toEqual(withoutClaims(undisturbed));
        } else {
          expect(result, `${kind} at call ${call}`).toBeInstanceOf(Error);
        }
      }
    }
    expect(creates).toBeGreaterThan(0);
  });

  test('that is refused says so at once', async () => {
    const failing = new FailingCreates(await prepare(name), 7);
    await expect(write(new FirestoreStore(failing))).rejects.toThrow('code 7');
    expect(failing.tries).toBe(1);
  });

  test('that is never answered gives up with the last error', async () => {
    const failing = new FailingCreates(await prepare(name), 14);
    await expect(write(new FirestoreStore(failing))).rejects.toThrow('code 14');
    expect(failing.tries).toBeGreaterThan(1);
  });
});

test.each([
  [6, 'there'],
  [4, 'unclear'],
  [14, 'unclear'],
  [7, 'refused'],
  [3, 'refused'],
  ['ECONNRESET', 'refused'],
])('code %s means: %s', (code, meaning) => {
  expect(answerOf(Object.assign(new Error('any'), { code }))).toBe(meaning);
});

/** Reads as ever, and refuses every create in the same way. */
class FailingCreates extends FaultyDocuments {
  readonly #code: number;
  tries = 0;

  constructor(inner: Documents, code: number) {
    super(inner);
    this.#code = code;
  }

  override async create(): Promise<void> {
    this.tries += 1;
    throw Object.assign(new Error(`refused with code ${this.#code}`), { code: this.#code });
  }
}

/** A committed night whose mail has been tried once, and a lease to give back. */
async function prepare(name: string): Promise<MemoryDocuments> {
  const documents = new MemoryDocuments(smallLimits);
  const store = new FirestoreStore(documents);
  await store.commitRun(night('2025-03-10', emptyTail));
  await store.startAttempt(team, id, 1, '2025-03-11T01:00');
  if (name === 'releaseLease') await store.acquireLease(team, 'held', 1000, 2000);
  return documents;
}

function withoutClaims({ fields }: MemoryDocuments) {
  return [...fields].map(([path, { claim: _, ...rest }]) => [path, rest]);
}
