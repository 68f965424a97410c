/** 月报 Monthly: one block a month, people down and days across, as such sheets are kept on paper. */
import type { Day } from '../../facts/day.ts';
import { isEmployed } from '../../facts/due.ts';
import { buildHistory, type History } from '../../facts/history.ts';
import { prepareTeamFacts, type TeamFacts } from '../../facts/team-facts.ts';
import type { Finding } from '../../findings/finding.ts';
import {
  type DayNumber,
  formatLocalDate,
  type Month,
  monthBounds,
  monthOf,
  monthsBetween,
  weekday,
} from '../../kernel/local-date.ts';
import { postWords, weekdayWords } from '../../notices/phrases.ts';
import { words } from '../../policy/words.ts';
import { groupBy } from '../group-by.ts';
import type { GridArea } from '../snapshot.ts';
import { offDay, presentDay, symbolLegend, symbolOfDay } from './day-symbol.ts';
import type { RenderInput } from './input.ts';
import {
  type MonthFigures,
  monthFigures,
  personMonth,
  totalCells,
  totalHeads,
} from './month-totals.ts';
import { blank, cell, headerRow, type SystemCell, type SystemTab } from './system-tab.ts';

const DAY_COLUMNS = 31;
const personHeads = headerRow([
  words('工号', 'Number'),
  words('姓名', 'Name'),
  words('岗位', 'Post'),
]);

const SIGNS_PER_ROW = 11;

/** The legend, eleven signs a row: a merged row does not grow with its text. */
const legendRows = Array.from(
  { length: Math.ceil(symbolLegend.length / SIGNS_PER_ROW) },
  (_, row) => {
    const signs = symbolLegend.slice(row * SIGNS_PER_ROW, (row + 1) * SIGNS_PER_ROW);
    const texts = signs.map(([sign, text]) => `${sign} ${text['zh-CN']} ${text.en}`);
    return `${row === 0 ? '图例 Legend：' : ''}${texts.join('　')}`;
  },
);

interface MonthInput {
  readonly team: TeamFacts;
  readonly histories: readonly History[];
  /** By employee and month. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly figures: MonthFigures;
}

export function monthlyTab(input: RenderInput): SystemTab {
  const team = prepareTeamFacts(input.facts);
  const histories = team.persons.map((person) => buildHistory(team, person));
  const findings = groupBy(input.assessment.findings, ({ employee, date }) =>
    personMonth(employee ?? '', date.slice(0, 7)),
  );
  const figures = monthFigures(input.assessment);
  const months =
    team.last < team.first ? [] : monthsBetween(monthOf(team.first), monthOf(team.last)).reverse();
  const rows: SystemCell[][] = [];
  const merges: GridArea[] = [];
  for (const month of months) {
    const block = monthBlock(month, { team, histories, findings, figures }, input);
    const width = personHeads.length + DAY_COLUMNS + totalHeads.length;
    merges.push(area(rows.length, width));
    const legendEnd = rows.length + block.length - 1;
    for (let row = legendEnd - legendRows.length; row < legendEnd; row += 1) {
      merges.push(area(row, width));
    }
    rows.push(...block);
  }
  return {
    key: 'monthly',
    rows,
    frozenRows: 0,
    frozenColumns: 2,
    columnWidths: [
      78,
      84,
      84,
      ...Array.from({ length: DAY_COLUMNS }, () => 36),
      ...totalHeads.map(() => 82),
    ],
    merges,
    isHidden: false,
  };
}

function area(row: number, width: number): GridArea {
  return { startRow: row, endRow: row + 1, startColumn: 0, endColumn: width };
}

/** Title, two header rows, a row a person, the rows of the legend, and a blank row. */
function monthBlock(month: Month, input: MonthInput, render: RenderInput): SystemCell[][] {
  const { first, last } = monthBounds(month);
  const employed = input.histories.filter(
    ({ person }) => person.hiredOn <= last && person.leftOn >= first,
  );
  const [year, number] = month.split('-');
  const title = `${render.facts.team.name} ${year} 年 ${Number(number)} 月考勤表 · Attendance ${month}`;
  return [
    [cell(title, 'title')],
    [...personHeads, ...dayHeads(month, (date) => String(date - first + 1)), ...totalHeads],
    [
      ...personHeads.map(() => cell(null, 'head')),
      ...dayHeads(month, (date) => weekdayWords(weekday(date))['zh-CN'].slice(1)),
      ...totalHeads.map(() => cell(null, 'head')),
    ],
    ...employed.map((history) => personRow(month, history, input)),
    ...legendRows.map((text) => [cell(text, 'note')]),
    [],
  ];
}

function dayHeads(month: Month, textOf: (date: DayNumber) => string): SystemCell[] {
  const { first, last } = monthBounds(month);
  return Array.from({ length: DAY_COLUMNS }, (_, index) =>
    cell(first + index <= last ? textOf(first + index) : null, 'head'),
  );
}

function personRow(
  month: Month,
  history: History,
  { team, findings, figures }: MonthInput,
): SystemCell[] {
  const { first, last } = monthBounds(month);
  const { employee } = history.person;
  const days = new Map(history.days.map((day) => [day.number, day]));
  const ofMonth = findings.get(personMonth(employee.id, month)) ?? [];
  const byDate = groupBy(ofMonth, (finding) => finding.date);
  const signs = Array.from({ length: DAY_COLUMNS }, (_, index) => {
    const date = first + index;
    if (date > last) return blank;
    const own = byDate.get(formatLocalDate(date)) ?? [];
    return dayCell(team, history, date, days.get(date), own);
  });
  return [
    cell(employee.id),
    cell(employee.name),
    cell(postWords[employee.post]['zh-CN']),
    ...signs,
    ...totalCells(month, history, ofMonth, figures),
  ];
}

/** Blank before the team's first judged date, after its last, and outside employment. */
function dayCell(
  team: TeamFacts,
  history: History,
  date: DayNumber,
  day: Day | undefined,
  findings: readonly Finding[],
): SystemCell {
  if (date < team.first || date > team.last || !isEmployed(history.person, date)) return blank;
  const index = date - team.first;
  const symbol = day
    ? symbolOfDay(day, findings)
    : history.ordinary[index] === 1
      ? presentDay
      : offDay(team.kinds[index] ?? 'unknown');
  return cell(symbol.text, symbol.style);
}
