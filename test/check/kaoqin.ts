/** Runs the `kaoqin` command as a process of its own, on the Node that package.json pins. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kaoqin` with these arguments; `input` goes to its standard input. */
export function kaoqin(args: readonly string[], input = ''): Promise<Ran> {
  return runNode([join(root, 'local', 'main.ts'), ...args], input);
}

/** Runs a script on the project's own Node. */
export function runNode(args: readonly string[], input = ''): Promise<Ran> {
  const node = join(root, 'node_modules', '.bin', 'node');
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: root });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // A command that refuses its arguments closes its input unread.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error);
    });
    child.stdin.end(input);
  });
}
