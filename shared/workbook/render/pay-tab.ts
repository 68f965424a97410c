/** 工资 Pay: what a month's attendance means for the wage; fines stand beside it and are not taken off. */
import { isPayEntry, type PayEntry } from '../../facts/ledger-entry.ts';
import type { CompMonth, PayLine } from '../../notices/assessment.ts';
import {
  adjustmentWords,
  payingOffWords,
  payStateWords,
  shortCompWords,
} from '../../notices/pay-adjustments.ts';
import { payCautionText } from '../../notices/pay-note.ts';
import { words } from '../../policy/words.ts';
import { groupBy } from '../group-by.ts';
import type { RenderInput } from './input.ts';
import { cell, dateCell, headerRow, type SystemCell, type SystemTab } from './system-tab.ts';

const header = headerRow([
  words('月份', 'Month'),
  words('工号', 'Number'),
  words('姓名', 'Name'),
  words('应出勤（天）', 'Due (days)'),
  words('实出勤（天）', 'Worked (days)'),
  words('计薪天数', 'Divisor (days)'),
  words('无薪（分钟）', 'Unpaid (min)'),
  words('无薪金额', 'Unpaid (CNY)'),
  words('月工资', 'Monthly wage'),
  words('本月应发', 'Due for the month'),
  words('调整', 'Adjustments'),
  words('罚款前应发', 'Payable before fines'),
  words('罚款（拟）', 'Fines proposed'),
  words('罚款（定）', 'Fines confirmed'),
  words('发薪日', 'Pay day'),
  words('结算', 'State'),
  words('补休增（时）', 'Comp earned (h)'),
  words('补休用（时）', 'Comp taken (h)'),
  words('补休失效（时）', 'Comp lapsed (h)'),
  words('补休余（时）', 'Comp left (h)'),
  words('说明与提示', 'Notes and cautions'),
]);

export function payTab(input: RenderInput): SystemTab {
  const lines = [...input.assessment.pay].sort(newestFirst);
  const beside = besides(input);
  return {
    key: 'pay',
    rows: [header, ...lines.map((line) => payRow(line, beside, input))],
    frozenRows: 1,
    frozenColumns: 3,
    columnWidths: [
      78, 78, 84, 100, 110, 104, 110, 100, 100, 120, 96, 140, 100, 100, 104, 72, 120, 112, 120, 112,
      460,
    ],
    merges: [],
    isHidden: false,
  };
}

function newestFirst(left: PayLine, right: PayLine): number {
  if (left.month !== right.month) return left.month < right.month ? 1 : -1;
  return left.employee < right.employee ? -1 : left.employee > right.employee ? 1 : 0;
}

/** What stands beside a line in other parts of the assessment, by person and month. */
interface Beside {
  comp(line: PayLine): CompMonth | null;
  adjustments(line: PayLine): readonly PayEntry[];
}

function besides({ assessment }: RenderInput): Beside {
  const keyOf = ({ employee, month }: { employee: string; month: string }) =>
    `${employee}|${month}`;
  const comp = new Map(assessment.comp.map((one) => [keyOf(one), one]));
  const adjustments = groupBy(
    assessment.ledger.filter(isPayEntry).filter(({ kind }) => kind === 'adjust'),
    keyOf,
  );
  return {
    comp: (line) => comp.get(keyOf(line)) ?? null,
    adjustments: (line) => adjustments.get(keyOf(line)) ?? [],
  };
}

function payRow(line: PayLine, beside: Beside, { nameOf }: RenderInput): SystemCell[] {
  const comp = beside.comp(line);
  const notes = [
    ...beside.adjustments(line).map(adjustmentWords),
    payingOffWords(line),
    shortCompWords(comp),
    ...line.cautions.map(payCautionText),
  ];
  return [
    cell(line.month, 'centre'),
    cell(line.employee),
    cell(nameOf(line.employee)),
    cell(line.scheduledDays, 'centre'),
    cell(line.workedDays, 'centre'),
    cell(line.divisorDays, 'centre'),
    cell(line.unpaidMinutes, 'centre'),
    cell(line.unpaidAmount, 'money'),
    cell(line.gross, 'money'),
    cell(line.payableBeforeFines, 'money'),
    cell(line.adjustments === 0 ? null : line.adjustments, 'money'),
    cell(line.payable, 'money'),
    cell(line.finesProposed, 'money'),
    cell(line.finesFinal, 'money'),
    dateCell(line.payDate),
    cell(payStateWords[line.state]['zh-CN'], 'centre'),
    hoursCell(comp?.earned),
    hoursCell(comp?.taken),
    hoursCell(comp?.expired),
    hoursCell(comp?.closingMinutes),
    cell(notes.flatMap((note) => (note === null ? [] : [note['zh-CN']])).join('\n'), 'note'),
  ];
}

/** Hours to hundredths; blank where there is nothing. */
function hoursCell(minutes: number | undefined): SystemCell {
  return cell(minutes ? Math.round((minutes / 60) * 100) / 100 : null, 'centre');
}
