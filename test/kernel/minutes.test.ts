/** Times of day are whole minutes: seconds are cut, anything doubtful is refused. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMinuteOfDay, parseMinuteOfDay } from '../../shared/kernel/minutes.ts';
import {
  dayOfMoment,
  formatMoment,
  minuteOfMoment,
  parseMoment,
} from '../../shared/kernel/moment.ts';

describe('minutes of the day', () => {
  test('every minute reads back, whatever its seconds', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const text = formatMinuteOfDay(minute);
      expect(parseMinuteOfDay(text)).toBe(minute);
      expect(parseMinuteOfDay(`${text}:00`)).toBe(minute);
      expect(parseMinuteOfDay(`${text}:59`)).toBe(minute);
    }
  });

  test.each([
    '24:00',
    '08:60',
    '08:30:60',
    '8:30',
    '08-30',
    '08:30:5',
    '08:3',
    '0830',
    ' 8:30',
    '',
    '08:30:59.9',
    '０８:３０',
  ])('%j is no time', (text) => {
    expect(parseMinuteOfDay(text)).toBeNull();
  });

  test('text that reads as a time is one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), (text) => {
        const minute = parseMinuteOfDay(text);
        if (minute !== null) expect(formatMinuteOfDay(minute)).toBe(text.slice(0, 5));
      }),
    );
  });
});

describe('moments', () => {
  test('read back and fall on their date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000_000 }), (moment) => {
        expect(parseMoment(formatMoment(moment))).toBe(moment);
        expect(dayOfMoment(moment) * 1440 + minuteOfMoment(moment)).toBe(moment);
      }),
    );
  });

  test.each([
    '2025-03-10 08:30',
    '2025-03-10T24:00',
    '2025-02-30T08:00',
    '2025-03-10T08:30Z',
    '2025-03-10',
  ])('%j is no moment', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});
