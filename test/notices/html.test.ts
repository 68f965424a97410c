/** The template: what goes in as text comes out as the same text, and never as markup. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../../shared/notices/html.ts';
import { parsedHtml } from './parsed-html.ts';

/** Any text an HTML parser keeps as it is: no NUL, no carriage return, nothing it trims. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((typed) => `|${typed.replace(/[\0\r]/g, '')}|`);
const hostile = fc.oneof(
  text,
  fc.constantFrom(
    '|<script>alert(1)</script>|',
    '|"><img src=x onerror=alert(1)>|',
    "|' onmouseover='x|",
    '|&lt;b&gt;|',
    '|</td></table><style>|',
    '|<!-- |',
  ),
);

describe('html', () => {
  it('shows any text as it was typed and makes no element of it', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const parsed = parsedHtml(`<!doctype html><p>${html`${typed}`.markup}</p>`);
        expect(parsed.tags).toEqual(['html', 'head', 'body', 'p']);
        expect(parsed.texts).toEqual([typed.replace(/\s+/g, ' ').trim()]);
      }),
    );
  });

  it('keeps any text inside its attribute', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const { markup } = html`<p title="${typed}"></p>`;
        const { attributes } = parsedHtml(`<!doctype html>${markup}`);
        expect(attributes).toEqual([{ name: 'title', value: typed }]);
      }),
    );
  });

  it('keeps its own markup, joins lists and leaves null away', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${null}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  it('escapes exactly five characters', () => {
    expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;');
    expect(escapeHtml('旷工 ¥ ` = /')).toBe('旷工 ¥ ` = /');
  });
});
