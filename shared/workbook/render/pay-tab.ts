/** 工资 Pay: what a month's attendance means for the wage; fines stand beside it and are not taken off. */
import type { PayLine } from '../../notices/assessment.ts';
import { payCautionText } from '../../notices/pay-note.ts';
import { words } from '../../policy/words.ts';
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
  words('罚款前应发', 'Payable before fines'),
  words('罚款（拟）', 'Fines proposed'),
  words('罚款（定）', 'Fines confirmed'),
  words('发薪日', 'Pay day'),
  words('提示', 'Cautions'),
]);

export function payTab(input: RenderInput): SystemTab {
  const lines = [...input.assessment.pay].sort(newestFirst);
  return {
    key: 'pay',
    rows: [header, ...lines.map((line) => payRow(line, input))],
    frozenRows: 1,
    frozenColumns: 3,
    columnWidths: [78, 78, 84, 100, 110, 104, 110, 100, 100, 120, 100, 100, 104, 460],
    merges: [],
    isHidden: false,
  };
}

function newestFirst(left: PayLine, right: PayLine): number {
  if (left.month !== right.month) return left.month < right.month ? 1 : -1;
  return left.employee < right.employee ? -1 : left.employee > right.employee ? 1 : 0;
}

function payRow(line: PayLine, { nameOf }: RenderInput): SystemCell[] {
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
    cell(line.finesProposed, 'money'),
    cell(line.finesFinal, 'money'),
    dateCell(line.payDate),
    cell(line.cautions.map((caution) => payCautionText(caution)['zh-CN']).join('\n'), 'note'),
  ];
}
