/** A team in a folder, as one process leaves it to the next: workbook, database and mails. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OAuth2Client } from 'google-auth-library';
import { onTestFinished } from 'vitest';
import { type FixedClock, fixedClock } from '../../functions/adapters/clock.ts';
import { emlMailer } from '../../functions/adapters/mail/eml-mailer.ts';
import { sheetsWorkbook } from '../../functions/adapters/sheets/workbook.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/store.ts';
import type { CheckPorts, CheckReport, CheckRequest } from '../../functions/jobs/check-request.ts';
import { checkTeam } from '../../functions/jobs/check-team.ts';
import { verifyTeam } from '../../functions/jobs/verify.ts';
import { seedWorkbook } from '../../local/sheets/seed.ts';
import { type SheetsServer, startSheetsServer } from '../../local/sheets/server.ts';
import { loadWorkbooks } from '../../local/sheets/state-file.ts';
import type { WorkbookState } from '../../local/sheets/workbook-state.ts';
import { systemLayouts } from '../../shared/index.ts';
import { type SampleRows, workbookOf } from '../workbook/sample-workbook.ts';
import { team } from './team.ts';

export const spreadsheetId = 'book';
export const account = 'kaoqin@example.com';
const principals = {
  'owner-token': { email: 'owner@example.com', role: 'owner' },
  'kaoqin-token': { email: account, role: 'writer' },
  'reader-token': { email: 'reader@example.com', role: 'reader' },
  'stranger-token': { email: 'stranger@example.com', role: 'writer', spreadsheets: [] },
} as const;

/** Quick tries, so that trouble takes no time. */
const limits = { retries: 4, firstDelay: 1, deadline: 5_000 };

/** 2025-03-15 03:00 in Shanghai: the night after the last of the sample. */
export const morningAfter = Date.UTC(2025, 2, 14, 19);

/** An opened folder: one process at work in it. */
export interface Opened {
  readonly ports: CheckPorts;
  readonly server: SheetsServer;
  readonly clock: FixedClock;
  close(): Promise<void>;
}

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-night-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** A folder with these rows typed into a workbook that is set up. */
export async function newFolder(rows: SampleRows): Promise<string> {
  const folder = temporaryFolder();
  const opened = await openFolder(folder, { state: stateOf(rows) });
  await opened.ports.workbook.setUp();
  await opened.close();
  return folder;
}

/** Tabs are kept short, because every formula is computed at every read. */
function stateOf(rows: SampleRows): WorkbookState {
  const tabs = workbookOf(rows).map(({ title, rows: cells }) => ({
    title,
    rows: cells.map((row) => row.map(({ value }) => (value === null ? '' : String(value)))),
  }));
  const state = seedWorkbook({ spreadsheetId, title: '考勤', tabs, year: 2025 });
  for (const sheet of state.sheets) sheet.rowCount = sheet.rows.length + 10;
  return state;
}

/** Opens what lies in the folder, as a fresh process does. */
export async function openFolder(
  folder: string,
  options: { readonly state?: WorkbookState; readonly mailFolder?: string } = {},
): Promise<Opened> {
  const server = await startSheetsServer({
    file: join(folder, 'sheets.json'),
    principals,
    now: () => morningAfter,
    ...(options.state ? { state: options.state } : {}),
  });
  const store = openSqliteStore(join(folder, 'kaoqin.db'));
  const clock = fixedClock(morningAfter);
  const mailFrom = { name: '考勤', address: 'kaoqin@example.com' };
  const ports: CheckPorts = {
    store,
    workbook: workbookOn(server),
    mailer: emlMailer({ directory: options.mailFolder ?? join(folder, 'mails'), from: mailFrom }),
    clock,
  };
  return {
    ports,
    server,
    clock,
    async close() {
      await store.close();
      await server.close();
    },
  };
}

export function workbookOn(server: SheetsServer, token = 'kaoqin-token', id = spreadsheetId) {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: token });
  return sheetsWorkbook({ spreadsheetId: id, auth, rootUrl: server.url, account, limits });
}

/** Runs the job, as production does unless told otherwise. */
export function check(
  ports: CheckPorts,
  through: string,
  more: Partial<CheckRequest> = {},
): Promise<CheckReport> {
  return checkTeam(ports, {
    team,
    through,
    holder: 'first',
    owner: { name: '', address: 'operator@example.com' },
    timeZone: 'Asia/Shanghai',
    mailsFrom: '2025-03-01',
    ...more,
  });
}

/** Opens the folder, judges, and closes it again. */
export async function checkIn(
  folder: string,
  through: string,
  more: Partial<CheckRequest> = {},
): Promise<CheckReport> {
  const opened = await openFolder(folder);
  try {
    return await check(opened.ports, through, more);
  } finally {
    await opened.close();
  }
}

/** Everything a night leaves behind; equal outcomes are equal nights. */
export interface Outcome {
  readonly tables: Readonly<Record<string, unknown>>;
  /** The workbook but for how often it was written. */
  readonly workbook: unknown;
  /** File name → content. */
  readonly mails: ReadonlyMap<string, string>;
}

const outcomeTables = ['runs', 'ledger', 'findings', 'facts', 'mails', 'stops', 'written'] as const;

export function outcomeOf(folder: string): Outcome {
  return {
    tables: Object.fromEntries(outcomeTables.map((table) => [table, rowsOf(folder, table)])),
    workbook: workbookIn(folder),
    mails: mailsIn(folder),
  };
}

/** The rows of a table of the store, as text, in order of their key. */
export function rowsOf(folder: string, table: string): string[] {
  const database = new DatabaseSync(join(folder, 'kaoqin.db'), { readOnly: true });
  try {
    const rows = database.prepare(`select * from ${table}`).all();
    return rows
      .map((row) =>
        JSON.stringify(row, (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
        ),
      )
      .sort();
  } finally {
    database.close();
  }
}

export function workbookIn(folder: string): unknown {
  return loadWorkbooks(join(folder, 'sheets.json')).map(({ revision: _, ...workbook }) => workbook);
}

export function mailsIn(folder: string): Map<string, string> {
  const mails = join(folder, 'mails');
  const files = existsSync(mails) ? readdirSync(mails).sort() : [];
  return new Map(files.map((file) => [file, readFileSync(join(mails, file), 'utf8')]));
}

/** What `kaoqin verify` finds wrong with the folder. */
export async function faultsIn(folder: string): Promise<readonly unknown[]> {
  const store = openSqliteStore(join(folder, 'kaoqin.db'));
  try {
    return (await verifyTeam(store, team)).faults;
  } finally {
    await store.close();
  }
}

const systemTitles = new Set(systemLayouts.map(({ title }) => title));

/** The tabs kaoqin writes, cell by cell. */
export function systemTabsOf(state: WorkbookState) {
  return state.sheets.filter(({ title }) => systemTitles.has(title));
}
