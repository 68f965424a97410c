/** Keeps two runs from working in one folder: a lock of the operating system, gone with whoever held it. */
import { DatabaseSync } from 'node:sqlite';

const busy = 5;

/**
 * Takes the lock and returns its release, or null while another run holds it. SQLite's lock on a file of
 * its own: unlike a file with a process number it cannot outlive a killed run, whose number another
 * process may have by now. The file stays; removing it could let two runs lock two files of one name.
 */
export function takeLock(file: string): (() => void) | null {
  const connection = new DatabaseSync(file, { timeout: 0 });
  try {
    connection.exec('pragma journal_mode = memory');
    connection.exec('begin exclusive');
    return () => connection.close();
  } catch (error) {
    connection.close();
    if (isBusy(error)) return null;
    throw new Error(`${file}: is not a lock of kaoqin; move it away and run again`, {
      cause: error,
    });
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === busy;
}
