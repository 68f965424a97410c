/** A screenful about a finished check: who, what, which clause, how much, what would clear it. */
import type { ExplainedFinding } from '../findings/finding.ts';
import type { Assessment, PrintedSanction } from './assessment.ts';
import { dateWords } from './phrases/dates.ts';
import { yuanFigure } from './phrases/figures.ts';
import { findingName } from './phrases/rules.ts';
import { sanctionWords } from './phrases/sanctions.ts';
import { capital } from './phrases/text.ts';
import { sizeOf } from './report-findings.ts';
import { bothLines, type Painter, plainPainter } from './report-layout.ts';
import { alignColumns } from './report-table.ts';

/** More lines than this are counted, not shown. */
const mostLines = 12;

export function renderBrief(
  assessment: Assessment,
  names: ReadonlyMap<string, string>,
  paint: Painter = plainPainter,
): string {
  const nameOf = (id: string) => [names.get(id), id].filter(Boolean).join(' ');
  const byId = new Map(assessment.findings.map((finding) => [finding.id, finding]));
  const standing = assessment.sanctions.filter(
    ({ kind, state }) => kind === 'fine' && (state === 'proposed' || state === 'final'),
  );
  const reviews = assessment.sanctions.filter(({ kind }) => kind !== 'fine');
  const open = assessment.findings.filter((finding) => finding.clears !== null);
  return [
    section(
      '罚款 Fines',
      limited(alignColumns(standing.map((fine) => fineRow(fine, byId, nameOf)))),
      paint,
    ),
    section('等待答复 Waiting for an answer', limited(alignedOpen(open, nameOf)), paint),
    section(
      '待人决定 For a person to decide',
      reviews.flatMap((review) => [
        `  ${nameOf(review.employee)}  ${dateWords(review.date)['zh-CN']}`,
        ...bothLines(capital(sanctionWords(review)), '    ', paint),
      ]),
      paint,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function section(heading: string, lines: readonly string[], paint: Painter): string {
  return lines.length === 0 ? '' : `${[paint.heading(heading), ...lines].join('\n')}\n`;
}

function limited(lines: readonly string[]): string[] {
  const shown = lines.slice(0, mostLines).map((line) => `  ${line}`);
  const more = lines.length - shown.length;
  return more > 0
    ? [...shown, `  … 另有 ${more} 条,见工作簿 and ${more} more in the workbook`]
    : shown;
}

function fineRow(
  fine: PrintedSanction,
  findings: ReadonlyMap<string, ExplainedFinding>,
  nameOf: (id: string) => string,
): string[] {
  const finding = findings.get(fine.because[0] ?? '');
  const state = fine.state === 'final' ? '已确认 confirmed' : '待确认 proposed';
  return [
    nameOf(fine.employee),
    dateWords(fine.date)['zh-CN'],
    finding ? nameOfRule(finding) : '',
    fine.clause,
    finding ? sizeOf(finding) : '',
    fine.amount === null ? '—' : `${yuanFigure(fine.amount)} 元`,
    state,
  ];
}

/** One line a finding, with the last date for an answer and the short way to clear it. */
function alignedOpen(open: readonly ExplainedFinding[], nameOf: (id: string) => string): string[] {
  return alignColumns(
    open.map((finding) => [
      finding.employee === null ? '全组 team' : nameOf(finding.employee),
      dateWords(finding.date)['zh-CN'],
      nameOfRule(finding),
      finding.clause,
      `→ ${finding.clears?.['zh-CN'] ?? ''}`,
    ]),
  );
}

function nameOfRule(finding: ExplainedFinding): string {
  const name = findingName(finding);
  return `${name['zh-CN']} ${name.en}`;
}
