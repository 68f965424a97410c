/** The page shows every visible cell as text, calls nobody, and works with and without its script. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { renderHtmlPage } from '../../../local/export/html.ts';
import { toPrintable } from '../../../local/export/printable.ts';
import type { RenderedSheet, RenderedWorkbook } from '../../../local/sheets/render.ts';
import { headers, sheet, text } from './cells.ts';
import { departmentWorkbook } from './fixture.ts';
import { HOSTILE_TEXTS, hostileSheet } from './hostile.ts';
import { isInstalled, run } from './programs.ts';

type Page = ReturnType<typeof parseDocument>;
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

const department = departmentWorkbook();
const options = { title: department.title, generatedAt: '2025-04-01 02:00' };

function withSheets(...sheets: readonly RenderedSheet[]): RenderedWorkbook {
  return { ...department, sheets };
}

function parse(workbook: RenderedWorkbook): Page {
  return parseDocument(renderHtmlPage(workbook, options));
}

function elements(name: string, from: Page | Element): readonly Element[] {
  return DomUtils.getElementsByTagName(name, from, true);
}

function only(name: string, page: Page): Element {
  const [found, ...more] = elements(name, page);
  if (found === undefined || more.length > 0) throw new Error(`want exactly one <${name}>`);
  return found;
}

/** The texts of the body's cells, row by row, without the row numbers. */
function bodyTexts(page: Page): readonly (readonly string[])[] {
  return elements('tbody', page)
    .flatMap((body) => elements('tr', body))
    .map((row) => elements('td', row).map((cell) => DomUtils.textContent(cell)));
}

function contentPolicy(page: Page): string {
  const metas = elements('meta', page);
  const policy = metas.find((meta) => meta.attribs['http-equiv'] === 'Content-Security-Policy');
  return policy?.attribs['content'] ?? '';
}

describe('texts', () => {
  test('hostile texts are shown, never obeyed', () => {
    const page = parse(withSheets(hostileSheet()));
    expect(bodyTexts(page).map((row) => row[1])).toEqual(HOSTILE_TEXTS.map(toPrintable));
    expect(elements('script', page)).toHaveLength(1);
    expect(elements('style', page)).toHaveLength(1);
    expect(elements('img', page)).toHaveLength(0);
    expect(DomUtils.textContent(only('h2', page))).toBe(hostileSheet().title);
  });

  test('any text in any place comes back as it was', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const cell = { ...text(one), note: other };
        const tab = sheet({ title: other, columnWidths: [90], rows: [headers('h'), [cell]] });
        const html = renderHtmlPage(withSheets(tab), {
          title: one,
          generatedAt: other,
          summary: [{ zh: one, en: other, value: one }],
        });
        const page = parseDocument(html);
        expect(bodyTexts(page)).toEqual([[toPrintable(one)]]);
        expect(DomUtils.textContent(only('h1', page))).toBe(toPrintable(one));
        expect(DomUtils.textContent(only('h2', page))).toBe(toPrintable(other));
        expect(DomUtils.textContent(only('dd', page))).toBe(toPrintable(one));
        const titles = elements('td', page).map((each) => each.attribs['title']);
        expect(titles).toEqual([toPrintable(other)]);
      }),
      { numRuns: 200 },
    );
  });

  test('a long text folds behind its beginning without losing a letter', () => {
    const long = '😀长'.repeat(300);
    const tab = sheet({ title: 'long', columnWidths: [90], rows: [headers('h'), [text(long)]] });
    const page = parse(withSheets(tab));
    expect(bodyTexts(page)).toEqual([[long]]);
    expect([...DomUtils.textContent(only('summary', page))]).toHaveLength(160);
  });
});

describe('the page', () => {
  const html = renderHtmlPage(department, options);
  const page = parseDocument(html);

  test('asks for nothing from outside', () => {
    expect(html).not.toMatch(/(?:https?:)?\/\/[a-z]|@import|url\(|\beval\b|\bimport\(|\bfetch\(/i);
    const sources = DomUtils.filter(
      (node) => DomUtils.isTag(node) && ('src' in node.attribs || node.name === 'link'),
      page,
    );
    expect(sources).toEqual([]);
    for (const link of elements('a', page)) expect(link.attribs['href']).toMatch(/^#sheet-\d+$/);
    expect(contentPolicy(page)).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; /);
  });

  test('allows its own script and no other', () => {
    const script = DomUtils.textContent(only('script', page));
    const hash = createHash('sha256').update(script).digest('base64');
    expect(contentPolicy(page)).toContain(`script-src 'sha256-${hash}';`);
    expect(html).not.toMatch(/ on[a-z]+=/);
  });

  test('is a Chinese page whose English says so', () => {
    expect(only('html', page).attribs['lang']).toBe('zh-CN');
    const english = DomUtils.getElements({ lang: 'en' }, page, true);
    expect(english.map((each) => DomUtils.textContent(each))).toContain('Read-only copy');
  });

  test('leads to every visible tab by a link, and leaves hidden tabs out', () => {
    const links = elements('a', page).map((link) => link.attribs['href']);
    const sections = elements('section', page).map((section) => `#${section.attribs['id']}`);
    expect(links).toEqual(sections);
    expect(links).toHaveLength(4);
    expect(html).not.toContain('hidden from readers');
  });

  test('is the same text for the same workbook', () => {
    expect(renderHtmlPage(departmentWorkbook(), options)).toBe(html);
  });
});

/** What Chromium makes of the page once its script has run. */
async function openInChromium(html: string, hash: string): Promise<Page> {
  const folder = await mkdtemp(join(tmpdir(), 'kaoqin-html-'));
  const file = join(folder, 'page.html');
  await writeFile(file, html);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/user`];
  const address = `${pathToFileURL(file).href}${hash}`;
  const { stdout } = await run('chromium', [...flags, '--dump-dom', address]);
  await rm(folder, { recursive: true });
  return parseDocument(stdout);
}

/** Acts as a reader: goes from the first tab to the last and to the one before, then filters there. */
const READER = `
  const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  document.querySelector('nav a').focus();
  press('ArrowLeft');
  press('ArrowLeft');
  const input = document.querySelector('section:not([hidden]) input');
  input.value = '　ｅ０１ 100 ';
  input.dispatchEvent(new Event('input'));
`;

describe.skipIf(!isInstalled('chromium'))('the script', { timeout: 60_000 }, () => {
  test('runs under the page’s own policy and builds the tab list', async () => {
    const page = await openInChromium(renderHtmlPage(department, options), '#sheet-2');
    expect(only('nav', page).attribs['role']).toBe('tablist');
    const chosen = elements('a', page).map((tab) => tab.attribs['aria-selected']);
    expect(chosen).toEqual(['false', 'true', 'false', 'false']);
    const hidden = elements('section', page).map((panel) => 'hidden' in panel.attribs);
    expect(hidden).toEqual([true, false, true, true]);
  });

  test('follows the arrow keys and filters by every word, whatever its width and case', async () => {
    const html = renderHtmlPage(department, options)
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('</body>', `<script>${READER}</script></body>`);
    const page = await openInChromium(html, '');
    const chosen = elements('a', page).map((tab) => tab.attribs['aria-selected']);
    expect(chosen).toEqual(['false', 'false', 'true', 'false']);
    const fines = elements('section', page)[2];
    if (fines === undefined) throw new Error('want a third section');
    const rows = elements('tbody', fines).flatMap((body) => elements('tr', body));
    expect(rows.map((row) => 'hidden' in row.attribs)).toEqual([false, true, true, true, true]);
    expect(elements('output', fines).map((each) => DomUtils.textContent(each))).toEqual([
      '1 / 5 行 rows',
    ]);
  });
});
