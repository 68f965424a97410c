/** `kaoqin start` and `kaoqin verify` as a person runs them: what they print, leave behind and answer. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { UsageError } from '../../local/commands/command.ts';
import { start as startCommand } from '../../local/commands/start.ts';
import { verify } from '../../local/commands/verify.ts';
import { takeLock } from '../../local/run/lock.ts';
import { kaoqin, type Ran } from '../check/kaoqin.ts';
import { mailsIn, outcomeOf, rowsOf } from '../night/folder.ts';
import { type KillMoment, runAndKill } from './process.ts';

const through = '2025-01-17';
const root = mkdtempSync(join(tmpdir(), 'kaoqin-e2e-'));
const calm = join(root, 'calm');
let first: Ran;

const start = (folder: string, ...more: string[]) =>
  kaoqin(['start', '--folder', folder, '--through', through, ...more]);

/** The command without a process of its own, which would take longer to start than to verify. */
async function verifyIn(folder: string, ...more: string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    return { code: await verify.run(['--folder', folder, ...more]), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

beforeAll(async () => {
  first = await start(calm);
}, 240_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The undisturbed folder once more, to be damaged. */
function copyOfCalm(): string {
  const folder = mkdtempSync(join(root, 'copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(calm, folder, { recursive: true });
  return folder;
}

/** Every file of a folder but the database, with its bytes. */
function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('kaoqin.db'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'base64')]));
}

const tables = [
  'facts',
  'runs',
  'findings',
  'ledger',
  'stops',
  'mails',
  'attempts',
  'outcomes',
  'written',
] as const;

function storeIn(folder: string): Record<string, string[]> {
  return Object.fromEntries(tables.map((table) => [table, rowsOf(folder, table)]));
}

describe('the first run', () => {
  test('says what it read, judged, wrote and sent, and where to look', () => {
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    for (const said of [
      /读取 read +\d+ 行 rows, \d+ 处问题 problems/,
      /判断 judged +2025-01-17 +17\/17 夜 nights/,
      /工作簿 workbook 已写回 written/,
      /邮件 mails +\d+ 封寄出 sent/,
      /罗嘉豪 E09 .*旷工 absence +2\.3\.4 /,
      /考勤!D52: got 9\.05, want 请写 09:05/,
      /账本 ledger +\d+ 笔 entries, head [0-9a-f]{12}/,
      /workbook\.html/,
      /kaoqin verify/,
    ]) {
      expect(first.stdout).toMatch(said);
    }
  });

  test('leaves the workbook, its two copies, the mails it counts and the database', () => {
    const files = [...filesIn(calm).keys()].filter((file) => !file.endsWith('.eml'));
    expect(files).toEqual(['run.lock', 'sheets.json', 'workbook.html', 'workbook.xlsx']);
    const sent = /邮件 mails +(\d+) 封寄出/.exec(first.stdout)?.[1];
    expect(mailsIn(calm).size).toBe(Number(sent));
    expect(storeIn(calm)['runs']).toHaveLength(17);
  });
});

describe('the same run again', () => {
  test('changes no file and no record', async () => {
    const folder = copyOfCalm();
    const again = await start(folder);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toMatch(/工作簿 workbook 没有变化 unchanged/);
    expect(again.stdout).toMatch(/本次 this run +0 夜 nights judged/);
    expect(filesIn(folder)).toEqual(filesIn(calm));
    expect(storeIn(folder)).toEqual(storeIn(calm));
    expect(rowsOf(folder, 'leases')).toEqual([]);
  }, 120_000);

  test('waits for nobody: a folder in use is refused with 75 and left alone, even by --fresh', async () => {
    const folder = copyOfCalm();
    const release = takeLock(join(folder, 'run.lock'));
    const refused = await start(folder, '--fresh');
    release?.();
    expect(refused).toMatchObject({ code: 75, stdout: '' });
    expect(refused.stderr).toContain(`another run is working in ${folder}`);
    expect(filesIn(folder)).toEqual(filesIn(calm));
    expect(storeIn(folder)).toEqual(storeIn(calm));
  }, 120_000);

  test('with a workbook of another team ends with 1 and says why', async () => {
    const folder = copyOfCalm();
    const sheets = join(folder, 'sheets.json');
    const text = readFileSync(sheets, 'utf8');
    writeFileSync(sheets, text.replace('"stringValue":"ecommerce"', '"stringValue":"other"'));
    const blocked = await start(folder);
    expect(blocked.code).toBe(1);
    expect(blocked.stdout).toMatch(/blocked: 制度: got team id other, want ecommerce/);
    expect(storeIn(folder)['ledger']).toEqual(storeIn(calm)['ledger']);
  }, 120_000);
});

describe('the command', () => {
  test.each([
    [['--help'], 0, /Usage: kaoqin <command>/, /^$/],
    [[], 64, /Usage: kaoqin <command>/, /^$/],
    [['begin'], 64, /^$/, /there is no command begin/],
    [['verify', '--folder', calm], 0, /完好 whole: \d+ 笔账目 ledger entries, 17 夜 nights/, /^$/],
    [['verify', '--folder', join(root, 'none')], 64, /^$/, /run kaoqin start first/],
  ] as const)('%j answers %i', async (args, code, stdout, stderr) => {
    const ran = await kaoqin(args);
    expect(ran.code).toBe(code);
    expect(ran.stdout).toMatch(stdout);
    expect(ran.stderr).toMatch(stderr);
  });

  test('refuses arguments it cannot use before it touches anything', async () => {
    const nowhere = join(root, 'nowhere');
    const late = startCommand.run(['--folder', nowhere, '--through', '2025-04-01']);
    await expect(late).rejects.toThrow('--through takes a date from 2025-01-01');
    await expect(verify.run(['--folder', calm, '--head', 'abc'])).rejects.toThrow(UsageError);
    expect(existsSync(nowhere)).toBe(false);
  });

  test('tells of its options', () => {
    expect(startCommand.help).toMatch(/--fresh/);
    expect(verify.help).toMatch(/--head HASH/);
  });
});

/** Changes the database of a copy behind kaoqin's back. */
function damaged(...statements: readonly string[]): string {
  const folder = copyOfCalm();
  const database = new DatabaseSync(join(folder, 'kaoqin.db'));
  for (const statement of statements) database.exec(statement);
  database.close();
  return folder;
}

function headIn(ran: Ran): string {
  return /head ([0-9a-f]{64})/.exec(ran.stdout)?.[1] ?? '';
}

describe('verify', () => {
  test('finds the folder whole, and its head is the one the last mail names', async () => {
    const ran = await verifyIn(calm);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(await verifyIn(calm, '--head', headIn(ran))).toMatchObject({ code: 0 });
    const summaries = [...mailsIn(calm)].filter(([file]) => file.includes('summary'));
    const parsed = await simpleParser(summaries.at(-1)?.[1] ?? '');
    expect(parsed.text).toContain(headIn(ran));
  });

  test('finds one changed digit in the ledger', async () => {
    const folder = damaged(
      `update ledger set body = replace(body, '"amount":100', '"amount":900') where position = 1`,
    );
    const ran = await verifyIn(folder);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/ledger\[0\]\.hash: got [0-9a-f]{64}, want [0-9a-f]{64}/);
  });

  test('finds a dropped entry', async () => {
    const ran = await verifyIn(damaged('delete from ledger where position = 2'));
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/ledger\[1\]\.position: got 3, want 2/);
  });

  test('finds a changed finding and a lost mail', async () => {
    const ran = await verifyIn(
      damaged(
        `update findings set body = cast(substr(body, 1, 60) || x'00' || substr(body, 62) as blob) where night = '2025-01-09'`,
        'pragma foreign_keys = off',
        `delete from mails where night = '2025-01-15'`,
      ),
    );
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/runs ecommerce 2025-01-09\.findings: got findings ecommerce/);
    expect(ran.stderr).toMatch(/runs ecommerce 2025-01-15\.mails: got no mail [0-9a-f]{32}/);
  });

  test('finds nights cut off the end only by a head that a mail kept', async () => {
    const head = headIn(await verifyIn(calm));
    const folder = damaged(
      'pragma foreign_keys = off',
      `delete from ledger where position > (select json_extract(body, '$.ledgerLength') from runs where date = '2025-01-15')`,
      `delete from findings where night > '2025-01-15'`,
      `delete from mails where night > '2025-01-15'`,
      `delete from runs where date > '2025-01-15'`,
    );
    expect(await verifyIn(folder)).toMatchObject({ code: 0 });
    const ran = await verifyIn(folder, '--head', head);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/ledger: got \d+ entries, none with the hash [0-9a-f]{64}/);
  });
});

/** One after another in one folder; each pause is a fixed number, so that the moments differ and repeat. */
const kills: readonly KillMoment[] = [
  { makes: /^sheets\.json$/, thenMilliseconds: 3 },
  { prints: /读取 read/, thenMilliseconds: 230 },
  { prints: /判断 judged/, thenMilliseconds: 0 },
  { makes: /\.eml$/, thenMilliseconds: 17 },
  { makes: /workbook\.draft\.xlsx$/, thenMilliseconds: 0 },
];

test('killed again and again and run to the end, the folder is the undisturbed one', async () => {
  const folder = join(root, 'killed');
  const killed: boolean[] = [];
  for (const moment of kills) {
    killed.push(
      await runAndKill(['start', '--folder', folder, '--through', through], folder, moment),
    );
  }
  expect(killed.filter(Boolean).length).toBeGreaterThanOrEqual(4);
  expect(await start(folder)).toMatchObject({ code: 0, stderr: '' });
  expect(outcomeOf(folder)).toEqual(outcomeOf(calm));
  const [files, wanted] = [filesIn(folder), filesIn(calm)];
  expect([...files.keys()]).toEqual([...wanted.keys()]);
  expect(files.get('workbook.html')).toBe(wanted.get('workbook.html'));
  expect(files.get('workbook.xlsx')).toBe(wanted.get('workbook.xlsx'));
  expect(await verifyIn(folder)).toMatchObject({ code: 0 });
}, 240_000);
