/** The one place that names adapters: puts the ports of a team together from plain settings. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { systemClock } from './adapters/clock.ts';
import { emlMailer } from './adapters/mail/eml-mailer.ts';
import { sheetsWorkbook } from './adapters/sheets/workbook.ts';
import { openSqliteStore } from './adapters/sqlite/store.ts';
import type { CheckPorts } from './jobs/check-request.ts';
import type { MailAddress, Store } from './ports.ts';

export interface EmbeddedSettings {
  /** The SQLite file. */
  readonly database: string;
  /** Where mails are written as `.eml` files. */
  readonly mailFolder: string;
  readonly mailFrom: MailAddress;
  readonly spreadsheetId: string;
  readonly auth: NonNullable<sheets_v4.Options['auth']>;
  readonly rootUrl: string;
  /** The account the Sheets calls are made as. */
  readonly account: string;
}

/** Ports that need nothing but this machine and a Sheets server. */
export function embeddedPorts(settings: EmbeddedSettings): CheckPorts {
  const { database, mailFolder, mailFrom, spreadsheetId, auth, rootUrl, account } = settings;
  return {
    store: embeddedStore(database),
    workbook: sheetsWorkbook({ spreadsheetId, auth, rootUrl, account }),
    mailer: emlMailer({ directory: mailFolder, from: mailFrom }),
    clock: systemClock(),
  };
}

/** The store alone, for commands that only look. */
export function embeddedStore(database: string): Store {
  return openSqliteStore(database);
}
