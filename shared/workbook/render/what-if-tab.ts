/** 试算 What-if: what each tried reading of 制度 would change, without being in force. */
import type { ExplainedFinding } from '../../findings/finding.ts';
import { findingName, findingStateWords, outcomeWords } from '../../notices/phrases.ts';
import { type Amounts, isWithoutEffect, type WhatIf } from '../../notices/what-if.ts';
import { type Words, words } from '../../policy/words.ts';
import type { RenderInput } from './input.ts';
import type { CellStyle } from './styles.ts';
import { cell, dateCell, headerRow, type SystemCell, type SystemTab } from './system-tab.ts';

const WIDTH = 8;

const personHeader = headerRow([
  words('工号', 'Number'),
  words('姓名', 'Name'),
  words('结论变化', 'Findings'),
  words('罚款现在', 'Fines now'),
  words('罚款试算', 'Fines tried'),
  words('复核', 'Reviews'),
  words('不计薪现在', 'Unpaid now'),
  words('不计薪试算', 'Unpaid tried'),
]);

const findingHeader = headerRow([
  words('工号', 'Number'),
  words('姓名', 'Name'),
  words('变化', 'Change'),
  words('日期', 'Date'),
  words('项目', 'Matter'),
  words('条款', 'Clause'),
  words('现在', 'Now'),
  words('试算', 'Tried'),
]);

export function whatIfTab(input: RenderInput): SystemTab {
  const trials = input.whatIf ?? [];
  const note =
    trials.length === 0
      ? '在“制度”页加一行：名称写“试算”，取值写 参数=取值，如 absence.fineMode=perOccurrence。 Add a row to the tab Policy: name What-if, value name=value.'
      : '只是试算，没有生效；两边都从空账本算起。 Trials only: nothing of it is in force; both sides start from an empty ledger.';
  return {
    key: 'whatIf',
    rows: [
      [cell('试算 · What-if', 'title')],
      [cell(note, 'note')],
      ...trials.flatMap((trial) => [[], ...trialRows(trial, input)]),
    ],
    frozenRows: 0,
    // The note's merged cells would be cut by a frozen column.
    frozenColumns: 0,
    columnWidths: [260, 110, 130, 110, 150, 90, 190, 190],
    merges: [{ startRow: 1, endRow: 2, startColumn: 0, endColumn: WIDTH }],
    isHidden: false,
  };
}

function trialRows(trial: WhatIf, input: RenderInput): SystemCell[][] {
  const { changes, from, totals, people } = trial;
  const what = changes.map(
    ({ reading, before, after }) => `${reading}: ${before.join(', ')} → ${after}`,
  );
  const since = from === null ? '全部日期 on all dates' : `从 ${from} 起 from then on`;
  const head = section(`${what.join('; ')}（${since}）`);
  if (isWithoutEffect(trial)) return [head, [cell('没有任何变化 · Nothing would change', 'note')]];
  return [
    head,
    totalRow(words('未按要求', 'breaches'), totals.findings),
    totalRow(words('罚款（元）', 'fines CNY'), totals.fines, 'money'),
    totalRow(words('天数复核', 'reviews'), totals.reviews),
    totalRow(words('不计薪（元）', 'unpaid CNY'), totals.unpaid, 'money'),
    ...(people.length === 0
      ? []
      : [personHeader, ...people.map((person) => personRow(person, input))]),
    ...findingRows(trial, input),
  ];
}

function section(label: string): SystemCell[] {
  return [
    cell(label, 'section'),
    ...Array.from({ length: WIDTH - 1 }, () => cell(null, 'section')),
  ];
}

function totalRow(label: Words, { before, after }: Amounts, style: CellStyle = 'centre') {
  return [
    cell(`${label['zh-CN']} · ${label.en}`),
    cell(before, style),
    cell('→', 'centre'),
    cell(after, style),
  ];
}

function personRow(
  { employee, findings, fines, reviews, unpaid }: WhatIf['people'][number],
  { nameOf }: RenderInput,
): SystemCell[] {
  return [
    cell(employee),
    cell(nameOf(employee)),
    cell(`+${findings.added} −${findings.removed} ~${findings.changed}`, 'centre'),
    cell(fines.before, 'money'),
    cell(fines.after, 'money'),
    cell(
      reviews.before === reviews.after ? reviews.after : `${reviews.before} → ${reviews.after}`,
      'centre',
    ),
    cell(unpaid.before, 'money'),
    cell(unpaid.after, 'money'),
  ];
}

function findingRows({ findings }: WhatIf, { nameOf }: RenderInput): SystemCell[][] {
  const pairs: { before: ExplainedFinding | null; after: ExplainedFinding | null }[] = [
    ...findings.added.map((after) => ({ before: null, after })),
    ...findings.removed.map((before) => ({ before, after: null })),
    ...findings.changed,
  ];
  const rows = pairs.flatMap(({ before, after }) => {
    const finding = after ?? before;
    if (!finding) return [];
    const { employee, date, clause } = finding;
    return [
      [
        cell(employee ?? '全员'),
        cell(employee === null ? null : nameOf(employee)),
        cell(before === null ? '新增 added' : after === null ? '取消 removed' : '改变 changed'),
        dateCell(date),
        cell(findingName(finding)['zh-CN']),
        cell(clause, 'centre'),
        cell(before && standing(before), 'wrap'),
        cell(after && standing(after), 'wrap'),
      ],
    ];
  });
  return rows.length === 0 ? [] : [findingHeader, ...rows];
}

/** Outcome or state, with what is counted. */
function standing({ outcome, state, measures }: ExplainedFinding): string {
  const text = outcome === 'unknown' ? outcomeWords.unknown : findingStateWords[state];
  const { days, minutes } = measures;
  const size = days !== undefined ? ` ${days} 天` : minutes !== undefined ? ` ${minutes} 分钟` : '';
  return `${text['zh-CN']}${size}`;
}
