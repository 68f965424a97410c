/** The plain body of a letter: Chinese first, English below each item. */
import type { Words } from '../policy/words.ts';
import type { Letter, LetterItem, LetterSection } from './letter.ts';
import { leftOutWords } from './letter-words.ts';
import { joinWords, oneLine } from './phrases/text.ts';

/** Writes the body; lines end with `\n`. */
export function letterText(letter: Letter): string {
  const blocks = [
    both(letter.title),
    both(letter.byline),
    letter.tally.map(({ count, label }) => `${label['zh-CN']} ${label.en}: ${count}`).join('\n'),
    ...letter.sections.map(sectionText),
    `--\n${letter.foot.map(both).join('\n')}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionText(section: LetterSection): string {
  const heading = `== ${oneLine(section.heading['zh-CN'])} ${oneLine(section.heading.en)} ==`;
  const blocks = [
    heading,
    ...(section.intro === undefined ? [] : [both(section.intro)]),
    ...section.items.map(itemText),
    ...(section.leftOut === 0 ? [] : [both(leftOutWords(section.leftOut))]),
  ];
  return blocks.join('\n\n');
}

/** The item in Chinese, then in English without what both languages write the same. */
function itemText(item: LetterItem): string {
  const lines = item.lines.map(({ label, text }) => joinWords([label, text], '：', ': '));
  const chinese = [`* ${oneLine(item.head['zh-CN'])}`, ...lines.map(indented('zh-CN'))];
  const english = [item.head, ...lines]
    .filter((line) => line.en !== line['zh-CN'])
    .map(indented('en'));
  return [...chinese, ...english].join('\n');
}

function indented(language: keyof Words): (line: Words) => string {
  return (line) => `  ${oneLine(line[language])}`;
}

function both(line: Words): string {
  return line['zh-CN'] === line.en
    ? oneLine(line.en)
    : `${oneLine(line['zh-CN'])}\n${oneLine(line.en)}`;
}
