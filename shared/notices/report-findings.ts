/** The findings of the terminal report, grouped by person, the team's own first. */
import type { ExplainedFinding } from '../findings/finding.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Assessment, PrintedSanction } from './assessment.ts';
import { explainFinding } from './explain.ts';
import { dateWords } from './phrases/dates.ts';
import { daysWords, minutesWords, yuanFigure } from './phrases/figures.ts';
import { findingName } from './phrases/rules.ts';
import { sanctionOn } from './phrases/sanctions.ts';
import { findingStateWords, outcomeWords, sanctionKindWords } from './phrases/states.ts';
import { capital, joinWords, same, shownText } from './phrases/text.ts';
import { bothLines, type Painter } from './report-layout.ts';
import { alignColumns } from './report-table.ts';

/**
 * One block a person: a line a finding, under it what it says, what it costs and what would clear it.
 * Findings that say exactly the same share one text. Short cover has a section of its own.
 */
export function findingLines(
  assessment: Assessment,
  nameOf: (id: string) => string,
  paint: Painter,
): string[] {
  const sanctions = sanctionsByFinding(assessment.sanctions);
  const lines: string[] = [];
  for (const [employee, findings] of byPerson(assessment.findings)) {
    if (lines.length > 0) lines.push('');
    lines.push(paint.person(employee === null ? '全组 The team' : nameOf(employee)));
    const money = (finding: ExplainedFinding) => sanctions.get(finding.id) ?? [];
    const heads = alignColumns(findings.map((finding) => headOf(finding, money(finding))));
    const byText = new Map<string, string[]>();
    findings.forEach((finding, index) => {
      const text = below(finding, money(finding), nameOf, paint).join('\n');
      byText.set(text, [...(byText.get(text) ?? []), `  ${heads[index] ?? ''}`]);
    });
    for (const [text, sharing] of byText) lines.push(...sharing, text);
  }
  return lines;
}

function byPerson(findings: readonly ExplainedFinding[]): Map<string | null, ExplainedFinding[]> {
  const people = new Map<string | null, ExplainedFinding[]>();
  for (const finding of findings) {
    if (finding.rule === 'coverage-gap') continue;
    const own = people.get(finding.employee);
    if (own === undefined) people.set(finding.employee, [finding]);
    else own.push(finding);
  }
  return people;
}

function sanctionsByFinding(sanctions: readonly PrintedSanction[]): Map<string, PrintedSanction[]> {
  const found = new Map<string, PrintedSanction[]>();
  for (const sanction of sanctions) {
    for (const id of sanction.because) {
      const own = found.get(id);
      if (own === undefined) found.set(id, [sanction]);
      else own.push(sanction);
    }
  }
  return found;
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
    amountsOn(finding.date, money),
    `${state['zh-CN']} ${state.en}`,
  ];
}

export function sizeOf({ measures }: ExplainedFinding): string {
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
    ...money.flatMap((sanction) => sanctionLines(sanction, finding.date, paint)),
    ...(asks === null ? [] : bothLines(asks, '    ', paint)),
  ];
}

/** Amounts that stand, on the date of their sanction only: a fine for several dates is one fine. */
function amountsOn(date: LocalDate, money: readonly PrintedSanction[]): string {
  return money
    .filter(({ date: own, state }) => own === date && state !== 'waived' && state !== 'reversed')
    .flatMap(({ amount }) => (amount === null ? [] : [`CNY ${yuanFigure(amount)}`]))
    .join(' ');
}

function sanctionLines(sanction: PrintedSanction, date: LocalDate, paint: Painter): string[] {
  const detail = sanctionOn(sanction, date);
  if (detail === null) return [];
  const kind = capital(sanctionKindWords[sanction.kind]);
  return bothLines(joinWords([kind, detail], '：', ': '), '    ', paint);
}

const arrow = same('→');
