/** What a sub-command of `kaoqin` is: its help, and its run with an exit code. */

export interface Command {
  /** Shown by `kaoqin <name> --help`. */
  readonly help: string;
  /** Returns the exit code. */
  run(args: readonly string[]): Promise<number>;
}

/** A mistake in how a command was called: exit 64 with the message and where to read on. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
