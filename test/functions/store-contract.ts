/** What every store must do, whichever database stands behind it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tailOf, verifyChain } from '../../functions/chain.ts';
import { ConflictError, type StoppedRun, type Store } from '../../functions/ports.ts';
import {
  emptyTail,
  factsPart,
  finding,
  hostileTexts,
  mail,
  night,
  proposal,
  tailAfter,
  team,
} from './fixtures.ts';

export interface OpenedStore {
  readonly store: Store;
  /** Opens the same data once more; the first store may be open or closed. */
  reopen(): Promise<Store>;
  /** Closes whatever is open and removes the data. */
  destroy(): Promise<void>;
}

export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let opened: OpenedStore;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.destroy());

    describe('commitRun', () => {
      const first = night('2025-03-10', emptyTail);

      test('gives back every part as it was written', async () => {
        await expect(store.commitRun(first)).resolves.toBe('committed');
        expect(await store.runs(team)).toEqual([first.run]);
        expect(await store.ledger(team)).toEqual(first.entries);
        expect(await store.findings(team, '2025-03-10')).toEqual(first.findings);
        expect(await store.mails(team)).toEqual([{ mail: first.mails[0], attempts: [] }]);
      });

      test('is repeatable and a repeat changes nothing', async () => {
        await store.commitRun(first);
        const before = await everything(store);
        await expect(store.commitRun(first)).resolves.toBe('repeated');
        expect(await everything(store)).toEqual(before);
      });

      test('is repeatable after later nights', async () => {
        await store.commitRun(first);
        await store.commitRun(night('2025-03-11', tailAfter(first)));
        await expect(store.commitRun(first)).resolves.toBe('repeated');
        expect(await store.ledger(team)).toHaveLength(2);
      });

      test.each([
        ['other findings', { findings: [finding('E02', '2025-03-10')] }],
        ['another entry', { newEntries: [proposal('E01', '2025-03-10', 300)] }],
        ['no entry', { newEntries: [] }],
        ['another mail', { mails: [mail('2025-03-10', { text: 'changed' })] }],
        ['other counts', { counts: { findings: 2 } }],
      ])('refuses the same night with %s and writes nothing', async (_what, change) => {
        await store.commitRun(first);
        const before = await everything(store);
        const other = night('2025-03-10', emptyTail, change);
        await expect(store.commitRun(other)).rejects.toBeInstanceOf(ConflictError);
        expect(await everything(store)).toEqual(before);
      });

      test('refuses a night judged on a ledger that has grown since', async () => {
        await store.commitRun(first);
        const before = await everything(store);
        for (const stale of [
          night('2025-03-11', emptyTail),
          night('2025-03-11', emptyTail, { newEntries: [] }),
        ]) {
          await expect(store.commitRun(stale)).rejects.toBeInstanceOf(ConflictError);
        }
        expect(await everything(store)).toEqual(before);
      });

      test('refuses entries that leave a gap or stand on another head', async () => {
        await store.commitRun(first);
        const before = await everything(store);
        const { head, length } = tailAfter(first);
        for (const tail of [
          { head, length: length + 1 },
          { head: 'f'.repeat(64), length },
        ]) {
          await expect(store.commitRun(night('2025-03-11', tail))).rejects.toBeInstanceOf(
            ConflictError,
          );
        }
        expect(await everything(store)).toEqual(before);
      });

      test('refuses an entry that an earlier night already made', async () => {
        await store.commitRun(first);
        const again = night('2025-03-11', tailAfter(first), {
          newEntries: [proposal('E01', '2025-03-10')],
        });
        await expect(store.commitRun(again)).rejects.toBeInstanceOf(ConflictError);
        expect(await store.runs(team)).toEqual([first.run]);
      });

      test('writes nothing when its very last part conflicts', async () => {
        const taken = mail('2025-03-11', { kind: 'held', text: 'written by a stop' });
        await store.recordStop(stop({ date: '2025-03-11', kind: 'held', mails: [taken] }));
        const before = await everything(store, '2025-03-11');
        const clash = night('2025-03-11', emptyTail, {
          mails: [mail('2025-03-11'), { ...taken, text: 'written by the night' }],
        });
        await expect(store.commitRun(clash)).rejects.toBeInstanceOf(ConflictError);
        expect(await everything(store, '2025-03-11')).toEqual(before);
      });

      test('refuses a commit whose parts contradict each other', async () => {
        const wrong = [
          { ...first, findings: [] },
          { ...first, mails: [] },
          { ...first, entries: [] },
          { ...first, entries: first.entries.map((link) => ({ ...link, hash: 'e'.repeat(64) })) },
          { ...first, mails: first.mails.map((one) => ({ ...one, team: 'other' })) },
        ];
        for (const commit of wrong) {
          await expect(store.commitRun(commit)).rejects.toThrow('run ecommerce 2025-03-10');
        }
        expect(await store.runs(team)).toEqual([]);
      });

      test('lets one of many rivals in', async () => {
        const rival = await opened.reopen();
        const commits = Array.from({ length: 8 }, (_, index) =>
          night('2025-03-10', emptyTail, { newEntries: [proposal(`E${index}`, '2025-03-10')] }),
        );
        const results = await Promise.allSettled(
          commits.map((commit, index) => (index % 2 ? rival : store).commitRun(commit)),
        );
        await rival.close();
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        for (const result of results) {
          if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ConflictError);
        }
        expect(await store.ledger(team)).toHaveLength(1);
      });

      test('takes a night of 5,000 findings and 500 entries', async () => {
        const people = Array.from({ length: 500 }, (_, index) => `E${index}`);
        const large = night('2025-03-10', emptyTail, {
          newEntries: people.map((id) => proposal(id, '2025-03-10')),
          findings: Array.from({ length: 5000 }, (_, index) =>
            finding(`E${index % 500}`, '2025-03-10', { id: `finding-${index}` }),
          ),
          mails: people.map((id) =>
            mail('2025-03-10', { kind: 'person', to: { name: id, address: `${id}@example.com` } }),
          ),
        });
        await expect(store.commitRun(large)).resolves.toBe('committed');
        await expect(store.commitRun(large)).resolves.toBe('repeated');
        expect(await store.findings(team, '2025-03-10')).toEqual(large.findings);
        expect(await store.mails(team)).toHaveLength(500);
        expect(verifyChain(await store.ledger(team))).toEqual([]);
      });

      test('keeps teams apart', async () => {
        await store.commitRun(first);
        const other = night('2025-03-10', emptyTail, {
          team: 'other',
          mails: [mail('2025-03-10', { team: 'other' })],
        });
        await expect(store.commitRun(other)).resolves.toBe('committed');
        expect(await store.ledger(team)).toHaveLength(1);
        expect(await store.mails('other')).toHaveLength(1);
        expect(await store.runs('nobody')).toEqual([]);
        expect(await store.findings('nobody', '2025-03-10')).toEqual([]);
      });

      test('lists runs by date, the ledger by position and mails by night, then id', async () => {
        const later = night('2025-03-12', emptyTail, {
          mails: [mail('2025-03-12', { id: 'b' }), mail('2025-03-12', { id: 'a', kind: 'person' })],
        });
        const earlier = night('2025-03-11', tailAfter(later));
        await store.commitRun(later);
        await store.commitRun(earlier);
        const dates = (await store.runs(team)).map(({ date }) => date);
        expect(dates).toEqual(['2025-03-11', '2025-03-12']);
        expect((await store.ledger(team)).map(({ position }) => position)).toEqual([1, 2]);
        const order = (await store.mails(team)).map(({ mail: { night: date, id } }) => [date, id]);
        expect(order.map(([date]) => date)).toEqual(['2025-03-11', '2025-03-12', '2025-03-12']);
        expect(order.slice(1).map(([, id]) => id)).toEqual(['a', 'b']);
        expect(await store.mails(team, '2025-03-12')).toHaveLength(2);
        expect(await store.mails(team, '2025-03-13')).toEqual([]);
      });

      test.each(hostileTexts)('keeps a hostile text: %#', async (text) => {
        const hostile = night('2025-03-10', emptyTail, {
          newEntries: [{ ...proposal('E01', '2025-03-10'), reason: text.slice(0, 2000) }],
          findings: [
            finding('E01', '2025-03-10', {
              because: [{ fact: 'record', note: 'unreadable', by: text, place: text }],
            }),
          ],
          mails: [mail('2025-03-10', { subject: text, text, html: text })],
        });
        await store.commitRun(hostile);
        expect(await store.findings(team, '2025-03-10')).toEqual(hostile.findings);
        expect(await store.ledger(team)).toEqual(hostile.entries);
        expect((await store.mails(team))[0]?.mail).toEqual(hostile.mails[0]);
      });
    });

    describe('facts', () => {
      test('are loaded by version, by month', async () => {
        const march = factsPart('2025-03');
        const corrected = factsPart('2025-03', ['E01', 'E02']);
        const april = factsPart('2025-04');
        await store.saveFacts(team, [april, march]);
        await store.saveFacts(team, [corrected, march]);
        const wanted = { '2025-04': april.hash, '2025-03': march.hash };
        expect(await store.loadFacts(team, wanted)).toEqual([march, april]);
        expect(await store.loadFacts(team, { '2025-03': corrected.hash })).toEqual([corrected]);
        expect(await store.loadFacts(team, {})).toEqual([]);
      });

      test('refuse a hash that is not theirs, all or nothing', async () => {
        const part = factsPart('2025-03');
        const wrong = { ...factsPart('2025-04'), hash: 'a'.repeat(64) };
        await expect(store.saveFacts(team, [part, wrong])).rejects.toThrow('2025-04');
        await expect(store.loadFacts(team, { '2025-03': part.hash })).rejects.toThrow(part.hash);
      });

      test('name the version that is missing', async () => {
        const { hash } = factsPart('2025-03');
        await store.saveFacts('other', [factsPart('2025-03')]);
        await expect(store.loadFacts(team, { '2025-03': hash })).rejects.toThrow(
          `facts ${team} 2025-03 ${hash}`,
        );
      });
    });

    describe('the lease', () => {
      test('is held by one, until it expires or is given back', async () => {
        expect(await store.acquireLease(team, 'a', 1000, 2000)).toBe(true);
        expect(await store.acquireLease(team, 'b', 1500, 2500)).toBe(false);
        expect(await store.acquireLease(team, 'b', 1999, 2999)).toBe(false);
        expect(await store.acquireLease('other', 'b', 1500, 2500)).toBe(true);
        expect(await store.acquireLease(team, 'b', 2000, 3000)).toBe(true);
        expect(await store.acquireLease(team, 'a', 2500, 3500)).toBe(false);
        await store.releaseLease(team, 'b');
        expect(await store.acquireLease(team, 'a', 2500, 3500)).toBe(true);
      });

      test('can be renewed by its holder', async () => {
        expect(await store.acquireLease(team, 'a', 1000, 2000)).toBe(true);
        expect(await store.acquireLease(team, 'a', 1500, 5000)).toBe(true);
        expect(await store.acquireLease(team, 'b', 4999, 6000)).toBe(false);
      });

      test('is not given back by another', async () => {
        await store.acquireLease(team, 'a', 1000, 2000);
        await store.releaseLease(team, 'b');
        await store.releaseLease('nobody', 'b');
        expect(await store.acquireLease(team, 'b', 1500, 2500)).toBe(false);
      });

      test('goes to one of many rivals', async () => {
        const rival = await opened.reopen();
        const taken = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            (index % 2 ? rival : store).acquireLease(team, `holder-${index}`, 1000, 2000),
          ),
        );
        await rival.close();
        expect(taken.filter(Boolean)).toHaveLength(1);
      });
    });

    describe('stops', () => {
      test('are kept by date and moment, with their mails', async () => {
        const held = stop({ kind: 'held', at: '2025-03-11T02:30', mails: [] });
        const blocked = stop({ at: '2025-03-11T02:00' });
        const earlier = stop({ date: '2025-03-09', at: '2025-03-12T02:00', mails: [] });
        for (const one of [held, blocked, earlier, blocked]) await store.recordStop(one);
        expect(await store.stops(team)).toEqual([earlier, blocked, held]);
        expect(await store.mails(team)).toEqual([{ mail: blocked.mails[0], attempts: [] }]);
        expect(await store.stops('other')).toEqual([]);
      });

      test('are never rewritten', async () => {
        await store.recordStop(stop({}));
        const other = stop({ reason: 'another reason' });
        await expect(store.recordStop(other)).rejects.toBeInstanceOf(ConflictError);
        expect(await store.stops(team)).toEqual([stop({})]);
      });

      test('write nothing when their mail conflicts', async () => {
        await store.recordStop(stop({}));
        const later = stop({
          at: '2025-03-11T04:00',
          mails: stop({}).mails.map((one) => ({ ...one, text: 'changed' })),
        });
        await expect(store.recordStop(later)).rejects.toBeInstanceOf(ConflictError);
        expect(await store.stops(team)).toHaveLength(1);
      });
    });

    describe('the outbox', () => {
      const { id } = mail('2025-03-10');
      beforeEach(() => store.commitRun(night('2025-03-10', emptyTail)));

      test('records a try before and its outcome after', async () => {
        const sent = { result: 'sent', answer: '250 好' } as const;
        const retry = { result: 'retry', answer: '421 later' } as const;
        expect(await store.startAttempt(team, id, 1, '2025-03-11T02:00')).toBe(true);
        const open = { mail: id, number: 1, startedAt: '2025-03-11T02:00', outcome: null };
        expect((await store.mails(team))[0]?.attempts).toEqual([open]);
        await store.finishAttempt(team, id, 1, retry);
        expect(await store.startAttempt(team, id, 2, '2025-03-11T02:05')).toBe(true);
        await store.finishAttempt(team, id, 2, sent);
        await store.finishAttempt(team, id, 2, sent);
        expect((await store.mails(team))[0]?.attempts).toEqual([
          { ...open, outcome: retry },
          { mail: id, number: 2, startedAt: '2025-03-11T02:05', outcome: sent },
        ]);
      });

      test('gives a number away once', async () => {
        const rival = await opened.reopen();
        const taken = await Promise.all(
          Array.from({ length: 10 }, (_, index) =>
            (index % 2 ? rival : store).startAttempt(team, id, 1, '2025-03-11T02:00'),
          ),
        );
        await rival.close();
        expect(taken.filter(Boolean)).toHaveLength(1);
      });

      test('never changes an outcome', async () => {
        await store.startAttempt(team, id, 1, '2025-03-11T02:00');
        await store.finishAttempt(team, id, 1, { result: 'unknown', answer: 'lost' });
        await expect(
          store.finishAttempt(team, id, 1, { result: 'sent', answer: 'ok' }),
        ).rejects.toBeInstanceOf(ConflictError);
        expect((await store.mails(team))[0]?.attempts[0]?.outcome?.result).toBe('unknown');
      });

      test('knows no tries of mails it does not hold, and no end without a start', async () => {
        await expect(store.startAttempt(team, 'nothing', 1, '2025-03-11T02:00')).rejects.toThrow(
          'nothing',
        );
        await expect(store.startAttempt('other', id, 1, '2025-03-11T02:00')).rejects.toThrow(id);
        await expect(
          store.finishAttempt(team, id, 3, { result: 'sent', answer: 'ok' }),
        ).rejects.toThrow(`${id} 3`);
      });
    });

    describe('the written mark', () => {
      test('is set once', async () => {
        expect(await store.writtenDigest(team, '2025-03-10')).toBeNull();
        await store.markWritten(team, '2025-03-10', 'abc');
        await store.markWritten(team, '2025-03-10', 'abc');
        expect(await store.writtenDigest(team, '2025-03-10')).toBe('abc');
        await expect(store.markWritten(team, '2025-03-10', 'def')).rejects.toBeInstanceOf(
          ConflictError,
        );
        expect(await store.writtenDigest(team, '2025-03-10')).toBe('abc');
        expect(await store.writtenDigest('other', '2025-03-10')).toBeNull();
      });
    });

    test('everything is there after closing and opening again', async () => {
      const first = night('2025-03-10', emptyTail);
      const part = factsPart('2025-03');
      await store.saveFacts(team, [part]);
      await store.commitRun(first);
      await store.recordStop(stop({}));
      await store.markWritten(team, '2025-03-10', 'abc');
      await store.startAttempt(team, mail('2025-03-10').id, 1, '2025-03-11T02:00');
      const before = await everything(store);
      await store.close();
      await store.close();
      const again = await opened.reopen();
      expect(await everything(again)).toEqual(before);
      expect(await again.loadFacts(team, { '2025-03': part.hash })).toEqual([part]);
      expect(tailOf(await again.ledger(team))).toEqual(tailAfter(first));
      await expect(again.commitRun(first)).resolves.toBe('repeated');
      await again.close();
    });
  });
}

function stop(more: Partial<StoppedRun>): StoppedRun {
  const date = more.date ?? '2025-03-10';
  return {
    team,
    date,
    kind: 'blocked',
    at: '2025-03-11T02:00',
    reason: '表格读不到 The sheet could not be read',
    mails: [mail(date, { kind: 'blocked' })],
    ...more,
  };
}

/** All that a store shows of the team, to tell whether anything changed. */
async function everything(store: Store, date = '2025-03-10') {
  return {
    runs: await store.runs(team),
    ledger: await store.ledger(team),
    findings: await store.findings(team, date),
    mails: await store.mails(team),
    stops: await store.stops(team),
    written: await store.writtenDigest(team, date),
  };
}
