/** How many bytes values take on the wire, never guessed too low. */

/** Tag and length of a nested message. */
const frameBytes = 5;
const numberBytes = 11;

/** Upper bound of the encoded value; what JSON cannot hold is refused elsewhere. */
export function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2 * frameBytes;
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, item) => sum + valueBytes(item) + frameBytes, 2 * frameBytes);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).reduce(
      (sum, [key, member]) => sum + Buffer.byteLength(key) + valueBytes(member) + 3 * frameBytes,
      2 * frameBytes,
    );
  }
  return numberBytes;
}

/** Cuts a list into consecutive groups, each below `limit` unless a single item is larger. */
export function groupByBytes<T>(
  items: readonly T[],
  bytesOf: (item: T) => number,
  limit: number,
): T[][] {
  const groups: T[][] = [];
  let current: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const more = bytesOf(item);
    if (current.length > 0 && bytes + more > limit) {
      groups.push(current);
      current = [];
      bytes = 0;
    }
    current.push(item);
    bytes += more;
  }
  if (current.length > 0) groups.push(current);
  return groups;
}
