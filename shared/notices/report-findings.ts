/** The findings of the terminal report, grouped by person, the team's own first. */
import type { ExplainedFinding } from '../findings/finding.ts';
import type { Assessment, PrintedSanction } from './assessment.ts';
import { explainFinding } from './explain.ts';
import { dateWords } from './phrases/dates.ts';
import { daysWords, minutesWords, yuanFigure } from './phrases/figures.ts';
import { findingName } from './phrases/rules.ts';
import { sanctionWords } from './phrases/sanctions.ts';
import { findingStateWords, outcomeWords } from './phrases/states.ts';
import { capital, joinWords, same, shownText } from './phrases/text.ts';
import { bothLines, type Painter } from './report-layout.ts';
import { alignColumns } from './report-table.ts';

/** One block a person: a line a finding, under it what it says, what it costs and what would clear it. */
export function findingLines(
  assessment: Assessment,
  nameOf: (id: string) => string,
  paint: Painter,
): string[] {
  const people = new Map<string | null, ExplainedFinding[]>();
  for (const finding of assessment.findings) {
    const own = people.get(finding.employee);
    if (own === undefined) people.set(finding.employee, [finding]);
    else own.push(finding);
  }
  const lines: string[] = [];
  for (const [employee, findings] of people) {
    if (lines.length > 0) lines.push('');
    lines.push(paint.person(employee === null ? '全组 The team' : nameOf(employee)));
    const told = findings.map((finding) => ({
      finding,
      money: assessment.sanctions.filter(({ because }) => because.includes(finding.id)),
    }));
    const heads = alignColumns(told.map(({ finding, money }) => headOf(finding, money)));
    told.forEach(({ finding, money }, index) => {
      lines.push(`  ${heads[index] ?? ''}`, ...below(finding, money, nameOf, paint));
    });
  }
  return lines;
}

/** Date, rule, clause, size, amount, state. */
function headOf(finding: ExplainedFinding, money: readonly PrintedSanction[]): string[] {
  const name = findingName(finding);
  const state =
    finding.outcome === 'unknown' ? outcomeWords.unknown : findingStateWords[finding.state];
  return [
    dateWords(finding.date)['zh-CN'],
    `${name['zh-CN']} ${name.en}`,
    shownText(finding.clause, 20),
    sizeOf(finding),
    money.flatMap(({ amount }) => (amount === null ? [] : [`CNY ${yuanFigure(amount)}`])).join(' '),
    `${state['zh-CN']} ${state.en}`,
  ];
}

function sizeOf({ measures }: ExplainedFinding): string {
  const { days, minutes } = measures;
  const size =
    days !== undefined ? daysWords(days) : minutes !== undefined ? minutesWords(minutes) : null;
  return size === null ? '' : size['zh-CN'];
}

function below(
  finding: ExplainedFinding,
  money: readonly PrintedSanction[],
  nameOf: (id: string) => string,
  paint: Painter,
): string[] {
  const { text, clears } = explainFinding(finding, nameOf);
  const asks = clears === null ? null : joinWords([arrow, clears], ' ', ' ');
  return [
    ...bothLines(text, '    ', paint),
    ...money.flatMap((sanction) => bothLines(capital(sanctionWords(sanction)), '    ', paint)),
    ...(asks === null ? [] : bothLines(asks, '    ', paint)),
  ];
}

const arrow = same('→');
