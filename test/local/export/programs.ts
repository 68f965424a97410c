/** Programs a machine may lack: a test that needs one skips with a printed line. */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Runs a program to its end and gives its standard output. */
export const run = promisify(execFile);

/** Whether the program is on PATH; says so in the output when it is not. */
export function isInstalled(program: string): boolean {
  const isThere = (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      // Not in this folder: the next one may have it.
      return false;
    }
  });
  if (!isThere) console.log(`skipped: ${program} is not on PATH`);
  return isThere;
}
