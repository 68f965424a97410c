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
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Call, Endpoint } from './endpoints/endpoint.ts';
import {
  createBudget,
  createFaults,
  type Fault,
  type FaultSwitch,
  quotaError,
  unavailableError,
} from './faults.ts';
import { parseMask, requireKnown, selectFields } from './field-mask.ts';
import { GoogleError, invalid } from './google-error.ts';
import { createHuman, type HumanActor } from './human.ts';
import type { Actor } from './protection.ts';
import { findRoute, type Route, readQuery } from './routes.ts';
import type { WorkbookState } from './workbook-state.ts';
import { openWorkbooks, type Workbooks } from './workbooks.ts';

/** Whom a bearer token stands for; without `spreadsheets` the role holds for every workbook. */
export interface Principal extends Actor {
  readonly spreadsheets?: readonly string[];
}

/** What a hook is told of the request it interrupts. */
export interface HookContext {
  readonly endpoint: string;
  readonly spreadsheetId: string;
  readonly email: string;
  readonly body: unknown;
}

export type Hook = (context: HookContext) => void | Promise<void>;

/** Set these to act as a person between a client's read and its write. */
export interface Hooks {
  beforeRead?: Hook | undefined;
  afterRead?: Hook | undefined;
  beforeWrite?: Hook | undefined;
  afterWrite?: Hook | undefined;
}

/** One answered request. */
export interface LoggedCall {
  readonly endpoint: string;
  readonly email: string;
  readonly status: number;
  readonly fault?: Fault['kind'];
}

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

const bodyBytesMost = 32 * 1024 * 1024;
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
    answer(service, request, response).catch((error: unknown) => {
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

interface Service {
  readonly workbooks: Workbooks;
  readonly principals: ReadonlyMap<string, Principal>;
  readonly hooks: Hooks;
  takeFault(endpoint: string): Fault | undefined;
  spend(actor: Actor, endpoint: Endpoint): void;
  note(call: LoggedCall): void;
}

async function answer(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let endpoint = 'unknown';
  let email = '';
  let fault: Fault | undefined;
  let status = 200;
  let body: object;
  try {
    requireOwnHost(request);
    const [rawPath = '', search = ''] = (request.url ?? '').split(/\?(.*)/s);
    const route = findRoute(request.method ?? '', rawPath);
    endpoint = route.endpoint.name;
    const principal = findPrincipal(service, request);
    email = principal.email;
    fault = service.takeFault(endpoint);
    body = await run(service, route, principal, search, await readJson(request), fault);
  } catch (error) {
    const refused = asGoogleError(error);
    status = refused.code;
    body = refused.body();
  }
  service.note({ endpoint, email, status, ...(fault === undefined ? {} : { fault: fault.kind }) });
  if (fault?.kind === 'lostAnswer') {
    request.socket.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
  response.end(JSON.stringify(body));
}

async function run(
  service: Service,
  route: Route,
  principal: Principal,
  search: string,
  body: unknown,
  fault: Fault | undefined,
): Promise<object> {
  const { endpoint, spreadsheetId, range } = route;
  const query = readQuery(endpoint, search);
  const fields = query.get('fields')?.at(-1);
  const mask =
    fields === undefined ? undefined : requireKnown(parseMask(fields), endpoint.answers, fields);
  if (fault?.kind === 'quota') throw quotaError(endpoint.isWrite);
  if (fault?.kind === 'unavailable') throw unavailableError();
  if (fault?.kind === 'delay') await wait(fault.milliseconds);
  service.spend(principal, endpoint);
  requireAccess(service, principal, endpoint, spreadsheetId);
  const context = { endpoint: endpoint.name, spreadsheetId, email: principal.email, body };
  const { hooks } = service;
  await (endpoint.isWrite ? hooks.beforeWrite : hooks.beforeRead)?.(context);
  const call: Call = {
    workbooks: service.workbooks,
    actor: principal,
    spreadsheetId,
    range,
    query,
    body,
  };
  const result = endpoint.run(call);
  await (endpoint.isWrite ? hooks.afterWrite : hooks.afterRead)?.(context);
  if (mask === undefined) return result;
  const selected = selectFields(result, mask);
  return typeof selected === 'object' && selected !== null ? selected : {};
}

/** A web page that points a foreign name at 127.0.0.1 still sends the foreign name. */
function requireOwnHost(request: IncomingMessage): void {
  const port = request.socket.localPort;
  const host = request.headers.host ?? '';
  if (host === `127.0.0.1:${port}` || host === `localhost:${port}`) return;
  throw new GoogleError(403, `The local Sheets server answers 127.0.0.1 only, not "${host}".`);
}

function findPrincipal(service: Service, request: IncomingMessage): Principal {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const principal = token === undefined ? undefined : service.principals.get(token);
  if (principal !== undefined) return principal;
  throw new GoogleError(
    401,
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
  );
}

function requireAccess(
  service: Service,
  principal: Principal,
  endpoint: Endpoint,
  spreadsheetId: string,
): void {
  if (spreadsheetId !== '') service.workbooks.get(spreadsheetId);
  const isShared =
    spreadsheetId === '' || (principal.spreadsheets?.includes(spreadsheetId) ?? true);
  if (isShared && (!endpoint.isWrite || principal.role !== 'reader')) return;
  throw new GoogleError(403, 'The caller does not have permission');
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw invalid('The body is not bytes.');
    length += chunk.length;
    if (length > bodyBytesMost)
      throw invalid(`Request payload size exceeds the limit: ${bodyBytesMost} bytes.`);
    chunks.push(chunk);
  }
  if (length === 0) return undefined;
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type))
    throw invalid(`Invalid content type "${type}"; application/json is wanted.`);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw invalid(`Invalid JSON payload received. ${error.message}`);
    throw error;
  }
}

/** A fault of the server itself becomes 500 with its stack on stderr, never a silent success. */
function asGoogleError(error: unknown): GoogleError {
  if (error instanceof GoogleError) return error;
  console.error('local Sheets server:', error);
  return new GoogleError(500, 'Internal error encountered.');
}
