/** One SQLite file: opened durably and privately, spoken to in checked rows, its failures put in plain words. */
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { createTables, schemaVersion } from './schema.ts';

/** How long a writer waits for another process's commit; a commit takes milliseconds. */
const lockWaitMilliseconds = 10_000;

/** A connection; statements are prepared once and kept. */
export class Database {
  readonly path: string;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, connection: DatabaseSync) {
    this.path = path;
    this.#connection = connection;
  }

  /** All rows, each decoded; `sql` is always a constant of this program. */
  all<T>(row: z.ZodMiniType<T>, sql: string, ...values: SQLInputValue[]): T[] {
    return this.#speak(() =>
      this.#prepare(sql)
        .all(...values)
        .map((found) => z.parse(row, found)),
    );
  }

  /** The only row, or null. */
  find<T>(row: z.ZodMiniType<T>, sql: string, ...values: SQLInputValue[]): T | null {
    return this.all(row, sql, ...values)[0] ?? null;
  }

  /** Runs a write and returns how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#speak(() => Number(this.#prepare(sql).run(...values).changes));
  }

  execute(sql: string): void {
    this.#speak(() => this.#connection.exec(sql));
  }

  /** All of `work` or nothing; no other process writes meanwhile. */
  transaction<T>(work: () => T): T {
    this.execute('begin immediate');
    try {
      const result = work();
      this.execute('commit');
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
      if (this.#connection.isTransaction) this.execute('rollback');
      throw error;
    }
  }

  close(): void {
    if (this.#connection.isOpen) this.#connection.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #speak<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explain(error, this.path);
    }
  }
}

/**
 * Opens the file, creating it readable by its owner alone. Throws when it was written by a newer kaoqin
 * or is no store of kaoqin at all.
 */
export function openDatabase(path: string): Database {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // SQLite gives its -wal and -shm files the mode of the main file, so it is set before they exist.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  let connection: DatabaseSync;
  try {
    connection = new DatabaseSync(path, { timeout: lockWaitMilliseconds });
  } catch (error) {
    throw explain(error, path);
  }
  const database = new Database(path, connection);
  try {
    database.execute('pragma journal_mode = wal');
    database.execute('pragma synchronous = full');
    database.execute('pragma foreign_keys = on');
    database.transaction(() => prepareTables(database));
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function prepareTables(database: Database): void {
  const name = z.object({ name: z.string() });
  const tables = database.all(name, "select name from sqlite_schema where type = 'table'");
  if (tables.length === 0) {
    database.execute(createTables);
    return;
  }
  if (!tables.some((table) => table.name === 'schema_version')) {
    throw new Error(`${database.path}: holds tables that are not kaoqin's; choose another file`);
  }
  const row = database.find(z.object({ version: z.int() }), 'select version from schema_version');
  if (row?.version === schemaVersion) return;
  const found = row === null ? 'no version' : `version ${row.version}`;
  throw new Error(
    `${database.path}: was written with ${found}, this kaoqin reads version ${schemaVersion}; use the kaoqin that wrote it, or a newer one`,
  );
}

/** What to do about the failures an operator can meet, by SQLite's primary result code. */
const adviceByCode: Readonly<Record<number, string>> = {
  5: 'another process is writing and did not finish in time; nothing was written, run again',
  6: 'another process holds a lock; nothing was written, run again',
  8: 'the file may not be written; give its owner write permission',
  10: 'the disk failed to read or write; check the disk, then run again',
  11: 'the file is damaged; restore a backup',
  13: 'the disk is full; nothing was written, free some space and run again',
  14: 'the file cannot be opened; check the folder and its permissions',
  26: 'is not a SQLite file; choose another file',
};

const sqliteError = z.object({ errcode: z.int(), errstr: z.string() });

function explain(error: unknown, path: string): unknown {
  const details = z.safeParse(sqliteError, error);
  if (!details.success) return error;
  // The low byte is the primary code, the rest says which kind of it.
  const advice = adviceByCode[details.data.errcode & 0xff];
  if (advice === undefined) return error;
  return new Error(`${path}: ${advice} (${details.data.errstr})`, { cause: error });
}
