/** One call of every kind that a store can make. */
import type { Store } from '../../../functions/ports.ts';
import { emptyTail, factsPart, mail, night, tailAfter, team } from '../fixtures.ts';
import { largeNight, wordyNight } from './nights.ts';

export async function useEverything(store: Store): Promise<void> {
  const people = Array.from({ length: 40 }, (_, index) => `E${index}`);
  const part = factsPart('2025-03', people);
  await store.acquireLease(team, 'a', 1000, 2000);
  await store.saveFacts(team, [part]);
  await store.saveFacts(team, [part]);
  await store.loadFacts(team, { [part.month]: part.hash });
  const first = night('2025-03-10', emptyTail);
  const second = largeNight('2025-03-11', tailAfter(first));
  const third = wordyNight('2025-03-12', tailAfter(second));
  for (const commit of [first, second, third, first]) await store.commitRun(commit);
  await store.runs(team);
  await store.findings(team, '2025-03-11');
  await store.ledger(team);
  await store.recordStop({
    team,
    date: '2025-03-13',
    kind: 'blocked',
    at: '2025-03-14T02:00',
    reason: '表格读不到 The sheet could not be read',
    mails: [mail('2025-03-13', { kind: 'blocked' })],
  });
  await store.stops(team);
  await store.markWritten(team, '2025-03-10', 'abc');
  await store.writtenDigest(team, '2025-03-10');
  const { id } = mail('2025-03-10');
  await store.startAttempt(team, id, 1, '2025-03-11T02:00');
  await store.finishAttempt(team, id, 1, { result: 'sent', answer: '250 ok' });
  await store.mails(team);
  await store.mails(team, '2025-03-11');
  await store.releaseLease(team, 'a');
}
