/** The register holds each clause once, in both languages, with a reason where no rule judges it. */
import { describe, expect, test } from 'vitest';
import { clauseIds, clauseOf, clauses, isClauseId } from '../../shared/policy/clauses.ts';
import { expectBilingual } from './bilingual.ts';

const numbered = (prefix: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${prefix}${from + at}`);

/** Presales and after-sales skip item 9; planning carries two items numbered as another chapter's. */
const expectedIds: readonly string[] = [
  ...numbered('P1.', 1, 11),
  ...numbered('P2.', 1, 8),
  ...numbered('P2.', 10, 18),
  ...numbered('P3.', 1, 7),
  ...numbered('P4.', 1, 9),
  ...numbered('P5.', 1, 4),
  'P5.[6.5]',
  'P5.[6.6]',
  ...numbered('P5.', 7, 11),
  ...numbered('F', 1, 3),
  'F.note',
  '1.1',
  ...numbered('1.2.', 0, 4),
  ...numbered('1.3.', 0, 9),
  ...numbered('2.1.', 1, 2),
  ...numbered('2.2.', 1, 5),
  ...numbered('2.3.', 1, 6),
  ...numbered('2.4.', 0, 3),
  ...numbered('2.5.', 1, 5),
  ...numbered('2.6.', 1, 2),
  ...numbered('3.', 1, 3),
  '4.0',
  ...numbered('4.1.', 1, 3),
  '4.2',
  ...numbered('4.3.', 1, 3),
  ...numbered('4.4.', 1, 5),
  ...numbered('5.', 1, 3),
  ...numbered('6.', 1, 2),
  'End',
];

describe('the register of clauses', () => {
  test('holds every id once, in the order of the policy', () => {
    expect(clauseIds).toEqual(expectedIds);
    expect(clauses.map(({ id }) => id)).toEqual(expectedIds);
  });

  test.each(clauses)('$id is told in both languages', (clause) => {
    expectBilingual(clause.title, 'title');
    expectBilingual(clause.wording, 'wording');
    if (clause.consequence !== null) expectBilingual(clause.consequence, 'consequence');
    if (clause.reason !== null) expectBilingual(clause.reason, 'reason');
  });

  test('keeps titles to 12 characters or 6 words', () => {
    const long = clauses.filter(
      ({ title }) => title['zh-CN'].length > 12 || title.en.split(/\s+/).length > 6,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test('says nothing twice', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const wordings = clauses.map(({ wording }) => wording[language]);
      expect(new Set(wordings).size, language).toBe(wordings.length);
    }
  });

  test('lets only 2.3.4 and 6.1 end a job', () => {
    const ending = clauses.filter(({ severity }) => severity === 'ends-job');
    expect(ending.map(({ id }) => id)).toEqual(['2.3.4', '6.1']);
  });

  test('gives information a reason, and only information', () => {
    const mistaken = clauses.filter(
      (clause) => (clause.kind === 'information') !== (clause.reason !== null),
    );
    expect(mistaken).toEqual([]);
  });
});

describe('clauseOf', () => {
  test('finds a clause by its id', () => {
    expect(clauseOf('2.2.2').title['zh-CN']).toBe('迟到与早退');
    expect(clauseOf('P5.[6.5]').kind).toBe('information');
  });

  test('throws for an id the policy does not have', () => {
    expect(() => clauseOf('2.9.9')).toThrow('"2.9.9" is not in the register');
    expect(isClauseId('P2.9')).toBe(false);
    expect(isClauseId('toString')).toBe(false);
  });
});
