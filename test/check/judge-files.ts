/** Runs the `check` command on one file after another in a single process; a NUL parts what each printed. */
import { check } from '../../local/commands/check.ts';

for (const file of process.argv.slice(2)) {
  const code = await check.run([file, '--json']);
  if (code !== 0) throw new Error(`check ended with ${code} for ${file}`);
  process.stdout.write('\0');
}
