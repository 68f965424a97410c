/** The one way this store writes: create, find it already there, or refuse. */
import type { SQLInputValue } from 'node:sqlite';
import * as z from 'zod/mini';
import { ConflictError } from '../../ports.ts';
import type { Database } from './database.ts';

const digestRow = z.object({ digest: z.string() });

/** A row to be; table and column names are constants of this program. */
export interface NewRow {
  readonly table: string;
  /** The columns of the computed id. */
  readonly key: Readonly<Record<string, SQLInputValue>>;
  /** Hash of the whole content. */
  readonly digest: string;
  readonly rest?: Readonly<Record<string, SQLInputValue>>;
}

/** Call inside a transaction, so that nobody writes between the look and the insert. */
export function insertOnce(
  database: Database,
  { table, key, digest, rest = {} }: NewRow,
): 'created' | 'there' {
  const where = Object.keys(key).map((column) => `${column} = ?`);
  const found = database.find(
    digestRow,
    `select digest from ${table} where ${where.join(' and ')}`,
    ...Object.values(key),
  );
  if (found !== null) {
    if (found.digest === digest) return 'there';
    throw new ConflictError(
      `${table} ${Object.values(key).join(' ')}: already there with other content; nothing was written, compare the two before running again`,
    );
  }
  const columns = { ...key, digest, ...rest };
  const marks = Object.keys(columns).map(() => '?');
  database.run(
    `insert into ${table} (${Object.keys(columns).join(', ')}) values (${marks.join(', ')})`,
    ...Object.values(columns),
  );
  return 'created';
}
