/** Commits night after night to the store named on the command line, until somebody kills it. */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../functions/adapters/sqlite/store.ts';
import { ConflictError } from '../../functions/ports.ts';
import { factsPart, team } from './fixtures.ts';
import { nightNumber } from './night-number.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: endless-commits.ts STORE');
const store = openSqliteStore(path);
for (;;) {
  const runs = await store.runs(team);
  const last = runs.at(-1);
  const tail =
    last === undefined
      ? { head: '0'.repeat(64), length: 0 }
      : { head: last.chainHead, length: last.ledgerLength };
  const commit = nightNumber(runs.length, tail);
  await store.saveFacts(team, [factsPart(commit.run.date.slice(0, 7))]);
  try {
    await store.commitRun(commit);
  } catch (error) {
    // Another process was faster with this night.
    if (!(error instanceof ConflictError)) throw error;
  }
  writeSync(1, `${runs.length + 1}\n`);
}
