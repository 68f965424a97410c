/** `kaoqin start`: judges the sample department for every night that is missing and says where to look. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckReport, ProgressEvent } from '../../functions/jobs/check-request.ts';
import { checkTeam } from '../../functions/jobs/check-team.ts';
import { formatLocalDate, formatProblem, renderBrief, toDayNumber } from '../../shared/index.ts';
import { exportWorkbook } from '../export/export-workbook.ts';
import { removeLeftovers } from '../run/leftovers.ts';
import { takeLock } from '../run/lock.ts';
import { openWorkspace, pathsIn, type WorkspacePaths } from '../run/workspace.ts';
import { ecommerceFolder } from '../sample/load.ts';
import { type Command, UsageError } from './command.ts';

const sampleTeam = 'ecommerce';
const sampleEnd = '2025-03-31';
const sampleStart = '2025-01-01';

export const start: Command = {
  help: `Usage: kaoqin start [--folder DIR] [--through YYYY-MM-DD] [--fresh]

Judges the sample department, January to March 2025, for every night that is
not judged yet. Run it again: nothing is judged twice and nothing changes.

  --folder DIR     where everything is kept (default: out)
  --through DATE   last night to judge (default: ${sampleEnd})
  --fresh          begin again: throw the folder's database, workbook and mails away

Exit 0: judged. Exit 1: a person is needed (blocked or held). Exit 75: another
run is working in the folder.
`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        folder: { type: 'string', default: 'out' },
        through: { type: 'string', default: sampleEnd },
        fresh: { type: 'boolean', default: false },
      },
    });
    if (!/^2025-0[1-3]-\d\d$/.test(values.through)) {
      throw new UsageError(`--through takes a date from ${sampleStart} to ${sampleEnd}`);
    }
    const { folder, fresh } = values;
    const workspace = await openLocked(folder, fresh);
    if (workspace === null) {
      process.stderr.write(`kaoqin: another run is working in ${folder}; wait for it to end\n`);
      return 75;
    }
    const { ports, server, paths, release } = workspace;
    try {
      const report = await checkTeam(ports, {
        team: sampleTeam,
        through: values.through,
        holder: 'local',
        owner: null,
        timeZone: 'Asia/Shanghai',
        mostNights: 400,
        mailsFrom: sampleStart,
        isSoleSender: true,
        progress: printProgress,
      });
      const isNew = report.isWritten || isOlderThanWorkbook(paths);
      await exportWorkbook(server.state(), paths, values.through, isNew);
      process.stdout.write(summaryOf(report, paths));
      return report.kind === 'done' ? 0 : 1;
    } finally {
      await workspace.close();
      release();
    }
  },
};

/** Opens the folder for this run alone; null while another run works in it. */
async function openLocked(folder: string, isFresh: boolean) {
  mkdirSync(folder, { recursive: true });
  const release = takeLock(join(folder, 'run.lock'));
  if (release === null) return null;
  try {
    removeLeftovers(pathsIn(folder));
    if (isFresh) clear(folder);
    return { ...(await openWorkspace(folder, ecommerceFolder)), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Removes what a run makes, and nothing else that may lie in the folder. */
function clear(folder: string): void {
  const { database, sheets, mails, xlsx, html } = pathsIn(folder);
  for (const file of [database, `${database}-wal`, `${database}-shm`, sheets, xlsx, html]) {
    rmSync(file, { force: true });
  }
  rmSync(mails, { recursive: true, force: true });
}

/** A run that died after it wrote the workbook leaves its copies behind the times. */
function isOlderThanWorkbook({ sheets, xlsx, html }: WorkspacePaths): boolean {
  const writtenAt = statSync(sheets).mtimeMs;
  return [xlsx, html].some((file) => existsSync(file) && statSync(file).mtimeMs < writtenAt);
}

/** One line a month on a pipe, one growing line on a terminal. */
function printProgress(event: ProgressEvent): void {
  const { stdout } = process;
  if (event.step === 'read') {
    stdout.write(`读取 read      ${event.rows} 行 rows, ${event.problems} 处问题 problems\n`);
  } else if (event.step === 'night') {
    const isLast = event.index === event.of;
    const line = `判断 judged    ${event.night}  ${event.index}/${event.of} 夜 nights`;
    if (stdout.isTTY) stdout.write(`\r${line}${isLast ? '\n' : ''}`);
    else if (isLast || isMonthEnd(event.night)) stdout.write(`${line}\n`);
  } else if (event.step === 'mails') {
    stdout.write(`邮件 mails     ${event.attempted} 封寄出 sent\n`);
  } else {
    const what = event.step === 'written' ? '已写回 written' : '没有变化 unchanged';
    stdout.write(`工作簿 workbook ${what}\n`);
  }
}

function isMonthEnd(night: string): boolean {
  return formatLocalDate(toDayNumber(night) + 1).endsWith('-01');
}

function summaryOf(report: CheckReport, paths: WorkspacePaths): string {
  const { assessment, facts, problems, mails } = report;
  if (!assessment || !facts) return `\n${stopped(report)}\n`;
  const names = new Map(facts.employees.map((employee) => [employee.id, employee.name]));
  const count = (outcome: string) =>
    assessment.findings.filter((finding) => finding.outcome === outcome).length;
  const sum = (state: string) =>
    assessment.sanctions
      .filter((sanction) => sanction.kind === 'fine' && sanction.state === state)
      .reduce((total, sanction) => total + (sanction.amount ?? 0), 0);
  const failed = mails?.failures.length ?? 0;
  return [
    '',
    renderBrief(assessment, names),
    `表格问题 Problems in the sheet: ${problems.length}`,
    ...problems.map((problem) => `  ${formatProblem(problem)}`),
    '',
    `本次 this run   ${report.nights.length} 夜 nights judged${report.kind === 'done' ? '' : `; ${stopped(report)}`}`,
    `认定 findings   ${count('breach')} 成立 stand, ${count('excused')} 已消除 cleared, ${count('unknown')} 待查 not known`,
    `罚款 fines      拟 proposed CNY ${sum('proposed')}, 已确认 confirmed CNY ${sum('final')}, 已撤销 taken back CNY ${sum('reversed')}, 已免除 waived CNY ${sum('waived')}`,
    `邮件 mails      ${mails?.counts.sent ?? 0} 封 sent in all${failed > 0 ? `, ${failed} 封未送达 not delivered` : ''}`,
    `账本 ledger     ${report.lastRun?.ledgerLength ?? 0} 笔 entries, head ${report.lastRun?.chainHead.slice(0, 12) ?? ''}`,
    '',
    '去哪里看 Where to look',
    `  ${relative('.', paths.html)}   工作簿网页,浏览器打开 the workbook as a page`,
    `  ${relative('.', paths.xlsx)}   工作簿 the workbook for Excel or LibreOffice`,
    `  ${relative('.', paths.mails)}/   ${mailCount(paths.mails)} 封邮件 mails (.eml)`,
    '  npx kaoqin verify   校验账本 checks the ledger',
    '',
  ].join('\n');
}

function stopped(report: CheckReport): string {
  const kind = {
    done: '完成 done',
    busy: '另一进程正在运行 busy',
    blocked: '未判断,需要处理 blocked',
    held: '等待放行 held',
  }[report.kind];
  return `${kind}${report.reason ? `: ${report.reason}` : ''}`;
}

function mailCount(folder: string): number {
  return existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.eml')).length
    : 0;
}
