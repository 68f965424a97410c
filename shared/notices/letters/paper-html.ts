/** Writes a letter as one HTML page for A4: Chinese first, English small below, nothing loaded. */
import type { Words } from '../../policy/words.ts';
import { type Fragment, type Html, html } from '../html.ts';
import { oneLine } from '../phrases/text.ts';
import type { PaperBlock, PaperColumn, PaperField, PaperLetter } from './paper.ts';
import { paperStyles } from './paper-styles.ts';

/** The policy lets a browser load and run nothing at all, whatever a cell of the workbook held. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'";

/** The whole page; a PDF of it is what a browser prints. */
export function paperHtml(letter: PaperLetter): string {
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${oneLine(letter.title['zh-CN'])} ${letter.number}</title>
<style>${paperStyles}</style>
</head>
<body>
<main class="sheet">
<header>
<div class="top"><span>编号 No. ${letter.number}</span><span>${readers[letter.reader]}</span></div>
<h1>${both(letter.title)}</h1>
</header>
${fieldList(letter.head)}
${letter.blocks.map(block)}
<footer>
${letter.foot.map((line) => html`<p>${both(line)}</p>\n`)}
</footer>
</main>
</body>
</html>
`;
  return page.markup;
}

/** Says on each page whose eyes it is for. */
const readers = {
  person: '仅交本人 For the person named only',
  reviewers: '仅供核对人，不交本人 For those who check, not for service',
} as const;

function block(one: PaperBlock): Fragment {
  switch (one.kind) {
    case 'heading':
      return html`<h2>${both(one.text)}</h2>\n`;
    case 'text':
      return one.isStrong
        ? html`<p class="strong">${both(one.text)}</p>\n`
        : html`<p>${both(one.text)}</p>\n`;
    case 'fields':
      return fieldList(one.fields);
    case 'table':
      return table(one.columns, one.rows, one.empty);
    case 'checks':
      return html`<ul class="${isShort(one.items) ? 'checks pair' : 'checks'}">
${one.items.map((item) => html`<li><span class="box"></span><span>${both(item)}</span></li>\n`)}
</ul>
`;
    case 'notes':
      return html`<ul class="notes">
${one.items.map((item) => html`<li>${both(item)}</li>\n`)}
</ul>
`;
    case 'signatures':
      return html`<div class="signatures">
${one.lines.map((line) => html`<div>${both(line)}</div>\n`)}
</div>
`;
  }
}

/** Short boxes stand two abreast. */
function isShort(items: readonly Words[]): boolean {
  return items.every(({ en }) => en.length < 60);
}

function fieldList(fields: readonly PaperField[]): Html {
  return html`<dl>
${fields.map(({ label, value }) => html`<div><dt>${both(label)}</dt><dd>${both(value)}</dd></div>\n`)}
</dl>
`;
}

function table(
  columns: readonly PaperColumn[],
  rows: readonly (readonly Words[])[],
  empty: Words,
): Html {
  if (rows.length === 0) return html`<p class="empty">${both(empty)}</p>\n`;
  return html`<table>
<colgroup>${columns.map(({ width }) => (width === undefined ? html`<col>` : html`<col style="width:${String(width)}%">`))}</colgroup>
<thead><tr>${columns.map(({ head, align }) => html`<th class="${align}">${both(head)}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map(({ align }, index) => html`<td class="${align}">${cell(row[index])}</td>`)}</tr>\n`)}
</tbody>
</table>
`;
}

function cell(text: Words | undefined): Fragment {
  return text === undefined ? null : both(text);
}

/** The Chinese text with the English below, or one text where both are the same. */
function both(text: Words): Fragment {
  const chinese = oneLine(text['zh-CN']);
  if (text.en === text['zh-CN'] || text.en === '') return chinese;
  return [chinese, html`<span class="en" lang="en">${oneLine(text.en)}</span>`];
}
