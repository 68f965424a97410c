/** Formats generated TypeScript with the project's own Biome, so that it never differs from a saved file. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The text as Biome would save it at `path`; text it cannot read throws. */
export function formatWithBiome(root: string, path: string, text: string): string {
  const biome = join(root, 'node_modules', '.bin', 'biome');
  const { status, stdout, stderr, error } = spawnSync(
    biome,
    ['check', '--write', `--stdin-file-path=${path}`],
    { cwd: root, input: text, encoding: 'utf8' },
  );
  if (error) throw new Error(`${biome} cannot run (${error.message}); run npm install`);
  if (status !== 0) throw new Error(`${path} cannot be formatted:\n${stdout}${stderr}`);
  return stdout;
}
