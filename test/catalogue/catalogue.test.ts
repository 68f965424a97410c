/** The catalogue is whole: each rule has its table and its words, and nothing stands in two places. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/assess.ts';
import { formatLocalDate, toDayNumber, weekday } from '../../shared/kernel/local-date.ts';
import { explainFinding } from '../../shared/notices/explain.ts';
import { officialCalendars } from '../../shared/policy/calendar.ts';
import { isClauseId } from '../../shared/policy/clauses.ts';
import { editionAt, editions } from '../../shared/policy/edition-at.ts';
import { grounds } from '../../shared/rules/2.3.4-absence.ts';
import { rules } from '../../shared/rules/index.ts';
import { allCases, factsOf, ruleOf } from '../cases/run.ts';
import { tableFiles } from '../cases/table.ts';

const root = join(import.meta.dirname, '..', '..');
/** A rule's file is named by its clause and its id. */
const ruleStem = /^([A-Z]?[\w.]*\d|F\.note)-([a-z-]+)$/;
/** Tables that are about no single rule. */
const otherTables = [
  'comp-balance',
  'month-close',
  'objection',
  'pay',
  'readings',
  'switches',
  'worked-cases',
];

/** Rules whose findings may lead to a fine; other texts leave the clause to the column beside them. */
const costs = ['absence', 'early-departure', 'late-arrival'];

function stemsIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

const ruleStems = stemsIn('shared/rules', '.ts').filter((stem) => ruleStem.test(stem));
const groundStems = stemsIn('shared/rules/grounds', '.ts').filter((stem) => ruleStem.test(stem));
const judged = allCases().map((one) => ({ one, assessment: assess(factsOf(one)) }));

describe('rules', () => {
  test('each stands in the index under the name of its file', () => {
    expect(rules.map(({ clause, id }) => `${clause}-${id}`).toSorted()).toEqual(ruleStems);
  });

  test('each has an id of its own and a clause that exists', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ clause }) => !isClauseId(clause))).toEqual([]);
  });

  test('each has its table, and each table its rule', () => {
    const tables = stemsIn('test/cases', '.md').filter((stem) => !otherTables.includes(stem));
    expect(tables).toEqual(ruleStems);
    expect(stemsIn('test/cases/grounds', '.md')).toEqual(groundStems);
    expect(tableFiles()).toHaveLength(tables.length + groundStems.length + otherTables.length);
  });

  test('each ground is one the absence asks', () => {
    expect(grounds.map(({ clause }) => clause).toSorted()).toEqual(
      groundStems.map((stem) => ruleStem.exec(stem)?.[1]),
    );
  });

  const stems = [...ruleStems, ...groundStems];
  test.each(stems)('%s: its table shows it clear, at work, and in doubt', (stem) => {
    const own = judged.filter(({ one }) => one.stem === stem);
    const outcomes = new Set(own.map(({ one }) => one.expected.get('outcome')));
    const isAsking = own.every(({ assessment, one }) =>
      assessment.findings.every(
        ({ rule, outcome }) => rule !== ruleOf(one) || outcome !== 'breach',
      ),
    );
    expect(outcomes).toContain('clear');
    expect(outcomes).toContain('unknown');
    // A rule that only asks has no breach to show.
    if (!isAsking) expect(outcomes).toContain('breach');
  });
});

describe('words', () => {
  test('every finding of every case is told in both languages, with its clause where it may cost something', () => {
    const silent = judged.flatMap(({ one, assessment }) =>
      assessment.findings.flatMap((finding) => {
        const { text, clears } = explainFinding(finding);
        const said = [text, ...(clears ? [clears] : [])];
        const isTold =
          said.every((words) => words['zh-CN'].trim() !== '' && words.en.trim() !== '') &&
          (!costs.includes(finding.rule) ||
            (text['zh-CN'].includes(finding.clause) && text.en.includes(finding.clause))) &&
          !/undefined|NaN|\[object/.test(JSON.stringify(said));
        return isTold ? [] : [`${one.place}: ${finding.id}: ${JSON.stringify(text)}`];
      }),
    );
    expect(silent).toEqual([]);
  });
});

describe('editions', () => {
  test('follow each other without a gap or an overlap', () => {
    editions.forEach((edition, index) => {
      const next = editions[index + 1];
      if (next === undefined) expect(edition.through).toBeNull();
      else expect(toDayNumber(next.id)).toBe(toDayNumber(edition.through ?? '') + 1);
    });
  });

  test('hold each date from the first on exactly once, and none before', () => {
    const first = toDayNumber(editions[0]?.id ?? '');
    for (let day = first; day < first + 3 * 366; day += 1) {
      const inForce = editions.filter(
        ({ id, through }) =>
          toDayNumber(id) <= day && (through === null || toDayNumber(through) >= day),
      );
      expect(inForce.map(({ id }) => id)).toEqual([editionAt(day)?.id]);
    }
    expect(editionAt(first - 1)).toBeNull();
  });
});

describe.each(officialCalendars)('the calendar of $year', ({ year, spans, workdays }) => {
  test('names dates of its year only, in order', () => {
    const dates = spans.flatMap(({ from, through, statutory }) => [from, ...statutory, through]);
    for (const date of [...dates, ...workdays]) expect(date).toMatch(new RegExp(`^${year}-`));
    expect(workdays).toEqual(workdays.toSorted());
    spans.forEach((span, index) => {
      expect(span.from <= span.through).toBe(true);
      expect(span.from > (spans[index - 1]?.through ?? '')).toBe(true);
      expect(span.statutory).toEqual(span.statutory.toSorted());
      const outside = span.statutory.filter((date) => date < span.from || date > span.through);
      expect(outside).toEqual([]);
    });
  });

  test('swaps weekend dates only, outside its holidays', () => {
    for (const date of workdays) {
      expect(weekday(toDayNumber(date))).toBeGreaterThan(5);
      expect(spans.filter(({ from, through }) => from <= date && date <= through)).toEqual([]);
    }
  });

  test('has the thirteen statutory days and 248 working days', () => {
    // Counted from the lists alone, not through the code that uses them.
    const off = new Set(
      spans.flatMap(({ from, through }) => {
        const first = toDayNumber(from);
        const length = toDayNumber(through) - first + 1;
        return Array.from({ length }, (_, offset) => formatLocalDate(first + offset));
      }),
    );
    let count = 0;
    for (let day = toDayNumber(`${year}-01-01`); day <= toDayNumber(`${year}-12-31`); day += 1) {
      const date = formatLocalDate(day);
      if (workdays.includes(date) || (weekday(day) <= 5 && !off.has(date))) count += 1;
    }
    expect(spans.flatMap(({ statutory }) => statutory)).toHaveLength(13);
    expect(count).toBe(248);
  });
});
