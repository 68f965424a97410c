/** The sample department judged on a few nights in turn, each on the ledger of the one before. */
import { assess } from '../../shared/assess.ts';
import { factsOfNight } from '../../shared/facts/as-of.ts';
import type { Facts } from '../../shared/facts/document.ts';
import type { LedgerEntry } from '../../shared/facts/ledger-entry.ts';
import type { JudgedFacts } from '../../shared/notices/letters/index.ts';
import { statementsOf } from '../../shared/statements.ts';
import { readSampleWorkbook } from '../local/sample-workbook.ts';

/** Judges the nights and returns the last of them with all its statements. */
export function judgeNights(recorded: Facts, nights: readonly string[]): JudgedFacts {
  let ledger: readonly LedgerEntry[] = [];
  let judged: JudgedFacts | null = null;
  for (const night of nights) {
    const facts = { ...factsOfNight(recorded, night), ledger: [...ledger] };
    const assessment = assess(facts);
    judged = { facts, assessment, statements: statementsOf(facts) };
    ({ ledger } = assessment);
  }
  if (judged === null) throw new Error('no night to judge');
  return judged;
}

const { facts } = readSampleWorkbook();
if (facts === null) throw new Error('the sample department cannot be read');

export const sampleFacts: Facts = facts;
export const sampleNight = judgeNights(facts, ['2025-01-31', '2025-02-28', '2025-03-31']);
export const sampleMonths = ['2025-01', '2025-02', '2025-03'] as const;
