/** `npm run generate`: what is checked in is what the sources say, and --check names whatever is not. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseTable } from '../../local/generate/case-tables.ts';
import { generatedDocuments } from '../../local/generate/documents.ts';
import { writeFiles } from '../../local/generate/output.ts';
import { readRuleFiles } from '../../local/generate/rule-files.ts';
import { rulesIndex } from '../../local/generate/rules-index.ts';
import { allCases } from '../cases/run.ts';
import { copyProject, projectRoot, run } from './project-copy.ts';

const main = 'local/generate/main.ts';

test('the generated files of this project are up to date', () => {
  const { status, stderr } = run(projectRoot, process.execPath, [main, '--check']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('the clauses page counts the same cases as the tables hold', () => {
  for (const [file, cases] of Map.groupBy(allCases(), ({ place }) => place.split(':')[0] ?? '')) {
    const stem = file.slice('test/cases/'.length, -'.md'.length);
    expect([file, caseTable(projectRoot, stem)?.cases]).toEqual([file, cases.length]);
  }
});

describe('in a copy of the project', () => {
  let copy: ReturnType<typeof copyProject>;

  beforeAll(() => {
    copy = copyProject();
    writeFiles(copy.root, generatedDocuments(copy.root));
  });
  afterAll(() => copy.remove());

  const at = (path: string) => join(copy.root, path);

  test('--check names each stale or missing file with the command, and writes nothing', () => {
    const page = at('docs/clauses.md');
    const schema = at('docs/schema/kaoqin-facts-1.schema.json');
    const before = readFileSync(page, 'utf8');
    writeFileSync(page, `${before}typed by hand\n`);
    rmSync(schema);
    const checked = copy.runNode(main, '--check');
    expect(checked).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        'docs/clauses.md is out of date; run npm run generate\n' +
        'docs/schema/kaoqin-facts-1.schema.json is out of date; run npm run generate\n',
    });
    expect(readFileSync(page, 'utf8')).toContain('typed by hand');

    const written = copy.runNode(main);
    expect(written).toMatchObject({
      status: 0,
      stdout: 'wrote docs/clauses.md\nwrote docs/schema/kaoqin-facts-1.schema.json\n',
    });
    expect(readFileSync(page, 'utf8')).toBe(before);
  });

  test('a rule that left is found although the index can no longer be loaded', () => {
    const index = readFileSync(at('shared/rules/index.ts'), 'utf8');
    const rule = at('shared/rules/2.2.5-early-departure.ts');
    const aside = at('early-departure.txt');
    renameSync(rule, aside);
    const checked = copy.runNode(main, '--check');
    expect(checked.status).toBe(1);
    expect(checked.stderr).toContain('shared/rules/index.ts is out of date; run npm run generate');
    expect(copy.runNode(main).stdout).toContain('wrote shared/rules/index.ts');
    expect(readFileSync(at('shared/rules/index.ts'), 'utf8')).not.toContain('earlyDeparture');

    renameSync(aside, rule);
    expect(rulesIndex(copy.root)).toBe(index);
  });

  test('the index is as Biome would save it', () => {
    expect(copy.runTool('biome', 'check', 'shared/rules/index.ts').status).toBe(0);
  });

  test('a rule whose file has another name than its clause and id is refused', () => {
    const path = at('shared/rules/2.2.5-early-departure.ts');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace("clause: '2.2.5'", "clause: '2.2.2'"));
    expect(() => readRuleFiles(copy.root)).toThrow(
      'shared/rules/2.2.5-early-departure.ts: holds 2.2.2-early-departure; give the file the name of its clause and id',
    );
    writeFileSync(path, 'export const nothing = 1;\n');
    expect(() => readRuleFiles(copy.root)).toThrow(
      'shared/rules/2.2.5-early-departure.ts: no rule found',
    );
    writeFileSync(path, text);
  });
});
