/** Answers one HTTP request: who asks, what for, what goes wrong on purpose, and what comes back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Call, Endpoint } from './endpoints/endpoint.ts';
import { type Fault, quotaError, unavailableError } from './faults.ts';
import { parseMask, requireKnown, selectFields } from './field-mask.ts';
import { GoogleError, invalid } from './google-error.ts';
import type { Actor } from './protection.ts';
import { findRoute, type Route, readQuery } from './routes.ts';
import type { Workbooks } from './workbooks.ts';

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

const bodyBytesMost = 32 * 1024 * 1024;
/** What answering needs of the server. */
export interface Service {
  readonly workbooks: Workbooks;
  readonly principals: ReadonlyMap<string, Principal>;
  readonly hooks: Hooks;
  takeFault(endpoint: string): Fault | undefined;
  spend(actor: Actor, endpoint: Endpoint): void;
  note(call: LoggedCall): void;
}

/** Reads, does and answers one request; every refusal is an answer too. */
export async function answerRequest(
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
