/** The one way this store writes: create, find it already there, or refuse. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { ConflictError } from '../../ports.ts';
import { answerOf, mostTries, pauseBefore } from './answers.ts';
import { batchBytes } from './batch.ts';
import type { Documents, NewDocument } from './documents.ts';
import { groupByBytes } from './size.ts';

const digested = z.looseObject({ digest: z.string() });

/** What must hold before a batch that met a clash, or no clear answer, is sent again. */
export interface Recheck {
  /** True when the work turns out to be done; throws when it can no longer be. */
  isDone(): Promise<boolean>;
}

/**
 * Creates `documents` in one atomic batch, leaving out those of `shared` that are there already with the
 * same digest; with another digest a ConflictError, and nothing is written. `claims` are never left out:
 * while one of them is there, only `recheck` can say that all is well.
 */
export async function createTogether(
  documents: Documents,
  {
    claims = [],
    shared,
  }: Readonly<{ claims?: readonly NewDocument[]; shared: readonly NewDocument[] }>,
  recheck?: Recheck,
): Promise<void> {
  let open = shared;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await documents.create([...claims, ...open]);
      return;
    } catch (error) {
      const answer = answerOf(error);
      if (answer === 'refused') throw error;
      if (await recheck?.isDone()) return;
      open = await withoutPresent(documents, shared);
      if (claims.length + open.length === 0) return;
      if (attempt === mostTries) throw error;
      if (answer === 'unclear') await pauseBefore(attempt + 1);
    }
  }
}

/** Creates documents that need not appear together, in as many batches as they take. */
export async function createApart(
  documents: Documents,
  wanted: readonly NewDocument[],
): Promise<void> {
  const groups = groupByBytes(wanted, (one) => batchBytes([one]), documents.limits.batchBytes);
  for (const shared of groups) await createTogether(documents, { shared });
}

/** Creates one document that only its creator may own; false when another has it. */
export async function createClaimed(
  documents: Documents,
  { path, fields }: NewDocument,
): Promise<boolean> {
  // Tells our own document, whose answer was lost, from a rival's.
  const claim = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await documents.create([{ path, fields: { ...fields, claim } }]);
      return true;
    } catch (error) {
      if (answerOf(error) === 'refused') throw error;
      const [found] = await documents.read([path], ['claim']);
      if (found) return found['claim'] === claim;
      if (attempt === mostTries) throw error;
      await pauseBefore(attempt + 1);
    }
  }
}

async function withoutPresent(
  documents: Documents,
  wanted: readonly NewDocument[],
): Promise<NewDocument[]> {
  const found = await documents.read(
    wanted.map(({ path }) => path),
    ['digest'],
  );
  return wanted.filter(({ path, fields }, index) => {
    const there = found[index];
    if (!there) return true;
    if (digestIn(there) === digestIn(fields)) return false;
    throw new ConflictError(
      `${path}: already there with other content; nothing was written, compare the two before running again`,
    );
  });
}

function digestIn(fields: unknown): string | null {
  const known = z.safeParse(digested, fields);
  return known.success ? known.data.digest : null;
}
