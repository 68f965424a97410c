/** `kaoqin whatif` as a command: what it prints where, and its exit codes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFacts } from '../../shared/facts/parse.ts';
import { whatIf } from '../../shared/whatif.ts';
import { documentOf } from '../cases/inputs.ts';
import { kaoqin, type Ran } from '../check/kaoqin.ts';
import { checkIn, newFolder } from '../night/folder.ts';
import { lastNight, soundTeam, team } from '../night/team.ts';

const absent = documentOf(new Map([['punches', '10 Mar: –; 14 Mar: –']]));
const folder = mkdtempSync(join(tmpdir(), 'kaoqin-whatif-'));
const facts = join(folder, 'facts.json');
const dearer = ['--set', 'absence.fineMode=perOccurrence'];

const runs = {
  report: ['whatif', ...dearer, '--facts', facts],
  json: ['whatif', ...dearer, '--facts', facts, '--from', '2025-03', '--json'],
  none: ['whatif', '--set', 'absence.fineMode=cumulative', '--facts', facts],
  names: ['whatif', '--set', 'absence.finemode=perOccurrence', '--set', 'punch.mode=3'],
  noFolder: ['whatif', ...dearer, '--folder', join(folder, 'nothing')],
  help: ['whatif', '--help'],
  nothing: ['whatif', '--facts', facts],
  badFrom: ['whatif', ...dearer, '--facts', facts, '--from', '2025-13'],
} as const satisfies Record<string, readonly string[]>;
const ran = new Map<string, Ran>();

beforeAll(async () => {
  writeFileSync(facts, JSON.stringify(absent));
  for (const [name, args] of Object.entries(runs)) ran.set(name, await kaoqin(args));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

function resultOf(name: keyof typeof runs): Ran {
  const result = ran.get(name);
  if (!result) throw new Error(`${name} did not run`);
  return result;
}

describe('kaoqin whatif', () => {
  test('reports in both languages what would change, for whom, and that nothing is in force', () => {
    const { code, stdout, stderr } = resultOf('report');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('只是试算，没有生效。 A trial: nothing of it is in force.');
    expect(stdout).toContain('absence.fineMode  2.3.4  cumulative → perOccurrence');
    expect(stdout).toMatch(/罚款 fines CNY +300 +400 +\+100/);
    expect(stdout).toMatch(/员工E01 E01 .*300 → 400/);
  });

  test('--json prints the whole comparison and nothing else', () => {
    const { code, stdout } = resultOf('json');
    expect(code).toBe(0);
    const parsed = parseFacts(absent);
    if (!parsed.ok) throw new Error('the sample cannot be read');
    const change = { reading: 'absence.fineMode', value: 'perOccurrence' } as const;
    const expected = whatIf(parsed.facts, [change], '2025-03-01');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('says so where nothing would change', () => {
    expect(resultOf('none').stdout).toContain('没有任何变化。 Nothing would change.');
  });

  test('answers a mistyped name with the nearest ones, and a bad value with its choices', () => {
    const { code, stdout, stderr } = resultOf('names');
    expect([code, stdout]).toEqual([2, '']);
    const [name, value] = stderr.split('\n');
    expect(name).toContain('did you mean absence.fineMode');
    expect(value).toContain('got "3", want one of 2, 4');
  });

  test('a folder that holds no night is a problem with the way out', () => {
    const { code, stderr } = resultOf('noFolder');
    expect(code).toBe(2);
    expect(stderr).toContain('no judged night of ecommerce');
    expect(stderr).toContain('--facts');
  });

  test('--help explains, misuse ends with 64', () => {
    expect(resultOf('help')).toMatchObject({ code: 0, stderr: '' });
    expect(resultOf('help').stdout).toContain('--set NAME=VALUE');
    expect(resultOf('nothing')).toMatchObject({ code: 64, stdout: '' });
    expect(resultOf('badFrom').stderr).toContain('YYYY-MM');
  });
});

test('--folder tries it on the last committed night', { timeout: 60_000 }, async () => {
  const night = await newFolder(soundTeam);
  await checkIn(night, lastNight);
  const args = ['--set', 'absence.wage=none', '--folder', night, '--team', team, '--json'];
  const { code, stdout } = await kaoqin(['whatif', ...args]);
  expect(code).toBe(0);
  const result: ReturnType<typeof whatIf> = JSON.parse(stdout);
  expect(result).toMatchObject({ team, through: lastNight, from: null });
  expect(result.totals.unpaid.before).toBeGreaterThan(result.totals.unpaid.after);
});
