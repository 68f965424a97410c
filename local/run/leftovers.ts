/** What a killed run leaves half made: files that were to be renamed and never were. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import type { WorkspacePaths } from './workspace.ts';

/** Removes them; only whoever holds the folder's lock may. */
export function removeLeftovers({ sheets, mails, xlsx, html }: WorkspacePaths): void {
  const stateDraft = new RegExp(`^${escaped(basename(sheets))}\\.\\d+\\.part$`);
  remove(dirname(sheets), (name) => stateDraft.test(name));
  for (const file of [xlsx, html]) {
    const { dir, name, ext } = parse(file);
    rmSync(join(dir, `${name}.draft${ext}`), { force: true });
  }
  remove(mails, (name) => /^\..+\.eml\..+$/.test(name));
}

function remove(folder: string, isLeftover: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter(isLeftover)) rmSync(join(folder, name));
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
