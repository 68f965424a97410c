/** The worked cases, judged from files by the `check` command in a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../shared/notices/assessment.ts';
import { allCases, differences } from '../cases/run.ts';
import { batchesOf } from './batch.ts';
import { runNode } from './kaoqin.ts';

const cases = allCases().filter(({ stem }) => stem === 'worked-cases');
const found = new Map<string, Assessment>();
const folder = mkdtempSync(join(tmpdir(), 'kaoqin-cases-'));

beforeAll(async () => {
  const batches = batchesOf(cases);
  const files = batches.map(({ document }, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  const { code, stdout, stderr } = await runNode([
    join(import.meta.dirname, 'judge-files.ts'),
    ...files,
  ]);
  if (code !== 0) throw new Error(`kaoqin check ended with ${code}: ${stderr}`);
  const printed = stdout.split('\0');
  for (const [index, batch] of batches.entries()) {
    const assessment: Assessment = JSON.parse(printed[index] ?? '');
    for (const one of batch.cases) found.set(one.name, batch.assessmentOf(one, assessment));
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('worked cases through the command', () => {
  test.each(cases)('$name', (one) => {
    const assessment = found.get(one.name);
    if (!assessment) throw new Error(`${one.place}: the command said nothing of it`);
    expect(differences(one, assessment)).toEqual([]);
  });
});
