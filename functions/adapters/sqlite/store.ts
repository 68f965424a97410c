/** The embedded store: every port call as inserts under computed ids in one SQLite file. */
import * as z from 'zod/mini';
import type { Finding, LocalDate, LocalMoment, Month } from '../../../shared/index.ts';
import { canonicalJson, digestOf } from '../../canonical.ts';
import type {
  AttemptOutcome,
  ChainedEntry,
  FactsPart,
  MailWithAttempts,
  RunCommit,
  RunRecord,
  StoppedRun,
  Store,
} from '../../ports.ts';
import {
  chainedEntry,
  factsRecord,
  findingsRecord,
  readBody,
  readRecord,
  runRecord,
  stoppedRun,
} from '../../records.ts';
import { assertCommit } from '../../run-commit.ts';
import { writeMail, writeRun } from './commit-run.ts';
import { type Database, openDatabase } from './database.ts';
import { insertOnce } from './insert-once.ts';
import { finishAttempt, readMails, startAttempt } from './outbox.ts';
import { pack, unpack } from './pack.ts';

/**
 * Opens (or creates) the store at `path`. Several processes may open the same file: a write waits up to
 * ten seconds for another's, and blocks this process meanwhile.
 */
export function openSqliteStore(path: string): Store {
  return new SqliteStore(openDatabase(path));
}

const bodyRow = z.object({ digest: z.string(), body: z.string() });
const packedRow = z.object({ digest: z.string(), body: z.instanceof(Uint8Array) });

/** The store over an open database; `openSqliteStore` is the usual way to it. */
export class SqliteStore implements Store {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async acquireLease(team: string, holder: string, now: number, until: number): Promise<boolean> {
    const changed = this.#database.run(
      `insert into leases (team, holder, until) values (?, ?, ?)
       on conflict (team) do update set holder = excluded.holder, until = excluded.until
       where leases.holder = excluded.holder or leases.until <= ?`,
      team,
      holder,
      until,
      now,
    );
    return changed === 1;
  }

  async releaseLease(team: string, holder: string): Promise<void> {
    this.#database.run('delete from leases where team = ? and holder = ?', team, holder);
  }

  async saveFacts(team: string, parts: readonly FactsPart[]): Promise<void> {
    const rows = parts.map(({ month, hash, facts }) => {
      if (digestOf(facts) !== hash) {
        throw new Error(`facts ${team} ${month}: ${hash} is not the hash of these facts`);
      }
      return {
        table: 'facts',
        key: { team, month, digest: hash },
        digest: hash,
        rest: { body: pack(canonicalJson(facts)) },
      };
    });
    this.#database.transaction(() => {
      for (const row of rows) insertOnce(this.#database, row);
    });
  }

  async loadFacts(team: string, versions: Readonly<Record<Month, string>>): Promise<FactsPart[]> {
    const wanted = Object.entries(versions).sort(([left], [right]) => (left < right ? -1 : 1));
    return wanted.map(([month, hash]) => {
      const place = `facts ${team} ${month} ${hash}`;
      const row = this.#database.find(
        packedRow,
        'select digest, body from facts where team = ? and month = ? and digest = ?',
        team,
        month,
        hash,
      );
      if (row === null) throw new Error(`${place}: was never saved; restore a backup`);
      return { month, hash, facts: readRecord(factsRecord, unpack(row.body, place), hash, place) };
    });
  }

  async runs(team: string): Promise<RunRecord[]> {
    const rows = this.#database.all(
      bodyRow,
      'select digest, body from runs where team = ? order by date',
      team,
    );
    return rows.map(({ digest, body }, index) =>
      readRecord(runRecord, body, digest, `runs ${team}[${index}]`),
    );
  }

  async findings(team: string, night: LocalDate): Promise<Finding[]> {
    const row = this.#database.find(
      packedRow,
      'select digest, body from findings where team = ? and night = ?',
      team,
      night,
    );
    if (row === null) return [];
    const place = `findings ${team} ${night}`;
    return readRecord(findingsRecord, unpack(row.body, place), row.digest, place);
  }

  async ledger(team: string): Promise<ChainedEntry[]> {
    const rows = this.#database.all(
      z.object({ position: z.int(), body: z.string() }),
      'select position, body from ledger where team = ? order by position',
      team,
    );
    return rows.map(({ position, body }) =>
      readBody(chainedEntry, body, `ledger ${team} ${position}`),
    );
  }

  async commitRun(commit: RunCommit): Promise<'committed' | 'repeated'> {
    assertCommit(commit);
    return this.#database.transaction(() => writeRun(this.#database, commit));
  }

  async recordStop(stop: StoppedRun): Promise<void> {
    const { team, date, at, kind } = stop;
    this.#database.transaction(() => {
      insertOnce(this.#database, {
        table: 'stops',
        key: { team, date, at, kind },
        digest: digestOf(stop),
        rest: { body: canonicalJson(stop) },
      });
      for (const mail of stop.mails) writeMail(this.#database, mail);
    });
  }

  async stops(team: string): Promise<StoppedRun[]> {
    const rows = this.#database.all(
      bodyRow,
      'select digest, body from stops where team = ? order by date, at, kind',
      team,
    );
    return rows.map(({ digest, body }, index) =>
      readRecord(stoppedRun, body, digest, `stops ${team}[${index}]`),
    );
  }

  async markWritten(team: string, night: LocalDate, digest: string): Promise<void> {
    this.#database.transaction(() =>
      insertOnce(this.#database, { table: 'written', key: { team, night }, digest }),
    );
  }

  async writtenDigest(team: string, night: LocalDate): Promise<string | null> {
    const row = this.#database.find(
      z.object({ digest: z.string() }),
      'select digest from written where team = ? and night = ?',
      team,
      night,
    );
    return row?.digest ?? null;
  }

  async mails(team: string, from?: LocalDate): Promise<MailWithAttempts[]> {
    return readMails(this.#database, team, from);
  }

  async startAttempt(
    team: string,
    mail: string,
    number: number,
    at: LocalMoment,
  ): Promise<boolean> {
    return startAttempt(this.#database, team, mail, number, at);
  }

  async finishAttempt(
    team: string,
    mail: string,
    number: number,
    outcome: AttemptOutcome,
  ): Promise<void> {
    this.#database.transaction(() => finishAttempt(this.#database, team, mail, number, outcome));
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}
