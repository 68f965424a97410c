/** Switches of readings: in force from their date, each fault one problem, and no closed month rewritten. */
import { describe, expect, test } from 'vitest';
import { toDayNumber } from '../../shared/kernel/local-date.ts';
import { adoptSwitches, type ReadingSwitch } from '../../shared/policy/adopt.ts';
import { termsByDate } from '../../shared/policy/edition-terms.ts';
import { nearestNames } from '../../shared/policy/nearest-names.ts';
import { parseChanges } from '../../shared/policy/reading-change.ts';
import { readingNames } from '../../shared/policy/readings.ts';

const asOf = '2025-04-01T02:00';

function adopt(switches: readonly ReadingSwitch[], closedMonths: readonly string[] = []) {
  return adoptSwitches(switches, { closedMonths, asOf });
}

const grace = { reading: 'late.graceMinutes', value: 5, from: '2025-03-15' };

describe('a sound switch', () => {
  test('holds from its date on and not before', () => {
    const { adopted, refused } = adopt([grace]);
    expect(refused).toEqual([]);
    const on = termsByDate(toDayNumber('2025-03-01'), {}, adopted);
    expect(on(toDayNumber('2025-03-14')).late.graceMinutes).toBe(0);
    expect(on(toDayNumber('2025-03-15')).late.graceMinutes).toBe(5);
    expect(on(toDayNumber('2025-12-31')).late.graceMinutes).toBe(5);
  });

  test('gives way to the next one, in whatever order they are listed', () => {
    const next = { ...grace, value: '10', from: '2025-03-20' };
    for (const switches of [
      [grace, next],
      [next, grace],
    ]) {
      const on = termsByDate(
        toDayNumber('2025-03-01'),
        { 'late.graceMinutes': 2 },
        adopt(switches).adopted,
      );
      const values = ['2025-03-01', '2025-03-19', '2025-03-20'].map(
        (date) => on(toDayNumber(date)).late.graceMinutes,
      );
      expect(values).toEqual([2, 5, 10]);
    }
  });

  test('dated before the first judged date holds from that on', () => {
    const { adopted } = adopt([{ ...grace, from: '2025-01-05' }]);
    const on = termsByDate(toDayNumber('2025-03-01'), {}, adopted);
    expect(on(toDayNumber('2025-03-01')).late.graceMinutes).toBe(5);
    expect(on(toDayNumber('2025-01-01')).late.graceMinutes).toBe(5);
  });

  test('decided after the moment of judging is not known yet', () => {
    const { adopted, refused, later } = adopt([{ ...grace, at: '2025-04-01T09:00' }]);
    expect([adopted, refused]).toEqual([[], []]);
    expect(later).toHaveLength(1);
  });
});

describe('one fault is one problem, and the others hold', () => {
  const other = { reading: 'absence.wage', value: 'none', from: '2025-03-10' };
  const faults: readonly [string, readonly ReadingSwitch[], RegExp][] = [
    ['an unknown name', [{ ...grace, reading: 'late.grace' }], /did you mean late\.graceMinutes/],
    ['a value out of bounds', [{ ...grace, value: 90 }], /a whole number from 0 to 59/],
    ['no value', [{ reading: grace.reading, from: grace.from }], /a whole number from 0 to 59/],
    ['two for one date', [grace, { ...grace, value: 7 }], /neither is used/],
  ];
  test.each(faults)('%s', (_, switches, want) => {
    const { adopted, refused } = adopt([...switches, other]);
    expect(adopted.map(({ name }) => name)).toEqual(['absence.wage']);
    expect(refused.map(({ problem }) => problem.want)).toEqual([expect.stringMatching(want)]);
    expect(refused[0]?.problem.place).toBe(`switches.${switches[0]?.reading}@2025-03-15`);
  });

  test('a bad value beside a sound one of the same date spoils only itself', () => {
    const { adopted, refused } = adopt([{ ...grace, value: 'x' }, grace]);
    expect(adopted.map(({ value }) => value)).toEqual([5]);
    expect(refused).toHaveLength(1);
  });

  test('the same in any order', () => {
    const all = [grace, { ...grace, value: 7 }, { ...grace, reading: 'x.y' }, other];
    expect(adopt(all.toReversed())).toEqual(adopt(all));
  });
});

describe('a closed month', () => {
  test.each([
    ['inside it', '2025-03-15', ['2025-03'], '2025-04-01'],
    ['on its last day', '2025-03-31', ['2025-03'], '2025-04-01'],
    ['before it, in a month left open', '2025-02-10', ['2025-03'], '2025-04-01'],
    ['in the first of two', '2025-02-10', ['2025-02', '2025-03'], '2025-04-01'],
  ])('is not changed by a switch dated %s', (_, from, closed, open) => {
    const { adopted, refused } = adopt([{ ...grace, from }], closed);
    expect(adopted).toEqual([]);
    expect(refused.map(({ problem }) => problem.want)).toEqual([
      expect.stringContaining(`${open} or later`),
    ]);
  });

  test.each([
    ['dated after it', { from: '2025-04-01' }],
    ['decided while it still ran', { at: '2025-03-31T18:00' }],
    ['judged by before it closed', { adoptedAt: '2025-03-16T02:00' }],
  ])('does not undo a switch %s', (_, more) => {
    expect(adopt([{ ...grace, ...more }], ['2025-03']).refused).toEqual([]);
  });

  test('keeps out a switch decided once it was over', () => {
    const late = { ...grace, from: '2025-02-10', at: '2025-03-01T09:00' };
    expect(adopt([late], ['2025-02']).adopted).toEqual([]);
    expect(adopt([late], []).adopted).toHaveLength(1);
  });
});

describe('names that come near', () => {
  test.each([
    ['absence.finemode', 'absence.fineMode'],
    ['fineMode', 'absence.fineMode'],
    ['late.grace', 'late.graceMinutes'],
    ['lete.unpaid', 'late.unpaid'],
    ['punch', 'punch.mode'],
  ])('%s may mean %s', (typed, meant) => {
    expect(nearestNames(typed, readingNames)[0]).toBe(meant);
  });
});

describe('name=value', () => {
  test('is read with the value a cell would hold', () => {
    expect(parseChanges(['late.schedule=1:20, 31:50', ' punch.mode = 4 '])).toEqual({
      ok: true,
      changes: [
        {
          reading: 'late.schedule',
          value: [
            { fromMinutes: 1, amount: 20 },
            { fromMinutes: 31, amount: 50 },
          ],
        },
        { reading: 'punch.mode', value: 4 },
      ],
    });
  });

  test('names every fault', () => {
    const read = parseChanges([
      'punch.mode',
      'punch.mode=3',
      'punch.mod=4',
      'late.unpaid=true',
      'late.unpaid=false',
    ]);
    if (read.ok) throw new Error('taken');
    expect(read.problems.map(({ got }) => got)).toEqual([
      '"punch.mode"',
      '"3"',
      '"punch.mod"',
      'late.unpaid',
    ]);
  });
});
