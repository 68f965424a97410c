/** The mark of a committed night: nothing of the night counts until it is there. */
import * as z from 'zod/mini';
import type { LocalDate } from '../../../shared/index.ts';
import { digestOf } from '../../canonical.ts';
import { ConflictError, type RunCommit, type RunRecord } from '../../ports.ts';
import { readRecord, runRecord } from '../../records.ts';
import type { Documents, Fields, FoundDocument } from './documents.ts';
import { layoutOf } from './paths.ts';
import { type NewRecord, readBodies } from './record.ts';

const markFields = z.looseObject({
  digest: z.string(),
  /** Hash of the mails with their texts; the run itself only names them. */
  mailsDigest: z.string(),
  /** Ids of the documents that hold the night's findings, in order. */
  chunks: z.array(z.string()),
  /** Whose call made the mark. */
  claim: z.string(),
});
type MarkFields = z.infer<typeof markFields>;

export function markRecord(
  { run, mails }: RunCommit,
  { chunks, claim }: Pick<MarkFields, 'chunks' | 'claim'>,
): NewRecord {
  const index = { date: run.date, mailsDigest: digestOf(mails), chunks, claim };
  return { path: layoutOf(run.team).run(run.date), value: run, index };
}

/** Null when the night is not committed. */
export async function readMark(
  documents: Documents,
  team: string,
  date: LocalDate,
): Promise<{ readonly run: RunRecord; readonly mark: MarkFields } | null> {
  const path = layoutOf(team).run(date);
  const [fields] = await documents.read([path]);
  if (!fields) return null;
  const mark = decodeMark(path, fields);
  const [run] = await decodeRuns(documents, [{ path, fields }]);
  if (run === undefined) throw new Error(`${path}: has no content; restore a backup`);
  return { run, mark };
}

/** Oldest first. */
export async function readRuns(documents: Documents, team: string): Promise<RunRecord[]> {
  const collection = layoutOf(team).collection('runs');
  return decodeRuns(documents, await documents.list({ collection, orderBy: 'date' }));
}

/**
 * Whether this very commit is already there: 'mine' by this call, 'repeated' by another; null when the
 * night is not committed, a ConflictError when it was committed otherwise.
 */
export async function findCommitted(
  documents: Documents,
  commit: RunCommit,
  claim: string,
): Promise<'mine' | 'repeated' | null> {
  const { team, date } = commit.run;
  const path = layoutOf(team).run(date);
  const [fields] = await documents.read([path], ['digest', 'mailsDigest', 'chunks', 'claim']);
  if (!fields) return null;
  const mark = decodeMark(path, fields);
  if (mark.digest !== digestOf(commit.run) || mark.mailsDigest !== digestOf(commit.mails)) {
    throw new ConflictError(
      `runs ${team} ${date}: already there with other content; nothing was written, compare the two before running again`,
    );
  }
  return mark.claim === claim ? 'mine' : 'repeated';
}

async function decodeRuns(
  documents: Documents,
  found: readonly FoundDocument[],
): Promise<RunRecord[]> {
  const bodies = await readBodies(documents, found);
  return bodies.map(({ path, digest, body }) => readRecord(runRecord, body, digest, path));
}

function decodeMark(path: string, fields: Fields): MarkFields {
  const known = z.safeParse(markFields, fields);
  if (known.success) return known.data;
  throw new Error(`${path}: is not as this version writes it; restore a backup`);
}
