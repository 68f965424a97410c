/** Formats generated TypeScript with the project's own Biome, so that it never differs from a saved file. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The text as Biome would save it at `path`; text it cannot read throws. */
export function formatWithBiome(root: string, path: string, text: string): string {
  // `check` sorts imports but lets text pass that it cannot read; `format` does not.
  const formatted = runBiome(root, ['format'], path, text);
  return runBiome(root, ['check', '--write'], path, formatted);
}

function runBiome(root: string, command: readonly string[], path: string, input: string): string {
  const biome = join(root, 'node_modules', '.bin', 'biome');
  const args = [...command, `--stdin-file-path=${path}`];
  const { status, stdout, stderr, error } = spawnSync(biome, args, {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  if (error) throw new Error(`${biome} cannot run (${error.message}); run npm install`);
  if (status !== 0) throw new Error(`${path} cannot be formatted:\n${stderr}`);
  return stdout;
}
