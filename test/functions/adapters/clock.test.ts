/** Local time in eight zones, through every night of a year and each change of the clocks. */
import { describe, expect, test } from 'vitest';
import { fixedClock, systemClock } from '../../../functions/adapters/clock.ts';

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'America/St_Johns',
];
const minute = 60_000;

describe.each(zones)('%s', (zone) => {
  const reference = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });

  test('shows what Intl shows, every half hour of 2025', () => {
    const clock = fixedClock(0);
    const different: string[] = [];
    for (let now = Date.UTC(2025, 0, 1); now < Date.UTC(2026, 0, 2); now += 30 * minute) {
      clock.set(now);
      const moment = clock.localMoment(zone);
      if (moment !== reference.format(now).replace(' ', 'T')) different.push(moment);
    }
    expect(different).toEqual([]);
  });

  test('reaches each local date of the year once, in order', () => {
    const clock = fixedClock(0);
    const dates: string[] = [];
    for (let now = Date.UTC(2024, 11, 31); now < Date.UTC(2026, 0, 2); now += 30 * minute) {
      clock.set(now);
      const date = clock.localMoment(zone).slice(0, 10);
      if (date !== dates.at(-1)) dates.push(date);
    }
    const of2025 = dates.filter((date) => date.startsWith('2025'));
    expect(of2025).toHaveLength(365);
    expect(of2025).toEqual([...new Set(of2025)].sort());
  });

  test('writes an offset that leads back to the instant, or to the later of two', () => {
    const clock = fixedClock(0);
    const changed: string[] = [];
    for (let now = Date.UTC(2025, 0, 1); now < Date.UTC(2026, 0, 1); now += 30 * minute) {
      clock.set(now);
      const moment = clock.localMoment(zone);
      const written = clock.withOffset(moment, zone);
      if (written.slice(0, 16) !== moment) changed.push(written);
      const back = Date.parse(written);
      const isRepeated = back !== now;
      if (isRepeated) {
        expect(back).toBeGreaterThan(now);
        expect(back - now).toBeLessThanOrEqual(60 * minute);
        expect(reference.format(back)).toBe(reference.format(now));
      }
    }
    expect(changed).toEqual([]);
  });
});

describe('withOffset', () => {
  const clock = fixedClock(0);
  test.each([
    ['2025-03-10T02:00', 'Asia/Shanghai', '2025-03-10T02:00:00+08:00'],
    ['2025-03-10T02:00:59', 'Asia/Shanghai', '2025-03-10T02:00:00+08:00'],
    ['2025-07-01T12:00', 'America/St_Johns', '2025-07-01T12:00:00-02:30'],
    ['2025-07-01T12:00', 'Asia/Kathmandu', '2025-07-01T12:00:00+05:45'],
    ['2025-07-01T12:00', 'UTC', '2025-07-01T12:00:00+00:00'],
    // Shown twice: the second time counts.
    ['2025-11-02T01:30', 'America/New_York', '2025-11-02T01:30:00-05:00'],
    ['2025-10-26T01:30', 'Europe/London', '2025-10-26T01:30:00+00:00'],
    ['2025-04-06T01:45', 'Australia/Lord_Howe', '2025-04-06T01:45:00+10:30'],
    // Never shown: as much later as the clocks skipped.
    ['2025-03-09T02:30', 'America/New_York', '2025-03-09T03:30:00-04:00'],
    ['2025-10-05T02:15', 'Australia/Lord_Howe', '2025-10-05T02:45:00+11:00'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-31T12:00:00+14:00'],
  ])('%s in %s', (moment, zone, expected) => {
    expect(clock.withOffset(moment, zone)).toBe(expected);
  });

  test('refuses what is no moment and what is no zone', () => {
    expect(() => clock.withOffset('10:30', 'Asia/Shanghai')).toThrow('"10:30" is not a moment');
    expect(() => clock.withOffset('2025-03-10T02:00', 'Shanghai')).toThrow('Asia/Shanghai');
    expect(() => clock.localMoment('Mars/Olympus')).toThrow('"Mars/Olympus" is not a time zone');
  });
});

test('the system clock stands between two looks at the machine', () => {
  const before = Date.now();
  const now = systemClock().now();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});
