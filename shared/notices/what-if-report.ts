/** A what-if for the terminal: what is tried, what it would mean in figures, for whom, and in which findings. */
import type { ExplainedFinding } from '../findings/finding.ts';
import { isReadingName, readings } from '../policy/readings.ts';
import { dateWords } from './phrases/dates.ts';
import { signedYuanFigure, yuanFigure } from './phrases/figures.ts';
import { findingName } from './phrases/rules.ts';
import { findingStateWords, outcomeWords } from './phrases/states.ts';
import { shownText } from './phrases/text.ts';
import { sizeOf } from './report-findings.ts';
import { bothLines, type Painter, plainPainter } from './report-layout.ts';
import { alignColumns } from './report-table.ts';
import { type Amounts, isWithoutEffect, type WhatIf } from './what-if.ts';

/** Writes the report, lines ending with `\n`; `names` maps employee numbers to names. */
export function renderWhatIf(
  whatIf: WhatIf,
  names: ReadonlyMap<string, string>,
  paint: Painter = plainPainter,
): string {
  const nameOf = (id: string) => {
    const name = names.get(id);
    return name === undefined ? shownText(id) : `${shownText(name, 24)} ${id}`;
  };
  const blocks: (readonly string[])[] = [
    headLines(whatIf, paint),
    block('试什么 What is tried', changeLines(whatIf, paint), paint),
    ...(isWithoutEffect(whatIf)
      ? [['没有任何变化。 Nothing would change.']]
      : [
          block('合计 Totals', totalRows(whatIf), paint),
          block('每个人 By person', personRows(whatIf, nameOf), paint),
          block('不计薪金额 Unpaid by month', unpaidRows(whatIf, nameOf), paint),
          block('结论 Findings', findingRows(whatIf, nameOf), paint),
          block('其他 Beside these', otherRows(whatIf), paint),
        ]),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function block(heading: string, lines: readonly string[], paint: Painter): string[] {
  return lines.length === 0 ? [] : [paint.heading(heading), ...lines];
}

function headLines({ team, from, judgedFrom, through }: WhatIf, paint: Painter): string[] {
  const since =
    from === null
      ? '对全部日期 on all dates'
      : `从 ${from} 起，到 ${through} from ${from} to ${through}`;
  return [
    paint.heading(`试算 What-if  ${shownText(team)}  ${judgedFrom} … ${through}`),
    `${since}。只是试算，没有生效。 A trial: nothing of it is in force.`,
    paint.faint('两边都从空账本算起。 Both sides are judged from an empty ledger.'),
  ];
}

function changeLines({ changes }: WhatIf, paint: Painter): string[] {
  return changes.flatMap(({ reading, clause, before, after }) => [
    `  ${reading}  ${clause}  ${before.join(', ')} → ${after}`,
    ...(isReadingName(reading) ? bothLines(readings[reading].meaning, '    ', paint) : []),
  ]);
}

function totalRows({ totals }: WhatIf): string[] {
  const rows = [
    ['', '现在 now', '试算 tried', '差 difference'],
    ['未按要求 breaches', ...figures(totals.findings)],
    ['罚款 fines CNY', ...figures(totals.fines)],
    ['天数复核 reviews', ...figures(totals.reviews)],
    ['不计薪 unpaid CNY', ...figures(totals.unpaid)],
  ];
  return indented(rows);
}

function figures({ before, after }: Amounts): string[] {
  const moved = (after * 100 - before * 100) / 100;
  return [
    yuanFigure(before),
    yuanFigure(after),
    moved === 0 ? '—' : signedYuanFigure(Math.round(moved * 100) / 100),
  ];
}

function personRows({ people }: WhatIf, nameOf: (id: string) => string): string[] {
  const rows = people.map(({ employee, findings, fines, reviews, unpaid }) => [
    nameOf(employee),
    `+${findings.added} −${findings.removed} ~${findings.changed}`,
    move(fines),
    move(reviews),
    move(unpaid),
  ]);
  if (rows.length === 0) return [];
  const heads = ['员工 employee', '结论 findings', '罚款 fines', '复核 reviews', '不计薪 unpaid'];
  return indented([heads, ...rows]);
}

function move({ before, after }: Amounts): string {
  return before === after ? yuanFigure(before) : `${yuanFigure(before)} → ${yuanFigure(after)}`;
}

function unpaidRows({ unpaid }: WhatIf, nameOf: (id: string) => string): string[] {
  return indented(
    unpaid.map(({ employee, month, before, after }) => [
      month,
      nameOf(employee),
      `${figure(before)} → ${figure(after)}`,
    ]),
  );
}

function figure(yuan: number | null): string {
  return yuan === null ? '—' : yuanFigure(yuan);
}

function findingRows({ findings }: WhatIf, nameOf: (id: string) => string): string[] {
  const { added, removed, changed } = findings;
  const row = (mark: string, finding: ExplainedFinding, detail: string) => [
    mark,
    dateWords(finding.date)['zh-CN'],
    finding.employee === null ? '全组 team' : nameOf(finding.employee),
    `${findingName(finding)['zh-CN']} ${findingName(finding).en}`,
    finding.clause,
    detail,
  ];
  const rows = [
    ...added.map((finding) => ({ finding, cells: row('+', finding, standing(finding)) })),
    ...removed.map((finding) => ({ finding, cells: row('−', finding, standing(finding)) })),
    ...changed.map(({ before, after }) => ({
      finding: after,
      cells: row('~', after, moved(standing(before), standing(after))),
    })),
  ].sort((left, right) => order(left.finding, right.finding));
  return indented(rows.map(({ cells }) => cells));
}

/** By date, then person. */
function order(left: ExplainedFinding, right: ExplainedFinding): number {
  const [one, other] = [left, right].map(({ date, id }) => `${date} ${id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function standing(finding: ExplainedFinding): string {
  const state =
    finding.outcome === 'unknown' ? outcomeWords.unknown : findingStateWords[finding.state];
  return [sizeOf(finding), `${state['zh-CN']} ${state.en}`].filter((part) => part !== '').join(' ');
}

/** What differs may lie deeper, in what a finding rests on or when an answer is due. */
function moved(before: string, after: string): string {
  return before === after ? `${after}（依据或期限 grounds or dates）` : `${before} → ${after}`;
}

/** Differences no other block shows. */
function otherRows(whatIf: WhatIf): string[] {
  const { sanctions, occurrences, counters, coverage, overtime, comp, pay, unpaid } = whatIf;
  const rows = [
    ['罚款和复核 fines and reviews', sanctions],
    ['次数 occurrences', occurrences],
    ['年度累计 yearly counts', counters],
    ['值班人数 cover', coverage],
    ['加班 overtime', overtime],
    ['补休 time off earned', comp],
  ] as const;
  const lines = rows.map(([label, one]) => [
    label,
    `+${one.added.length} −${one.removed.length} ~${one.changed.length}`,
  ]);
  const otherPay = pay.changed.length + pay.added.length + pay.removed.length - unpaid.length;
  if (otherPay > 0) lines.push(['工资行的其他栏 other columns of pay lines', `~${otherPay}`]);
  return indented(lines.filter(([, counts]) => counts !== '+0 −0 ~0'));
}

function indented(rows: readonly (readonly string[])[]): string[] {
  return alignColumns(rows).map((row) => `  ${row}`);
}
