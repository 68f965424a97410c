/** How far a person is from each line of 2.3.4: times, days in the year, running days, with their dates. */
import type { LocalDate } from '../kernel/local-date.ts';
import type { PolicyNumbers } from '../policy/edition.ts';
import { editions } from '../policy/edition-at.ts';
import { type Words, words } from '../policy/words.ts';
import type { Counter } from '../sanctions/sanction.ts';
import { daysWords, rankWords } from './phrases/figures.ts';
import { joinWords } from './phrases/text.ts';

/** What of an edition draws the lines. */
export type AbsenceLines = Pick<
  PolicyNumbers,
  'dismissalRunningDays' | 'dismissalYearlyDays' | 'absenceFines'
>;

/** One line and how much of it is there. */
export interface LineDistance {
  readonly line: 'times' | 'yearly' | 'running';
  /** Where the line is: the last time with an amount, or days. */
  readonly at: number;
  /** How much counts towards it now; days without the deemed ones. */
  readonly reached: number;
  /** The dates that count towards it. */
  readonly dates: readonly LocalDate[];
  readonly standing: 'none' | 'far' | 'one step' | 'reached';
}

/** The lines of an edition; an assessment names only editions we have, so an unknown one is a bug. */
export function linesOf(edition: string): AbsenceLines {
  const found = editions.find(({ id }) => id === edition);
  if (found === undefined) {
    throw new Error(`no edition "${edition}"; the editions stand in shared/policy/edition-at.ts`);
  }
  return found.numbers;
}

/** The three lines of one person's year. */
export function distancesOf(counter: Counter, lines: AbsenceLines): LineDistance[] {
  const { occurrences, realDays, openRun, dates, longestRealRun } = counter;
  const { dismissalYearlyDays: yearly, dismissalRunningDays: running } = lines;
  const run = longestRealRun >= running ? longestRealRun : openRun.length;
  return [
    distance('times', lines.absenceFines.length, occurrences, dates),
    distance('yearly', yearly, realDays, realDays > 0 ? dates : []),
    distance('running', running, run, longestRealRun >= running ? dates : openRun),
  ];
}

/** Whether one more day, or a run as it is, meets a line at which somebody looks at dismissal. */
export function isNearLine(counter: Counter, lines: AbsenceLines): boolean {
  return (
    counter.days >= lines.dismissalYearlyDays - 1 ||
    counter.longestRun >= lines.dismissalRunningDays ||
    distancesOf(counter, lines).some(
      ({ line, standing }) => line !== 'times' && standing === 'one step',
    )
  );
}

/** The lines in one sentence each; one step before a line is said so. Lines nothing counts towards are left out. */
export function distanceWords(counter: Counter, lines: AbsenceLines): Words[] {
  return distancesOf(counter, lines)
    .filter(({ standing }) => standing !== 'none')
    .map((one) => {
      const text = sentenceOf[one.line](one, counter);
      return one.standing === 'one step' ? joinWords([text, oneStep], '；', '; ') : text;
    });
}

/** The same in a few words for a cell: `次数 1/2；全年 1/3 天（差一步）`. */
export function distanceBrief(counter: Counter, lines: AbsenceLines): Words {
  const parts = distancesOf(counter, lines)
    .filter(({ standing }) => standing !== 'none')
    .map(({ line, reached, at, standing }) => {
      const name = briefNames[line];
      const near = standing === 'one step';
      return words(
        `${name['zh-CN']} ${reached}/${at}${near ? '（差一步）' : ''}`,
        `${name.en} ${reached}/${at}${near ? ' (one step left)' : ''}`,
      );
    });
  return joinWords(parts, '；', '; ');
}

const oneStep = words('差一步就到这条界线', 'one step more meets this line');

const briefNames: Readonly<Record<LineDistance['line'], Words>> = {
  times: words('次数', 'times'),
  yearly: words('全年天数', 'days in the year'),
  running: words('连续天数', 'running days'),
};

const sentenceOf: Readonly<
  Record<LineDistance['line'], (distance: LineDistance, counter: Counter) => Words>
> = {
  times: ({ reached, at, dates }) => {
    const next = rankWords(reached + 1);
    const ahead =
      reached >= at
        ? words(
            `条款写明金额的 ${at} 次已到，以后各次没有写明金额`,
            `the ${at} times with an amount are reached; for later ones the clause names none`,
          )
        : words(`再有一次为${next['zh-CN']}`, `one more would be the ${next.en}`);
    const so = words(`已计 ${reached} 次`, `${reached} counted so far`);
    return joinWords([so, datesWords(dates), ahead], '，', ', ');
  },
  yearly: ({ reached, at, dates }, { days }) => {
    const left = at - reached;
    const head =
      left > 0
        ? words(
            `按整段未到岗计 ${reached} 天，距全年 ${at} 天还有 ${left} 天`,
            `counting sessions wholly missed ${daysWords(reached).en}, ${left} short of ${at} in the year`,
          )
        : words(
            `按整段未到岗计，已到全年 ${at} 天`,
            `counting sessions wholly missed, ${at} days in the year are reached`,
          );
    const deemed =
      days === reached
        ? null
        : words(`算上推定共 ${days} 天`, `${daysWords(days).en} with deemed ones`);
    return joinWords([head, deemed, datesWords(dates)], '，', ', ');
  },
  running: ({ reached, at, dates, standing }) =>
    joinWords(
      [
        standing === 'reached'
          ? words(`已到连续 ${at} 天`, `${at} days running are reached`)
          : words(
              `目前连续 ${reached} 天，界线为连续 ${at} 天`,
              `${daysWords(reached).en} running at present, the line is ${at}`,
            ),
        standing === 'reached' ? null : datesWords(dates),
      ],
      '，',
      ', ',
    ),
};

function distance(
  line: LineDistance['line'],
  at: number,
  reached: number,
  dates: readonly LocalDate[],
): LineDistance {
  const left = at - reached;
  const standing = reached === 0 ? 'none' : left <= 0 ? 'reached' : left <= 1 ? 'one step' : 'far';
  return { line, at, reached, dates, standing };
}

/** More dates than this are counted; the statement and the workbook list every one. */
const listedDates = 8;

function datesWords(dates: readonly LocalDate[]): Words | null {
  if (dates.length === 0) return null;
  const shown = dates.slice(0, listedDates);
  const rest = dates.length - shown.length;
  return words(
    `计入日期 ${shown.join('、')}${rest > 0 ? ` 等 ${dates.length} 天` : ''}`,
    `on ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  );
}
