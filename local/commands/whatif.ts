/** `kaoqin whatif`: what would be different if a reading were other than it is. */
import { parseArgs } from 'node:util';
import {
  formatProblem,
  type ParsedFacts,
  parseChanges,
  parseLocalDate,
  renderWhatIf,
  whatIf,
} from '../../shared/index.ts';
import { readLastNight } from '../run/last-night.ts';
import { type Command, UsageError } from './command.ts';
import { readFactsFile } from './read-facts.ts';

export const whatif: Command = {
  help: `Usage: kaoqin whatif --set NAME=VALUE [--set …] [--from DATE] [--facts FILE | --folder DIR]

Judges the same facts twice, as things are and with the changes, and shows what
would be different: findings, fines, reviews, unpaid amounts. Nothing is stored,
nobody is told, and nothing of it is in force.

  --set NAME=VALUE  a reading and the value to try; docs/readings.md lists them.
                    Several --set are tried together
  --from DATE       first date it is to hold on, YYYY-MM-DD, or a month YYYY-MM
                    (default: all dates)
  --facts FILE      a facts document (kaoqin/facts@1); - for standard input
  --folder DIR      where kaoqin start keeps its database (default: out); its
                    last committed night is judged
  --team ID         whose nights in that folder (default: ecommerce)
  --json            print everything (kaoqin/what-if@1) instead of a report

Exit 0: judged. Exit 2: a name or a value that no reading takes, or facts that
are not usable; every problem is on standard error, one a line.
`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        set: { type: 'string', multiple: true, default: [] },
        from: { type: 'string' },
        facts: { type: 'string' },
        folder: { type: 'string' },
        team: { type: 'string', default: 'ecommerce' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.set.length === 0) {
      throw new UsageError(
        'whatif needs something to try, such as --set absence.fineMode=perOccurrence',
      );
    }
    if (values.facts !== undefined && values.folder !== undefined) {
      throw new UsageError('whatif takes --facts or --folder, not both');
    }
    const from = values.from ?? null;
    if (from !== null && !isDateOrMonth(from)) {
      throw new UsageError(`--from takes a date YYYY-MM-DD or a month YYYY-MM, not ${from}`);
    }
    const tried = parseChanges(values.set);
    if (!tried.ok) return refuse(tried.problems.map(formatProblem));
    const { facts: file, folder = 'out', team } = values;
    const read = file === undefined ? await readNight(folder, team) : await readFactsFile(file);
    if (!read.ok) return refuse(read.problems.map(formatProblem));
    const { facts } = read;
    const result = whatIf(facts, tried.changes, from);
    const names = new Map(facts.employees.map(({ id, name }) => [id, name]));
    process.stdout.write(
      values.json ? `${JSON.stringify(result, null, 2)}\n` : renderWhatIf(result, names),
    );
    return 0;
  },
};

async function readNight(folder: string, team: string): Promise<ParsedFacts> {
  const night = await readLastNight(folder, team);
  if (night) return { ok: true, facts: night.facts };
  const want = 'a folder in which kaoqin start has judged this team, or --facts FILE';
  return { ok: false, problems: [{ place: folder, got: `no judged night of ${team}`, want }] };
}

function isDateOrMonth(text: string): boolean {
  return parseLocalDate(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text) !== null;
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return 2;
}
