/** 制度一览 Readings: every parameter with the value in force, why it may be otherwise, and each switch so far. */
import { adoptionOf, startReadings } from '../../facts/readings-by-date.ts';
import { type DayNumber, formatLocalDate, toDayNumber } from '../../kernel/local-date.ts';
import type { AdoptedSwitch, Adoption, ReadingSwitch } from '../../policy/adopt.ts';
import { switchedBy } from '../../policy/edition-terms.ts';
import { choicesText } from '../../policy/reading-choices.ts';
import {
  formatReading,
  type Reading,
  type ReadingName,
  type ReadingValues,
  readingNames,
  readings,
} from '../../policy/readings.ts';
import { type Words, words } from '../../policy/words.ts';
import type { RenderInput } from './input.ts';
import type { CellStyle } from './styles.ts';
import {
  blank,
  cell,
  dateCell,
  headerRow,
  momentCell,
  type SystemCell,
  type SystemTab,
} from './system-tab.ts';

const header = headerRow([
  words('参数', 'Parameter'),
  words('现在的取值', 'In force'),
  words('条款', 'Clause'),
  words('默认', 'Default'),
  words('可选', 'Choices'),
  words('含义', 'In Chinese'),
  words('英文含义', 'In English'),
  words('生效日期', 'Since'),
  words('经办', 'By'),
  words('原因', 'Reason'),
]);

const logHeader = headerRow([
  words('参数', 'Parameter'),
  words('改为', 'Changed to'),
  words('条款', 'Clause'),
  words('原来', 'Before'),
  words('决定时间', 'Decided at'),
  words('情况', 'In Chinese'),
  words('英文情况', 'In English'),
  words('生效日期', 'From'),
  words('经办', 'By'),
  words('原因', 'Reason'),
]);

export function readingsTab(input: RenderInput): SystemTab {
  const { facts, assessment } = input;
  const through = toDayNumber(assessment.through);
  const adoption = adoptionOf(facts, assessment.asOf);
  const start = startReadings(facts);
  return {
    key: 'readings',
    rows: [
      header,
      ...readingNames.map((name) => readingRow(name, input, start, adoption.adopted, through)),
      ...logRows(adoption, start, through),
    ],
    frozenRows: 1,
    frozenColumns: 2,
    columnWidths: [230, 170, 70, 150, 260, 360, 360, 104, 90, 260],
    merges: [],
    isHidden: false,
  };
}

function readingRow(
  name: ReadingName,
  { facts, assessment }: RenderInput,
  start: Partial<ReadingValues>,
  adopted: readonly AdoptedSwitch[],
  through: DayNumber,
): SystemCell[] {
  const reading: Reading = readings[name];
  const past = adopted.filter((one) => one.name === name && one.from <= through);
  const value = switchedBy(start, past)[name] ?? readings[name].default;
  const last = past.at(-1);
  const standard = formatReading(readings[name].default);
  const isOther = formatReading(value) !== standard;
  const since = last ? formatLocalDate(last.from) : name in start ? facts.from : assessment.edition;
  return [
    cell(name),
    cell(formatReading(value), isOther ? 'section' : 'wrap'),
    cell(reading.clause),
    cell(standard, 'wrap'),
    cell(choicesText(reading), 'wrap'),
    cell(reading.meaning['zh-CN'], 'wrap'),
    cell(reading.meaning.en, 'note'),
    dateCell(since),
    cell(last?.record.by ?? null),
    cell(last?.record.reason ?? null, 'wrap'),
  ];
}

interface LogLine {
  readonly record: ReadingSwitch;
  readonly before: string;
  readonly after: string;
  readonly state: Words;
  readonly style: CellStyle;
}

/** In force and coming by date, then what was refused; nothing while nobody has switched anything. */
function logRows(
  adoption: Adoption,
  start: Partial<ReadingValues>,
  through: DayNumber,
): SystemCell[][] {
  const { adopted, refused, later } = adoption;
  const lines: LogLine[] = [
    ...adopted.map((one, index) => adoptedLine(one, adopted.slice(0, index), start, through)),
    ...later.map((record) => ({
      ...bareLine(record),
      state: words('决定晚于本次判断的时刻', 'decided after the moment of this judging'),
      style: 'note' as const,
    })),
    ...refused.map(({ record, problem }) => ({
      ...bareLine(record),
      state: splitWords(problem.want),
      style: 'unreadable' as const,
    })),
  ];
  if (lines.length === 0) return [];
  const title = `切换记录 · Switches（${lines.length}）`;
  return [
    [],
    [cell(title, 'section'), ...header.slice(1).map(() => cell(null, 'section'))],
    logHeader,
    ...lines.map(logRow),
  ];
}

function adoptedLine(
  { name, value, from, record }: AdoptedSwitch,
  earlier: readonly AdoptedSwitch[],
  start: Partial<ReadingValues>,
  through: DayNumber,
): LogLine {
  const before = switchedBy(start, earlier)[name] ?? readings[name].default;
  return {
    record,
    before: formatReading(before),
    after: formatReading(value),
    state: from <= through ? words('已生效', 'in force') : words('将生效', 'still to come'),
    style: 'wrap',
  };
}

function bareLine(record: ReadingSwitch): Pick<LogLine, 'record' | 'before' | 'after'> {
  return { record, before: '', after: typed(record.value) };
}

function typed(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** A want is one line in both languages, Chinese first. */
function splitWords(want: string): Words {
  const [chinese = '', ...english] = want.split(' / ');
  return words(chinese, english.join(' / '));
}

function logRow({ record, before, after, state, style }: LogLine): SystemCell[] {
  const { reading, from, at, by, reason, place } = record;
  return [
    cell(reading),
    cell(after, style),
    clauseCell(reading),
    cell(before, 'wrap'),
    momentCell(at),
    cell(place === undefined ? state['zh-CN'] : `${state['zh-CN']}（${place}）`, 'wrap'),
    cell(state.en, 'note'),
    dateCell(from),
    cell(by ?? null),
    cell(reason ?? null, 'wrap'),
  ];
}

function clauseCell(reading: string): SystemCell {
  const name = readingNames.find((known) => known === reading);
  return name === undefined ? blank : cell(readings[name].clause);
}
