/** The algebra of intervals, against sets of minutes. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Interval,
  intersect,
  normalize,
  subtract,
  totalLength,
} from '../../shared/kernel/interval.ts';

const interval = fc.record({ start: fc.nat({ max: 40 }), end: fc.nat({ max: 40 }) });
const intervals = fc.array(interval, { maxLength: 6 });

function minutesOf(list: readonly Interval[]): Set<number> {
  const minutes = new Set<number>();
  for (const { start, end } of list) {
    for (let minute = start; minute < end; minute += 1) minutes.add(minute);
  }
  return minutes;
}

function keep(minutes: Set<number>, isKept: (minute: number) => boolean): Set<number> {
  return new Set([...minutes].filter(isKept));
}

/** Sorted, disjoint, not touching, none empty. */
function expectTidy(list: readonly Interval[]) {
  list.forEach(({ start, end }, index) => {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThan(list[index - 1]?.end ?? -1);
  });
}

describe('intervals', () => {
  test('normalizing keeps the minutes and tidies the list', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const tidy = normalize(list);
        expectTidy(tidy);
        expect(minutesOf(tidy)).toEqual(minutesOf(list));
        expect(normalize(tidy)).toEqual(tidy);
        expect(totalLength(tidy)).toBe(minutesOf(list).size);
      }),
    );
  });

  test('subtracting and intersecting split a list in two', () => {
    fc.assert(
      fc.property(intervals, intervals, (left, right) => {
        const one = normalize(left);
        const other = normalize(right);
        const rest = subtract(one, other);
        const common = intersect(one, other);
        expectTidy(rest);
        expectTidy(common);
        expect(minutesOf(rest)).toEqual(
          keep(minutesOf(one), (minute) => !minutesOf(other).has(minute)),
        );
        expect(minutesOf(common)).toEqual(
          keep(minutesOf(one), (minute) => minutesOf(other).has(minute)),
        );
        expect(totalLength(rest) + totalLength(common)).toBe(totalLength(one));
        expect(common).toEqual(intersect(other, one));
        expect(normalize([...rest, ...common])).toEqual(one);
      }),
    );
  });
});
