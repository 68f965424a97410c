/** The outbox under every kind of failure: nothing lost, at most one extra copy, no double sender. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../../functions/adapters/clock.ts';
import { buildMessage } from '../../../functions/adapters/mail/message.ts';
import { openSqliteStore } from '../../../functions/adapters/sqlite/store.ts';
import { deliverMail, readStandings } from '../../../functions/jobs/deliver-mail.ts';
import type { AttemptOutcome, Mailer, OutboxMail, Store } from '../../../functions/ports.ts';
import { emptyTail, mail, night, team } from '../fixtures.ts';

const timeZone = 'Asia/Shanghai';
const scope = { team, timeZone };
const start = Date.parse('2025-03-11T02:00:00+08:00');
const minute = 60_000;

const sent: AttemptOutcome = { result: 'sent', answer: '250 ok' };
const retry: AttemptOutcome = { result: 'retry', answer: '421 later' };
const refused: AttemptOutcome = { result: 'refused', answer: '550 no such user' };
const unknown: AttemptOutcome = { result: 'unknown', answer: 'connection closed' };

describe('deliverMail', () => {
  let folder: string;
  let store: Store;
  const clock = fixedClock(start);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kaoqin-deliver-'));
    store = openSqliteStore(join(folder, 'kaoqin.sqlite'));
    clock.set(start);
    await store.commitRun(night('2025-03-10', emptyTail));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('sends each mail once, however often it runs', async () => {
    const mailer = answering(sent);
    const first = await drain(mailer);
    expect(first).toMatchObject({ attempted: 1, failures: [], counts: { sent: 1, due: 0 } });
    clock.set(start + 3000 * minute);
    expect(await drain(mailer)).toMatchObject({ attempted: 0, counts: { sent: 1 } });
    expect(mailer.mails).toHaveLength(1);
  });

  test('has the try on record before the mail leaves', async () => {
    let recorded: unknown;
    await drain({
      async send() {
        recorded = (await store.mails(team))[0]?.attempts;
        return sent;
      },
    });
    const open = {
      mail: mail('2025-03-10').id,
      number: 1,
      startedAt: '2025-03-11T02:00',
      outcome: null,
    };
    expect(recorded).toEqual([open]);
    expect((await store.mails(team))[0]?.attempts).toEqual([{ ...open, outcome: sent }]);
  });

  test('gives each try one sender when drains overlap', async () => {
    const mailer = answering(sent);
    const reports = await Promise.all([1, 2, 3, 4, 5].map(() => drain(mailer)));
    expect(mailer.mails).toHaveLength(1);
    expect(reports.reduce((sum, { attempted }) => sum + attempted, 0)).toBe(1);
  });

  test('leaves a try alone that another process may still finish', async () => {
    await store.startAttempt(team, mail('2025-03-10').id, 1, '2025-03-11T02:00');
    const mailer = answering(sent);
    clock.set(start + 14 * minute);
    expect(await drain(mailer)).toMatchObject({ attempted: 0, counts: { 'in-flight': 1 } });
    expect(mailer.mails).toEqual([]);
  });

  test('resends once, the same bytes, when a process died while sending', async () => {
    const taken: OutboxMail[] = [];
    await expect(
      drain({
        send(one) {
          taken.push(one);
          throw new Error('killed');
        },
      }),
    ).rejects.toThrow('the mailer failed 1 times');
    clock.set(start + 15 * minute);
    const mailer = answering(sent);
    expect(await drain(mailer)).toMatchObject({ attempted: 1, counts: { sent: 1 }, failures: [] });
    const from = { name: '考勤', address: 'kaoqin@example.com' };
    const [before, after] = await Promise.all(
      [...taken, ...mailer.mails].map((one) => buildMessage(one, from)),
    );
    expect(after?.bytes.toString()).toBe(before?.bytes.toString());
    expect(after?.bytes.length).toBeGreaterThan(0);
  });

  test('gives up, visibly, when the resend ends without an answer too', async () => {
    const mailer = answering(unknown);
    await drain(mailer);
    clock.set(start + 5 * minute);
    const report = await drain(mailer);
    expect(report.counts['given-up-unknown']).toBe(1);
    expect(report.failures).toEqual([
      {
        mail: mail('2025-03-10').id,
        night: '2025-03-10',
        kind: 'summary',
        standing: 'given-up-unknown',
        attempts: 2,
        answer: 'connection closed',
      },
    ]);
    clock.set(start + 1000 * minute);
    expect(await drain(mailer)).toMatchObject({ attempted: 0 });
    expect(mailer.mails).toHaveLength(2);
  });

  test('tries again after a temporary refusal, with growing pauses, at most eight times in 48 hours', async () => {
    const mailer = answering(retry);
    const tries: number[] = [];
    for (let minutes = 0; minutes <= 60 * 72; minutes += 5) {
      clock.set(start + minutes * minute);
      const { attempted } = await drain(mailer);
      if (attempted === 1) tries.push(minutes);
    }
    expect(tries).toEqual([0, 5, 20, 80, 260, 620, 1340, 2780]);
    expect(Math.max(...tries)).toBeLessThan(48 * 60);
    expect(await readStandings({ store, clock }, scope)).toMatchObject({
      counts: { 'given-up': 1 },
      failures: [{ standing: 'given-up', attempts: 8, answer: '421 later' }],
    });
  });

  test('stops after 48 hours even when few tries were made', async () => {
    const mailer = answering(retry);
    await drain(mailer);
    clock.set(start + (48 * 60 + 1) * minute);
    expect(await drain(mailer)).toMatchObject({ attempted: 0, counts: { 'given-up': 1 } });
  });

  test('says "unknown" of a mail that aged after a try without an answer', async () => {
    await drain(answering(unknown));
    clock.set(start + (48 * 60 + 1) * minute);
    expect(await drain(answering(sent))).toMatchObject({
      attempted: 0,
      counts: { 'given-up-unknown': 1 },
    });
  });

  test('sends after a temporary refusal and after an unknown one', async () => {
    const mailer = answering(retry, unknown, retry, sent);
    for (const minutes of [0, 5, 20, 80]) {
      clock.set(start + minutes * minute);
      expect(await drain(mailer)).toMatchObject({ attempted: 1 });
    }
    expect((await readStandings({ store, clock }, scope)).counts.sent).toBe(1);
  });

  test('never repeats a refused mail and lists it', async () => {
    const mailer = answering(refused);
    await drain(mailer);
    clock.set(start + 1000 * minute);
    const report = await drain(mailer);
    expect(mailer.mails).toHaveLength(1);
    expect(report.failures).toMatchObject([{ standing: 'refused', answer: '550 no such user' }]);
  });

  test('goes on to the other mails when the mailer breaks on one', async () => {
    await store.commitRun(
      night('2025-03-11', await tail(), {
        newEntries: [],
        mails: ['a', 'b', 'c'].map((id) =>
          mail('2025-03-11', { kind: 'person', to: { name: id, address: `${id}@example.com` } }),
        ),
      }),
    );
    const delivered: string[] = [];
    const broken: Mailer = {
      async send({ to }) {
        if (to.address === 'b@example.com') throw new Error('a bug');
        delivered.push(to.address);
        return sent;
      },
    };
    await expect(drain(broken)).rejects.toBeInstanceOf(AggregateError);
    expect(delivered.sort()).toEqual(['a@example.com', 'c@example.com', 'wang@example.com']);
    expect((await readStandings({ store, clock }, scope)).counts).toMatchObject({
      sent: 3,
      'in-flight': 1,
    });
  });

  test('looks five weeks back, or as far as it is told', async () => {
    clock.set(Date.parse('2025-04-14T12:00:00+08:00'));
    expect((await readStandings({ store, clock }, scope)).counts.due).toBe(1);
    clock.set(Date.parse('2025-04-15T12:00:00+08:00'));
    expect((await readStandings({ store, clock }, scope)).counts.due).toBe(0);
    const wider = { ...scope, from: '2025-03-01' };
    expect((await readStandings({ store, clock }, wider)).counts.due).toBe(1);
  });

  test('stops at once when the store fails, with the mail unsent', async () => {
    const mailer = answering(sent);
    const failing: Store = new Proxy(store, {
      get(target, name: keyof Store) {
        if (name === 'startAttempt') return () => Promise.reject(new Error('the disk is full'));
        return target[name].bind(target);
      },
    });
    const ports = { store: failing, mailer, clock };
    await expect(deliverMail(ports, scope)).rejects.toThrow('the disk is full');
    expect(mailer.mails).toEqual([]);
  });

  function drain(mailer: Mailer) {
    return deliverMail({ store, mailer, clock }, scope);
  }

  async function tail() {
    const run = (await store.runs(team)).at(-1);
    return run === undefined ? emptyTail : { head: run.chainHead, length: run.ledgerLength };
  }
});

/** A mailer that gives these answers in turn, the last one for ever, and remembers what it was given. */
function answering(...outcomes: readonly AttemptOutcome[]): Mailer & { mails: OutboxMail[] } {
  const mails: OutboxMail[] = [];
  return {
    mails,
    async send(one) {
      const outcome = outcomes[Math.min(mails.length, outcomes.length - 1)];
      if (outcome === undefined) throw new Error('a mailer needs an answer');
      mails.push(one);
      return outcome;
    },
  };
}
