/** A tab whose texts attack whatever renders them. */
import type { RenderedSheet } from '../../../local/sheets/render.ts';
import { count, headers, sheet, text } from './cells.ts';

/** Texts that must stay texts wherever they land. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '=HYPERLINK("https://example.invalid","点我")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '"double" and \'single\' & <b>',
  'عربي ‮ reversed ‬ נכון',
  '👩‍👩‍👧‍👦 🏳️‍🌈 𠮷野家',
  'half a pair \ud800 here',
  'nul\u0000bell\u0007end',
  'literal _x0041_ stays',
  '__proto__',
  "'leading apostrophe",
  '长'.repeat(10_000),
];

/** A tab with one hostile text a row. */
export function hostileSheet(): RenderedSheet {
  return sheet({
    title: `<b>'怪[1]:/*?\\"`,
    frozenColumnCount: 1,
    columnWidths: [40, 300],
    rows: [
      headers('#', '=标题'),
      ...HOSTILE_TEXTS.map((each, index) => [count(index), text(each)]),
    ],
  });
}
