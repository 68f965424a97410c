/** The ledger as documents, one an entry, each created together with the mark of its night. */
import type { ChainTail } from '../../chain.ts';
import { tailOf } from '../../chain.ts';
import { type ChainedEntry, ConflictError, type RunCommit } from '../../ports.ts';
import { chainedEntry, readBody } from '../../records.ts';
import { tailBefore } from '../../run-commit.ts';
import type { Documents, FoundDocument } from './documents.ts';
import { documentId, layoutOf } from './paths.ts';
import { type NewRecord, readBodies } from './record.ts';

/** Firestore compares a field with at most this many values. */
const mostValues = 30;

export function entryRecord(team: string, link: ChainedEntry): NewRecord {
  const index = { position: link.position, entry: documentId(link.entry.id) };
  return { path: layoutOf(team).entry(link.position), value: link, index };
}

export async function readLedger(documents: Documents, team: string): Promise<ChainedEntry[]> {
  const collection = layoutOf(team).collection('ledger');
  return decode(documents, await documents.list({ collection, orderBy: 'position' }));
}

/** Throws a ConflictError unless the commit's entries are new and continue the ledger as it stands. */
export async function checkTail(documents: Documents, commit: RunCommit): Promise<void> {
  const { team, date } = commit.run;
  const wanted = tailBefore(commit);
  const [found] = await Promise.all([readTail(documents, team), checkEntryIds(documents, commit)]);
  if (wanted.head !== found.head || wanted.length !== found.length) {
    throw new ConflictError(
      `run ${team} ${date}: was judged on a ledger of ${wanted.length} entries, there are ${found.length}; nothing was written, judge the night again`,
    );
  }
}

async function readTail(documents: Documents, team: string): Promise<ChainTail> {
  const last = await documents.list({
    collection: layoutOf(team).collection('ledger'),
    orderBy: 'position',
    direction: 'desc',
    limit: 1,
  });
  return tailOf(await decode(documents, last));
}

/** Entries that appear after this look take the positions this commit needs, so they cannot slip past. */
async function checkEntryIds(
  documents: Documents,
  { run: { team }, entries }: RunCommit,
): Promise<void> {
  const collection = layoutOf(team).collection('ledger');
  const ids = entries.map(({ entry }) => documentId(entry.id));
  const groups = Array.from({ length: Math.ceil(ids.length / mostValues) }, (_, index) =>
    ids.slice(index * mostValues, (index + 1) * mostValues),
  );
  const found = await Promise.all(
    groups.map((values) => documents.list({ collection, among: { field: 'entry', values } })),
  );
  const [elsewhere] = await decode(documents, found.flat());
  if (elsewhere === undefined) return;
  throw new ConflictError(
    `ledger ${team} ${elsewhere.entry.id}: already there at position ${elsewhere.position}; nothing was written, judge the night again`,
  );
}

async function decode(
  documents: Documents,
  found: readonly FoundDocument[],
): Promise<ChainedEntry[]> {
  const bodies = await readBodies(documents, found);
  return bodies.map(({ path, body }) => readBody(chainedEntry, body, path));
}
