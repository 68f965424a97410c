/** A workbook on the local Sheets server, filled by people, with the real adapter before it. */
import { OAuth2Client } from 'google-auth-library';
import { onTestFinished } from 'vitest';
import { sheetsWorkbook } from '../../functions/adapters/sheets/workbook.ts';
import type { Workbook } from '../../functions/ports.ts';
import type { CellData } from '../../local/sheets/resources.ts';
import { seedWorkbook } from '../../local/sheets/seed.ts';
import { type SheetsServer, startSheetsServer } from '../../local/sheets/server.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import {
  assess,
  readWorkbook,
  renderSystemTabs,
  type SystemTab,
  systemLayouts,
  type WorkbookSnapshot,
} from '../../shared/index.ts';
import { humanTabs } from '../../shared/workbook/tabs.ts';
import { type SampleRows, workbookOf } from '../workbook/sample-workbook.ts';

export const spreadsheetId = 'book';
export const account = 'kaoqin@example.com';
const principals = {
  'owner-token': { email: 'owner@example.com', role: 'owner' },
  'kaoqin-token': { email: account, role: 'writer' },
  'reader-token': { email: 'reader@example.com', role: 'reader' },
  'stranger-token': { email: 'stranger@example.com', role: 'writer', spreadsheets: [] },
} as const;

export interface StartedWorkbook {
  readonly server: SheetsServer;
  readonly workbook: Workbook;
  as(token: string, id?: string): Workbook;
}

/** Small tabs: formulas fill every row there is. */
const ROW_COUNT = 40;

/** Quick tries, so that tests of failure take no time. */
const limits = { retries: 4, firstDelay: 1, deadline: 20_000 };

export async function startWorkbook(rows: SampleRows | null): Promise<StartedWorkbook> {
  const tabs =
    rows === null
      ? []
      : workbookOf(rows).map(({ title, rows: cells }) => ({
          title,
          rows: cells.map((row) => row.map(({ value }) => (value === null ? '' : String(value)))),
        }));
  const state = seedWorkbook({ spreadsheetId, title: '考勤', tabs, year: 2025 });
  for (const sheet of state.sheets) sheet.rowCount = ROW_COUNT;
  const server = await startSheetsServer({ state, principals });
  onTestFinished(() => server.close());
  const as = (token: string, id = spreadsheetId) => {
    const auth = new OAuth2Client();
    auth.setCredentials({ access_token: token });
    return sheetsWorkbook({ spreadsheetId: id, auth, rootUrl: server.url, account, limits });
  };
  return { server, workbook: as('kaoqin-token'), as };
}

/** Judges what stands in the workbook, as the night does. */
export function judgeSnapshot(snapshot: WorkbookSnapshot): SystemTab[] {
  const period = { from: '2025-03-01', through: '2025-03-31' };
  const reading = readWorkbook({ tabs: snapshot.tabs, ...period });
  const parsed = parseFacts(reading.facts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return renderSystemTabs({
    assessment: assess(parsed.facts),
    facts: parsed.facts,
    rows: reading.rows,
    problems: reading.problems,
    nights: [],
    stops: [],
    mailFailures: [],
    chainHead: '0'.repeat(64),
  });
}

/** Every cell people own: all rows of human tabs but the two formula columns. */
export function humanCells(server: SheetsServer): Map<string, CellData> {
  const cells = new Map<string, CellData>();
  for (const sheet of server.state().sheets) {
    const tab = humanTabs.find(({ title }) => sheet.title.startsWith(title['zh-CN']));
    if (!tab || systemLayouts.some(({ title }) => title === sheet.title)) continue;
    sheet.rows.forEach((row, index) => {
      row.forEach((cell, column) => {
        const isOurs = cell?.userEnteredValue?.formulaValue?.includes('_lookup');
        if (cell && !isOurs) cells.set(`${sheet.title}!${index},${column}`, cell);
      });
    });
  }
  return cells;
}

/** What the rows of a tab show, by the values of two of their cells. */
export function verdictsOf(
  snapshot: WorkbookSnapshot,
  title: string,
  keys: readonly number[],
): Map<string, string> {
  const tab = snapshot.tabs.find((candidate) => candidate.title.startsWith(title));
  const header = tab?.rows[0] ?? [];
  const verdict = header.findIndex(({ value }) => value === '结论 Verdict');
  return new Map(
    (tab?.rows ?? []).slice(1).flatMap((row) => {
      const key = keys.map((column) => String(row[column]?.value ?? '')).join(' ');
      return key.trim() === '' ? [] : [[key, String(row[verdict]?.value ?? '')] as const];
    }),
  );
}
