/** The HTML body of a letter: one column, inline styles, no image, no link, nothing loaded. */
import type { Words } from '../policy/words.ts';
import { type Html, html } from './html.ts';
import type { Letter, LetterItem, LetterSection, Tone } from './letter.ts';
import { colours, darkRules, styles } from './letter-styles.ts';
import { leftOutWords } from './letter-words.ts';
import { oneLine } from './phrases/text.ts';

/** Writes the body as a whole document. */
export function letterHtml(letter: Letter): string {
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${letter.subject}</title>
<style>${darkRules}</style>
</head>
<body class="page" style="${styles.body}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="${styles.page}">
<tr><td align="center" style="${styles.frame}">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="${styles.card}">
<tr><td class="ink" style="${styles.top}">
<h1 class="ink" style="${styles.title}">${zh(letter.title)}</h1>
${english(letter.title, styles.titleEnglish)}
<p class="ink" style="${styles.byline}">${zh(letter.byline)}</p>
${english(letter.byline, styles.english)}
</td></tr>
${letter.tally.length === 0 ? null : tally(letter.tally)}
${letter.sections.map(section)}
<tr><td class="foot" style="${styles.foot}">
${letter.foot.map(footLine)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return page.markup;
}

function tally(figures: Letter['tally']): Html {
  const cells = figures.map(
    ({
      count,
      label,
    }) => html`<td class="rule" align="center" valign="top" style="${styles.tallyCell}">
<div class="ink" style="${styles.tallyCount}">${String(count)}</div>
<div class="ink" style="${styles.tallyLabel}">${zh(label)}</div>
${english(label, styles.tallyEnglish)}
</td>`,
  );
  return html`<tr><td style="${styles.tally}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${styles.tallyTable}"><tr>
${cells}
</tr></table>
</td></tr>`;
}

function section(part: LetterSection): Html {
  return html`<tr><td style="${styles.section}">
<h2 class="ink ${part.tone}" style="${headingStyle(part.tone)}">${zh(part.heading)}<span class="dim" lang="en" style="${styles.headingEnglish}">${oneLine(part.heading.en)}</span></h2>
${part.intro === undefined ? null : paragraph(part.intro)}
${part.items.map(item)}
${part.leftOut === 0 ? null : paragraph(leftOutWords(part.leftOut))}
</td></tr>`;
}

function item(one: LetterItem): Html {
  return html`<div class="rule" style="${styles.item}">
<p class="ink" style="${styles.itemHead}">${zh(one.head)}</p>
${one.lines.map(
  ({ label, text }) =>
    html`<p class="ink" style="${styles.line}">${labelHtml(label, 'zh-CN')}${zh(text)}</p>\n`,
)}
${englishBlock(one)}
</div>`;
}

/** The item again in English, without what both languages write the same. */
function englishBlock(one: LetterItem): Html | null {
  const lines = [
    english(one.head, styles.englishHead),
    ...one.lines.map(({ label, text }) =>
      text.en === text['zh-CN'] && label === null
        ? null
        : html`<p class="dim" style="${styles.englishLine}">${labelHtml(label, 'en')}${oneLine(text.en)}</p>\n`,
    ),
  ].filter((line) => line !== null);
  return lines.length === 0
    ? null
    : html`<div lang="en" style="${styles.englishBlock}">
${lines}
</div>`;
}

function labelHtml(label: Words | null, language: keyof Words): Html | null {
  if (label === null) return null;
  const colon = language === 'en' ? ': ' : '：';
  return html`<span class="dim" style="${styles.label}">${oneLine(label[language])}${colon}</span>`;
}

function paragraph(text: Words): Html {
  return html`<p class="ink" style="${styles.line}">${zh(text)}</p>
${english(text, styles.englishLine)}`;
}

function footLine(text: Words): Html {
  return html`<p class="dim" style="${styles.footLine}">${zh(text)}</p>
${english(text, styles.footEnglish)}`;
}

function zh(text: Words): string {
  return oneLine(text['zh-CN']);
}

/** The English line, unless both languages are the same. */
function english(text: Words, style: string): Html | null {
  if (text.en === text['zh-CN']) return null;
  return html`<p class="dim" lang="en" style="${style}">${oneLine(text.en)}</p>`;
}

function headingStyle(tone: Tone): string {
  return `${styles.heading};border-left:4px solid ${colours[tone]}`;
}
