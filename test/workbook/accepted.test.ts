/** What managers really type and what it means. */
import { describe, expect, test } from 'vitest';
import { parseFacts } from '../../shared/facts/parse.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { timeOfNumber } from '../../shared/workbook/serial.ts';
import type { TabKey } from '../../shared/workbook/tabs/tab.ts';
import { serial, soundRows, type Typed, withRow, workbookOf } from './sample-workbook.ts';

const period = { from: '2025-01-01', through: '2025-03-31' };

function factsOf(tab: TabKey, row: number, change: Readonly<Record<string, Typed>>) {
  const reading = readWorkbook({ tabs: workbookOf(withRow(tab, row, change)), ...period });
  expect(reading.problems).toEqual([]);
  if (!reading.facts) throw new Error('the sound workbook gave no facts');
  return reading.facts;
}

describe('times', () => {
  test.each<[Typed, string]>([
    ['8:25', '08:25'],
    ['08:25:59', '08:25'],
    ['０８：２５', '08:25'],
    ['\u00a008:25\u200b', '08:25'],
    ['8点25分', '08:25'],
    ['8时', '08:00'],
    [(8 * 60 + 25) / 1440, '08:25'],
    [(8 * 3600 + 25 * 60 + 59) / 86400, '08:25'],
    [0, '00:00'],
    [serial(2025, 3, 10, 8, 25), '08:25'],
    ['2025-03-10 08:25', '08:25'],
    ['2025/3/10 8:25:10', '08:25'],
  ])('%j is %s', (typed, time) => {
    expect(factsOf('attendance', 0, { in: typed }).punches[0]?.times).toEqual([time, '17:31']);
  });

  test('every minute of the day survives its serial number, seconds cut', () => {
    for (let minute = 1; minute < 1440; minute += 1) {
      const day = serial(2025, 3, 10);
      expect(timeOfNumber(day + minute / 1440)).toEqual({ date: '2025-03-10', minute });
      expect(timeOfNumber(day + (minute * 60 + 59) / 86400)?.minute).toBe(minute);
      expect(timeOfNumber(minute / 1440)).toEqual({ date: null, minute });
    }
  });
});

describe('dates', () => {
  test.each<[Typed]>([
    ['2025-3-10'],
    ['2025/03/10'],
    ['2025.3.10'],
    ['2025年3月10日'],
    ['２０２５－０３－１０'],
    ['20250310'],
    [20250310],
    ['2025-03-10 星期一'],
    ['2025-03-10（周一）'],
    [serial(2025, 3, 10)],
    [serial(2025, 3, 10, 8, 25)],
    [' 2025-03-10\u3000'],
  ])('%j is 10 March 2025', (typed) => {
    expect(factsOf('attendance', 0, { date: typed }).punches[0]?.date).toBe('2025-03-10');
  });
});

describe('moments', () => {
  test.each<[Typed, string]>([
    ['2025-03-13 8:30', '2025-03-13T08:30'],
    ['2025/3/13 08:30:59', '2025-03-13T08:30'],
    ['2025-03-13T08:30', '2025-03-13T08:30'],
    ['2025年3月13日 8点30分', '2025-03-13T08:30'],
    [serial(2025, 3, 13, 8, 30), '2025-03-13T08:30'],
    ['2025-03-13', '2025-03-13T00:00'],
    [serial(2025, 3, 13), '2025-03-13T00:00'],
  ])('%j starts leave at %s', (typed, moment) => {
    expect(factsOf('leaves', 0, { from: typed }).leaves[0]?.from).toBe(moment);
  });

  test('a date alone at the end includes that day', () => {
    expect(factsOf('leaves', 0, { to: '2025-03-14' }).leaves[0]?.to).toBe('2025-03-14T23:59');
  });
});

describe('numbers, choices and boxes', () => {
  test.each<[Typed, string]>([
    ['e01', 'E01'],
    ['Ｅ０１', 'E01'],
    [' E01\u00a0', 'E01'],
  ])('%j is employee %s', (typed, id) => {
    expect(factsOf('attendance', 0, { employee: typed }).punches[0]?.employee).toBe(id);
  });

  test('a number typed as a number matches a staff number typed so', () => {
    const rows = withRow('staff', 2, { id: 7, leftOn: null });
    const attendance = [{ date: '2025-03-10', employee: '7', in: '08:25', out: '17:30' }];
    const only = { staff: rows.staff ?? [], policy: soundRows.policy ?? [], attendance };
    const reading = readWorkbook({ tabs: workbookOf(only), ...period });
    expect(reading.problems).toEqual([]);
    expect(reading.facts?.punches[0]?.employee).toBe('7');
  });

  test.each<[Typed, string]>([
    ['病', 'sick'],
    ['病假', 'sick'],
    ['SICK', 'sick'],
    ['调休', 'comp'],
    ['work-injury', 'work-injury'],
  ])('%j is leave of kind %s', (typed, kind) => {
    expect(factsOf('leaves', 0, { kind: typed }).leaves[0]?.kind).toBe(kind);
  });

  test.each<[Typed, boolean]>([
    [true, true],
    ['是', true],
    ['√', true],
    ['Yes', true],
    [1, true],
    [false, false],
    ['否', false],
    ['×', false],
  ])('%j is %s', (typed, flag) => {
    expect(factsOf('leaves', 0, { certificate: typed }).leaves[0]?.certificate).toBe(flag);
  });

  test.each<[Typed, number]>([
    [50, 50],
    ['50元', 50],
    ['￥1,050.50', 1050.5],
    ['￥ 50', 50],
  ])('%j is %d yuan', (typed, amount) => {
    expect(factsOf('incidents', 0, { amount: typed }).incidents[0]?.amount).toBe(amount);
  });

  test.each<[string, Typed, string]>([
    ['月总结', '2025-3', '2025-03'],
    ['月总结', '2025年3月', '2025-03'],
    ['月总结', serial(2025, 3, 1), '2025-03'],
    ['周总结', '2025W9', '2025-W09'],
    ['周总结', '2025年第11周', '2025-W11'],
    ['季度计划', '2025Q2', '2025-Q2'],
    ['季度计划', '2025年第2季度', '2025-Q2'],
    ['退款日志', serial(2025, 3, 10), '2025-03-10'],
  ])('%s for %j is %s', (kind, typed, period_) => {
    expect(factsOf('reports', 0, { kind, period: typed }).reports[0]?.period).toBe(period_);
  });
});

describe('rows', () => {
  test('a person and a date without times say that nobody punched', () => {
    expect(factsOf('attendance', 0, { in: null, out: null }).punches[0]?.times).toEqual([]);
  });

  test('rows with nothing but a prefilled name, a note or an unticked box are no rows', () => {
    const rows = {
      ...soundRows,
      attendance: [{ name: { value: '', formula: '=IFERROR(VLOOKUP(B2,A:B,2),"")' } }, {}],
      checklists: [{ done: false, note: '待填' }],
    };
    const reading = readWorkbook({ tabs: workbookOf(rows), ...period });
    expect(reading.problems).toEqual([]);
    expect(reading.facts?.punches).toEqual([]);
    expect(reading.facts?.checklists).toEqual([]);
  });

  test('columns may stand in any order, under either name, beside the managers’ own', () => {
    const tabs = workbookOf(soundRows).map((tab) =>
      tab.title.startsWith('考勤')
        ? {
            title: 'attendance',
            rows: tab.rows.map((row, index) =>
              index === 0
                ? ['下班 Out', '天气', 'Number', ' In ', '日期', '中午下班', 'noon  in'].map(
                    (value) => ({ value }),
                  )
                : [row[6], { value: '晴' }, row[1], row[3], row[0], row[4], row[5]].map(
                    (cell) => cell ?? { value: null },
                  ),
            ),
          }
        : tab,
    );
    const moved = readWorkbook({ tabs, ...period });
    const sound = readWorkbook({ tabs: workbookOf(soundRows), ...period });
    expect(moved.problems).toEqual([]);
    expect(moved.facts?.punches).toEqual(sound.facts?.punches);
  });

  test('the sound workbook is a whole facts document', () => {
    const facts = factsOf('staff', 0, {});
    expect(parseFacts(facts)).toMatchObject({ ok: true });
    expect(facts.closedMonths).toEqual(['2025-01', '2025-02']);
    expect(facts.readings).toEqual({ 'absence.fineMode': 'perOccurrence' });
    expect(facts.team).toEqual({
      id: 'ecommerce',
      name: '电子商务部',
      timeZone: 'Asia/Shanghai',
      minimumWage: 2000,
    });
    expect(facts.leaves[0]).toMatchObject({
      approvals: [{ level: 1, by: 'E00', at: '2025-03-12T15:00' }],
      place: '请假!A2',
    });
  });
});
