/** The notice of one occurrence of absence: what is on record, what the clause says, how to answer. */

import { words } from '../../policy/words.ts';
import type { RankedOccurrence } from '../../sanctions/sanction.ts';
import { isOpen } from '../explain.ts';
import { dateWords } from '../phrases/dates.ts';
import { rankWords } from '../phrases/figures.ts';
import { amountWords } from '../phrases/sanctions.ts';
import { sentence } from '../phrases/text.ts';
import { type CaseFile, findingsOf } from './case-file.ts';
import { heading, letterNumber, type PaperLetter, paragraph, strong } from './paper.ts';
import {
  answerBlocks,
  cautionBlocks,
  clauseBlocks,
  clausesOf,
  counterBlocks,
  factsTable,
  footOf,
  headOf,
  replyBlocks,
  servedBlocks,
} from './parts.ts';

/** One letter an occurrence; dates that count as one time stand in one letter. */
export function absenceNotice(file: CaseFile, occurrence: RankedOccurrence): PaperLetter {
  const { date, rank, because, employee } = occurrence;
  const findings = findingsOf(file, because);
  const fines = file.sanctions.filter(
    ({ kind, because: ids }) => kind === 'fine' && ids.some((id) => because.includes(id)),
  );
  const time = rankWords(rank);
  const isAsked = findings.some(isOpen);
  const deadlines = findings.flatMap(({ replyBy }) => replyBy ?? []).sort();
  return {
    kind: 'absence-notice',
    number: letterNumber('absence-notice', employee, date, partOf(file, occurrence)),
    employee,
    date,
    title: words(`旷工情况通知（${time['zh-CN']}）`, `Notice of absence (${time.en})`),
    reader: 'person',
    head: headOf(file),
    blocks: [
      isAsked
        ? strong(
            words(
              '以下情况请你先作说明。说明期内的认定都是暂定的。',
              'Please explain the following first. Until the time to explain is over the finding is provisional.',
            ),
          )
        : strong(
            words(
              '以下情况的说明期已过或已有决定，现书面告知。',
              'The time to explain is over or a decision was made; this is to tell you in writing.',
            ),
          ),
      ...factsTable(file, findings),
      ...clauseBlocks(file, ['2.3.4', ...clausesOf(findings)]),
      ...replyBlocks(file, because),
      heading(words('条款附带的金额', 'The amount the clause attaches')),
      ...(fines.length === 0
        ? [
            paragraph(
              words(
                `${time['zh-CN']}，条款没有写明金额，不拟罚。`,
                `For the ${time.en} the clause names no amount; nothing is proposed.`,
              ),
            ),
          ]
        : fines.map((fine) => paragraph(sentence(amountWords(fine))))),
      ...counterBlocks(file, date),
      ...answerBlocks(file, isAsked ? (deadlines.at(-1) ?? null) : file.objectBy),
      ...cautionBlocks([
        ...findings.flatMap(({ cautions }) => cautions),
        ...fines.flatMap(({ cautions }) => cautions),
        'L6',
      ]),
      ...servedBlocks(),
    ],
    foot: footOf(file),
  };
}

/** One date may hold several times under the reading that counts each ground. */
function partOf(file: CaseFile, { date, rank }: RankedOccurrence): string {
  const sameDate = file.occurrences.filter((one) => one.date === date);
  return sameDate.length === 1 ? '' : String(sameDate.findIndex((one) => one.rank === rank) + 1);
}

/** How a list refers to the notice. */
export function noticeLine({ date, rank, employee }: RankedOccurrence) {
  const on = dateWords(date);
  const time = rankWords(rank);
  const number = letterNumber('absence-notice', employee, date);
  return words(
    `${number}：${on['zh-CN']}，${time['zh-CN']}；送达日期 ＿＿＿＿`,
    `${number}: ${on.en}, ${time.en}; served on ________`,
  );
}
