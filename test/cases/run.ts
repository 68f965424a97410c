/** Runs a case through the real door and compares what came out with what its row expects. */
import { assess } from '../../shared/assess.ts';
import type { Facts } from '../../shared/facts/document.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import { formatProblem } from '../../shared/kernel/problem.ts';
import type { Assessment } from '../../shared/notices/assessment.ts';
import { documentOf, inputColumns } from './inputs.ts';
import { expectedColumns, writeColumn } from './outputs.ts';
import { type Case, type Columns, readTable, tableFiles } from './table.ts';

const columns: Columns = { inputs: inputColumns, expected: expectedColumns };
/** Tables with columns of their own, run by tests of their own. */
const ownTables: readonly string[] = ['readings', 'switches'];

/** Every case of every rule's table and of the worked cases. */
export function allCases(): Case[] {
  return tableFiles()
    .filter((file) => !ownTables.some((stem) => file.endsWith(`/${stem}.md`)))
    .flatMap((file) => readTable(file, columns));
}

/** The rule a table is about: its stem without the clause; all others look at absence. */
export function ruleOf({ place, stem }: Case): string {
  const isOfRule = /^(?:\d|[FP]\.?)/.test(stem) && !place.includes('/grounds/');
  return isOfRule ? stem.slice(stem.indexOf('-') + 1) : 'absence';
}

/** The parsed facts of a case; a cell that cannot be read is an error at its row. */
export function factsOf(one: Case): Facts {
  let parsed: ReturnType<typeof parseFacts>;
  try {
    parsed = parseFacts(documentOf(one.inputs));
  } catch (error) {
    throw new Error(`${one.place}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!parsed.ok) {
    throw new Error(`${one.place}: ${parsed.problems.map(formatProblem).join('; ')}`);
  }
  return parsed.facts;
}

/** Columns that came out otherwise than expected, one a line; empty when the case holds. */
export function differences(one: Case, assessment: Assessment): string[] {
  return [...one.expected].flatMap(([column, want]) => {
    const got = writeColumn(column, assessment, ruleOf(one));
    return got === want ? [] : [`${one.place}: ${column}: want ${want}, got ${got}`];
  });
}

/** Judges a case in this process. */
export function judgeCase(one: Case): Assessment {
  return assess(factsOf(one));
}
