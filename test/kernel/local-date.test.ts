/** Local dates count the Gregorian calendar exactly, far beyond any payroll. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilDate,
  dayNumber,
  daysInMonth,
  formatLocalDate,
  isSameOrAfterAnniversary,
  monthBounds,
  monthOf,
  monthsBetween,
  nextMonth,
  parseLocalDate,
  toDayNumber,
  weekday,
} from '../../shared/kernel/local-date.ts';

const first = toDayNumber('1600-01-01');
const last = toDayNumber('2400-12-31');
const day = fc.integer({ min: first, max: last });

describe('local dates', () => {
  test('every date from 1600 to 2400 follows the one before and reads back', () => {
    let expected = { year: 1600, month: 1, day: 1 };
    for (let date = first; date <= last; date += 1) {
      const found = civilDate(date);
      // One comparison a date instead of three expectations keeps 292,000 dates quick.
      const isExpected =
        found.year === expected.year &&
        found.month === expected.month &&
        found.day === expected.day &&
        dayNumber(found.year, found.month, found.day) === date;
      if (!isExpected) expect({ date, found }).toEqual({ date, found: expected });
      expected = following(expected);
    }
    expect(expected).toEqual({ year: 2401, month: 1, day: 1 });
  });

  test('text reads back', () => {
    fc.assert(fc.property(day, (date) => toDayNumber(formatLocalDate(date)) === date));
  });

  test('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(day, (date) => {
        const there = new Date(date * 86_400_000);
        expect(formatLocalDate(date)).toBe(there.toISOString().slice(0, 10));
        expect(weekday(date)).toBe(there.getUTCDay() === 0 ? 7 : there.getUTCDay());
      }),
    );
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-01-00',
    '2025-1-1',
    '2025/01/01',
    '25-01-01',
    '２０２５-01-01',
    '2025-01-01 ',
    '',
  ])('%j is no date', (text) => {
    expect(parseLocalDate(text)).toBeNull();
    expect(() => toDayNumber(text)).toThrow(text);
  });

  test.each([
    ['2000-02-29', 2],
    ['2024-02-29', 4],
    ['2025-03-10', 1],
    ['2025-03-16', 7],
    ['1970-01-01', 4],
  ])('%s falls on weekday %i', (text, expected) => {
    expect(weekday(toDayNumber(text))).toBe(expected);
  });

  test('months hold their days and follow each other', () => {
    fc.assert(
      fc.property(day, (date) => {
        const month = monthOf(date);
        const { first: start, last: end } = monthBounds(month);
        const { year, month: number } = civilDate(date);
        expect(end - start + 1).toBe(daysInMonth(year, number));
        expect(date >= start && date <= end).toBe(true);
        expect(monthBounds(nextMonth(month)).first).toBe(end + 1);
      }),
    );
    expect(monthsBetween('2025-11', '2026-02')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsBetween('2026-02', '2025-11')).toEqual([]);
  });

  test.each([
    ['2025-03-10', '2024-03-10', true],
    ['2025-03-09', '2024-03-10', false],
    ['2025-04-01', '2024-03-31', true],
    ['2025-02-28', '2024-02-29', false],
    ['2025-03-01', '2024-02-29', true],
  ])('%s against the anniversary of %s: %s', (date, origin, expected) => {
    expect(isSameOrAfterAnniversary(toDayNumber(date), toDayNumber(origin))).toBe(expected);
  });
});

function following(date: { year: number; month: number; day: number }) {
  const { year, month, day: number } = date;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (number < length) return { year, month, day: number + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
