/** Nights that could not be judged or wait for a person, each with its mails in one batch. */
import type { StoppedRun } from '../../ports.ts';
import { readRecord, stoppedRun } from '../../records.ts';
import { createApart, createTogether } from './create-once.ts';
import type { Documents } from './documents.ts';
import { mailRecord } from './outbox.ts';
import { layoutOf } from './paths.ts';
import { encodeRecord, readBodies } from './record.ts';

export async function recordStop(documents: Documents, stop: StoppedRun): Promise<void> {
  const { team, date, at, kind, mails } = stop;
  const record = { path: layoutOf(team).stop(date, at, kind), value: stop, index: { date } };
  const encoded = [record, ...mails.map(mailRecord)].map((one) =>
    encodeRecord(one, documents.limits),
  );
  await createApart(
    documents,
    encoded.flatMap(({ pieces }) => pieces),
  );
  await createTogether(documents, { shared: encoded.map(({ head }) => head) });
}

/** By date, then moment. */
export async function readStops(documents: Documents, team: string): Promise<StoppedRun[]> {
  const collection = layoutOf(team).collection('stops');
  const bodies = await readBodies(documents, await documents.list({ collection, orderBy: 'date' }));
  const stops = bodies.map(({ path, digest, body }) => readRecord(stoppedRun, body, digest, path));
  const key = ({ date, at, kind }: StoppedRun) => `${date} ${at} ${kind}`;
  return stops.sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
