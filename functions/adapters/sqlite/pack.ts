/** Compresses the two records that are large and alike night after night: findings and facts. */
import { gunzipSync, gzipSync } from 'node:zlib';

export function pack(json: string): Uint8Array {
  return gzipSync(json);
}

/** Throws with `place` when the bytes are not what `pack` made. */
export function unpack(bytes: Uint8Array, place: string): string {
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch (error) {
    throw new Error(`${place}: its content was damaged after it was written; restore a backup`, {
      cause: error,
    });
  }
}
