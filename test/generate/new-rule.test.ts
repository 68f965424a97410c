/** `npm run new-rule`: what it begins compiles, passes and is listed; what it cannot begin it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginRule } from '../../local/generate/begin-rule.ts';
import { writeFiles } from '../../local/generate/output.ts';
import { copyProject, projectRoot } from './project-copy.ts';

const newRule = 'local/generate/new-rule.ts';

describe('a new rule in a copy of the project', () => {
  let copy: ReturnType<typeof copyProject>;

  beforeAll(() => {
    copy = copyProject();
  });
  afterAll(() => copy.remove());

  const read = (path: string) => readFileSync(join(copy.root, path), 'utf8');

  test('is begun with its table and listed', () => {
    for (const [clause, id, scope] of [
      ['2.1.1', 'review-skipped', 'person'],
      ['1.2.2', 'breath-tested', 'team'],
    ] as const) {
      const begun = beginRule(copy.root, clause, id, scope);
      expect(begun.ok).toBe(true);
      if (begun.ok) writeFiles(copy.root, begun.files);
    }
    const began = copy.runNode(newRule, '2.3.3', 'transfer-refused');
    expect(began).toMatchObject({ status: 0, stderr: '' });
    expect(began.stdout).toContain('wrote shared/rules/2.3.3-transfer-refused.ts');
    expect(began.stdout).toContain('wrote test/cases/2.3.3-transfer-refused.md');
    expect(began.stdout).toContain('wrote shared/rules/index.ts');
    for (const stem of ['1.2.2-breath-tested', '2.1.1-review-skipped', '2.3.3-transfer-refused']) {
      expect(read('shared/rules/index.ts')).toContain(`from './${stem}.ts';`);
      expect(read('docs/clauses.md')).toContain(`../shared/rules/${stem}.ts`);
      expect(read(`test/cases/${stem}.md`)).toContain('| keeps the hours |');
    }
  });

  test('compiles and is formatted', () => {
    expect(copy.runTool('tsc', '--noEmit').stdout).toBe('');
    expect(copy.runTool('biome', 'ci', 'shared/rules').status).toBe(0);
  });

  test('passes its first case', () => {
    const judged = copy.runNode(
      '--input-type=module-typescript',
      '--eval',
      `import { allCases, differences, judgeCase } from './test/cases/run.ts';
       const own = allCases().filter(({ stem }) => stem === '2.3.3-transfer-refused');
       console.log(own.length, own.flatMap((one) => differences(one, judgeCase(one))));`,
    );
    expect(judged).toMatchObject({ status: 0, stdout: '1 []\n' });
  });

  test('a second one of the same name is refused and changes nothing', () => {
    const before = read('shared/rules/index.ts');
    const refused = copy.runNode(newRule, '2.3.4', 'transfer-refused');
    expect(refused).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'new-rule: rule transfer-refused is there already: shared/rules/2.3.3-transfer-refused.ts; take another name\n',
    });
    expect(read('shared/rules/index.ts')).toBe(before);
  });

  test('a call without a name shows how to call it', () => {
    const { status, stderr } = copy.runNode(newRule, '2.3.3');
    expect(status).toBe(64);
    expect(stderr).toContain('Usage: npm run new-rule <clause> <name>');
  });
});

describe('what cannot be begun is refused with the next step', () => {
  test.each([
    ['9.9.9', 'something', 'clause 9.9.9 is not in the register; docs/clauses.md lists them all'],
    ['2.2.2', 'late-arrival', 'rule late-arrival is there already: shared/rules/2.2.2-late-arriv'],
    ['2.3.3', 'late-arrival', 'rule late-arrival is there already: shared/rules/2.2.2-late-arriv'],
    ['3.1', 'gift-missing', 'clause 3.1 is information only'],
    ['2.3.3', 'TransferRefused', '"TransferRefused" is no name of a rule'],
    ['2.3.3', '../outside', '"../outside" is no name of a rule'],
  ])('%s %s', (clause, id, message) => {
    const begun = beginRule(projectRoot, clause, id, 'day');
    expect(begun).toMatchObject({ ok: false, fault: expect.stringContaining(message) });
  });

  test('a name that is no name in TypeScript', () => {
    expect(() => beginRule(projectRoot, '2.3.3', 'delete', 'day')).toThrow(
      'shared/rules/2.3.3-delete.ts cannot be formatted',
    );
  });
});
