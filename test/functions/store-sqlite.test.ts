/** The SQLite store: the common contract, and what only a file can go through. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../functions/adapters/sqlite/database.ts';
import { openSqliteStore, SqliteStore } from '../../functions/adapters/sqlite/store.ts';
import { verifyTeam } from '../../functions/jobs/verify.ts';
import type { Store } from '../../functions/ports.ts';
import { emptyTail, factsPart, night, proposal, tailAfter, team } from './fixtures.ts';
import { nightNumber } from './night-number.ts';
import { storeContract } from './store-contract.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoqin-store-'));
  path = join(folder, 'data', 'kaoqin.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

storeContract('SQLite', async () => {
  const stores: Store[] = [];
  const open = () => {
    const store = openSqliteStore(path);
    stores.push(store);
    return store;
  };
  return {
    store: open(),
    reopen: async () => open(),
    destroy: async () => {
      for (const store of stores) await store.close();
    },
  };
});

describe('the file', () => {
  test('is readable by its owner alone, with everything SQLite puts beside it', async () => {
    const store = openSqliteStore(path);
    await store.commitRun(night('2025-03-10', emptyTail));
    const files = readdirSync(join(folder, 'data'));
    expect(files).toContain('kaoqin.sqlite-wal');
    for (const file of files) {
      expect(statSync(join(folder, 'data', file)).mode & 0o777).toBe(0o600);
    }
    await store.close();
    chmodSync(path, 0o644);
    await openSqliteStore(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('of a newer kaoqin is refused', async () => {
    await openSqliteStore(path).close();
    withRaw((raw) => raw.exec('update schema_version set version = 2'));
    expect(() => openSqliteStore(path)).toThrow(/version 2, this kaoqin reads version 1/);
  });

  test('of another program is refused and left alone', () => {
    const other = join(folder, 'other.sqlite');
    const raw = new DatabaseSync(other);
    raw.exec('create table theirs (a)');
    raw.close();
    expect(() => openSqliteStore(other)).toThrow("holds tables that are not kaoqin's");
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'not a database, but long enough to be mistaken for one'.repeat(100));
    expect(() => openSqliteStore(text)).toThrow('is not a SQLite file');
    expect(() => openSqliteStore(folder)).toThrow(folder);
  });

  test('that is full takes nothing of a night and says so', async () => {
    const database = openDatabase(path);
    const store = new SqliteStore(database);
    const first = night('2025-03-10', emptyTail);
    await store.commitRun(first);
    const pages = withRaw((raw) => Number(raw.prepare('pragma page_count').get()?.['page_count']));
    database.execute(`pragma max_page_count = ${pages + 2}`);
    const large = night('2025-03-11', tailAfter(first), {
      newEntries: Array.from({ length: 200 }, (_, index) => proposal(`E${index}`, '2025-03-11')),
    });
    await expect(store.commitRun(large)).rejects.toThrow('the disk is full; nothing was written');
    expect(await store.runs(team)).toEqual([first.run]);
    expect(await store.ledger(team)).toEqual(first.entries);
    database.execute('pragma max_page_count = 100000');
    await expect(store.commitRun(large)).resolves.toBe('committed');
    await store.close();
  });

  test('locked by another writer is waited for, then reported', async () => {
    const database = openDatabase(path);
    const store = new SqliteStore(database);
    database.execute('pragma busy_timeout = 20');
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const commit = night('2025-03-10', emptyTail);
    await expect(store.commitRun(commit)).rejects.toThrow('another process is writing');
    other.exec('rollback');
    other.close();
    await expect(store.commitRun(commit)).resolves.toBe('committed');
    await store.close();
  });

  test.each(['findings', 'ledger', 'mails'])(
    'takes nothing of a night when writing %s fails in the middle',
    async (table) => {
      const store = openSqliteStore(path);
      withRaw((raw) =>
        raw.exec(`create trigger fault before insert on ${table} begin
          select raise(abort, 'injected'); end`),
      );
      const commit = night('2025-03-10', emptyTail);
      await expect(store.commitRun(commit)).rejects.toThrow('injected');
      expect(await store.runs(team)).toEqual([]);
      expect(await store.ledger(team)).toEqual([]);
      withRaw((raw) => raw.exec('drop trigger fault'));
      await expect(store.commitRun(commit)).resolves.toBe('committed');
      await store.close();
    },
  );

  test.each([
    ['runs', "update runs set body = replace(body, '2025-01-01', '2024-01-01')"],
    ['findings', "update findings set body = x'00'"],
    ['mails', "update mails set body = replace(body, 'Nothing', 'Something')"],
    ['facts', 'delete from facts'],
    ['ledger', `update ledger set body = replace(body, '"amount":100', '"amount":101')`],
    ['ledger, no longer JSON', "update ledger set body = 'x' || body"],
    ['ledger, cut short', 'delete from ledger where position = 2'],
    ['ledger, grown', longerLedger()],
    ['mails, one gone', "delete from mails where night = '2025-03-11'"],
  ])('changed by hand (%s) is found by verify', async (_what, change) => {
    const store = openSqliteStore(path);
    await store.saveFacts(team, [factsPart('2025-03')]);
    const first = night('2025-03-10', emptyTail);
    await store.commitRun(first);
    await store.commitRun(night('2025-03-11', tailAfter(first)));
    expect((await verifyTeam(store, team)).faults).toEqual([]);
    withRaw((raw) => raw.exec(`pragma foreign_keys = off; ${change}`));
    expect((await verifyTeam(store, team)).faults).not.toEqual([]);
    await store.close();
  });

  test('can be opened for the first time by many processes at once', async () => {
    const children = Array.from({ length: 4 }, () => child());
    for (const one of children) {
      await one.firstLine;
      one.process.kill('SIGKILL');
      await one.ended;
    }
    const store = openSqliteStore(path);
    expect((await verifyTeam(store, team)).faults).toEqual([]);
    await store.close();
  });
});

describe('a process killed at any moment', () => {
  test('loses no acknowledged night and leaves no half of one', async () => {
    const moment = seededMoments(20250310);
    let acknowledged = 0;
    for (let kill = 0; kill < 15; kill += 1) {
      const { process, firstLine, ended } = child();
      await firstLine;
      await new Promise((resolve) => setTimeout(resolve, moment(60)));
      process.kill('SIGKILL');
      const lines = await ended;
      const last = Number(lines.at(-1));
      expect(last).toBeGreaterThan(acknowledged);
      acknowledged = last;
      const store = openSqliteStore(path);
      expect((await store.runs(team)).length).toBeGreaterThanOrEqual(acknowledged);
      expect((await verifyTeam(store, team)).faults).toEqual([]);
      await store.close();
    }
    const integrity = withRaw((raw) => raw.prepare('pragma integrity_check').all());
    expect(integrity.map((row) => row['integrity_check'])).toEqual(['ok']);
    const store = openSqliteStore(path);
    let tail = emptyTail;
    for (const [index, run] of (await store.runs(team)).entries()) {
      const expected = nightNumber(index, tail);
      expect(run).toEqual(expected.run);
      expect(await store.findings(team, run.date)).toEqual(expected.findings);
      tail = tailAfter(expected);
    }
    await store.close();
  }, 30_000);
});

/** A process that commits nights one after the other until it is killed, printing each one's number. */
function child() {
  const script = join(import.meta.dirname, 'endless-commits.ts');
  const started = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  started.stdout.setEncoding('utf8');
  const firstLine = new Promise<void>((resolve) => {
    started.stdout.on('data', (chunk: string) => {
      output += chunk;
      if (output.includes('\n')) resolve();
    });
    started.on('close', () => resolve());
  });
  const ended = new Promise<string[]>((resolve) => {
    // What stands before the last line break was printed whole.
    started.on('close', () => resolve(output.split('\n').slice(0, -1)));
  });
  return { process: started, firstLine, ended };
}

function withRaw<T>(work: (raw: DatabaseSync) => T): T {
  const raw = new DatabaseSync(path, { timeout: 1000 });
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}

function seededMoments(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * below;
  };
}

/** An entry appended by hand, chained as it should be: only the nights do not know it. */
function longerLedger(): string {
  const first = night('2025-03-10', emptyTail);
  const second = night('2025-03-11', tailAfter(first));
  const [link] = night('2025-03-12', tailAfter(second)).entries;
  if (link === undefined) throw new Error('a night brings an entry');
  return `insert into ledger values ('${team}', 3, '${link.entry.id}', 'x', '${JSON.stringify(link)}')`;
}
