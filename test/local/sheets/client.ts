/** Starts a server for one test and gives the unmodified googleapis client that talks to it. */
import { OAuth2Client } from 'google-auth-library';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { onTestFinished } from 'vitest';
import { type Seed, seedWorkbook } from '../../../local/sheets/seed.ts';
import {
  type SheetsServer,
  type SheetsServerOptions,
  startSheetsServer,
} from '../../../local/sheets/server.ts';

export const spreadsheetId = 'book';

/** 2025-03-10 12:00 in Shanghai. */
export const noon = Date.UTC(2025, 2, 10, 4);

export const principals = {
  'owner-token': { email: 'owner@example.com', role: 'owner' },
  'kaoqin-token': { email: 'kaoqin@example.com', role: 'writer' },
  'staff-token': { email: 'staff@example.com', role: 'writer' },
  'reader-token': { email: 'reader@example.com', role: 'reader' },
  'stranger-token': { email: 'stranger@example.com', role: 'writer', spreadsheets: [] },
} as const;

export type Token = keyof typeof principals;

export function connect(server: SheetsServer, token: string): sheets_v4.Sheets {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: token });
  return sheets({ version: 'v4', auth, rootUrl: server.url });
}

export interface Started {
  readonly server: SheetsServer;
  readonly api: sheets_v4.Sheets;
  as(token: Token): sheets_v4.Sheets;
}

/** A server with one workbook of these tabs; it stops with the test. */
export async function start(
  tabs: Seed['tabs'] = [{ title: 'Plan', rows: [] }],
  options: Partial<SheetsServerOptions> = {},
): Promise<Started> {
  const state = seedWorkbook({ spreadsheetId, title: '考勤', tabs, year: 2025 });
  const server = await startSheetsServer({ state, principals, now: () => noon, ...options });
  onTestFinished(() => server.close());
  return {
    server,
    api: connect(server, 'owner-token'),
    as: (token) => connect(server, token),
  };
}

/** The values of a range, computed and unformatted. */
export async function read(api: sheets_v4.Sheets, range: string): Promise<unknown[][]> {
  const { data } = await api.spreadsheets.values.get({
    spreadsheetId,
    range,
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  return data.values ?? [];
}

/** Applies one batchUpdate and gives its replies. */
export async function batch(
  api: sheets_v4.Sheets,
  ...requests: sheets_v4.Schema$Request[]
): Promise<sheets_v4.Schema$Response[]> {
  const { data } = await api.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  return data.replies ?? [];
}
