/** `kaoqin check`: judges one facts document with nothing else. */
import { parseArgs } from 'node:util';
import { assess, formatProblem, type Problem, renderReport } from '../../shared/index.ts';
import { type Command, UsageError } from './command.ts';
import { readFactsFile } from './read-facts.ts';

export const check: Command = {
  help: `Usage: kaoqin check FACTS.json [--json]

Judges one facts document with nothing else: no store, no network.
FACTS.json may be - for standard input.

  --json   print the assessment (kaoqin/assessment@1) instead of a report

Exit 0: judged. Exit 2: the document is not usable; every problem is on
standard error, one a line: path: got …, want …
`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('check takes one file');
    const parsed = await readFactsFile(file);
    if (!parsed.ok) return refuse(parsed.problems);
    const assessment = assess(parsed.facts);
    const names = new Map(parsed.facts.employees.map((employee) => [employee.id, employee.name]));
    process.stdout.write(
      values.json ? `${JSON.stringify(assessment, null, 2)}\n` : renderReport(assessment, names),
    );
    return 0;
  },
};

function refuse(problems: readonly Problem[]): number {
  process.stderr.write(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  return 2;
}
