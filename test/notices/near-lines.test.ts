/** The distance to each line of 2.3.4, one step before it and at it. */
import { describe, expect, it } from 'vitest';
import {
  distanceBrief,
  distancesOf,
  distanceWords,
  isNearLine,
  linesOf,
} from '../../shared/notices/near-lines.ts';
import type { Counter } from '../../shared/sanctions/sanction.ts';

const lines = linesOf('2025-01-01');
const none: Counter = {
  employee: 'E01',
  year: 2025,
  occurrences: 0,
  days: 0,
  realDays: 0,
  longestRun: 0,
  longestRealRun: 0,
  dates: [],
  openRun: [],
};
const once: Counter = {
  ...none,
  occurrences: 1,
  days: 1,
  realDays: 1,
  longestRun: 1,
  longestRealRun: 1,
  dates: ['2025-03-10'],
};
const standings = (counter: Counter) => distancesOf(counter, lines).map(({ standing }) => standing);

describe('distances', () => {
  it('says nothing where nothing counts', () => {
    expect(standings(none)).toEqual(['none', 'none', 'none']);
    expect(distanceWords(none, lines)).toEqual([]);
    expect(distanceBrief(none, lines)['zh-CN']).toBe('');
  });

  it('tells one step before each line, with the dates that count', () => {
    const away = { ...once, openRun: ['2025-03-10'] };
    expect(standings(away)).toEqual(['one step', 'far', 'one step']);
    expect(distanceWords(away, lines).map((line) => line['zh-CN'])).toEqual([
      '已计 1 次，计入日期 2025-03-10，再有一次为第 2 次；差一步就到这条界线',
      '按整段未到岗计 1 天，距全年 3 天还有 2 天，计入日期 2025-03-10',
      '目前连续 1 天，界线为连续 2 天，计入日期 2025-03-10；差一步就到这条界线',
    ]);
    expect(distanceBrief(away, lines)['zh-CN']).toBe(
      '次数 1/2（差一步）；全年天数 1/3；连续天数 1/2（差一步）',
    );
  });

  it('is not near a run once the person has been back', () => {
    expect(standings(once)).toEqual(['one step', 'far', 'none']);
    expect(isNearLine(once, lines)).toBe(false);
    expect(isNearLine({ ...once, openRun: ['2025-03-10'] }, lines)).toBe(true);
  });

  it('keeps deemed days apart from those that reach the line', () => {
    const deemed = { ...once, occurrences: 3, days: 3, realDays: 2, dates: ['2025-03-10'] };
    expect(standings(deemed)).toEqual(['reached', 'one step', 'none']);
    expect(distanceWords(deemed, lines)[1]?.['zh-CN']).toContain('算上推定共 3 天');
    expect(isNearLine(deemed, lines)).toBe(true);
  });

  it('says that a line is reached', () => {
    const reached = { ...once, days: 3, realDays: 3, longestRun: 2, longestRealRun: 2 };
    expect(standings(reached)).toEqual(['one step', 'reached', 'reached']);
    expect(distanceWords(reached, lines)[2]?.['zh-CN']).toBe('已到连续 2 天');
  });
});
