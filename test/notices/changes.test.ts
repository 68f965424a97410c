/** What a night tells: news, changes and withdrawals, and nothing that was no news. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/findings/finding.ts';
import { changesBetween, changesOf, peopleToTell } from '../../shared/notices/changes.ts';
import {
  excusedAbsence,
  findingOf,
  late,
  lateAbsence,
  newEntries,
  standingBefore,
} from './sample.ts';

describe('changesBetween', () => {
  it('tells what is new', () => {
    expect(changesBetween([], [lateAbsence], []).added).toEqual([lateAbsence]);
  });

  it('does not tell what was explained from the start, nor when that goes', () => {
    const nothing = { added: [], changed: [], withdrawn: [], entries: [] };
    expect(changesBetween([], [excusedAbsence], [])).toEqual(nothing);
    expect(changesBetween([excusedAbsence], [], [])).toEqual(nothing);
    expect(changesBetween([excusedAbsence], [excusedAbsence], [])).toEqual(nothing);
  });

  it('tells a withdrawal, whether excused, waived or gone', () => {
    const waived: Finding = { ...standingBefore, state: 'waived' };
    for (const [after, expected] of [
      [[excusedAbsence], excusedAbsence],
      [[waived], waived],
      [[], null],
    ] as const) {
      const changes = changesBetween([standingBefore], after, []);
      expect(changes.withdrawn).toEqual([{ before: standingBefore, after: expected }]);
      expect(changes.changed).toEqual([]);
    }
  });

  it('tells an excuse that no longer holds as new', () => {
    expect(changesBetween([excusedAbsence], [standingBefore], []).added).toEqual([standingBefore]);
  });

  it.each<[string, Partial<Finding>, number]>([
    ['state', { state: 'final' }, 1],
    ['outcome', { outcome: 'unknown' }, 1],
    ['figures', { measures: { minutes: 9 } }, 1],
    ['clause', { clause: '2.2.5' }, 1],
    ['reply date', { replyBy: '2025-04-01' }, 1],
    ['evidence only', { because: [] }, 0],
    ['cautions only', { cautions: ['L1'] }, 0],
  ])('%s', (_name, part, expected) => {
    expect(changesBetween([late], [{ ...late, ...part }], []).changed).toHaveLength(expected);
  });

  it('groups new entries by person and keeps their order', () => {
    const entries = changesBetween([], [], [...newEntries].reverse()).entries;
    expect(entries.map(({ employee }) => employee)).toEqual(['E01', 'E02']);
  });

  it('puts every finding in at most one list, in one order, whatever order they came in', () => {
    const finding = fc
      .record({
        employee: fc.constantFrom('E01', 'E02', null),
        date: fc.constantFrom('2025-03-10', '2025-03-11'),
        rule: fc.constantFrom('absence', 'late-arrival'),
        outcome: fc.constantFrom('breach', 'excused', 'unknown'),
        state: fc.constantFrom('provisional', 'final', 'waived'),
      } as const)
      .map((part) => findingOf(part));
    const night = fc.uniqueArray(finding, { selector: ({ id }) => id });
    fc.assert(
      fc.property(night, night, (before, after) => {
        const changes = changesBetween(before, after, []);
        const ids = [
          ...changes.added.map(({ id }) => id),
          ...changes.changed.map(({ after: { id } }) => id),
          ...changes.withdrawn.map(({ before: { id } }) => id),
        ];
        expect(new Set(ids).size).toBe(ids.length);
        expect(changesBetween([...before].reverse(), [...after].reverse(), [])).toEqual(changes);
        expect(changesBetween(after, after, [])).toEqual({
          added: [],
          changed: [],
          withdrawn: [],
          entries: [],
        });
      }),
    );
  });
});

describe('one person', () => {
  const coverage = findingOf({ rule: 'coverage-gap', employee: null });
  const changes = changesBetween([standingBefore], [lateAbsence, late, coverage], newEntries);

  it('is told when anything of theirs changed', () => {
    expect(peopleToTell(changes)).toEqual(['E01', 'E02']);
    expect(peopleToTell(changesBetween([], [coverage], []))).toEqual([]);
  });

  it('gets only their own', () => {
    const own = changesOf(changes, 'E02');
    expect(own.added).toEqual([late]);
    expect(own.withdrawn.map(({ before }) => before.employee)).toEqual(['E02']);
    expect(own.entries.map(({ employee }) => employee)).toEqual(['E02']);
  });
});
