/** The checklist for whoever reviews absence days at a line of 2.3.4: everything to look at, and no decision. */
import { clauseOf } from '../../policy/clauses.ts';
import { words } from '../../policy/words.ts';
import type { PrintedSanction } from '../assessment.ts';
import { daysWords } from '../phrases/figures.ts';
import { sanctionDetail } from '../phrases/sanctions.ts';
import { sentence } from '../phrases/text.ts';
import { noticeLine } from './absence-notice.ts';
import { type CaseFile, findingsOf } from './case-file.ts';
import {
  field,
  heading,
  letterNumber,
  type PaperBlock,
  type PaperLetter,
  paragraph,
  strong,
} from './paper.ts';
import {
  cautionBlocks,
  clauseBlocks,
  clausesOf,
  counterBlocks,
  factsTable,
  footOf,
  headOf,
  replyBlocks,
} from './parts.ts';

/** One checklist a review; incidents whose measure is removal come here too. */
export function reviewChecklist(file: CaseFile, review: PrintedSanction): PaperLetter {
  const { employee, date, because, kind } = review;
  const findings = findingsOf(file, because);
  const days = sum(findings.map(({ measures }) => measures['days'] ?? 0));
  const real = sum(findings.map(({ measures }) => measures['realDays'] ?? 0));
  const isOfAbsence = findings.some(({ rule }) => rule === 'absence');
  const notices = file.occurrences.filter(({ because: ids }) =>
    ids.some((id) => because.includes(id)),
  );
  return {
    kind: 'review-checklist',
    number: letterNumber('review-checklist', employee, date, partOf(review)),
    employee,
    date,
    title: words('解除劳动合同事项核对清单', 'Checklist on ending the labour contract'),
    reader: 'reviewers',
    head: headOf(
      file,
      words('关于', 'About'),
      field(words('条款', 'Clause'), clauseName(review.clause)),
    ),
    blocks: [
      strong(
        words(
          '这是供人核对的清单，不是决定，也不改变任何人的状态。逐项核对之前不要通知解除。',
          'This is a list for people to check, not a decision, and it changes nobody’s status. Give no notice before each point is checked.',
        ),
      ),
      paragraph(
        words(
          `制度用词为“开除”；如经核对后作出决定，书面用语应为“解除劳动合同”。`,
          'The policy says “removal”; a decision made after checking would be worded as ending the labour contract.',
        ),
      ),
      ...(isOfAbsence ? [paragraph(sentence(sanctionDetail(review)))] : []),
      ...factsTable(file, findings),
      ...(isOfAbsence ? realAndDeemed(days, real, kind === 'deemed-review') : []),
      ...counterBlocks(file, date),
      ...clauseBlocks(file, [review.clause, ...clausesOf(findings)]),
      heading(words('已发出的通知', 'Notices given')),
      notices.length === 0
        ? paragraph(words('没有对应的通知。', 'No notice belongs to it.'))
        : { kind: 'checks', items: notices.map(noticeLine) },
      ...replyBlocks(file, because),
      heading(words('逐项核对', 'To be checked one by one')),
      { kind: 'checks', items: points },
      ...cautionBlocks([...review.cautions, 'L6', 'L8']),
      heading(words('核对人意见', 'Opinion of those who checked')),
      {
        kind: 'checks',
        items: [
          words('不采取措施', 'nothing follows'),
          words('面谈并书面提醒', 'a talk and a written reminder'),
          words('需要补充材料：＿＿＿＿＿＿', 'more papers are needed: ________'),
          words('提交法务或外部律师核对', 'to be checked by counsel'),
          words('其他：＿＿＿＿＿＿', 'other: ________'),
        ],
      },
      {
        kind: 'signatures',
        lines: [
          words('主管 / 日期', 'Supervisor / date'),
          words('上一级领导 / 日期', 'Leader above / date'),
          words('人事 / 日期', 'Personnel / date'),
          words('工会意见 / 日期', 'Union’s view / date'),
        ],
      },
    ],
    foot: footOf(file),
  };
}

const points = [
  words(
    '事实：打卡、假单、外出单和补卡单已逐日核对原件，没有机器或录入差错',
    'Facts: punches and forms were compared date by date with the originals; no fault of a device or of typing',
  ),
  words(
    '通知：每次都已书面通知本人，送达凭证在档',
    'Notice: the person was told in writing each time, proof of service on file',
  ),
  words(
    '答复：已听取并记录本人说明，异议都已答复',
    'Reply: the person was heard and that is on record; every objection is answered',
  ),
  words(
    '制度：经职工讨论、协商通过，已公示，本人已签收；没有存档的请注明',
    'Rules: discussed and consulted on, published, acknowledged by the person; say where that is not on file',
  ),
  words(
    '相称：次数、时长、原因、以往表现与同类情况的处理相称；推定天数不单独作为依据',
    'Proportion: in keeping with number, length, causes, earlier conduct and like cases; deemed days are no ground by themselves',
  ),
  words(
    '保护：不在孕期、产期、哺乳期、医疗期或工伤停工期',
    'Protection: no pregnancy, maternity, nursing, medical period or work injury leave',
  ),
  words('工会：决定前已将理由告知工会', 'Union: told the reasons before any decision'),
  words(
    '送达：决定书如何送达、由谁送达已确定',
    'Service: how and by whom a decision would be served is settled',
  ),
];

/** Sessions wholly missed stand apart from what the rules add to them. */
function realAndDeemed(days: number, real: number, isDeemed: boolean): PaperBlock[] {
  return [
    {
      kind: 'fields',
      fields: [
        field(words('整段未到岗', 'Wholly missed'), daysWords(real)),
        field(words('制度推定', 'Deemed'), daysWords(days - real)),
      ],
    },
    ...(isDeemed
      ? [
          strong(
            words(
              '只看整段未到岗的天数，没有到这条界线；算上推定才到。',
              'By sessions wholly missed alone this line is not reached; only deemed days reach it.',
            ),
          ),
        ]
      : []),
  ];
}

function clauseName(clause: string) {
  return clause === '2.3.4'
    ? words(`2.3.4 ${clauseOf('2.3.4').title['zh-CN']}`, clauseOf('2.3.4').title.en)
    : words(clause, clause);
}

/** A review on real days and one with deemed days may fall on one date; an incident names its record. */
function partOf({ kind, id }: PrintedSanction): string {
  if (kind === 'deemed-review') return 'deemed';
  return id.includes('.incident') ? id.slice(id.lastIndexOf('.') + 1) : '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
