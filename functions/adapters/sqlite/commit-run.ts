/** Writes one night whole into its tables; call inside a transaction. */
import * as z from 'zod/mini';
import { canonicalJson, digestOf } from '../../canonical.ts';
import { tailOf } from '../../chain.ts';
import { type ChainedEntry, ConflictError, type OutboxMail, type RunCommit } from '../../ports.ts';
import { chainedEntry, readBody } from '../../records.ts';
import { tailBefore } from '../../run-commit.ts';
import type { Database } from './database.ts';
import { insertOnce } from './insert-once.ts';
import { pack } from './pack.ts';

export function writeRun(database: Database, commit: RunCommit): 'committed' | 'repeated' {
  const { run, entries, findings, mails } = commit;
  const written = insertOnce(database, {
    table: 'runs',
    key: { team: run.team, date: run.date },
    digest: digestOf(run),
    rest: { body: canonicalJson(run) },
  });
  // A repeat goes through every part as well: each must be the very one that is there.
  if (written === 'created') checkTail(database, commit);
  for (const link of entries) writeEntry(database, run.team, link);
  insertOnce(database, {
    table: 'findings',
    key: { team: run.team, night: run.date },
    digest: run.findingsHash,
    rest: { body: pack(canonicalJson(findings)) },
  });
  for (const mail of mails) writeMail(database, mail);
  return written === 'created' ? 'committed' : 'repeated';
}

export function writeMail(database: Database, mail: OutboxMail): void {
  insertOnce(database, {
    table: 'mails',
    key: { team: mail.team, id: mail.id },
    digest: digestOf(mail),
    rest: { night: mail.night, body: canonicalJson(mail) },
  });
}

function writeEntry(database: Database, team: string, link: ChainedEntry): void {
  const elsewhere = database.find(
    z.object({ position: z.int() }),
    'select position from ledger where team = ? and id = ? and position <> ?',
    team,
    link.entry.id,
    link.position,
  );
  if (elsewhere !== null) {
    throw new ConflictError(
      `ledger ${team} ${link.entry.id}: already there at position ${elsewhere.position}; nothing was written, judge the night again`,
    );
  }
  insertOnce(database, {
    table: 'ledger',
    key: { team, position: link.position },
    digest: digestOf(link),
    rest: { id: link.entry.id, body: canonicalJson(link) },
  });
}

function checkTail(database: Database, commit: RunCommit): void {
  const { team, date } = commit.run;
  const last = database.find(
    z.object({ body: z.string() }),
    'select body from ledger where team = ? order by position desc limit 1',
    team,
  );
  const found = tailOf(
    last === null ? [] : [readBody(chainedEntry, last.body, `ledger ${team} (its last entry)`)],
  );
  const wanted = tailBefore(commit);
  if (wanted.head !== found.head || wanted.length !== found.length) {
    throw new ConflictError(
      `run ${team} ${date}: was judged on a ledger of ${wanted.length} entries, there are ${found.length}; nothing was written, judge the night again`,
    );
  }
}
