/** The parts that letters share: whom it is to, the facts, the counters, the ways to answer, the signatures. */
import type { ExplainedFinding } from '../../findings/finding.ts';
import { type LocalDate, toDayNumber, weekday } from '../../kernel/local-date.ts';
import { yuanFromFen } from '../../kernel/money.ts';
import { clauseOf, isClauseId } from '../../policy/clauses.ts';
import { type Words, words } from '../../policy/words.ts';
import { explainInParts } from '../explain.ts';
import { type AbsenceLines, distanceWords, linesOf } from '../near-lines.ts';
import { cautionText } from '../pay-note.ts';
import { dateWords, weekdayWords } from '../phrases/dates.ts';
import { postWords } from '../phrases/people.ts';
import { findingName } from '../phrases/rules.ts';
import { countWords, splitWords } from '../phrases/sanctions.ts';
import { standingWords } from '../phrases/states.ts';
import { joinWords, same, sentence, shownText } from '../phrases/text.ts';
import { type CaseFile, counterAt } from './case-file.ts';
import { column, field, heading, type PaperBlock, type PaperField, paragraph } from './paper.ts';

/** Whom the letter is to or about, and when it was issued. */
export function headOf(
  file: CaseFile,
  label: Words = words('致', 'To'),
  ...more: readonly PaperField[]
): PaperField[] {
  const { employee, team, issuedOn } = file;
  return [
    field(label, same(`${shownText(employee.name, 40)}（${shownText(employee.id)}）`)),
    field(words('岗位', 'Post'), postWords[employee.post]),
    field(words('部门', 'Department'), same(shownText(team))),
    field(words('出具日期', 'Issued on'), same(issuedOn)),
    ...more,
  ];
}

/** Each date as recorded, as judged, and the cells it was read from. */
export function factsTable(file: CaseFile, findings: readonly ExplainedFinding[]): PaperBlock[] {
  return [
    heading(words('事实', 'Facts')),
    {
      kind: 'table',
      columns: [
        column(words('日期', 'Date'), 17),
        column(words('记录', 'On record'), 33),
        column(words('认定', 'Judged'), 33),
        column(words('出处', 'Cells'), 17),
      ],
      rows: findings.map((finding) => factsRow(file, finding)),
      empty: words('现在没有对应的认定。', 'No finding stands behind it now.'),
    },
  ];
}

function factsRow({ nameOf }: CaseFile, finding: ExplainedFinding): Words[] {
  const { recorded, judged } = explainInParts(finding, nameOf);
  const places = [...new Set(finding.because.flatMap(({ place }) => place ?? []))];
  const cells = places.map((place) => shownText(place, 40)).join('、');
  return [
    joinWords(
      [tableDate(finding.date), findingName(finding), standingWords(finding)],
      ' · ',
      ' · ',
    ),
    recorded ?? same('—'),
    judged,
    same(cells === '' ? '—' : cells),
  ];
}

/** What the clauses say, in our words; the policy itself is not quoted. */
export function clauseBlocks(file: CaseFile, ids: readonly string[]): PaperBlock[] {
  const known = [...new Set(ids)].filter(isClauseId).sort();
  return [
    heading(words('条款（非原文）', 'Clauses, in our own words')),
    ...known.map((id) => {
      const { wording } = clauseOf(id);
      return paragraph(words(`${id}：${wording['zh-CN']}`, `${id}: ${wording.en}`));
    }),
    {
      kind: 'fields',
      fields: [
        field(words('制度版本', 'Policy edition'), same(file.edition)),
        field(words('通过程序', 'Adopted'), notOnFile),
        field(words('公示', 'Published'), notOnFile),
        field(words('本人签收', 'Acknowledged'), notOnFile),
      ],
    },
  ];
}

/** Nobody has told the software; whoever issues the letter may write it in by hand. */
export const notOnFile = words('未存档 ＿＿＿＿＿＿', 'not on file ________');

/** The clauses a finding rests on, its own first. */
export function clausesOf(findings: readonly ExplainedFinding[]): string[] {
  return findings.flatMap((finding) => [
    finding.clause,
    ...finding.because.flatMap(({ clause }) => clause ?? []),
  ]);
}

/** Times and days so far and how far each line is, with the dates that count. */
export function counterBlocks(file: CaseFile, date: LocalDate): PaperBlock[] {
  const counter = counterAt(file, date);
  if (counter === null) return [];
  const lines = linesOf(file.edition);
  return [
    heading(words('累计与界线', 'So far, and the lines')),
    paragraph(sentence(joinWords([countWords(counter), splitWords(counter)], '；', '; '))),
    ...distanceWords(counter, lines).map((line) => paragraph(sentence(line))),
    paragraph(linesInWords(lines)),
  ];
}

/** The figures of 2.3.4, so that the reader need not look them up. */
export function linesInWords(lines: AbsenceLines): Words {
  const [once, twice] = lines.absenceFines.map(yuanFromFen);
  const { dismissalRunningDays: running, dismissalYearlyDays: yearly } = lines;
  return words(
    `条款 2.3.4 写明的界线：一次 ${once} 元、两次 ${twice} 元；连续 ${running} 天或全年满 ${yearly} 天，由人复核是否解除劳动合同（制度用词为“开除”）。软件不作这一决定。`,
    `The lines named by clause 2.3.4: once CNY ${once}, twice CNY ${twice}; at ${running} running days or ${yearly} in the year a person reviews whether the labour contract is to be ended (the policy says “removal”). The software does not decide this.`,
  );
}

/** Answers, objections and decisions that are on record about these findings, with their reasons. */
export function replyBlocks(file: CaseFile, ids: readonly string[]): PaperBlock[] {
  const replies = file.decisions.filter(({ finding }) => ids.includes(finding));
  return [
    heading(words('已有的答复与决定', 'Answers and decisions on record')),
    {
      kind: 'table',
      columns: [
        column(words('时间', 'When'), 20),
        column(words('内容', 'What'), 22),
        column(words('经办', 'By'), 16),
        column(words('理由', 'Reason')),
      ],
      rows: replies.map(({ at, decision, by, reason }) => [
        same(at.replace('T', ' ')),
        decisionWords[decision],
        same(shownText(file.nameOf(by))),
        same(reason ? shownText(reason, 300) : '—'),
      ]),
      empty: words(
        '到出具日没有登记任何说明、异议或决定。',
        'No reason, objection or decision was on record on the day of issue.',
      ),
    },
  ];
}

const decisionWords = {
  excuse: words('认可说明', 'explanation accepted'),
  confirm: words('确认', 'confirmed'),
  waive: words('免除处理', 'waived'),
  object: words('提出异议', 'objection'),
} as const;

/** Whom to answer and until when. */
export function answerBlocks(file: CaseFile, replyBy: LocalDate | null): PaperBlock[] {
  const to = file.answerTo === null ? null : shownText(file.answerTo, 40);
  const zhTo = to === null ? '主管' : `主管 ${to}`;
  const enTo = to === null ? 'your supervisor' : `your supervisor ${to}`;
  const until =
    replyBy === null
      ? words('返岗后尽快', 'soon after your return')
      : words(`在 ${dateWords(replyBy)['zh-CN']}前`, `by ${dateWords(replyBy).en}`);
  return [
    heading(words('如何说明或提出异议', 'How to explain or object')),
    paragraph(
      words(
        `你可以${until['zh-CN']}向${zhTo}书面说明，或补交请假单、补卡单、外出单；办妥后次夜重新核对，不再成立的认定和拟罚会撤回。`,
        `You may explain in writing to ${enTo} or hand in a leave, correction or outing form ${until.en}; the next night judges again and takes back what no longer stands.`,
      ),
    ),
    paragraph(objectionWords(file, zhTo, enTo)),
  ];
}

/** How and until when to object. */
export function objectionWords({ objectBy }: CaseFile, zhTo: string, enTo: string): Words {
  const zhUntil = objectBy === null ? '尽快' : `在 ${dateWords(objectBy)['zh-CN']}前`;
  const enUntil = objectBy === null ? 'soon' : `by ${dateWords(objectBy).en}`;
  return words(
    `不同意的，请${zhUntil}书面提出异议，交${zhTo}，也可交上一级领导；登记后答复之前，罚款不作最后确定。过期提出的仍会处理，有变动的在下一个未结的月份更正。`,
    `If you do not agree, object in writing ${enUntil} to ${enTo} or to the leader above; once it is on record no fine is final before it is answered. A later objection is still considered, and what changes is corrected in the next open month.`,
  );
}

/** What the law says beside it; each caution once. */
export function cautionBlocks(ids: readonly string[]): PaperBlock[] {
  if (ids.length === 0) return [];
  return [
    heading(words('法律提示（不是法律意见）', 'Legal cautions, not advice')),
    { kind: 'notes', items: cautionTexts(ids) },
  ];
}

/** Each caution once, by number. */
export function cautionTexts(ids: readonly string[]): Words[] {
  return [...new Set(ids)]
    .sort((one, two) => Number(one.slice(1)) - Number(two.slice(1)))
    .map(cautionText);
}

/** A date that fits a narrow column: `2025-03-14 周五`. */
export function tableDate(date: LocalDate): Words {
  const day = weekdayWords(weekday(toDayNumber(date)));
  return words(`${date} ${day['zh-CN']}`, day.en);
}

/** Served how, and the signatures; signing only says that the letter was received. */
export function servedBlocks(): PaperBlock[] {
  return [
    heading(words('送达', 'Service')),
    {
      kind: 'checks',
      items: [
        words('当面交付', 'handed over in person'),
        words(
          '寄往登记的住址，单号 ＿＿＿＿＿＿＿＿',
          'posted to the address on file, number ________',
        ),
        words('发到登记的本人邮箱', 'mailed to the person’s own address on file'),
        words('本人拒签，由两人见证', 'signature declined, witnessed by two people'),
      ],
    },
    {
      kind: 'signatures',
      lines: [
        words('出具人 / 日期', 'Issued by / date'),
        words('本人签收（只表示收到）/ 日期', 'Received (receipt only, not consent) / date'),
        words('见证人一 / 日期', 'First witness / date'),
        words('见证人二 / 日期', 'Second witness / date'),
      ],
    },
  ];
}

/** The same under every letter. */
export function footOf(file: CaseFile): Words[] {
  return [
    words(
      `由考勤软件按 ${file.edition} 版制度整理，核对至 ${file.through}。事实以工作簿为准，记录更正后会重新核对。`,
      `Compiled by the attendance software under the policy edition of ${file.edition}, judged through ${file.through}. The workbook decides about the facts; a corrected record is judged again.`,
    ),
    words(
      '软件不从工资中扣钱，也不作处理决定：金额须由指定的人确认，后果由人决定。',
      'The software takes nothing from wages and decides nothing: a named person confirms an amount, and people decide what follows.',
    ),
  ];
}
