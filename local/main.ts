/** The `kaoqin` command: finds the sub-command, shows help, and turns failures into exit codes. */
import { type Command, UsageError } from './commands/command.ts';

/** Each is loaded when it is called: Google's client alone takes longer to load than a check takes. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  check: {
    summary: 'judge one facts document (kaoqin/facts@1)',
    load: async () => (await import('./commands/check.ts')).check,
  },
  letters: {
    summary: 'write notices, checklists and statements for people to print',
    load: async () => (await import('./commands/letters.ts')).letters,
  },
  start: {
    summary: 'judge the sample department and say where to look',
    load: async () => (await import('./commands/start.ts')).start,
  },
  verify: {
    summary: 'check the ledger and every committed night',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  whatif: {
    summary: 'show what another reading of the policy would change',
    load: async () => (await import('./commands/whatif.ts')).whatif,
  },
};

const help = `kaoqin 考勤: attendance and discipline for a team that works in a spreadsheet

Usage: kaoqin <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

kaoqin <command> --help says more about one of them.
`;

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help);
    return name === undefined ? 64 : 0;
  }
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!known) throw new UsageError(`there is no command ${name}`);
  const command = await known.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  if (!isUsage || !(error instanceof Error)) throw error;
  process.stderr.write(`kaoqin: ${error.message}\nkaoqin --help lists the commands.\n`);
  process.exitCode = 64;
}
