/** The figures of a statement: days by kind, pay row by row, and the fines on lines of their own. */
import type { PayRow } from '../../payroll/pay-rows.ts';
import type { MonthStatement } from '../../payroll/statement.ts';
import { type Words, words } from '../../policy/words.ts';
import { payingOffWords } from '../pay-adjustments.ts';
import { dateWords } from '../phrases/dates.ts';
import { daysWords, minutesWords, signedYuanFigure, yuanFigure } from '../phrases/figures.ts';
import { ledgerKindWords } from '../phrases/states.ts';
import { joinWords, same, sentence } from '../phrases/text.ts';
import type { CaseFile } from './case-file.ts';
import {
  column,
  field,
  figures,
  heading,
  type PaperBlock,
  paragraph,
  paragraphs,
} from './paper.ts';
import { tableDate } from './parts.ts';

/** Days due, worked and absent, and how often late. */
export function dayFields(file: CaseFile, { line, days, month }: MonthStatement): PaperBlock {
  const own = file.findings.filter(
    ({ date, outcome }) => date.startsWith(month) && outcome === 'breach',
  );
  const absences = own.filter(({ rule }) => rule === 'absence');
  const late = own.filter(({ rule }) => rule === 'late-arrival');
  const real = sum(absences.map(({ measures }) => measures['realDays'] ?? 0));
  const deemed = sum(absences.map(({ measures }) => measures['deemedDays'] ?? 0));
  const lateMinutes = sum(late.map(({ measures }) => measures['minutes'] ?? 0));
  return {
    kind: 'fields',
    fields: [
      field(words('应出勤', 'Due'), daysWords(line.scheduledDays)),
      field(words('实出勤', 'Worked'), daysWords(line.workedDays)),
      field(words('休息', 'Rest days'), daysWords(days.rest)),
      field(words('法定假', 'Holidays'), daysWords(days.holiday)),
      field(words('整段未到岗', 'Wholly missed'), daysWords(real)),
      field(words('制度推定', 'Deemed'), daysWords(deemed)),
      field(words('迟到', 'Late'), lateWords(late.length, lateMinutes)),
      field(words('不计薪时间', 'Unpaid time'), minutesWords(line.unpaidMinutes)),
    ],
  };
}

function lateWords(times: number, minutes: number): Words {
  if (times === 0) return words('没有', 'none');
  return joinWords(
    [words(`${times} 次`, times === 1 ? 'once' : `${times} times`), minutesWords(minutes)],
    '，',
    ', ',
  );
}

/** The wage as rows that add up, then the fines, which are never netted. */
export function payBlocks(statement: MonthStatement): PaperBlock[] {
  const { line, rows, fines } = statement;
  return [
    heading(words('工资', 'Pay')),
    {
      kind: 'table',
      columns: [column(words('项目', 'Item')), figures(words('金额（元）', 'Amount (CNY)'), 26)],
      rows: [
        ...rows.map((row) => [itemWords(row), same(cents(row.amount))]),
        [
          words('合计（罚款前应付）', 'Total, payable before fines'),
          line.payable === null
            ? words('月工资未登记', 'no wage on record')
            : same(cents(line.payable)),
        ],
      ],
      empty: same('—'),
    },
    paragraph(
      words(
        `不计薪时间按当月 ${line.divisorDays} 天折算，最后一次性四舍五入到分。`,
        `Unpaid time is worked out over ${line.divisorDays} days of the month and rounded once, to the cent.`,
      ),
    ),
    paragraph(payDayWords(statement)),
    ...paragraphs(payingOffWords(line)),
    heading(words('罚款（单列，不从工资中抵扣）', 'Fines, apart and never netted')),
    {
      kind: 'table',
      columns: [
        column(words('事由日期', 'About'), 26),
        column(words('动作', 'Entry')),
        figures(words('待确认（元）', 'Proposed (CNY)'), 22),
        figures(words('已确认（元）', 'Confirmed (CNY)'), 22),
      ],
      rows: fines.map(({ date, kind, proposed, final }) => [
        date.length === 10 ? tableDate(date) : same(date),
        ledgerKindWords[kind],
        same(moved(proposed)),
        same(moved(final)),
      ]),
      empty: words('本月没有罚款分录。', 'No entries about fines in this month.'),
    },
    paragraph(
      words(
        `待人确认 ${yuanFigure(line.finesProposed)} 元，已由人确认 ${yuanFigure(line.finesFinal)} 元。`,
        `Waiting for a person CNY ${yuanFigure(line.finesProposed)}, confirmed by a person CNY ${yuanFigure(line.finesFinal)}.`,
      ),
    ),
  ];
}

const items: Readonly<Record<PayRow['item'], Words>> = {
  wage: words('月工资', 'Monthly wage'),
  'not-employed': words('未在职的日子', 'Days outside employment'),
  absence: words('未上班时间', 'Time not worked'),
  late: words('迟到时间', 'Time late'),
  leave: words('不计薪的假', 'Unpaid leave'),
  sick: words('病假时间', 'Sick leave'),
  'sick-pay': words('病假工资下限', 'Floor of sick pay'),
  adjustment: words('已结月份的更正', 'Correction of a closed month'),
};

function itemWords({ item, minutes, of }: PayRow): Words {
  const about =
    minutes === null ? (of === null ? null : same(of)) : words(`${minutes} 分钟`, `${minutes} min`);
  return joinWords([items[item], about], ' ', ', ');
}

function payDayWords({ payDay }: MonthStatement): Words {
  const { date, nominal, moved: move, isFirstPayDeferred } = payDay;
  if (date === null) {
    return words('发薪日：日历未录入，无法推算。', 'Pay date: the calendar is not filled in.');
  }
  const on = dateWords(date);
  const why =
    move === 'no'
      ? null
      : words(
          `原为 ${nominal}，遇休息日${move === 'earlier' ? '提前' : '推后'}`,
          `${nominal} is a day off, so it is ${move === 'earlier' ? 'earlier' : 'later'}`,
        );
  const first = isFirstPayDeferred
    ? words('首月工资与次月一并发放', 'the first wage comes with the next month’s')
    : null;
  return sentence(
    joinWords([words(`发薪日：${on['zh-CN']}`, `pay date: ${on.en}`), why, first], '，', ', '),
  );
}

function cents(yuan: number): string {
  return yuan.toFixed(2).replace('-', '−');
}

function moved(yuan: number): string {
  return yuan === 0 ? '—' : signedYuanFigure(yuan);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
