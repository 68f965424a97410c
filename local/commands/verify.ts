/** `kaoqin verify`: checks the ledger's hash chain and everything that hangs on it. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyTeam } from '../../functions/jobs/verify.ts';
import { embeddedStore } from '../../functions/wire.ts';
import { formatProblem } from '../../shared/index.ts';
import { pathsIn } from '../run/workspace.ts';
import { type Command, UsageError } from './command.ts';

export const verify: Command = {
  help: `Usage: kaoqin verify [--folder DIR] [--team ID] [--head HASH]

Checks the hash chain of the team's ledger, what its entries say about each
fine, and that every night's findings, mails and facts are the ones committed.

  --folder DIR   where kaoqin start keeps its database (default: out)
  --team ID      whose ledger (default: ecommerce)
  --head HASH    a chain head from a mail: also finds entries cut off the end

Exit 0: whole. Exit 1: faults, one a line on standard error.
`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        folder: { type: 'string', default: 'out' },
        team: { type: 'string', default: 'ecommerce' },
        head: { type: 'string' },
      },
    });
    if (values.head !== undefined && !/^[0-9a-f]{64}$/.test(values.head)) {
      throw new UsageError('--head takes the 64 letters and digits of a chain head');
    }
    const { database } = pathsIn(values.folder);
    if (!existsSync(database)) {
      throw new UsageError(`${database} is not there; run kaoqin start first or name the --folder`);
    }
    const store = embeddedStore(database);
    try {
      const report = await verifyTeam(
        store,
        values.team,
        values.head === undefined ? {} : { head: values.head },
      );
      process.stderr.write(report.faults.map((fault) => `${formatProblem(fault)}\n`).join(''));
      const verdict =
        report.faults.length === 0 ? '完好 whole' : `${report.faults.length} 处错误 faults`;
      process.stdout.write(
        `${verdict}: ${report.entries} 笔账目 ledger entries, ${report.runs} 夜 nights\nhead ${report.head}\n`,
      );
      return report.faults.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};
