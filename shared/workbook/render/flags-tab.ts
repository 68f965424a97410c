/** 结论 Flags: every finding, newest first, with its clause, its words and the cells behind it. */
import type { ExplainedFinding } from '../../findings/finding.ts';
import type { PrintedSanction } from '../../notices/assessment.ts';
import { distanceBrief, linesOf } from '../../notices/near-lines.ts';
import { findingName, outcomeWords, sanctionDetail, standingWords } from '../../notices/phrases.ts';
import { words } from '../../policy/words.ts';
import type { RenderInput } from './input.ts';
import { cell, dateCell, headerRow, type SystemCell, type SystemTab } from './system-tab.ts';
import { codeOf, sanctionsByFinding, styleOf } from './verdict.ts';

const header = headerRow([
  words('日期', 'Date'),
  words('工号', 'Number'),
  words('姓名', 'Name'),
  words('项目', 'Matter'),
  words('条款', 'Clause'),
  words('结果', 'Outcome'),
  words('状态', 'State'),
  words('处理', 'Sanction'),
  words('说明', 'In Chinese'),
  words('英文说明', 'In English'),
  words('怎样消除', 'What would clear it'),
  words('答复截止', 'Reply by'),
  words('出处', 'Cells'),
  words('提示', 'Cautions'),
  words('距界线', 'To the lines'),
  words('结论编号', 'Finding'),
]);

export function flagsTab(input: RenderInput): SystemTab {
  const sanctions = sanctionsByFinding(input.assessment.sanctions);
  const findings = [...input.assessment.findings].sort(newestFirst);
  return {
    key: 'flags',
    rows: [
      header,
      ...findings.map((finding) => findingRow(finding, sanctions.get(finding.id) ?? [], input)),
    ],
    frozenRows: 1,
    frozenColumns: 4,
    columnWidths: [104, 78, 84, 110, 64, 92, 74, 190, 340, 340, 260, 104, 150, 90, 200, 250],
    merges: [],
    isHidden: false,
  };
}

function newestFirst(left: ExplainedFinding, right: ExplainedFinding): number {
  if (left.date !== right.date) return left.date < right.date ? 1 : -1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function findingRow(
  finding: ExplainedFinding,
  sanctions: readonly PrintedSanction[],
  input: RenderInput,
): SystemCell[] {
  const style = styleOf(codeOf(finding));
  const places = [...new Set(finding.because.flatMap(({ place }) => place ?? []))];
  return [
    dateCell(finding.date),
    cell(finding.employee ?? '全员'),
    cell(finding.employee === null ? null : input.nameOf(finding.employee)),
    cell(findingName(finding)['zh-CN'], style),
    cell(finding.clause),
    cell(outcomeWords[finding.outcome]['zh-CN'], style),
    cell(standingWords(finding)['zh-CN'], style),
    cell(sanctions.map((sanction) => sanctionDetail(sanction)['zh-CN']).join('；'), 'wrap'),
    cell(finding.text['zh-CN'], 'wrap'),
    cell(finding.text.en, 'note'),
    cell(finding.clears?.['zh-CN'] ?? null, 'wrap'),
    dateCell(finding.replyBy),
    cell(places.join('、'), 'wrap'),
    cell(finding.cautions.join(', '), 'note'),
    cell(distanceOf(finding, input), 'note'),
    cell(finding.id),
  ];
}

/** How far the person is from each line, beside an absence that counts towards them. */
function distanceOf(finding: ExplainedFinding, { assessment }: RenderInput): string | null {
  if (finding.rule !== 'absence' || finding.outcome !== 'breach') return null;
  const counter = assessment.counters.find(
    (one) => one.employee === finding.employee && one.dates.includes(finding.date),
  );
  return counter ? distanceBrief(counter, linesOf(assessment.edition))['zh-CN'] : null;
}
