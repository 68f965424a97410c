/** The monthly statement: one person's month with findings, leave, overtime, pay and fines apart. */
import type { Leave } from '../../facts/document.ts';
import { formatLocalDate, type Month, monthBounds } from '../../kernel/local-date.ts';
import type { MonthStatement } from '../../payroll/statement.ts';
import { words } from '../../policy/words.ts';
import type { PrintedSanction } from '../assessment.ts';
import { shortCompWords } from '../pay-adjustments.ts';
import { payCautionText } from '../pay-note.ts';
import { daysWords, minutesWords } from '../phrases/figures.ts';
import { leaveKindWords } from '../phrases/people.ts';
import { findingName } from '../phrases/rules.ts';
import { sanctionDetail } from '../phrases/sanctions.ts';
import { standingWords } from '../phrases/states.ts';
import { joinWords, same, sentence, shownText } from '../phrases/text.ts';
import type { CaseFile } from './case-file.ts';
import {
  column,
  field,
  figures,
  heading,
  letterNumber,
  type PaperBlock,
  type PaperLetter,
  paragraph,
  paragraphs,
  strong,
} from './paper.ts';
import { cautionTexts, footOf, headOf, tableDate } from './parts.ts';
import { answerStatement, confirmBlocks, counterSummary } from './statement-foot.ts';
import { dayFields, payBlocks } from './statement-pay.ts';

/** What a statement is made of beside the person's case file. */
export interface StatementSource {
  readonly statement: MonthStatement;
  readonly leaves: readonly Leave[];
}

/** One person's month. */
export function statementLetter(
  file: CaseFile,
  { statement, leaves }: StatementSource,
): PaperLetter {
  const { employee, month, overtime, line } = statement;
  const last = formatLocalDate(monthBounds(month).last);
  return {
    kind: 'statement',
    number: letterNumber('statement', employee, month),
    employee,
    date: `${month}-01`,
    title: words(`${month} 考勤与工资核对单`, `Attendance and pay statement, ${month}`),
    reader: 'person',
    head: headOf(
      file,
      words('致', 'To'),
      field(words('制度版本', 'Policy edition'), same(file.edition)),
      field(words('核对至', 'Judged through'), same(file.through)),
    ),
    blocks: [
      ...(file.through < last ? [unfinished] : []),
      heading(words('出勤', 'Days')),
      dayFields(file, statement),
      ...findingBlocks(file, month),
      ...leaveBlocks(ownLeaves(leaves, employee, month), statement),
      ...overtimeBlocks(overtime),
      ...compBlocks(statement),
      ...payBlocks(statement),
      ...counterSummary(file, month),
      ...cautionItems(file, statement),
      ...answerStatement(file, line.payDate),
      ...confirmBlocks(),
    ],
    foot: footOf(file),
  };
}

const unfinished: PaperBlock = strong(
  words(
    '本月尚未结束，以下只到核对日期为止。',
    'The month is not over; this is as far as it was judged.',
  ),
);

function findingBlocks(file: CaseFile, month: Month): PaperBlock[] {
  const own = file.findings.filter(({ date }) => date.startsWith(month));
  return [
    heading(words('认定', 'Findings')),
    {
      kind: 'table',
      columns: [
        column(words('日期', 'Date'), 17),
        column(words('项目与状态', 'Matter and state'), 20),
        column(words('说明', 'In words')),
        column(words('金额', 'Amount'), 19),
      ],
      rows: own.map((finding) => [
        tableDate(finding.date),
        joinWords(
          [findingName(finding), same(finding.clause), standingWords(finding)],
          ' · ',
          ' · ',
        ),
        finding.text,
        fineOn(file.sanctions, finding.id, finding.date),
      ]),
      empty: words('本月没有认定。', 'No findings in this month.'),
    },
  ];
}

/** A fine stands at the first date of its occurrence, and is only pointed to on the others. */
function fineOn(sanctions: readonly PrintedSanction[], id: string, date: string) {
  const own = sanctions.filter(
    ({ kind, state, because }) => kind === 'fine' && state !== 'reversed' && because.includes(id),
  );
  if (own.length === 0) return same('—');
  return joinWords(
    own.map((fine) =>
      fine.date === date
        ? sanctionDetail(fine)
        : words(`同 ${fine.date} 一次`, `one time with ${fine.date}`),
    ),
    '；',
    '; ',
  );
}

function ownLeaves(leaves: readonly Leave[], employee: string, month: Month): Leave[] {
  return leaves
    .filter((leave) => leave.employee === employee)
    .filter(({ from, to }) => from.slice(0, 7) <= month && to.slice(0, 7) >= month)
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
}

/** Each form, then what of the month's due time each kind took up. */
function leaveBlocks(own: readonly Leave[], { leave }: MonthStatement): PaperBlock[] {
  return [
    heading(words('请假', 'Leave')),
    {
      kind: 'table',
      columns: [
        column(words('编号', 'Form'), 14),
        column(words('类别', 'Kind'), 20),
        column(words('开始', 'From')),
        column(words('结束', 'To')),
        column(words('状态', 'State'), 18),
      ],
      rows: own.map(({ id, kind, from, to, status }) => [
        same(shownText(id)),
        leaveKindWords[kind],
        same(from.replace('T', ' ')),
        same(to.replace('T', ' ')),
        statusWords[status],
      ]),
      empty: words('本月没有请假。', 'No leave in this month.'),
    },
    ...(leave.length === 0
      ? []
      : [
          paragraph(
            sentence(
              joinWords(
                leave.map(({ kind, days, minutes }) =>
                  joinWords(
                    [leaveKindWords[kind], daysWords(days), minutesWords(minutes)],
                    ' ',
                    ', ',
                  ),
                ),
                '；',
                '; ',
              ),
            ),
          ),
        ]),
  ];
}

const statusWords = {
  approved: words('已批准', 'approved'),
  pending: words('待批', 'pending'),
  refused: words('未批准', 'not approved'),
  withdrawn: words('已撤回', 'withdrawn'),
} as const;

const dayKindWords = {
  workday: words('工作日', 'working day'),
  rest: words('休息日', 'rest day'),
  holiday: words('法定节假日', 'statutory holiday'),
  unknown: words('日历未录入', 'calendar missing'),
} as const;

function overtimeBlocks(own: MonthStatement['overtime']): PaperBlock[] {
  if (own.length === 0) return [];
  return [
    heading(words('加班', 'Overtime')),
    {
      kind: 'table',
      columns: [
        column(words('日期', 'Date')),
        column(words('日期类别', 'Kind of day')),
        figures(words('时长', 'Time')),
        figures(words('可补休', 'May be swapped')),
      ],
      rows: own.map(({ date, dayKind, minutes, compMinutes }) => [
        tableDate(date),
        dayKindWords[dayKind],
        minutesWords(minutes),
        minutesWords(compMinutes),
      ]),
      empty: same('—'),
    },
  ];
}

/** The balance of time off in lieu, where there ever was one. */
function compBlocks({ comp }: MonthStatement): PaperBlock[] {
  if (comp === null) return [];
  return [
    heading(words('补休余额', 'Balance of time off in lieu')),
    {
      kind: 'fields',
      fields: [
        field(words('月初', 'At the start'), minutesWords(comp.openingMinutes)),
        field(words('本月获得', 'Earned'), minutesWords(comp.earned)),
        field(words('本月使用', 'Taken'), minutesWords(comp.taken)),
        field(words('本月失效', 'Lapsed'), minutesWords(comp.expired)),
        field(words('月末', 'At the end'), minutesWords(comp.closingMinutes)),
      ],
    },
    ...paragraphs(shortCompWords(comp)),
  ];
}

/** The cautions of the month with their figures, then those of its findings and fines. */
function cautionItems(file: CaseFile, { cautions, month }: MonthStatement): PaperBlock[] {
  const isOwn = ({ date }: { readonly date: string }) => date.startsWith(month);
  const ids = new Set([
    ...file.findings.filter(isOwn).flatMap((one) => one.cautions),
    ...file.sanctions.filter(isOwn).flatMap((one) => one.cautions),
  ]);
  for (const { id } of cautions) ids.delete(id);
  return [
    heading(words('法律提示（不是法律意见）', 'Legal cautions, not advice')),
    { kind: 'notes', items: [...cautions.map(payCautionText), ...cautionTexts([...ids])] },
  ];
}
