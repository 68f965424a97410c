/** One spelling per value: equal content, equal bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, digestOf, sha256Hex } from '../../functions/canonical.ts';

describe('canonical JSON', () => {
  test('sorts keys at every depth and leaves out undefined', () => {
    const value = { b: [{ d: 1, c: undefined, a: null }], a: '中', 'Z"': true };
    expect(canonicalJson(value)).toBe('{"Z\\"":true,"a":"中","b":[{"a":null,"d":1}]}');
  });

  test('is read back as the same value and written again as the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(text).toBe(canonicalJson(JSON.parse(text)));
        // JSON has one zero.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key }),
        (members) => {
          const there = Object.fromEntries(members);
          const back = Object.fromEntries([...members].reverse());
          expect(digestOf(there)).toBe(digestOf(back));
        },
      ),
    );
  });

  test('tells neighbours apart', () => {
    const values = [1, '1', [1], { a: 1 }, [[1]], null, false, 0, '', [], {}, { a: null }];
    expect(new Set(values.map(digestOf)).size).toBe(values.length);
  });

  test.each([
    [Number.NaN, '$: NaN has no JSON form'],
    [{ a: [0, Number.POSITIVE_INFINITY] }, '$.a[1]: Infinity'],
    [[undefined], '$[0]: a undefined'],
    [new Array(1), '$[0]'],
    [{ at: new Date(0) }, '$.at: a object that is not plain data'],
    [new Map(), '$'],
    [10n, '$: a bigint'],
    [() => 1, '$: a function'],
  ])('refuses what JSON cannot hold: %s', (value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });
});

test('the digest is sha-256 of the UTF-8 bytes', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(digestOf({})).toBe(sha256Hex('{}'));
});
