/** One spelling of a value as text, so that equal content has equal bytes and one hash. */
import { createHash } from 'node:crypto';

/**
 * JSON with keys in code-unit order, no spaces and no undefined; throws on what JSON cannot hold,
 * because a value that is silently dropped would make two different things equal.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

/** sha-256 of the text's UTF-8 bytes, hex. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The hash of a value's content, whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

function write(value: unknown, place: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${place}: ${value} has no JSON form`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    // Array.from also visits holes, which map() would skip.
    return `[${Array.from(value, (item, index) => write(item, `${place}[${index}]`)).join(',')}]`;
  }
  if (isPlainObject(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${write(member, `${place}.${key}`)}`);
    return `{${members.join(',')}}`;
  }
  throw new Error(`${place}: a ${typeof value} that is not plain data has no JSON form`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
