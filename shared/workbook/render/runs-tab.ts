/** 运行 Runs: what needs a hand now, then the nights that were judged. */
import { type Words, words } from '../../policy/words.ts';
import type { GridArea } from '../snapshot.ts';
import type { RenderInput } from './input.ts';
import type { CellStyle } from './styles.ts';
import {
  cell,
  dateCell,
  headerRow,
  momentCell,
  type SystemCell,
  type SystemTab,
} from './system-tab.ts';

const WIDTH = 4;

const stopWords: Readonly<Record<'blocked' | 'held', Words>> = {
  blocked: words('未判断', 'not judged'),
  held: words('暂停，待人放行', 'held for a person'),
};

const countWords: Readonly<Record<string, Words>> = {
  findings: words('结论', 'findings'),
  breach: words('不符', 'not as required'),
  excused: words('已说明', 'explained'),
  unknown: words('暂不能判断', 'not known yet'),
  newFindings: words('新增', 'new'),
  entries: words('分录', 'entries'),
  fines: words('罚款', 'fines'),
  problems: words('数据问题', 'problems'),
  mails: words('邮件', 'mails'),
};

export function runsTab(input: RenderInput): SystemTab {
  const rows: SystemCell[][] = [
    [cell('考勤运行记录 · Runs of kaoqin', 'title')],
    [
      cell('判断到'),
      dateCell(input.assessment.through),
      cell('Judged through', 'note'),
      cell(`制度版本 ${input.assessment.edition} · edition`, 'note'),
    ],
    [cell('判断时刻'), momentCell(input.assessment.asOf), cell('As of', 'note')],
    [cell('账本校验'), cell(input.chainHead, 'wrap'), cell('Ledger head', 'note')],
    [],
    ...problemRows(input),
    ...stopRows(input),
    ...mailRows(input),
    ...nightRows(input),
  ];
  return {
    key: 'runs',
    rows,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: [130, 230, 150, 560],
    merges: rows.flatMap((row, index) => (isSection(row) ? [sectionArea(index)] : [])),
    isHidden: false,
  };
}

function section(title: Words, count: number): SystemCell[] {
  const label = `${title['zh-CN']} · ${title.en}（${count}）`;
  return [
    cell(label, 'section'),
    ...Array.from({ length: WIDTH - 1 }, () => cell(null, 'section')),
  ];
}

function isSection(row: readonly SystemCell[]): boolean {
  return row[0]?.style === 'section';
}

function sectionArea(row: number): GridArea {
  return { startRow: row, endRow: row + 1, startColumn: 0, endColumn: WIDTH };
}

function problemRows({ problems, assessment }: RenderInput): SystemCell[][] {
  const all = [...problems, ...assessment.problems];
  const rows = all.map(({ place, got, want }) => [
    cell(place, 'unreadable'),
    cell(got, 'wrap'),
    cell(place.split('!', 1)[0] ?? '', 'note'),
    cell(want, 'wrap'),
  ]);
  const head = headerRow([
    words('单元格', 'Cell'),
    words('现在的内容', 'Found'),
    words('表', 'Tab'),
    words('请改为', 'Wanted'),
  ]);
  return listOf(words('需要改正的数据', 'Data to be corrected'), head, rows);
}

function stopRows({ stops }: RenderInput): SystemCell[][] {
  const rows = [...stops]
    .reverse()
    .map(({ date, kind, at, reason }) => [
      dateCell(date),
      cell(`${stopWords[kind]['zh-CN']} · ${stopWords[kind].en}`, kindStyle(kind)),
      momentCell(at),
      cell(reason, 'wrap'),
    ]);
  const head = headerRow([
    words('日期', 'Date'),
    words('情况', 'What'),
    words('时间', 'At'),
    words('原因', 'Reason'),
  ]);
  return listOf(words('没有完成的夜间判断', 'Nights that stopped'), head, rows);
}

function kindStyle(kind: 'blocked' | 'held'): CellStyle {
  return kind === 'blocked' ? 'unreadable' : 'unknown';
}

function mailRows({ mailFailures }: RenderInput): SystemCell[][] {
  const rows = mailFailures.map(({ night, kind, reader, answer }) => [
    dateCell(night),
    cell(reader),
    cell(kind),
    cell(answer, 'wrap'),
  ]);
  const head = headerRow([
    words('日期', 'Night'),
    words('收件人', 'Reader'),
    words('邮件', 'Mail'),
    words('服务器答复', 'Answer'),
  ]);
  return listOf(words('没有送达的邮件', 'Mails not delivered'), head, rows);
}

function nightRows({ nights }: RenderInput): SystemCell[][] {
  const rows = [...nights]
    .reverse()
    .map(({ date, asOf, counts, chainHead, ledgerLength }) => [
      dateCell(date),
      momentCell(asOf),
      cell(`${ledgerLength} · ${chainHead.slice(0, 12)}`, 'note'),
      cell(countsText(counts), 'wrap'),
    ]);
  const head = headerRow([
    words('日期', 'Night'),
    words('判断时刻', 'As of'),
    words('账本', 'Ledger'),
    words('结果', 'Counts'),
  ]);
  return listOf(words('已完成的夜间判断', 'Nights judged'), head, rows);
}

function countsText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([key, count]) => `${countWords[key]?.['zh-CN'] ?? key} ${count}`)
    .join('，');
}

/** A list that is empty is left out, so that what needs a hand stands at the top. */
function listOf(title: Words, head: SystemCell[], rows: SystemCell[][]): SystemCell[][] {
  return rows.length === 0 ? [] : [section(title, rows.length), head, ...rows, []];
}
