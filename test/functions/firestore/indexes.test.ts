/** Every query finds its index in production, where the emulator asks for none, and no large map is indexed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { NewDocument, Query } from '../../../functions/adapters/firestore/documents.ts';
import { valueBytes } from '../../../functions/adapters/firestore/size.ts';
import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { useEverything } from './everything.ts';
import { MemoryDocuments } from './memory-documents.ts';
import { smallLimits } from './nights.ts';

const indexesFile = z.strictObject({
  indexes: z.array(
    z.strictObject({
      collectionGroup: z.string(),
      queryScope: z.literal('COLLECTION'),
      fields: z.array(
        z.strictObject({ fieldPath: z.string(), order: z.enum(['ASCENDING', 'DESCENDING']) }),
      ),
    }),
  ),
  fieldOverrides: z.array(
    z.strictObject({
      collectionGroup: z.string(),
      fieldPath: z.string(),
      indexes: z.array(z.unknown()).check(z.length(0)),
    }),
  ),
});
const file = join(import.meta.dirname, '..', '..', '..', 'firestore.indexes.json');
const declared = indexesFile.parse(JSON.parse(readFileSync(file, 'utf8')));

class Recorder extends MemoryDocuments {
  readonly queries: Query[] = [];
  readonly created: NewDocument[] = [];

  override list(query: Query) {
    this.queries.push(query);
    return super.list(query);
  }

  override create(documents: readonly NewDocument[]) {
    this.created.push(...documents);
    return super.create(documents);
  }
}

async function record(): Promise<Recorder> {
  const recorder = new Recorder(smallLimits);
  await useEverything(new FirestoreStore(recorder));
  return recorder;
}

test('every query is answered by the indexes that are declared or made by themselves', async () => {
  const { queries } = await record();
  expect(namesOf(queries)).toEqual([
    'attempts by night asc',
    'leases by number desc',
    'ledger among entry',
    'ledger by position asc',
    'ledger by position desc',
    'outbox by night asc',
    'outcomes by night asc',
    'runs by date asc',
    'stops by date asc',
  ]);
  for (const query of queries) {
    const fields = fieldsOf(query);
    const group = groupOf(query.collection);
    // Firestore indexes a single field by itself, in both directions, unless it is exempt.
    if (fields.length > 1) expect(compositeFields()).toContainEqual([group, ...fields]);
    for (const field of fields) expect(isExempt(group, field), `${group}.${field}`).toBe(false);
  }
});

test('what no query looks at and may be large is exempt, and nothing else', async () => {
  const { created } = await record();
  const large = new Set<string>();
  for (const { path, fields } of created) {
    const group = groupOf(path.slice(0, path.lastIndexOf('/')));
    for (const [field, value] of Object.entries(fields)) {
      const isLarge = typeof value === 'object' || valueBytes(value) > 200;
      if (isLarge && field !== 'chunks') large.add(`${group}.${field}`);
    }
  }
  for (const field of large) {
    const [group = '', name = ''] = field.split('.');
    expect(isExempt(group, name), field).toBe(true);
  }
  const groups = new Set(created.map(({ path }) => groupOf(path.slice(0, path.lastIndexOf('/')))));
  for (const { collectionGroup } of declared.fieldOverrides) {
    expect([...groups], collectionGroup).toContain(collectionGroup);
  }
});

test('no document is larger than its limit, but for the few fields beside its content', async () => {
  const { created } = await record();
  for (const { path, fields } of created) {
    expect(valueBytes(fields), path).toBeLessThan(smallLimits.documentBytes + 1000);
  }
});

function fieldsOf({ orderBy, among }: Query): string[] {
  return [...new Set([among?.field, orderBy].filter((field) => field !== undefined))];
}

function namesOf(queries: readonly Query[]): string[] {
  const names = queries.map(({ collection, orderBy, direction = 'asc', among }) =>
    [
      groupOf(collection),
      ...(among ? [`among ${among.field}`] : []),
      ...(orderBy ? [`by ${orderBy} ${direction}`] : []),
    ].join(' '),
  );
  return [...new Set(names)].sort();
}

function compositeFields(): string[][] {
  return declared.indexes.map(({ collectionGroup, fields }) => [
    collectionGroup,
    ...fields.map(({ fieldPath }) => fieldPath),
  ]);
}

function isExempt(group: string, field: string): boolean {
  return declared.fieldOverrides.some(
    ({ collectionGroup, fieldPath }) => collectionGroup === group && fieldPath === field,
  );
}

function groupOf(collection: string): string {
  return collection.split('/').at(-1) ?? '';
}
