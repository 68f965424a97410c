/** The findings of a night in chunks under the hash of their content, named by the night's mark. */
import type { Finding, LocalDate } from '../../../shared/index.ts';
import { digestOf } from '../../canonical.ts';
import { findingsRecord, readRecord } from '../../records.ts';
import type { Documents, Limits } from './documents.ts';
import { layoutOf } from './paths.ts';
import { type NewRecord, readBodies } from './record.ts';
import { readMark } from './run-mark.ts';
import { groupByBytes, valueBytes } from './size.ts';

export function findingsRecords(
  team: string,
  date: LocalDate,
  findings: readonly Finding[],
  { documentBytes }: Limits,
): NewRecord[] {
  // Half a document opens in the console without trouble, and several share a batch.
  return groupByBytes(findings, valueBytes, documentBytes / 2).map((value) => ({
    path: layoutOf(team).findings(date, digestOf(value)),
    value,
  }));
}

/** In the order committed; empty when the night is not committed. */
export async function readFindings(
  documents: Documents,
  team: string,
  night: LocalDate,
): Promise<Finding[]> {
  const committed = await readMark(documents, team, night);
  if (committed === null || committed.mark.chunks.length === 0) return [];
  const paths = committed.mark.chunks.map((chunk) => layoutOf(team).findings(night, chunk));
  const read = await documents.read(paths);
  const found = paths.map((path, index) => {
    const fields = read[index];
    if (!fields) throw new Error(`${path}: is missing; restore a backup`);
    return { path, fields };
  });
  const bodies = await readBodies(documents, found);
  const findings = bodies.flatMap(({ path, digest, body }) =>
    readRecord(findingsRecord, body, digest, path),
  );
  if (digestOf(findings) !== committed.run.findingsHash) {
    throw new Error(
      `findings ${team} ${night}: are not those the night was committed with; restore a backup`,
    );
  }
  return findings;
}
