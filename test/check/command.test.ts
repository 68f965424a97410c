/** How `kaoqin check` behaves as a command: what it prints where, and its exit codes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { check } from '../../local/commands/check.ts';
import { UsageError } from '../../local/commands/command.ts';
import { assess } from '../../shared/assess.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import { documentOf } from '../cases/inputs.ts';
import { kaoqin, type Ran } from './kaoqin.ts';

const absent = documentOf(new Map([['punches', '–']]));
const faulty = {
  ...absent,
  through: '2025-02-31',
  mood: 'fine',
  punches: [{ employee: 'E01', date: '2025-03-10', times: ['8:25'] }],
};
const folder = mkdtempSync(join(tmpdir(), 'kaoqin-command-'));
const file = (name: string) => join(folder, name);

const runs = {
  faulty: [['check', file('faulty.json'), '--json']],
  help: [['check', '--help']],
  badCommand: [['chekc', file('absent.json')]],
  stdin: [['check', '-', '--json'], JSON.stringify(absent)],
} as const satisfies Record<string, readonly [readonly string[], string?]>;
const ran = new Map<string, Ran>();

beforeAll(async () => {
  writeFileSync(file('absent.json'), JSON.stringify(absent));
  writeFileSync(file('faulty.json'), JSON.stringify(faulty));
  writeFileSync(file('no.json'), '{"format": "kaoqin/facts@1",');
  // Two at a time: each process needs a core of its own.
  const waiting = Object.entries(runs);
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [name, [args, input]] = next;
      ran.set(name, await kaoqin(args, input));
    }
  };
  await Promise.all([work(), work()]);
}, 120_000);

afterEach(() => vi.restoreAllMocks());

afterAll(() => rmSync(folder, { recursive: true }));

function resultOf(name: keyof typeof runs): Ran {
  const result = ran.get(name);
  if (!result) throw new Error(`${name} did not run`);
  return result;
}

describe('kaoqin check', () => {
  test('- --json reads standard input and prints exactly what the rules say, nothing else', () => {
    const { code, stdout, stderr } = resultOf('stdin');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const parsed = parseFacts(absent);
    if (!parsed.ok) throw new Error('the sample is not usable');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(assess(parsed.facts))));
  });

  test('names every problem on standard error, one a line, and prints nothing', () => {
    const { code, stdout, stderr } = resultOf('faulty');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, line.indexOf(': got ')))).toEqual([
      'through',
      'punches[0].times[0]',
      'mood',
    ]);
    for (const line of lines) expect(line).toMatch(/^\S+: got .+, want .+$/);
  });

  test('--help says how', () => {
    const { code, stdout, stderr } = resultOf('help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('kaoqin check FACTS.json');
  });

  test('misuse ends with 64, one message and nothing printed', () => {
    const { code, stdout, stderr } = resultOf('badCommand');
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(/^kaoqin: .*chekc.*\n/);
    expect(stderr).not.toContain('    at ');
  });
});

describe('the check command', () => {
  test('prints a report without --json', async () => {
    const { code, stdout, stderr } = await runHere([file('absent.json')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('旷工');
    expect(stdout).toContain('2.3.4');
    expect(stdout).toContain('100');
    expect(() => JSON.parse(stdout)).toThrow();
  });

  test.each([
    ['no.json', '$: got no JSON'],
    ['missing.json', 'missing.json: got '],
  ])('%s is a document that is not usable', async (name, problem) => {
    const { code, stdout, stderr } = await runHere([file(name)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(problem);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('refuses an option it does not know', async () => {
    await expect(check.run([file('absent.json'), '--jsno'])).rejects.toThrow('--jsno');
  });

  test('takes one file, not none and not two', async () => {
    await expect(check.run([])).rejects.toThrow(UsageError);
    await expect(check.run([file('absent.json'), file('absent.json')])).rejects.toThrow(UsageError);
  });
});

/** Runs the command in this process and keeps what it prints. */
async function runHere(args: readonly string[]): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text;
    return true;
  });
  const code = await check.run(args);
  return { code, stdout, stderr };
}
