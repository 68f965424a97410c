/** Style as a test: what every source of the project keeps to and no other tool looks at. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** A file longer than this does more than one job; a suite of one contract may be a little longer. */
const linesMax = 400;
const testLinesMax = 450;
/** Conditions under which a suite may stand aside: a program of the machine is missing, and that is said. */
const skipConditions = [/^isMissing$/, /^!isInstalled\('[\w-]+'\)$/];
/** Where Chinese may stand in code; everywhere else words come from these. Comments may cite cells anywhere. */
const chineseSpeakers: Readonly<Record<string, string>> = {
  'shared/policy/': 'the register, the readings and the cautions are shown in both languages',
  'shared/notices/': 'all words people read about findings, sanctions and nights',
  'shared/workbook/': 'titles, columns and accepted words of the tabs people type into',
  'shared/findings/decision-problems.ts': 'names a tab by its title',
  'functions/adapters/sheets/': 'names what it protects in the workbook',
  'functions/jobs/': 'names tabs by their titles, and says why a night was held',
  'local/commands/': 'the terminal speaks both languages',
  'local/main.ts': 'the terminal speaks both languages',
  'local/run/': 'the department a first start sets up',
  'local/sample/': 'the sample department and its tabs',
  'local/sheets/': 'stands in for Google Sheets, which reads and shows Chinese dates and titles',
  'local/export/': 'labels of the exported page and workbook',
  'local/generate/': 'the generated pages are written in both languages',
  'test/': 'what people type and what they are shown',
};

interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

const files = projectFiles().map(read);
const code = files.filter(({ path }) => /\.(ts|js)$/.test(path));
const styled = files.filter(({ path }) => /\.(ts|js|css)$/.test(path));

/** Tracked files and new ones, so that a fault shows before it is committed. */
function projectFiles(): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  const isText = /(\.(ts|js|css|md|json|html|sh|yml|yaml)|^\.ci\/run)$/;
  return listed
    .split('\0')
    .filter((path) => isText.test(path) && path !== 'package-lock.json')
    .filter((path) => existsSync(join(root, path)));
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, lines: text.split('\n') };
}

/** `file:line: what stands there` of every line for which `find` finds something. */
function hits(
  sources: readonly Source[],
  find: (line: string, source: Source) => string | null | undefined,
): string[] {
  return sources.flatMap((source) =>
    source.lines.flatMap((line, index) => {
      const found = find(line, source);
      return found ? [`${source.path}:${index + 1}: ${found}`] : [];
    }),
  );
}

function isComment(line: string): boolean {
  return /^\s*(\/\*|\*|\/\/)/.test(line);
}

/** The comment a file opens with, as one line; null where it opens with something else. */
function openingComment(text: string): string | null {
  const body = text.replace(/^#!.*\n/, '');
  const comment = /^(?:\/\*\*?([\s\S]*?)\*\/|((?:\/\/.*\n)+))/.exec(body);
  const words = comment?.[1] ?? comment?.[2];
  return words === undefined ? null : words.replaceAll(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ').trim();
}

test('the project is there to be looked at', () => {
  expect(code.length).toBeGreaterThan(200);
});

test('every source opens with a sentence on its job', () => {
  const mute = styled.filter(({ text }) => {
    const words = openingComment(text)?.replace(/^\/\/\s*/, '');
    return !words || !/^\S+(?: \S+){2,}.*[.:](?: |$)/.test(words);
  });
  expect(mute.map(({ path }) => path)).toEqual([]);
});

test(`no source is longer than ${linesMax} lines`, () => {
  const most = (path: string) => (path.startsWith('test/') ? testLinesMax : linesMax);
  const long = code.filter(({ path, lines }) => lines.length - 1 > most(path));
  expect(long.map(({ path, lines }) => `${path}: ${lines.length - 1} lines`)).toEqual([]);
});

test('nothing is left to do', () => {
  const marks = /\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X)|HA(?:CK))\b/;
  expect(hits(files, (line) => marks.exec(line)?.[0])).toEqual([]);
});

test('no path leaves the project', () => {
  const outside = hits(files, (line, { path }) => {
    const references = line.match(/(?<![\w/.])(?:\.\.\/)+[\w./-]*/g) ?? [];
    return references.find((reference) =>
      normalize(join(dirname(path), reference)).startsWith('..'),
    );
  });
  expect(outside).toEqual([]);
});

test('no path of one machine', () => {
  const path = /(?<![\w.$}*)\]])\/(?:work|home|root|tmp|Users)\/[\w.-]*/;
  expect(hits(files, (line) => path.exec(line)?.[0])).toEqual([]);
});

test('nothing is typed any', () => {
  const typed = /(?::|\bas|<|\|)\s*any\b(?!\s+\w)/;
  expect(hits(code, (line) => (isComment(line) ? null : typed.exec(line)?.[0]))).toEqual([]);
});

test('no test is singled out or left out', () => {
  const tests = code.filter(({ path }) => path.startsWith('test/'));
  const marked = /\b(?:test|it|describe|suite)\.(?:only|skip|todo|fails)\b/;
  const left = hits(tests, (line) => {
    if (!/\.(?:skipIf|runIf)\(/.test(line) || isComment(line)) return marked.exec(line)?.[0];
    const condition = /\.(?:skipIf|runIf)\((.*?)\)\(/.exec(line)?.[1] ?? line.trim();
    const isKnown = skipConditions.some((known) => known.test(condition));
    return isKnown ? null : condition;
  });
  expect(left).toEqual([]);
});

test('Chinese stands in code only where words are kept', () => {
  const speakers = Object.keys(chineseSpeakers);
  const strangers = code.filter(({ path }) => !speakers.some((known) => path.startsWith(known)));
  const chinese = /\p{Script=Han}+/u;
  expect(hits(strangers, (line) => (isComment(line) ? null : chinese.exec(line)?.[0]))).toEqual([]);
  const silent = speakers.filter(
    (known) => !code.some(({ path, text }) => path.startsWith(known) && chinese.test(text)),
  );
  expect(silent).toEqual([]);
});
