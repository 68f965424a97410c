/** Documents in memory: what Firestore promises about creates and lists, fast enough for thousands of faults. */
import { assertBatch } from '../../../functions/adapters/firestore/batch.ts';
import {
  type Documents,
  type Fields,
  type FoundDocument,
  type Limits,
  type NewDocument,
  type Query,
  usualLimits,
} from '../../../functions/adapters/firestore/documents.ts';

export class MemoryDocuments implements Documents {
  readonly #fields = new Map<string, Fields>();
  readonly limits: Limits;

  constructor(limits = usualLimits) {
    this.limits = limits;
  }

  async read(paths: readonly string[], only?: readonly string[]): Promise<(Fields | null)[]> {
    return paths.map((path) => {
      const fields = this.#fields.get(path);
      if (fields === undefined) return null;
      const members = Object.entries(fields).filter(([name]) => only?.includes(name) ?? true);
      return structuredClone(Object.fromEntries(members));
    });
  }

  async list(query: Query): Promise<FoundDocument[]> {
    const { collection, orderBy, from, among, direction, limit } = query;
    const found = [...this.#fields]
      .filter(([path]) => path.slice(0, path.lastIndexOf('/')) === collection)
      .filter(([, fields]) => !among || among.values.some((one) => one === fields[among.field]))
      .filter(([, fields]) => !orderBy || isAtLeast(fields[orderBy], from))
      .sort(([left], [right]) => compare(left, right))
      .sort(([, left], [, right]) => (orderBy ? compare(left[orderBy], right[orderBy]) : 0));
    const ordered = direction === 'desc' ? found.reverse() : found;
    return ordered
      .slice(0, limit)
      .map(([path, fields]) => ({ path, fields: structuredClone(fields) }));
  }

  async create(documents: readonly NewDocument[]): Promise<void> {
    assertBatch(documents);
    const taken = documents.find(({ path }) => this.#fields.has(path));
    if (taken) throw Object.assign(new Error(`ALREADY_EXISTS: ${taken.path}`), { code: 6 });
    for (const { path, fields } of documents) this.#fields.set(path, structuredClone(fields));
  }

  async close(): Promise<void> {
    // Nothing is held open.
  }

  /** What stands at every path, for a test that plays the intruder. */
  get fields(): Map<string, Fields> {
    return this.#fields;
  }
}

function isAtLeast(value: unknown, from: string | undefined): boolean {
  return (
    value !== undefined && (from === undefined || (typeof value === 'string' && value >= from))
  );
}

function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [first, second] = [String(left), String(right)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
