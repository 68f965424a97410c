/** Any record comes back as it was, inline or in pieces, and never in a document that is too large. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentId } from '../../../functions/adapters/firestore/paths.ts';
import { encodeRecord, readBodies } from '../../../functions/adapters/firestore/record.ts';
import { groupByBytes, valueBytes } from '../../../functions/adapters/firestore/size.ts';
import { canonicalJson, digestOf } from '../../../functions/canonical.ts';
import { hostileTexts } from '../fixtures.ts';
import { MemoryDocuments } from './memory-documents.ts';

const path = 'teams/a/runs/2025-03-10';

describe('a record', () => {
  const anyString = fc.string({ unit: 'binary' });
  const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 });

  test('of any shape and any limit comes back whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        value,
        fc.integer({ min: 40, max: 2000 }),
        fc.constantFrom('inline', 'apart'),
        async (content, documentBytes, keep) => {
          const { head, pieces } = encodeRecord({ path, value: content }, { documentBytes }, keep);
          const documents = new MemoryDocuments();
          await documents.create([head, ...pieces]);
          const [body] = await readBodies(documents, [head]);
          expect(body).toEqual({ path, digest: digestOf(content), body: canonicalJson(content) });
          for (const { fields } of pieces) {
            expect(valueBytes(fields['text'])).toBeLessThanOrEqual(documentBytes + 10);
            expect(String(fields['text']).isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });

  test('that is small and plain can be read in the console', () => {
    const content = { 员工: 'E01', minutes: 12, times: ['08:31'], place: null };
    const { head, pieces } = encodeRecord({ path, value: content }, { documentBytes: 1000 });
    expect(head.fields).toEqual({ digest: digestOf(content), content });
    expect(pieces).toEqual([]);
  });

  test.each([
    ['half a character', { text: 'half \ud800' }],
    ['half a character in a key', { '\udc00': 1 }],
    ['a list in a list', { lists: [[1]] }],
    ['an empty key', { '': 1 }],
    ['a key that Firestore keeps for itself', { __name__: 1 }],
    ['more levels than Firestore takes', nested(25)],
  ])('with %s goes as text', async (_what, content) => {
    const { head } = encodeRecord({ path, value: content }, { documentBytes: 1000 });
    expect(head.fields).toEqual({ digest: digestOf(content), text: canonicalJson(content) });
  });

  test('with a lost piece, a strange head or a changed piece is not mistaken for whole', async () => {
    const { head, pieces } = encodeRecord(
      { path, value: { text: 'x'.repeat(500) } },
      { documentBytes: 400 },
    );
    expect(pieces.length).toBeGreaterThan(1);
    const documents = new MemoryDocuments();
    await documents.create([head, ...pieces.slice(1)]);
    await expect(readBodies(documents, [head])).rejects.toThrow('missing or damaged');
    await expect(readBodies(documents, [{ path, fields: { text: 1 } }])).rejects.toThrow(path);
  });

  test('is never cut through the middle of a character', async () => {
    const people = '👩'.repeat(100);
    for (const value of [people, `x${people}`]) {
      const { pieces } = encodeRecord({ path, value }, { documentBytes: 40 }, 'apart');
      expect(pieces.length).toBeGreaterThan(10);
      for (const { fields } of pieces) expect(String(fields['text']).isWellFormed()).toBe(true);
    }
  });

  test('has the same pieces whenever it is cut at the same length', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const cut = () => encodeRecord({ path, value: text }, { documentBytes: 40 }, 'apart');
        expect(cut()).toEqual(cut());
      }),
    );
  });
});

describe('a size', () => {
  test('is never below what JSON takes for text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(valueBytes(text)).toBeGreaterThanOrEqual(Buffer.byteLength(text));
      }),
    );
  });

  test('divides a list in order, each group within the limit or a single item', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 100 }), (items, limit) => {
        const groups = groupByBytes(items, (item) => item, limit);
        expect(groups.flat()).toEqual(items);
        for (const group of groups) {
          const sum = group.reduce((total, item) => total + item, 0);
          expect(group.length === 1 || sum <= limit).toBe(true);
          expect(group).not.toEqual([]);
        }
      }),
    );
  });
});

describe('a document id', () => {
  test.each(['ecommerce', '电子商务部', '2025-03-10', 'fine.E01.2025-03-10.absence#1'])(
    'is %s itself',
    (text) => {
      expect(documentId(text)).toBe(text);
    },
  );

  test.each(['', '.', '..', '__proto__', 'a/b', 'a~b', '~a', 'x'.repeat(301), ...hostileTexts])(
    'is one that Firestore takes: %#',
    (text) => {
      expect(documentId(text)).toMatch(/^(~[0-9a-f]{64}|[\p{L}\p{N}][^/~]*)$/u);
      expect(documentId(text).isWellFormed()).toBe(true);
    },
  );

  test('differs for different texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(documentId(left) === documentId(right)).toBe(left === right);
      }),
    );
  });
});

function nested(depth: number): object {
  return depth === 0 ? {} : { inner: nested(depth - 1) };
}
