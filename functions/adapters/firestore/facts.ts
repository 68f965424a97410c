/** Facts, a month a record, immutable under the hash of their content. */
import type { Month } from '../../../shared/index.ts';
import { digestOf } from '../../canonical.ts';
import type { FactsPart } from '../../ports.ts';
import { factsRecord, readRecord } from '../../records.ts';
import { createApart } from './create-once.ts';
import type { Documents } from './documents.ts';
import { layoutOf } from './paths.ts';
import { encodeRecord, readBodies } from './record.ts';

export async function saveFacts(
  documents: Documents,
  team: string,
  parts: readonly FactsPart[],
): Promise<void> {
  const wrong = parts.find(({ hash, facts }) => digestOf(facts) !== hash);
  if (wrong) {
    throw new Error(`facts ${team} ${wrong.month}: ${wrong.hash} is not the hash of these facts`);
  }
  const paths = parts.map(({ month, hash }) => layoutOf(team).facts(month, hash));
  // Most months are the same as last night: a look is cheaper than a batch that fails.
  const there = paths.length === 0 ? [] : await documents.read(paths, ['digest']);
  const missing = parts.filter((_, index) => !there[index]);
  const records = missing.map(({ month, hash, facts }) =>
    encodeRecord(
      { path: layoutOf(team).facts(month, hash), value: facts, index: { month } },
      documents.limits,
    ),
  );
  await createApart(
    documents,
    records.flatMap(({ pieces }) => pieces),
  );
  await createApart(
    documents,
    records.map(({ head }) => head),
  );
}

/** By month. Throws when a version is missing or not what its hash says. */
export async function loadFacts(
  documents: Documents,
  team: string,
  versions: Readonly<Record<Month, string>>,
): Promise<FactsPart[]> {
  const wanted = Object.entries(versions).sort(([left], [right]) => (left < right ? -1 : 1));
  if (wanted.length === 0) return [];
  const places = wanted.map(([month, hash]) => `facts ${team} ${month} ${hash}`);
  const paths = wanted.map(([month, hash]) => layoutOf(team).facts(month, hash));
  const read = await documents.read(paths);
  const found = paths.map((path, index) => {
    const fields = read[index];
    if (!fields) throw new Error(`${places[index]}: was never saved; restore a backup`);
    return { path, fields };
  });
  const bodies = await readBodies(documents, found);
  return wanted.map(([month, hash], index) => {
    const place = places[index] ?? month;
    const facts = readRecord(factsRecord, bodies[index]?.body ?? '', hash, place);
    return { month, hash, facts };
  });
}
