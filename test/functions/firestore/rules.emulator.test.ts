/** firestore.rules: whoever is not the functions' own account is refused everything, everywhere. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewDocument } from '../../../functions/adapters/firestore/documents.ts';
import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { Database, emulatorHost, isMissing } from './emulator.ts';
import { useEverything } from './everything.ts';
import { smallLimits } from './nights.ts';

describe.skipIf(isMissing)('the rules', () => {
  let database: Database;
  /** One document of every collection that the store writes. */
  let written: NewDocument[];
  beforeAll(async () => {
    database = await Database.create();
    const inner = database.connect();
    const byCollection = new Map<string, NewDocument>();
    const recorder = {
      ...inner,
      limits: smallLimits,
      async create(documents: readonly NewDocument[]) {
        await inner.create(documents);
        for (const one of documents) byCollection.set(collectionOf(one.path).group, one);
      },
    };
    await useEverything(new FirestoreStore(recorder));
    written = [...byCollection.values()];
  });
  afterAll(() => database.close());

  test.each([
    ['a stranger', {}],
    ['a user who signed in', { Authorization: `Bearer ${signedInToken()}` }],
  ])('refuse %s in every collection', async (_who, headers: Record<string, string>) => {
    expect(written.map(({ path }) => collectionOf(path).group).sort()).toEqual(everyCollection);
    for (const { path } of written) {
      for (const [what, address, init] of requestsAt(path)) {
        const answer = await ask(address, { ...init, headers });
        expect(answer.status, `${what} ${path}`).toBe(403);
      }
    }
  });

  test('do not bind the service itself', async () => {
    const headers = { Authorization: 'Bearer owner' };
    for (const { path } of written) {
      expect((await ask(`/${path}`, { headers })).status, path).toBe(200);
    }
  });

  function ask(address: string, init: RequestInit): Promise<Response> {
    const root = `http://${emulatorHost()}/v1/projects/${database.projectId}/databases/(default)/documents`;
    return fetch(`${root}${address}`, init);
  }
});

const everyCollection = [
  'attempts',
  'findings',
  'leases',
  'ledger',
  'months',
  'outbox',
  'outcomes',
  'pieces',
  'runs',
  'stops',
  'written',
];

/** Every way REST has to a document, its collection and all collections of that name. */
function requestsAt(path: string): [string, string, RequestInit][] {
  const { parent, group } = collectionOf(path);
  const document = JSON.stringify({ fields: { forged: { booleanValue: true } } });
  const query = (from: object) => JSON.stringify({ structuredQuery: { from: [from] } });
  return [
    ['get', `/${path}`, {}],
    ['list', `/${parent}/${group}`, {}],
    ['create', `/${parent}/${group}?documentId=forged`, { method: 'POST', body: document }],
    ['update', `/${path}`, { method: 'PATCH', body: document }],
    ['delete', `/${path}`, { method: 'DELETE' }],
    ['query', `/${parent}:runQuery`, { method: 'POST', body: query({ collectionId: group }) }],
    [
      'group query',
      ':runQuery',
      { method: 'POST', body: query({ collectionId: group, allDescendants: true }) },
    ],
  ];
}

function collectionOf(path: string): { parent: string; group: string } {
  const parts = path.split('/');
  return { parent: parts.slice(0, -2).join('/'), group: parts.at(-2) ?? '' };
}

/** What Firebase Authentication would issue, unsigned: only the emulator believes it. */
function signedInToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: 'https://securetoken.google.com/kaoqin',
    aud: 'kaoqin',
    sub: 'manager',
    user_id: 'manager',
    email: 'manager@example.com',
    email_verified: true,
    iat: 1_700_000_000,
    exp: 4_000_000_000,
    firebase: { sign_in_provider: 'google.com', identities: {} },
  };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
