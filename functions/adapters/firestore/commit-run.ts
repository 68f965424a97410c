/** Commits a night: what is large first, then its mark with every entry and mail in one atomic batch. */
import { randomUUID } from 'node:crypto';
import { digestOf } from '../../canonical.ts';
import { ConflictError, type RunCommit } from '../../ports.ts';
import { batchBytes } from './batch.ts';
import { createApart, createTogether } from './create-once.ts';
import type { Documents, Limits, NewDocument } from './documents.ts';
import { findingsRecords } from './findings.ts';
import { checkTail, entryRecord } from './ledger.ts';
import { mailRecord } from './outbox.ts';
import { type EncodedRecord, encodeRecord } from './record.ts';
import { findCommitted, markRecord } from './run-mark.ts';

export async function commitRun(
  documents: Documents,
  commit: RunCommit,
): Promise<'committed' | 'repeated'> {
  const claim = randomUUID();
  if (await findOrCheck(documents, commit, claim)) return 'repeated';
  const { early, claims, shared } = encodeCommit(commit, claim, documents.limits);
  await createApart(documents, early);
  let isRepeat = false;
  const recheck = {
    async isDone() {
      const known = await findOrCheck(documents, commit, claim);
      isRepeat = known === 'repeated';
      return known !== null;
    },
  };
  await createTogether(documents, { claims, shared }, recheck);
  return isRepeat ? 'repeated' : 'committed';
}

/** Null when the night is still to be committed and fits the ledger; a ConflictError when it cannot be. */
async function findOrCheck(documents: Documents, commit: RunCommit, claim: string) {
  const known = await findCommitted(documents, commit, claim);
  if (known !== null) return known;
  try {
    await checkTail(documents, commit);
  } catch (error) {
    // The ledger may have grown by this very commit, made by another process between the two looks.
    const since = error instanceof ConflictError && (await findCommitted(documents, commit, claim));
    if (!since) throw error;
    return since;
  }
  return null;
}

interface EncodedCommit {
  /** Under the hash of their own content; they mean nothing before the mark is there. */
  readonly early: readonly NewDocument[];
  /** The mark and the entries: must be new. */
  readonly claims: readonly NewDocument[];
  /** May be there already, written by a stop or by an attempt that died. */
  readonly shared: readonly NewDocument[];
}

function encodeCommit(commit: RunCommit, claim: string, limits: Limits): EncodedCommit {
  const { run, entries, findings, mails } = commit;
  const chunks = findingsRecords(run.team, run.date, findings, limits);
  const mark = markRecord(commit, { chunks: chunks.map(({ value }) => digestOf(value)), claim });
  const claimed = [mark, ...entries.map((link) => entryRecord(run.team, link))];
  const encode = (keep: 'inline' | 'apart') => ({
    claims: claimed.map((record) => encodeRecord(record, limits, keep)),
    mails: mails.map((mail) => encodeRecord(mailRecord(mail), limits, keep)),
  });
  const found = chunks.map((record) => encodeRecord(record, limits));
  const inline = encode('inline');
  if (bytesOf(found, inline.claims, inline.mails) <= limits.batchBytes) {
    return {
      early: piecesOf(found, inline.claims, inline.mails),
      claims: headsOf(inline.claims),
      shared: headsOf(found, inline.mails),
    };
  }
  // A large night: its findings go first, and its texts too when they are what is large.
  const fits = bytesOf(inline.claims, inline.mails) <= limits.batchBytes;
  const last = fits ? inline : encode('apart');
  if (bytesOf(last.claims, last.mails) > limits.batchBytes) {
    throw new Error(
      `run ${run.team} ${run.date}: ${entries.length} entries and ${mails.length} mails are more than one commit of Firestore holds; divide the team`,
    );
  }
  return {
    early: [...piecesOf(found, last.claims, last.mails), ...headsOf(found)],
    claims: headsOf(last.claims),
    shared: headsOf(last.mails),
  };
}

type Encoded = readonly (readonly EncodedRecord[])[];

function headsOf(...groups: Encoded): NewDocument[] {
  return groups.flat().map(({ head }) => head);
}

function piecesOf(...groups: Encoded): NewDocument[] {
  return groups.flat().flatMap(({ pieces }) => pieces);
}

function bytesOf(...groups: Encoded): number {
  return batchBytes(headsOf(...groups));
}
