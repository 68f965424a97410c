/** Whatever colours a cell has, its text can be read by day and by night. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, inkOn, keepReadable, toDark } from '../../../local/export/colour.ts';
import { DARK_SHEET, LIGHT_SHEET } from '../../../local/export/html-looks.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  test('is that of WCAG', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test('is enough for any pair of colours, by day and by night', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (background, foreground) => {
        for (const paint of [keepReadable, toDark].map((shade) =>
          shade({ background, foreground }),
        )) {
          expect(contrast(paint.background, paint.foreground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(paint.background, inkOn(paint.background))).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('shades', () => {
  test('colours that can be read stay untouched by day', () => {
    const paint = { background: '#f8d7da', foreground: '#842029' };
    expect(keepReadable(paint)).toEqual(paint);
  });

  test('by night light fills are dark and differ from the sheet', () => {
    expect(contrast(DARK_SHEET.background, '#000000')).toBeLessThan(1.5);
    for (const background of ['#f3f4f6', '#d9d9d9', '#f8d7da', '#fff2cc', '#d9ead3']) {
      const night = toDark({ background, foreground: LIGHT_SHEET.foreground });
      expect(contrast(night.background, '#ffffff')).toBeGreaterThan(7);
      expect(night.background).not.toBe(DARK_SHEET.background);
    }
  });

  test('a colour that is none is refused', () => {
    expect(() => inkOn('red')).toThrow('got "red", want #rrggbb');
  });
});
