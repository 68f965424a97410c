/** The small translations: number patterns, tab names, printable text, room for text. */
import { describe, expect, test } from 'vitest';
import { toExcelNames } from '../../../local/export/excel-names.ts';
import { showsDate, toExcelPattern } from '../../../local/export/number-format.ts';
import { escapeHtml, toPrintable } from '../../../local/export/printable.ts';
import { rowHeightPixels, textWidthPixels } from '../../../local/export/text-size.ts';
import { setZipTimes } from '../../../local/export/zip-times.ts';
import { text } from './cells.ts';

describe('number patterns', () => {
  test.each([
    ['yyyy-mm-dd', 'yyyy-mm-dd'],
    ['yyyy年m月d日', 'yyyy"年"m"月"d"日"'],
    ['hh:mm', 'hh:mm'],
    ['h:mm AM/PM', 'h:mm AM/PM'],
    ['[h+]:mm', '[h]:mm'],
    ['[hh]:mm:ss', '[h]:mm:ss'],
    ['¥#,##0.00', '"¥"#,##0.00'],
    ['#,##0.00;[Red]-#,##0.00', '#,##0.00;[Red]-#,##0.00'],
    ['0.00E+00', '0.00E+00'],
    ['0" 次"', '0" 次"'],
    ['[$￥-804]#,##0', '[$￥-804]#,##0'],
    ['@', '@'],
  ])('%s becomes %s', (pattern, want) => {
    expect(toExcelPattern(pattern)).toBe(want);
  });

  test.each(['', 'wrong', '0"open', '[evil]0', '\u0001', 'z', `0${'.'.repeat(300)}`])(
    '%j is not passed on',
    (pattern) => {
      expect(toExcelPattern(pattern)).toBeNull();
    },
  );

  test('a date is told from a duration and from quoted letters', () => {
    expect(['yyyy-mm-dd', 'd', '[h]:mm', '0" day"', '[Red]0'].map(showsDate)).toEqual([
      ...[true, true, false, false, false],
    ]);
  });
});

test('tab names become ones Excel accepts, each different', () => {
  const names = toExcelNames([
    '考勤',
    'a/b:c',
    'A_B_C',
    'History',
    '',
    "'q'",
    'x'.repeat(40),
    'x'.repeat(50),
  ]);
  expect(names).toEqual([
    ...['考勤', 'a_b_c', 'A_B_C (2)', 'History (2)', '_', '’q’'],
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
  ]);
});

test('printable text shows where something unprintable stood', () => {
  expect(toPrintable('a\u0000b\u0085c\ud800d\r\ne\rf\tg')).toBe('a\ufffdb\ufffdc\ufffdd\ne\nf\tg');
  expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;');
});

describe('room for text', () => {
  test('a Chinese character takes about two letters', () => {
    expect(textWidthPixels('考勤')).toBeGreaterThan(textWidthPixels('abc'));
    expect(textWidthPixels('ab\nabcd')).toBe(textWidthPixels('abcd'));
  });

  test('only wrapped texts make a row higher, up to a limit', () => {
    const long = '长'.repeat(100);
    expect(rowHeightPixels([text(long)], [100])).toBeUndefined();
    expect(rowHeightPixels([text('短', { wrap: true })], [100])).toBeUndefined();
    expect(rowHeightPixels([text('a\nb', { wrap: true })], [100])).toBe(38);
    expect(rowHeightPixels([text(long.repeat(9), { wrap: true })], [100])).toBe(412);
  });
});

test('what is no zip archive is refused with the place', () => {
  expect(() => setZipTimes(new Uint8Array(100))).toThrow(
    'zip archive at byte 78: got 0, want 6054b50',
  );
});
