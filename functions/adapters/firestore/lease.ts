/** The lease of a team as numbered documents: the newest one counts, and none is ever changed. */
import * as z from 'zod/mini';
import { mostTries } from './answers.ts';
import { createClaimed } from './create-once.ts';
import type { Documents } from './documents.ts';
import { layoutOf } from './paths.ts';

const lease = z.looseObject({
  number: z.int(),
  holder: z.string(),
  /** Epoch milliseconds; a lease that was given back is followed by one that ended at 0. */
  until: z.number(),
});
type Lease = z.infer<typeof lease>;

/** A lease saves work and keeps nothing right: that rests on the ids of what a night creates. */
export async function acquireLease(
  documents: Documents,
  team: string,
  holder: string,
  now: number,
  until: number,
): Promise<boolean> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const newest = await readNewest(documents, team);
    const isFree = newest === null || newest.holder === holder || newest.until <= now;
    if (!isFree) return false;
    if (await follow(documents, team, newest, holder, until)) return true;
    // A rival took the next number; it may have been one that gave its lease back.
  }
  return false;
}

export async function releaseLease(
  documents: Documents,
  team: string,
  holder: string,
): Promise<void> {
  const newest = await readNewest(documents, team);
  if (newest === null || newest.holder !== holder || newest.until === 0) return;
  // Where a rival comes first, the lease had run out and is no longer ours to give back.
  await follow(documents, team, newest, holder, 0);
}

function follow(
  documents: Documents,
  team: string,
  newest: Lease | null,
  holder: string,
  until: number,
): Promise<boolean> {
  const number = (newest?.number ?? 0) + 1;
  const fields = { number, holder, until };
  return createClaimed(documents, { path: layoutOf(team).lease(number), fields });
}

async function readNewest(documents: Documents, team: string): Promise<Lease | null> {
  const [found] = await documents.list({
    collection: layoutOf(team).collection('leases'),
    orderBy: 'number',
    direction: 'desc',
    limit: 1,
  });
  if (found === undefined) return null;
  const known = z.safeParse(lease, found.fields);
  if (known.success) return known.data;
  throw new Error(`${found.path}: is not a lease as this version writes it; remove it by hand`);
}
