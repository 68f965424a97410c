/** Finds the case table of a rule or ground and counts its cases. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table under test/cases. */
export interface CaseTable {
  /** From the project's root. */
  readonly path: string;
  readonly cases: number;
}

/** The table beside a rule (`2.2.2-late-arrival`) or ground (`grounds/2.2.2-early-day`); null while there is none. */
export function caseTable(root: string, stem: string): CaseTable | null {
  const path = `test/cases/${stem}.md`;
  if (!existsSync(join(root, path))) return null;
  return { path, cases: countCases(readFileSync(join(root, path), 'utf8')) };
}

/** Rows of every table in the text, without header and dashed rows. */
function countCases(text: string): number {
  let count = 0;
  let rowsInTable = 0;
  for (const line of text.split('\n')) {
    rowsInTable = line.trim().startsWith('|') ? rowsInTable + 1 : 0;
    if (rowsInTable > 2) count += 1;
  }
  return count;
}
