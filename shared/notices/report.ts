/** The readable report of one assessment for the terminal: people first, then money, then what is open. */
import { formatProblem } from '../kernel/problem.ts';
import type { Words } from '../policy/words.ts';
import type { Assessment, PayLine } from './assessment.ts';
import { wrapToWidth } from './display-width.ts';
import { distanceWords, isNearLine, linesOf } from './near-lines.ts';
import { payCautionText } from './pay-note.ts';
import { dateWords } from './phrases/dates.ts';
import { signedYuanFigure, yuanFigure } from './phrases/figures.ts';
import { counterWords, sanctionWords } from './phrases/sanctions.ts';
import { capital, shownText } from './phrases/text.ts';
import { findingLines } from './report-findings.ts';
import { bothLines, type Painter, plainPainter, reportWidth } from './report-layout.ts';
import { alignColumns } from './report-table.ts';

/** Writes the report, lines ending with `\n`; `names` maps employee numbers to names. */
export function renderReport(
  assessment: Assessment,
  names: ReadonlyMap<string, string>,
  paint: Painter = plainPainter,
): string {
  const nameOf = (id: string) => nameAndNumber(id, names);
  const blocks: (readonly string[])[] = [
    headLines(assessment, paint),
    findingLines(assessment, nameOf, paint),
    block('钱 Money', payRows(assessment, nameOf), paint),
    block('工资旁的提示 Beside the pay', payCautions(assessment, nameOf, paint), paint),
    block('待人决定 For a person to decide', reviewLines(assessment, nameOf, paint), paint),
    block('接近界线 Near a line', nearLines(assessment, nameOf, paint), paint),
    block('值班人数不足 Cover short', coverRows(assessment), paint),
    block('数据问题 Problems', assessment.problems.map(shownProblem), paint),
    totals(assessment),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function block(heading: string, lines: readonly string[], paint: Painter): string[] {
  return lines.length === 0 ? [] : [paint.heading(heading), ...lines];
}

function headLines(assessment: Assessment, paint: Painter): string[] {
  const { team, edition, from, through, asOf } = assessment;
  return [
    paint.heading(`考勤 Attendance  ${shownText(team)}  ${from} … ${through}`),
    paint.faint(`制度版本 policy edition ${edition}，时限截至 as of ${asOf.replace('T', ' ')}`),
  ];
}

const payHeader = '月份 员工 应出勤 实出勤 未计薪 扣减 拟罚 已定罚 罚前应发 发薪日'.split(' ');
const payHeaderEnglish =
  'month employee due worked unpaid less proposed final before-fines pay-day'.split(' ');

function payRows(assessment: Assessment, nameOf: (id: string) => string): string[] {
  if (assessment.pay.length === 0) return [];
  const rows = assessment.pay.map((line) => [
    line.month,
    nameOf(line.employee),
    `${line.scheduledDays}`,
    `${line.workedDays}`,
    `${line.unpaidMinutes} min`,
    amount(line.unpaidAmount),
    amount(line.finesProposed),
    amount(line.finesFinal),
    payableText(line),
    line.payDate ?? '—',
  ]);
  return alignColumns([payHeader, payHeaderEnglish, ...rows]).map((row) => `  ${row}`);
}

/** What is payable before fines, with what of it came from closed months. */
function payableText({ payable, adjustments }: PayLine): string {
  return adjustments === 0
    ? amount(payable)
    : `${amount(payable)} (${signedYuanFigure(adjustments)})`;
}

function payCautions(
  assessment: Assessment,
  nameOf: (id: string) => string,
  paint: Painter,
): string[] {
  const people = new Map<string, { text: Words; whom: string[] }>();
  for (const line of assessment.pay) {
    for (const caution of line.cautions) {
      const text = payCautionText(caution);
      const known = people.get(text.en) ?? { text, whom: [] };
      known.whom.push(`${nameOf(line.employee)} ${line.month}`);
      people.set(text.en, known);
    }
  }
  return [...people.values()].flatMap(({ text, whom }) => [
    ...wrapToWidth(whom.join('，'), reportWidth - 2).map((line) => `  ${line}`),
    ...bothLines(text, '    ', paint),
  ]);
}

function reviewLines(
  assessment: Assessment,
  nameOf: (id: string) => string,
  paint: Painter,
): string[] {
  return assessment.sanctions
    .filter(({ kind, state }) => kind !== 'fine' && state === 'proposed')
    .flatMap((sanction) => [
      `  ${dateWords(sanction.date)['zh-CN']} ${nameOf(sanction.employee)}`,
      ...bothLines(capital(sanctionWords(sanction)), '    ', paint),
    ]);
}

function nearLines(
  assessment: Assessment,
  nameOf: (id: string) => string,
  paint: Painter,
): string[] {
  const lines = linesOf(assessment.edition);
  return assessment.counters
    .filter((counter) => isNearLine(counter, lines))
    .flatMap((counter) => [
      `  ${nameOf(counter.employee)}`,
      ...bothLines(capital(counterWords(counter)), '    ', paint),
      ...distanceWords(counter, lines).flatMap((line) => bothLines(capital(line), '    ', paint)),
    ]);
}

function coverRows(assessment: Assessment): string[] {
  const rows = assessment.coverage.map(({ date, need, planned, present }) => [
    dateWords(date)['zh-CN'],
    `需 need ${need}`,
    `排 planned ${planned}`,
    `在岗 present ${present}`,
  ]);
  return alignColumns(rows).map((row) => `  ${row}`);
}

function shownProblem(problem: Assessment['problems'][number]): string {
  const { place, got, want } = problem;
  return `  ${formatProblem({ place: shownText(place, 80), got: shownText(got, 80), want: shownText(want, 200) })}`;
}

function totals({ findings, sanctions, problems }: Assessment): string[] {
  const count = (outcome: string) => findings.filter((one) => one.outcome === outcome).length;
  const fines = sanctions.filter(({ kind }) => kind === 'fine');
  const sum = (state: string) =>
    fines
      .filter((fine) => fine.state === state)
      .reduce((fen, { amount: yuan }) => fen + Math.round((yuan ?? 0) * 100), 0) / 100;
  return [
    `合计 Totals: 不符 breach ${count('breach')}，已消除 excused ${count('excused')}，不能判断 unknown ${count('unknown')}；`,
    `拟罚 proposed CNY ${yuanFigure(sum('proposed'))}，已定 final CNY ${yuanFigure(sum('final'))}；数据问题 problems ${problems.length}。`,
    '罚款须由人确认，软件不从工资中扣钱。 A fine needs a person; the software takes nothing from wages.',
  ];
}

function amount(yuan: number | null): string {
  return yuan === null ? '—' : yuanFigure(yuan);
}

function nameAndNumber(id: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(id);
  return name === undefined ? shownText(id) : `${shownText(name, 24)} ${id}`;
}
