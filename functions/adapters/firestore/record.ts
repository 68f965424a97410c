/** How a record becomes documents: native maps to read in the console, pieces of text when it is large. */
import * as z from 'zod/mini';
import { canonicalJson, digestOf, sha256Hex } from '../../canonical.ts';
import type { Documents, Fields, Limits, NewDocument } from './documents.ts';
import { valueBytes } from './size.ts';

/** A value to store at `path`; `index` are the few fields that queries look at. */
export interface NewRecord {
  readonly path: string;
  readonly value: unknown;
  readonly index?: Fields;
}

/** `head` makes the record visible; its pieces must be there before. */
export interface EncodedRecord {
  readonly head: NewDocument;
  readonly pieces: readonly NewDocument[];
}

/**
 * `apart` leaves nothing but the digest in the head. Pieces carry the hash of their text in their id, so
 * that leftovers of a dead attempt never clash.
 */
export function encodeRecord(
  { path, value, index = {} }: NewRecord,
  { documentBytes }: Pick<Limits, 'documentBytes'>,
  keep: 'inline' | 'apart' = 'inline',
): EncodedRecord {
  const digest = digestOf(value);
  const body = isNative(value) ? { content: value } : { text: canonicalJson(value) };
  if (keep === 'inline' && valueBytes(body) <= documentBytes) {
    return { head: { path, fields: { ...index, digest, ...body } }, pieces: [] };
  }
  // A Chinese character takes three bytes.
  const pieces = cutText(canonicalJson(value), Math.floor(documentBytes / 4)).map(
    (text, number) => {
      const hash = sha256Hex(text);
      return { id: `${number}~${hash}`, fields: { digest: hash, text } };
    },
  );
  return {
    head: { path, fields: { ...index, digest, pieces: pieces.map(({ id }) => id) } },
    pieces: pieces.map(({ id, fields }) => ({ path: piecePath(path, id), fields })),
  };
}

export interface Body {
  readonly path: string;
  readonly digest: string;
  /** JSON as `readRecord` takes it. */
  readonly body: string;
}

const head = z.looseObject({
  digest: z.string(),
  content: z.optional(z.unknown()),
  text: z.optional(z.string()),
  pieces: z.optional(z.array(z.string())),
});
const piece = z.looseObject({ text: z.string() });

/** The bodies of records found, fetching all their pieces at once; throws when one is not whole. */
export async function readBodies(
  documents: Documents,
  found: readonly { readonly path: string; readonly fields: Fields }[],
): Promise<Body[]> {
  const heads = found.map(({ path, fields }) => ({ path, ...decodeHead(path, fields) }));
  const wanted = heads.flatMap(({ path, pieces = [] }) => pieces.map((id) => piecePath(path, id)));
  const texts = new Map<string, string>();
  const read = wanted.length === 0 ? [] : await documents.read(wanted);
  wanted.forEach((path, index) => {
    const known = z.safeParse(piece, read[index]);
    if (!known.success) throw new Error(`${path}: is missing or damaged; restore a backup`);
    texts.set(path, known.data.text);
  });
  return heads.map(({ path, digest, content, text, pieces }) => ({
    path,
    digest,
    body: pieces
      ? pieces.map((id) => texts.get(piecePath(path, id)) ?? '').join('')
      : (text ?? canonicalJson(content)),
  }));
}

function decodeHead(path: string, fields: Fields): z.infer<typeof head> {
  const known = z.safeParse(head, fields);
  if (known.success) return known.data;
  throw new Error(`${path}: is not as this version writes it; restore a backup`);
}

function piecePath(path: string, id: string): string {
  return `${path}/pieces/${id}`;
}

/** Consecutive slices, never through the middle of a character. */
function cutText(text: string, characters: number): string[] {
  const slices: string[] = [];
  let start = 0;
  while (start < text.length) {
    const middle = start + characters;
    const end = isLowSurrogate(text.charCodeAt(middle)) ? middle + 1 : middle;
    slices.push(text.slice(start, end));
    start = end;
  }
  return slices;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether Firestore gives the value back exactly: no half characters, no arrays in arrays, no reserved keys. */
function isNative(value: unknown, depth = 0): boolean {
  if (depth > 15) return false;
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) {
    return value.every((item) => !Array.isArray(item) && isNative(item, depth + 1));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(
      ([key, member]) =>
        key !== '' && key.isWellFormed() && !/^__.*__$/.test(key) && isNative(member, depth + 1),
    );
  }
  return true;
}
