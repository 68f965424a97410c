/** A copy of what the generator reads and writes, so that tests may change it and run it for real. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');

const copied = [
  'shared',
  'local/generate',
  'test/cases',
  'docs',
  'package.json',
  'tsconfig.json',
  'biome.json',
  '.gitignore',
];

/** What a command said and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of its own in a temporary folder; `remove` it when done. */
export function copyProject() {
  const root = mkdtempSync(join(tmpdir(), 'kaoqin-generate-'));
  for (const path of copied) {
    cpSync(join(projectRoot, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    remove: () => rmSync(root, { recursive: true }),
    runNode: (...args: string[]) => run(root, process.execPath, args),
    runTool: (name: string, ...args: string[]) =>
      run(root, join(root, 'node_modules', '.bin', name), args),
  };
}

/** Runs a program to its end. */
export function run(cwd: string, program: string, args: readonly string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  return { status, stdout, stderr };
}
