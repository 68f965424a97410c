/** What a killed run left half made goes, and nothing else does. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { removeLeftovers } from '../../../local/run/leftovers.ts';
import { pathsIn } from '../../../local/run/workspace.ts';

function folderWith(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-leftovers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'mails'));
  for (const file of files) writeFileSync(join(folder, file), '');
  return folder;
}

test('drafts of the workbook, its copies and the mails go', () => {
  const kept = [
    'kaoqin.db',
    'sheets.json',
    'sheets.json.bak',
    'workbook.html',
    'workbook.xlsx',
    'mails/2025-03-04-summary-b0eabdc9a1e1.eml',
    'mails/.keep',
  ];
  const folder = folderWith([
    ...kept,
    'sheets.json.4711.part',
    'workbook.draft.html',
    'workbook.draft.xlsx',
    'mails/.2025-03-04-summary-b0eabdc9a1e1.eml.0b6e1c1e-9d0d-4d66-8a3c-1f2d3c4b5a69',
  ]);
  removeLeftovers(pathsIn(folder));
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(left.sort()).toEqual([...kept, 'mails'].sort());
});

test('an empty folder stays as it is', () => {
  const folder = folderWith([]);
  rmSync(join(folder, 'mails'), { recursive: true });
  removeLeftovers(pathsIn(folder));
  expect(readdirSync(folder)).toEqual([]);
});
