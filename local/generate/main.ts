/** `npm run generate`: brings every generated file up to date, or with --check names those that are not. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type GeneratedFile, staleFiles, writeFiles } from './output.ts';
import { rulesIndex, rulesIndexPath } from './rules-index.ts';

const root = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

process.exitCode = await generate(values.check);

/** Returns the exit code. The index comes first: what follows runs the rules it names. */
async function generate(isCheck: boolean): Promise<number> {
  const staleIndex = settle([{ path: rulesIndexPath, text: rulesIndex(root) }], isCheck);
  if (isCheck && staleIndex > 0) {
    process.stderr.write('The other generated files were not compared: they need the index.\n');
    return 1;
  }
  const { generatedDocuments } = await import('./documents.ts');
  const stale = settle(generatedDocuments(root), isCheck);
  if (stale === 0 && staleIndex === 0) process.stdout.write('Generated files are up to date.\n');
  return isCheck && stale > 0 ? 1 : 0;
}

/** Writes what is stale, or only names it; returns how many there were. */
function settle(files: readonly GeneratedFile[], isCheck: boolean): number {
  const stale = staleFiles(root, files);
  if (!isCheck) writeFiles(root, stale);
  for (const { path } of stale) {
    if (isCheck) process.stderr.write(`${path} is out of date; run npm run generate\n`);
    else process.stdout.write(`wrote ${path}\n`);
  }
  return stale.length;
}
