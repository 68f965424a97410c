/** Begins a rule: its first two files, or why it cannot be begun. Writes nothing itself. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Clause, clauses } from '../../shared/index.ts';
import type { GeneratedFile } from './output.ts';
import { readRuleFiles } from './rule-files.ts';
import { type RuleScope, scaffoldRule } from './scaffold.ts';

export type BegunRule =
  | { readonly ok: true; readonly files: readonly GeneratedFile[] }
  /** What is wrong and what to do instead. */
  | { readonly ok: false; readonly fault: string };

/** The files of a rule `id` under a clause of the register. */
export function beginRule(root: string, clauseId: string, id: string, scope: RuleScope): BegunRule {
  const clause = clauses.find((known) => known.id === clauseId);
  if (!clause) {
    const fault = `clause ${clauseId} is not in the register; docs/clauses.md lists them all`;
    return { ok: false, fault };
  }
  const fault = faultOf(root, clause, id);
  if (fault !== null) return { ok: false, fault };
  return { ok: true, files: scaffoldRule(root, clause, id, scope) };
}

function faultOf(root: string, clause: Clause, id: string): string | null {
  if (clause.kind === 'information') {
    return `clause ${clause.id} is information only (${clause.reason.en}) Change its kind in shared/policy/clauses first`;
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    return `"${id}" is no name of a rule; write lower case words joined by -, such as transfer-refused`;
  }
  const rule = readRuleFiles(root).find((known) => known.id === id);
  if (rule) return `rule ${id} is there already: shared/rules/${rule.stem}.ts; take another name`;
  const table = `test/cases/${clause.id}-${id}.md`;
  return existsSync(join(root, table)) ? `${table} is there already; move it away first` : null;
}
