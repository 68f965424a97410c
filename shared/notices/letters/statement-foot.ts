/** The end of a statement: counters of the year, how to object, and the line to confirm on. */
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import { words } from '../../policy/words.ts';
import { distanceWords, linesOf } from '../near-lines.ts';
import { dateWords } from '../phrases/dates.ts';
import { countWords, splitWords } from '../phrases/sanctions.ts';
import { joinWords, sentence, shownText } from '../phrases/text.ts';
import type { CaseFile } from './case-file.ts';
import { heading, type PaperBlock, paragraph } from './paper.ts';
import { linesInWords, objectionWords } from './parts.ts';

/** The counters of the year the month lies in. */
export function counterSummary(file: CaseFile, month: Month): PaperBlock[] {
  const counter = file.counters.find(({ year }) => year === Number(month.slice(0, 4)));
  if (!counter) return [];
  const lines = linesOf(file.edition);
  const told =
    counter.occurrences === 0
      ? [paragraph(words('本年没有计入的旷工。', 'No absence counts in this year.'))]
      : [
          paragraph(sentence(joinWords([countWords(counter), splitWords(counter)], '；', '; '))),
          ...distanceWords(counter, lines).map((line) => paragraph(sentence(line))),
        ];
  return [
    heading(words('本年累计与界线', 'This year, and the lines')),
    ...told,
    paragraph(linesInWords(lines)),
  ];
}

/** How to object, and that the pay date is not the end of it. */
export function answerStatement(file: CaseFile, payDate: LocalDate | null): PaperBlock[] {
  const to = file.answerTo === null ? null : shownText(file.answerTo, 40);
  const before =
    payDate === null
      ? null
      : words(
          `为赶在 ${dateWords(payDate)['zh-CN']}发薪前核对，请尽早提出。`,
          `To have it checked before the pay date, ${dateWords(payDate).en}, please do so early.`,
        );
  return [
    heading(words('如何提出异议', 'How to object')),
    paragraph(
      objectionWords(
        file,
        to === null ? '主管' : `主管 ${to}`,
        to === null ? 'your supervisor' : `your supervisor ${to}`,
      ),
    ),
    ...(before === null ? [] : [paragraph(before)]),
  ];
}

/** Signing says that it was read; it gives up no objection. */
export function confirmBlocks(): PaperBlock[] {
  return [
    heading(words('本人确认', 'Confirmation')),
    {
      kind: 'checks',
      items: [
        words('已阅，无异议', 'read, no objection'),
        words('已阅，对以下项目有异议：＿＿＿＿＿＿＿＿', 'read, I object to: ________'),
      ],
    },
    {
      kind: 'signatures',
      lines: [
        words('本人签字 / 日期', 'Signed by the employee / date'),
        words('出具人 / 日期', 'Issued by / date'),
      ],
    },
  ];
}
