/** `npm run new-rule 2.3.3 transfer-refused`: begins a rule and its case table, and lists it in the index. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginRule } from './begin-rule.ts';
import { writeFiles } from './output.ts';
import { ruleScopes } from './scaffold.ts';

const root = join(import.meta.dirname, '..', '..');
const usage = `Usage: npm run new-rule <clause> <name> [-- --scope ${ruleScopes.join('|')}]

  clause   an id of docs/clauses.md, such as 2.3.3
  name     the rule's id: lower case, words joined by -, such as transfer-refused
  --scope  what it looks at: one person's day (usual), one person's history, or the team
`;
const nextStep = `
Next: say in the rule what it needs and when it breaches, and give the table rows with
a breach and an unknown; npm test names what is still missing.
`;

process.exitCode = run(process.argv.slice(2));

/** Returns the exit code; nothing is written where the rule cannot be begun. */
function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { scope: { type: 'string', default: 'day' } },
    allowPositionals: true,
  });
  const [clauseId, id, ...more] = positionals;
  const scope = ruleScopes.find((known) => known === values.scope);
  if (clauseId === undefined || id === undefined || more.length > 0 || !scope) {
    process.stderr.write(usage);
    return 64;
  }
  const begun = beginRule(root, clauseId, id, scope);
  if (!begun.ok) {
    process.stderr.write(`new-rule: ${begun.fault}\n`);
    return 2;
  }
  writeFiles(root, begun.files);
  for (const { path } of begun.files) process.stdout.write(`wrote ${path}\n`);
  // A new process, because this one has loaded the index without the rule.
  const main = join(import.meta.dirname, 'main.ts');
  const { status } = spawnSync(process.execPath, [main], { stdio: 'inherit' });
  if (status === 0) process.stdout.write(nextStep);
  return status ?? 1;
}
