/** Commits a night: what is large first, then its mark with every entry and mail in one atomic batch. */
import { randomUUID } from 'node:crypto';
import { digestOf } from '../../canonical.ts';
import type { RunCommit } from '../../ports.ts';
import { createApart, createTogether, fullBatchBytes } from './create-once.ts';
import type { Documents } from './documents.ts';
import { findingsRecords } from './findings.ts';
import { checkTail, entryRecord } from './ledger.ts';
import { mailRecord } from './outbox.ts';
import { type EncodedRecord, encodeRecord } from './record.ts';
import { findCommitted, markRecord } from './run-mark.ts';
import { batchBytes } from './size.ts';

export async function commitRun(
  documents: Documents,
  commit: RunCommit,
): Promise<'committed' | 'repeated'> {
  const claim = randomUUID();
  if (await findCommitted(documents, commit, claim)) return 'repeated';
  await checkTail(documents, commit);
  const { early, claims, shared } = encodeCommit(commit, claim);
  await createApart(documents, early);
  let isRepeat = false;
  await createTogether(
    documents,
    { claims, shared },
    {
      async isDone() {
        const known = await findCommitted(documents, commit, claim);
        isRepeat = known === 'repeated';
        if (known === null) await checkTail(documents, commit);
        return known !== null;
      },
    },
  );
  return isRepeat ? 'repeated' : 'committed';
}

/**
 * `early` are documents under the hash of their own content, which mean nothing before the mark is there.
 * `claims` must be new; `shared` may be there already, written by a stop or by an attempt that died.
 */
function encodeCommit(commit: RunCommit, claim: string) {
  const { run, entries, findings, mails } = commit;
  const chunks = findingsRecords(run.team, run.date, findings);
  const claimed = [
    markRecord(commit, { chunks: chunks.map(({ value }) => digestOf(value)), claim }),
    ...entries.map((link) => entryRecord(run.team, link)),
  ];
  const letters = mails.map(mailRecord);
  const found = chunks.map((record) => encodeRecord(record));
  const small = encodeAll(claimed, letters);
  if (bytesOf(found, small.claims, small.shared) <= fullBatchBytes) {
    return {
      early: piecesOf(found, small.claims, small.shared),
      claims: headsOf(small.claims),
      shared: headsOf(found, small.shared),
    };
  }
  // A large night: its findings go first, and its texts too when they are what is large.
  const fits = bytesOf(small.claims, small.shared) <= fullBatchBytes;
  const { claims, shared } = fits ? small : encodeAll(claimed, letters, 0);
  if (bytesOf(claims, shared) > fullBatchBytes) {
    throw new Error(
      `run ${run.team} ${run.date}: ${entries.length} entries and ${mails.length} mails are more than one commit of Firestore holds; divide the team`,
    );
  }
  return {
    early: [...piecesOf(found, claims, shared), ...headsOf(found)],
    claims: headsOf(claims),
    shared: headsOf(shared),
  };
}

function encodeAll(
  claimed: readonly ReturnType<typeof entryRecord>[],
  letters: readonly ReturnType<typeof mailRecord>[],
  inlineBytes?: number,
) {
  const encode = (record: ReturnType<typeof entryRecord>) => encodeRecord(record, inlineBytes);
  return { claims: claimed.map(encode), shared: letters.map(encode) };
}

function headsOf(...groups: readonly (readonly EncodedRecord[])[]) {
  return groups.flat().map(({ head }) => head);
}

function piecesOf(...groups: readonly (readonly EncodedRecord[])[]) {
  return groups.flat().flatMap(({ pieces }) => pieces);
}

function bytesOf(...groups: readonly (readonly EncodedRecord[])[]) {
  return batchBytes(headsOf(...groups));
}
