/** Whatever is changed or removed by hand in Firestore's console is found by verify, and never read as true. */
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../functions/adapters/firestore/documents.ts';
import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { digestOf } from '../../../functions/canonical.ts';
import { verifyTeam } from '../../../functions/jobs/verify.ts';
import { emptyTail, factsPart, night, tailAfter, team } from '../fixtures.ts';
import { MemoryDocuments } from './memory-documents.ts';
import { largeNight, smallLimits } from './nights.ts';

/** Facts in pieces, a plain night, a large night. */
async function prepare() {
  const documents = new MemoryDocuments(smallLimits);
  const store = new FirestoreStore(documents);
  const part = factsPart(
    '2025-03',
    Array.from({ length: 30 }, (_, index) => `E${index}`),
  );
  await store.saveFacts(team, [part]);
  const facts = { [part.month]: part.hash };
  const first = night('2025-03-10', emptyTail, { facts });
  await store.commitRun(first);
  await store.commitRun(largeNight('2025-03-11', tailAfter(first), { facts, mails: [] }));
  return { documents, store };
}

describe('verify', async () => {
  const { documents } = await prepare();
  const paths = [...documents.fields.keys()];

  test('finds nothing before', async () => {
    expect((await verifyTeam((await prepare()).store, team)).faults).toEqual([]);
    expect(paths.filter((path) => path.includes('/pieces/')).length).toBeGreaterThan(2);
  });

  // The mark of an earlier night is not looked for: the later ones account for its entries.
  test.each(paths.filter((path) => !path.endsWith('/runs/2025-03-10')))(
    'finds that %s is gone',
    async (path) => {
      const { documents: changed, store } = await prepare();
      changed.fields.delete(path);
      expect((await verifyTeam(store, team)).faults).not.toEqual([]);
    },
  );

  test.each(paths)('finds that %s was changed', async (path) => {
    const { documents: changed, store } = await prepare();
    const before = changed.fields.get(path) ?? {};
    changed.fields.set(path, alter(before));
    expect(changed.fields.get(path)).not.toEqual(before);
    expect((await verifyTeam(store, team)).faults).not.toEqual([]);
  });
});

test('findings replaced by others, with a digest that fits them, are not read', async () => {
  const { documents, store } = await prepare();
  const path = [...documents.fields.keys()].find((one) => one.includes('2025-03-10/findings/'));
  documents.fields.set(path ?? '', { digest: digestOf([]), content: [] });
  await expect(store.findings(team, '2025-03-10')).rejects.toThrow('committed with');
});

test('facts replaced by others, with a digest that fits them, are not read', async () => {
  const documents = new MemoryDocuments();
  const store = new FirestoreStore(documents);
  const part = factsPart('2025-03');
  await store.saveFacts(team, [part]);
  const [path = ''] = documents.fields.keys();
  const { facts, hash } = factsPart('2025-03', ['E99']);
  documents.fields.set(path, { digest: hash, content: facts });
  await expect(store.loadFacts(team, { '2025-03': part.hash })).rejects.toThrow('was changed');
});

/** One character of what the document says, or one of its pieces. */
function alter(fields: Fields): Fields {
  const { content, text } = fields;
  if (typeof text === 'string') return { ...fields, text: text.replace(/./u, '#') };
  if (content !== undefined) {
    const changed: unknown = JSON.parse(JSON.stringify(content).replace(/E(\d)/, 'E9$1'));
    if (JSON.stringify(changed) !== JSON.stringify(content)) return { ...fields, content: changed };
    return { ...fields, content: JSON.parse(JSON.stringify(content).replaceAll('2025', '2024')) };
  }
  const { pieces } = fields;
  return { ...fields, pieces: Array.isArray(pieces) ? pieces.slice(1) : 'none' };
}
