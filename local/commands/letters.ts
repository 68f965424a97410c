/** `kaoqin letters`: writes the letters of a month for people to print, one file a letter. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type LetterPage, letterKinds, letterPages, statementsOf } from '../../shared/index.ts';
import { findBrowser, printPages } from '../export/print.ts';
import { readLastNight } from '../run/last-night.ts';
import { type Command, UsageError } from './command.ts';

export const letters: Command = {
  help: `Usage: kaoqin letters [--folder DIR] [--person ID] [--month YYYY-MM] [--pdf]

Writes the letters of a month as judged on the last night, one HTML page for A4
a letter, into DIR/letters/<number of the person>/; checklists for those who
review go into a folder of their own. A letter keeps its number, and the same
night writes the same pages. Nothing is sent and nothing decided.

  --folder DIR     where kaoqin start keeps its database (default: out)
  --team ID        whose letters (default: ecommerce)
  --person ID      one person only, by staff number
  --month YYYY-MM  the month (default: the last one judged)
  --pdf            also print each page to PDF, with a Chromium on this machine

Exit 0: written. Exit 69: --pdf and no browser was found (the pages are there).
`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        folder: { type: 'string', default: 'out' },
        team: { type: 'string', default: 'ecommerce' },
        person: { type: 'string' },
        month: { type: 'string' },
        pdf: { type: 'boolean', default: false },
      },
    });
    const { folder, team, person } = values;
    if (values.month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(values.month)) {
      throw new UsageError(`--month got ${values.month}, want a month such as 2025-03`);
    }
    const night = await readLastNight(folder, team);
    if (night === null) {
      throw new UsageError(
        `${folder} has no judged night of ${team}; run kaoqin start first or name the --folder`,
      );
    }
    const { facts, assessment } = night;
    if (person !== undefined && !facts.employees.some(({ id }) => id === person)) {
      const ids = facts.employees.map(({ id }) => id).join(', ');
      throw new UsageError(`--person got ${person}, want one of ${ids}`);
    }
    const month = values.month ?? assessment.through.slice(0, 7);
    const choice = person === undefined ? { month } : { month, person };
    const statements = statementsOf(facts, { month });
    const pages = letterPages({ facts, assessment, statements }, choice);
    const written = pages.map((page) => writePage(join(folder, 'letters'), page));
    process.stdout.write(summaryOf(pages, written, month, join(folder, 'letters')));
    const gone = noLongerDue(join(folder, 'letters'), pages, month, person);
    if (gone.length > 0) process.stdout.write(goneText(gone));
    return values.pdf ? print(written) : 0;
  },
};

interface WrittenPage {
  readonly html: string;
  readonly pdf: string;
  readonly isNew: boolean;
}

/** No staff number holds a space, so this folder is nobody's. */
const reviewFolder = '复核 review';

/** What is not for the person does not lie among what is handed to the person. */
function folderOf({ reader, employee }: LetterPage): string {
  return reader === 'reviewers' ? reviewFolder : employee;
}

/** A page that says the same is left as it is; one that says something else loses its old PDF. */
function writePage(root: string, page: LetterPage): WrittenPage {
  const { number, html } = page;
  const folder = join(root, folderOf(page));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${number}.html`);
  const pdf = join(folder, `${number}.pdf`);
  const isNew = !existsSync(file) || readFileSync(file, 'utf8') !== html;
  if (isNew) {
    rmSync(pdf, { force: true });
    writeFileSync(`${file}.draft`, html);
    renameSync(`${file}.draft`, file);
  }
  return { html: file, pdf, isNew };
}

async function print(pages: readonly WrittenPage[]): Promise<number> {
  const browser = findBrowser();
  if (browser === null) {
    process.stderr.write(
      'kaoqin: --pdf needs Chromium or Chrome on the PATH and found none; install one, or print the pages from any browser\n',
    );
    return 69;
  }
  const open = pages.filter(({ pdf }) => !existsSync(pdf));
  await printPages(browser, open);
  process.stdout.write(
    `PDF            ${open.length} 份已打印 printed, ${pages.length - open.length} 份未变 unchanged\n`,
  );
  return 0;
}

const names: Readonly<Record<LetterPage['kind'], string>> = {
  'absence-notice': '旷工情况通知 notices of absence',
  warning: '书面提醒 warnings',
  'review-checklist': '核对清单 review checklists',
  'reversal-notice': '撤回更正通知 withdrawals and corrections',
  statement: '考勤工资核对单 statements',
};

function summaryOf(
  pages: readonly LetterPage[],
  written: readonly WrittenPage[],
  month: string,
  root: string,
): string {
  const fresh = written.filter(({ isNew }) => isNew).length;
  return [
    `${month}: ${pages.length} 份 letters, ${fresh} 份新写或有变 new or changed`,
    ...letterKinds.map(
      (kind) =>
        `  ${String(pages.filter((page) => page.kind === kind).length).padStart(3)}  ${names[kind]}`,
    ),
    `放在 in ${relative('.', root) || root}/<工号 number>/, 核对清单 checklists: ${reviewFolder}/`,
    '',
  ].join('\n');
}

/** Pages of an earlier night about this month that nothing gives reason for any more; some may be served. */
function noLongerDue(
  root: string,
  pages: readonly LetterPage[],
  month: string,
  person: string | undefined,
): string[] {
  if (!existsSync(root)) return [];
  const due = new Set(pages.map((page) => join(root, folderOf(page), `${page.number}.html`)));
  const about = new RegExp(`-${month.replace('-', '')}\\d\\d[.-]`);
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /^(absence|warning|review)-.*\.html$/.test(entry.name))
    .filter(({ name }) => about.test(name))
    .filter(({ name }) => person === undefined || name.includes(`-${person}-`))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !due.has(file))
    .sort();
}

function goneText(files: readonly string[]): string {
  return [
    '不再成立,请勿再送达;已送达的另发更正 No longer due; do not serve them, and correct what was served:',
    ...files.map((file) => `  ${relative('.', file)}`),
    '',
  ].join('\n');
}
