/**
 * Switching any single reading changes exactly the cases it should: `switches.md` lists them.
 * `UPDATE_SWITCHES=1 npx vitest run test/cases/switches.test.ts` writes the list anew; read its diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { assess } from '../../shared/assess.ts';
import type { Facts } from '../../shared/facts/document.ts';
import {
  formatReading,
  type ReadingName,
  readingNames,
  readings,
} from '../../shared/policy/readings.ts';
import { inertReadings } from './inert-readings.ts';
import { writeColumn } from './outputs.ts';
import { allCases, factsOf, ruleOf } from './run.ts';
import type { Case } from './table.ts';

// Words are not compared, and they are half of the work.
vi.mock('../../shared/notices/explain.ts', () => ({
  explainFinding: () => ({ text: { 'zh-CN': '', en: '' }, clears: null }),
}));

const file = join(import.meta.dirname, 'switches.md');

/** One other value for each reading whose values cannot all be tried. */
const otherValues: Partial<Record<ReadingName, string>> = {
  'approval.personalL1Max': '1',
  'approval.sickL1Max': '2',
  'comp.expiryDays': '14',
  'coverage.min': '3',
  'earlyLeave.graceMinutes': '5',
  'firstPay.deferAfterDay': '15',
  'late.graceMinutes': '5',
  'late.schedule': '1:20',
  'leave.overrunGrace': '10',
  'leave.paidKinds': 'personal',
  'leave.unitMinutes': '30',
  'outing.filingDeadlineWorkdays': '1',
  'pay.day': '10',
  'payroll.lockDay': '10',
  'punch.doubleTapMinutes': '4',
  'resign.noticeDays': '10',
  'sick.certAfterDays': '2',
  'sick.supplementMaxDays': '2',
  'supplement.cures': 'late',
  'supplement.deadlineWorkdays': '1',
};

/** Another value of a reading that is not a name. */
function other(name: ReadingName): unknown {
  const reading = readings[name];
  if (reading.kind === 'flag') return !reading.default;
  if (reading.kind === 'choice') return reading.choices.at(-1);
  if (reading.kind === 'optionalWhole') return reading.from;
  throw new Error(`${name}: no other value to try`);
}

function valuesOf(name: ReadingName): readonly string[] {
  const reading = readings[name];
  if (reading.kind === 'flag') return [String(!reading.default)];
  if (reading.kind === 'choice') {
    return reading.choices.filter((value) => value !== reading.default).map(formatReading);
  }
  const other = otherValues[name];
  if (other === undefined) throw new Error(`${name}: no other value to try in otherValues`);
  return [other];
}

/** What a case says beyond its own columns, so that no side effect hides. */
const always = ['findings', 'fine', 'review', 'counters', 'coverage', 'overtime'];

function sayAll(one: Case, facts: Facts): string {
  const assessment = assess(facts);
  const columns = [...new Set([...always, ...one.expected.keys()])];
  return columns.map((column) => writeColumn(column, assessment, ruleOf(one))).join(' | ');
}

function writeMatrix(): string {
  const cases = allCases()
    .filter(({ stem }) => stem !== 'worked-cases')
    .map((one) => {
      const facts = factsOf(one);
      return { one, facts, says: sayAll(one, facts) };
    });
  const byTable = Map.groupBy(cases, ({ one }) => one.stem);
  const judging = readingNames.filter((name) => !Object.hasOwn(inertReadings, name));
  const sections = judging.flatMap((name) =>
    valuesOf(name).map((value) => {
      const lines = [...byTable].flatMap(([stem, own]) => {
        const changed = own.filter(({ one, facts, says }) => {
          if (Object.hasOwn(facts.readings, name)) return false;
          const switched = { ...facts, readings: { ...facts.readings, [name]: value } };
          return sayAll(one, switched) !== says;
        });
        return changed.length === 0 ? [] : [lineOf(stem, own, changed)];
      });
      return [`## ${name}=${value}`, '', ...(lines.length > 0 ? lines : ['- no case']), ''];
    }),
  );
  return `${heading}${sections.flat().join('\n')}`;
}

interface Tried {
  readonly one: Case;
}

/** The cases that change, or those that stay where that is shorter. */
function lineOf(stem: string, all: readonly Tried[], changed: readonly Tried[]): string {
  const names = (cases: readonly Tried[]) => cases.map(({ one }) => one.name).join('; ');
  const rest = all.filter((tried) => !changed.includes(tried));
  if (rest.length === 0) return `- ${stem}: all`;
  return rest.length * 2 < changed.length
    ? `- ${stem}: all but ${names(rest)}`
    : `- ${stem}: ${names(changed)}`;
}

const heading = `# 切换读法会改变哪些例子 Which cases a switched reading changes

由 switches.test.ts 生成并核对：每次只换一个读法，列出结果因此不同的例子。
Written and compared by switches.test.ts: one reading at a time is switched, and the cases whose outcome differs
are listed. Cases that set the reading themselves are left out.

`;

test('readings that nothing depends on change nothing, all switched at once', {
  timeout: 60_000,
}, () => {
  const values = { 'approval.L1': 'lead', 'approval.L2': 'director', 'filing.office': 'personnel' };
  const inert = readingNames.filter((name) => Object.hasOwn(inertReadings, name));
  const switched = Object.fromEntries(
    inert.map((name) => [
      name,
      Object.hasOwn(values, name) ? Reflect.get(values, name) : other(name),
    ]),
  );
  for (const one of allCases()) {
    const facts = factsOf(one);
    const both = { ...facts, readings: { ...switched, ...facts.readings } };
    expect(sayAll(one, both), one.place).toBe(sayAll(one, facts));
  }
});

test('each reading changes exactly the cases listed in switches.md', { timeout: 240_000 }, () => {
  const matrix = writeMatrix();
  if (process.env['UPDATE_SWITCHES'] === '1') writeFileSync(file, matrix);
  expect(matrix).toBe(readFileSync(file, 'utf8'));
});
