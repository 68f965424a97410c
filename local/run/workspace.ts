/** A department on this machine: its workbook behind the local Sheets server, its store, its mails, in one folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { OAuth2Client } from 'google-auth-library';
import type { CheckPorts } from '../../functions/jobs/check-request.ts';
import type { Workbook } from '../../functions/ports.ts';
import { embeddedPorts } from '../../functions/wire.ts';
import { loadTypedTabs } from '../sample/load.ts';
import { seedWorkbook } from '../sheets/seed.ts';
import { type SheetsServer, startSheetsServer } from '../sheets/server.ts';

export interface Workspace {
  readonly ports: CheckPorts & { readonly workbook: Workbook };
  readonly server: SheetsServer;
  readonly paths: WorkspacePaths;
  close(): Promise<void>;
}

export interface WorkspacePaths {
  readonly database: string;
  readonly sheets: string;
  readonly mails: string;
  readonly xlsx: string;
  readonly html: string;
}

const spreadsheetId = 'sample-department';
const account = 'kaoqin@local.example';
const owner = 'owner@local.example';

export function pathsIn(folder: string): WorkspacePaths {
  return {
    database: join(folder, 'kaoqin.db'),
    sheets: join(folder, 'sheets.json'),
    mails: join(folder, 'mails'),
    xlsx: join(folder, 'workbook.xlsx'),
    html: join(folder, 'workbook.html'),
  };
}

/**
 * Opens the folder, or fills it on first use with the typed tabs of `csvFolder`. The set-up of the workbook
 * is safe to run again, so a folder that was left half way is put right.
 */
export async function openWorkspace(folder: string, csvFolder: string): Promise<Workspace> {
  mkdirSync(folder, { recursive: true });
  const paths = pathsIn(folder);
  const token = randomBytes(24).toString('hex');
  const isNew = !existsSync(paths.sheets);
  const server = await startSheetsServer({
    file: paths.sheets,
    principals: { [token]: { email: account, role: 'writer' } },
    person: { email: owner, role: 'owner' },
    ...(isNew
      ? {
          state: seedWorkbook({
            spreadsheetId,
            title: '考勤 电子商务部',
            tabs: loadTypedTabs(csvFolder),
            year: 2025,
          }),
        }
      : {}),
  });
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: token });
  const ports = embeddedPorts({
    database: paths.database,
    mailFolder: paths.mails,
    mailFrom: { name: '考勤 kaoqin', address: 'kaoqin@example.com' },
    spreadsheetId,
    auth,
    rootUrl: server.url,
    account,
  });
  await ports.workbook.setUp();
  return {
    ports,
    server,
    paths,
    async close() {
      await ports.store.close();
      await server.close();
    },
  };
}
