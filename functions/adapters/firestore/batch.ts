/** What may go to Firestore as one batch. */
import { canonicalJson } from '../../canonical.ts';
import type { NewDocument } from './documents.ts';
import { valueBytes } from './size.ts';

/** The part of a document's name before the path, its precondition and the frames around them. */
const documentBytes = 256;

/** Upper bound of the batch as it is sent. */
export function batchBytes(documents: readonly NewDocument[]): number {
  return documents.reduce(
    (sum, { path, fields }) => sum + Buffer.byteLength(path) + valueBytes(fields) + documentBytes,
    0,
  );
}

/** A larger batch makes the emulator hang; the service itself takes 10 MiB. */
export const mostBatchBytes = 3 * 1024 * 1024;

/** Throws when a batch is a mistake of this program: too large, or the same path twice. */
export function assertBatch(documents: readonly NewDocument[]): void {
  const bytes = batchBytes(documents);
  const paths = documents.map(({ path }) => path);
  if (bytes >= mostBatchBytes) {
    throw new Error(
      `Firestore: a batch of ${documents.length} documents and ${bytes} bytes, want less than ${mostBatchBytes}; split it`,
    );
  }
  if (documents.length === 0 || new Set(paths).size !== paths.length) {
    throw new Error(`Firestore: a batch must name each path once, got ${canonicalJson(paths)}`);
  }
}
