/** The `kaoqin` command: finds the sub-command, shows help, and turns failures into exit codes. */
import { check } from './commands/check.ts';
import { type Command, UsageError } from './commands/command.ts';
import { letters } from './commands/letters.ts';
import { start } from './commands/start.ts';
import { verify } from './commands/verify.ts';
import { whatif } from './commands/whatif.ts';

const commands: readonly Command[] = [check, letters, start, verify, whatif];

const help = `kaoqin 考勤: attendance and discipline for a team that works in a spreadsheet

Usage: kaoqin <command> [options]

${commands.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`).join('\n')}

kaoqin <command> --help says more about one of them.
`;

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help);
    return name === undefined ? 64 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(`there is no command ${name}`);
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
