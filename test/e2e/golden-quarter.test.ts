/**
 * Holds the sample's whole quarter, judged night by night, against golden-quarter.md.
 * `UPDATE_GOLDEN=1 npx vitest run test/e2e/golden-quarter.test.ts` writes the page anew; read its
 * difference line by line before you commit it: each is money or a verdict that changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chainOnto, emptyHead } from '../../functions/chain.ts';
import {
  type Assessment,
  assess,
  factsOfNight,
  formatLocalDate,
  isFineEntry,
  toDayNumber,
} from '../../shared/index.ts';
import { readSampleWorkbook } from '../local/sample-workbook.ts';

const page = new URL('./golden-quarter.md', import.meta.url);
const reading = readSampleWorkbook();

/** Every night from the first on, each with the ledger of the nights before it. */
function judgeQuarter(): Assessment {
  const { facts } = reading;
  if (!facts) throw new Error('the sample department cannot be judged');
  const [first, last] = [toDayNumber(facts.from), toDayNumber(facts.through)];
  let assessment: Assessment | null = null;
  for (let night = first; night <= last; night += 1) {
    const ledger = assessment?.ledger ?? [];
    assessment = assess({ ...factsOfNight(facts, formatLocalDate(night)), ledger: [...ledger] });
  }
  if (!assessment) throw new Error('the sample department has no night');
  return assessment;
}

type Cell = string | number | null | undefined;

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => String(cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function countsPerRule({ findings }: Assessment): Cell[][] {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return rules.map((rule) => {
    const count = (outcome: string) =>
      findings.filter((finding) => finding.rule === rule && finding.outcome === outcome).length;
    return [rule, count('breach'), count('excused'), count('unknown')];
  });
}

function print(assessment: Assessment): string {
  const { ledger, sanctions, counters, team, from, through, edition } = assessment;
  const head = chainOnto(emptyHead, 1, ledger).at(-1)?.hash ?? emptyHead;
  const problems = [...reading.problems, ...assessment.problems];
  return `<!-- Written by golden-quarter.test.ts with UPDATE_GOLDEN=1; do not edit. -->
# The golden quarter

Team ${team}, ${from} to ${through}, edition ${edition}, judged night by night.

## Ledger

${table(
  ['#', 'Date', 'Who', 'Entry', 'CNY', 'Occurrence', 'Month', 'Posted at', 'By'],
  ledger.map((entry, index) => [
    index + 1,
    isFineEntry(entry) ? entry.date : entry.of,
    entry.employee,
    entry.kind,
    entry.amount,
    isFineEntry(entry) ? entry.occurrence : null,
    entry.month,
    entry.at,
    entry.by,
  ]),
)}

Head \`${head}\`

## Fines and reviews as they stand

${table(
  ['Sanction', 'State', 'CNY', 'Occurrence', 'Clause', 'Because'],
  sanctions.map((sanction) => [
    sanction.id,
    sanction.state,
    sanction.amount,
    sanction.occurrence,
    sanction.clause,
    sanction.because.join(', '),
  ]),
)}

## Counters of absence

Everybody else stands at zero.

${table(
  ['Who', 'Year', 'Occurrences', 'Days', 'Real days', 'Longest run', 'Longest real run'],
  counters
    .filter(({ occurrences }) => occurrences > 0)
    .map((one) => [
      one.employee,
      one.year,
      one.occurrences,
      one.days,
      one.realDays,
      one.longestRun,
      one.longestRealRun,
    ]),
)}

## Findings per rule

${table(['Rule', 'Breach', 'Excused', 'Unknown'], countsPerRule(assessment))}

## Problems in the sheet

${table(
  ['Cell', 'Found', 'Wanted'],
  problems.map(({ place, got, want }) => [place, got, want]),
)}
`;
}

test('the quarter comes out as the golden page says', () => {
  const printed = print(judgeQuarter());
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, printed);
  expect(printed).toBe(readFileSync(page, 'utf8'));
}, 60_000);
