/** The Workbook port over Google Sheets: one read of everything, one atomic write of what kaoqin owns. */
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import {
  findSystemTab,
  planSetUp,
  type Repair,
  type SystemTab,
  sweep,
  systemLayouts,
  type WorkbookSnapshot,
} from '../../../shared/index.ts';
import { type SetUpReport, type Workbook, WorkbookError } from '../../ports.ts';
import { type CallTarget, callSheets, type RetryLimits, usualLimits } from './call.ts';
import { repairRequests } from './repair-requests.ts';
import { snapshotFields, snapshotOf } from './snapshot.ts';
import { isShown, tabRequests } from './tab-requests.ts';

export interface SheetsWorkbookOptions {
  readonly spreadsheetId: string;
  readonly auth: NonNullable<sheets_v4.Options['auth']>;
  /** Another server than Google's, with the slash at its end. */
  readonly rootUrl?: string;
  /** Address of the account that calls; it is named in messages and may edit the system tabs. */
  readonly account?: string;
  /** Others who may edit the system tabs, beside the owner of the file. */
  readonly editors?: readonly string[];
  readonly limits?: RetryLimits;
}

/** Google ends a call after three minutes. */
const CALL_MILLISECONDS = 180_000;

type Requests = sheets_v4.Schema$Request[];

/** Makes the port; nothing is called before its first use. */
export function sheetsWorkbook(options: SheetsWorkbookOptions): Workbook {
  const { spreadsheetId, auth, rootUrl, account, limits = usualLimits } = options;
  const client = sheets({ version: 'v4', auth, ...(rootUrl ? { rootUrl } : {}) });
  const target: CallTarget = { spreadsheetId, account: account ?? null };
  const editors = [...new Set([...(account ? [account] : []), ...(options.editors ?? [])])];
  // Our own tries count: the client would try reads again by itself and never writes.
  const once = { retry: false, timeout: CALL_MILLISECONDS };

  const readOnce = async () => {
    const { data } = await client.spreadsheets.get(
      { spreadsheetId, includeGridData: true, fields: snapshotFields },
      once,
    );
    return snapshotOf(data);
  };
  const read = () => callSheets(target, limits, readOnce);

  /**
   * Sends what `plan` finds to do. A try after the first may follow one that was applied with its
   * answer lost, so it reads again and plans anew: what is done is then no longer planned.
   */
  const send = (first: WorkbookSnapshot, plan: (snapshot: WorkbookSnapshot) => Requests) =>
    callSheets(target, limits, async (number) => {
      const snapshot = number === 1 ? first : await readOnce();
      const requests = plan(snapshot);
      if (requests.length > 0) {
        await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, once);
      }
      return number > 1 || requests.length > 0;
    });

  const requestsOf = (repairs: readonly Repair[], { tabs }: WorkbookSnapshot): Requests =>
    repairs.flatMap((repair) => repairRequests(repair, { tabs, editors }));

  /** Header cells and formats of human tabs, planned on a reading as fresh as can be had. */
  const repairHumanTabs = async (): Promise<number> => {
    const fresh = await read();
    const { humanRepairs } = sweep(fresh.tabs);
    await send(fresh, (snapshot) => requestsOf(sweep(snapshot.tabs).humanRepairs, snapshot));
    return humanRepairs.length;
  };

  return {
    read,

    async write(tabs, snapshot) {
      const isSent = await send(snapshot, (current) => [
        ...requestsOf(sweep(current.tabs).systemRepairs, current),
        ...tabs.flatMap((tab) => changedTab(tab, current)),
      ]);
      const needsRepair = sweep(snapshot.tabs).humanRepairs.length > 0;
      const repaired = needsRepair ? await repairHumanTabs() : 0;
      return isSent || repaired > 0 ? 'written' : 'unchanged';
    },

    async setUp(): Promise<SetUpReport> {
      const before = await read();
      const plan = (snapshot: WorkbookSnapshot) => [
        ...sweep(snapshot.tabs).systemRepairs,
        ...planSetUp(snapshot.tabs),
      ];
      await send(before, (snapshot) => requestsOf(plan(snapshot), snapshot));
      const added = plan(before).flatMap((repair) =>
        repair.kind === 'addHumanTab' || repair.kind === 'addSystemTab'
          ? [repair.layout.title]
          : [],
      );
      return { added, repaired: await repairHumanTabs() };
    },
  };
}

/** Requests for a system tab that does not show this yet. */
function changedTab(tab: SystemTab, { tabs }: WorkbookSnapshot): Requests {
  const layout = systemLayouts.find(({ key }) => key === tab.key);
  if (!layout) throw new WorkbookError(`no layout for the system tab ${tab.key}`);
  const sheet = findSystemTab(layout, tabs);
  return sheet && isShown(tab, sheet) ? [] : tabRequests(tab, sheet?.sheetId ?? layout.sheetId);
}
