/** Writes the workbook as one HTML page that needs nothing else: no network, no server, not even its script. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RenderedSheet, RenderedWorkbook } from '../sheets/render.ts';
import { createLooks, DARK_SHEET, LIGHT_SHEET, type Looks } from './html-looks.ts';
import { renderTable } from './html-table.ts';
import { escapeHtml } from './printable.ts';

/** One figure above the tabs, as `{ zh: '迟到', en: 'late', value: '5' }`. */
export type PageFigure = { readonly zh: string; readonly en: string; readonly value: string };

export type PageOptions = {
  readonly title: string;
  /** Shown as it stands; the page itself knows no clock. */
  readonly generatedAt: string;
  readonly summary?: readonly PageFigure[];
};

const STYLE = readFileSync(new URL('./page/page.css', import.meta.url), 'utf8');
const SCRIPT = readFileSync(new URL('./page/page.js', import.meta.url), 'utf8');
const SCRIPT_HASH = createHash('sha256').update(SCRIPT).digest('base64');
const CONTENT_POLICY = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/** The whole page; hidden tabs are left out. */
export function renderHtmlPage(workbook: RenderedWorkbook, options: PageOptions): string {
  const sheets = workbook.sheets.filter((sheet) => !sheet.hidden);
  const looks = createLooks();
  const sections = sheets.map((sheet, index) => renderSection(sheet, index, looks)).join('\n');
  const tabs = sheets.map((sheet, index) => renderTab(sheet, index)).join('\n');
  const title = escapeHtml(options.title);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${sheetColours()}
${STYLE}${looks.css()}
</style>
</head>
<body>
<header>
<div class="heading">
<h1>${title}</h1>
<p>${escapeHtml(options.generatedAt)} · 只读副本 <span lang="en">Read-only copy</span></p>
</div>
${renderSummary(options.summary ?? [])}</header>
<nav aria-label="工作表 Sheets">
${tabs}
</nav>
<main>
${sections}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function renderSummary(figures: readonly PageFigure[]): string {
  if (figures.length === 0) return '';
  const items = figures.map(
    ({ zh, en, value }) =>
      `<div><dt>${escapeHtml(zh)} <span lang="en">${escapeHtml(en)}</span></dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl>${items.join('')}</dl>\n`;
}

function renderTab(sheet: RenderedSheet, index: number): string {
  const mark = sheet.tabColor === undefined ? '' : ` style="--mark:${sheet.tabColor}"`;
  return `<a id="tab-${index + 1}" href="#sheet-${index + 1}"${mark}>${escapeHtml(sheet.title)}</a>`;
}

function renderSection(sheet: RenderedSheet, index: number, looks: Looks): string {
  const number = index + 1;
  return `<section id="sheet-${number}" aria-labelledby="name-${number}">
<div class="bar">
<h2 id="name-${number}">${escapeHtml(sheet.title)}</h2>
<label class="filter"><span>筛选 <span lang="en">Filter</span></span><input type="search" autocomplete="off" spellcheck="false"></label>
<output></output>
</div>
<div class="frame" role="region" aria-labelledby="name-${number}" tabindex="0">
${renderTable(sheet, looks)}
</div>
</section>`;
}

function sheetColours(): string {
  const rule = ({ background, foreground }: typeof LIGHT_SHEET) =>
    `:root{--sheet:${background};--ink:${foreground}}`;
  return `${rule(LIGHT_SHEET)}\n@media screen and (prefers-color-scheme:dark){${rule(DARK_SHEET)}}`;
}
