/**
 * A strict Google Sheets v4 server on this machine, which the unmodified googleapis client talks to.
 *
 * What it does not know it refuses with 400; it never ignores a path, a parameter, a request or a field.
 * Limits: bodies of 32 MB; a log of the last 10,000 calls; formulas wait for at most 400 others above them.
 * LIVE-CHECK, that is, never tried on Google's own service: formats and notes move with sorted rows and
 * validations do not; a formula's "" counts as filled in reads and for append; spills never add rows;
 * moveDimension carries both ends of a range along; `+A1` typed becomes a formula; the texts of refusals
 * about grid bounds, merges and frozen rows; the event values of dates; undo refuses after another's change.
 */
import { createServer } from 'node:http';
import {
  answerRequest,
  type Hooks,
  type LoggedCall,
  type Principal,
  type Service,
} from './answer-request.ts';
import { createBudget, createFaults, type FaultSwitch } from './faults.ts';
import { createHuman, type HumanActor } from './human.ts';
import type { Actor } from './protection.ts';
import type { WorkbookState } from './workbook-state.ts';
import { openWorkbooks } from './workbooks.ts';

export type { Hook, HookContext, Hooks, LoggedCall, Principal } from './answer-request.ts';

export interface SheetsServerOptions {
  /** Where the workbooks are kept; an existing file wins over `state`. Without it they live in memory. */
  readonly file?: string;
  /** The workbook to begin with. */
  readonly state?: WorkbookState;
  /** 0 or nothing takes any free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  readonly principals: Readonly<Record<string, Principal>>;
  /** Reads, and writes, a minute and a person; Google gives 60 of each. Nothing means no limit. */
  readonly budgetPerMinute?: number;
  readonly hooks?: Hooks;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Who `human` is. */
  readonly person?: Actor;
}

export interface SheetsServer {
  /** With the slash at its end: give it to the client as `rootUrl`. */
  readonly url: string;
  readonly faults: FaultSwitch;
  readonly hooks: Hooks;
  /** A person at the first workbook, the owner unless `person` says otherwise. */
  readonly human: HumanActor;
  /** Another person, or a person at another workbook. */
  humanAs(actor: Actor, spreadsheetId?: string): HumanActor;
  /** The state now, of the first workbook unless another is named. */
  state(spreadsheetId?: string): WorkbookState;
  readonly calls: {
    readonly counts: Readonly<Record<string, number>>;
    readonly log: readonly LoggedCall[];
  };
  /** May be called twice. */
  close(): Promise<void>;
}

const logLengthMost = 10_000;

/** Starts the server on 127.0.0.1; refuses to run inside Google Cloud. */
export async function startSheetsServer(options: SheetsServerOptions): Promise<SheetsServer> {
  if (process.env['K_SERVICE'] !== undefined) {
    throw new Error(
      'The local Sheets server is for your own machine; K_SERVICE is set, so this is Google Cloud. Unset it, or use the real Sheets API.',
    );
  }
  const now = options.now ?? Date.now;
  const states = options.state === undefined ? [] : [options.state];
  const workbooks = openWorkbooks({ file: options.file, states, now });
  const faults = createFaults();
  const hooks = options.hooks ?? {};
  const counts: Record<string, number> = {};
  const log: LoggedCall[] = [];
  const budget = createBudget(options.budgetPerMinute, now);

  const service: Service = {
    workbooks,
    principals: new Map(Object.entries(options.principals)),
    hooks,
    takeFault: (endpoint) => faults.take(endpoint),
    spend: (actor, endpoint) => budget.spend(actor.email, endpoint.isWrite),
    note(call) {
      counts[call.endpoint] = (counts[call.endpoint] ?? 0) + 1;
      log.push(call);
      if (log.length > logLengthMost) log.shift();
    },
  };
  const server = createServer((request, response) => {
    answerRequest(service, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  const firstId = (): string => {
    const [first] = workbooks.all();
    if (first === undefined) throw new Error('The server holds no workbook yet; create one first.');
    return first.spreadsheetId;
  };
  const humanAs = (actor: Actor, spreadsheetId = firstId()) =>
    createHuman(workbooks, spreadsheetId, actor);
  let human: HumanActor | undefined;
  return {
    url: `http://127.0.0.1:${address.port}/`,
    faults,
    hooks,
    get human() {
      human ??= humanAs(options.person ?? { email: 'owner@local.test', role: 'owner' });
      return human;
    },
    humanAs,
    state: (spreadsheetId = firstId()) => workbooks.get(spreadsheetId),
    calls: { counts, log },
    async close() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      });
    },
  };
}
