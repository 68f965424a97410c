/** Money is whole fen, shared exactly and rounded once. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fenFromYuan, formatYuan, shareOf, yuanFromFen } from '../../shared/kernel/money.ts';

const amount = fc.integer({ min: -100_000_000, max: 100_000_000 });

describe('money', () => {
  test('a share is the nearest fen to the exact fraction, halves away from zero', () => {
    fc.assert(
      fc.property(
        amount,
        fc.nat({ max: 1_000_000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (fen, numerator, denominator) => {
          const share = BigInt(shareOf(fen, numerator, denominator));
          const exact = BigInt(fen) * BigInt(numerator);
          const divisor = BigInt(denominator);
          // |share − exact/divisor| ≤ 1/2, without a fraction.
          const off = share * divisor - exact;
          const twice = (off < 0n ? -off : off) * 2n;
          expect(twice <= divisor).toBe(true);
          if (twice === divisor) expect(share < 0n ? off < 0n : off > 0n).toBe(true);
        },
      ),
    );
  });

  test.each([
    [630_000, 1, 21, 30_000],
    [630_000, 20, 9450, 1333],
    [200_000, 80, 2175, 7356],
    [100, 1, 200, 1],
    [-100, 1, 200, -1],
    [99, 1, 200, 0],
  ])('%i × %i ÷ %i is %i', (fen, numerator, denominator, expected) => {
    expect(shareOf(fen, numerator, denominator)).toBe(expected);
  });

  test('shares by nothing are a bug of the caller', () => {
    expect(() => shareOf(100, 1, 0)).toThrow('0');
  });

  test('yuan and fen read back', () => {
    fc.assert(fc.property(amount, (fen) => fenFromYuan(yuanFromFen(fen)) === fen));
  });

  test.each([0.001, 1.005, Number.NaN, Number.POSITIVE_INFINITY, 1e20])(
    '%d is no amount',
    (yuan) => {
      expect(fenFromYuan(yuan)).toBeNull();
    },
  );

  test.each([
    [30_000, '300'],
    [1333, '13.33'],
    [1330, '13.30'],
    [0, '0'],
    [-10_000, '-100'],
  ])('%i fen shows as %s', (fen, expected) => {
    expect(formatYuan(fen)).toBe(expected);
  });
});
