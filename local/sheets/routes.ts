/** From a method and a raw path to an endpoint; what the real service has and this one lacks is refused by name. */
import type { Endpoint } from './endpoints/endpoint.ts';
import {
  spreadsheetsBatchUpdate,
  spreadsheetsCreate,
  spreadsheetsGet,
} from './endpoints/spreadsheet.ts';
import { valuesAppend } from './endpoints/values-append.ts';
import { valuesBatchGet, valuesGet } from './endpoints/values-read.ts';
import {
  valuesBatchClear,
  valuesBatchUpdate,
  valuesClear,
  valuesUpdate,
} from './endpoints/values-write.ts';
import { invalid } from './google-error.ts';

export interface Route {
  readonly endpoint: Endpoint;
  readonly spreadsheetId: string;
  readonly range: string;
}

const fileEndpoints: ReadonlyMap<string, Endpoint> = new Map([
  ['GET ', spreadsheetsGet],
  ['POST :batchUpdate', spreadsheetsBatchUpdate],
  ['GET /values:batchGet', valuesBatchGet],
  ['POST /values:batchUpdate', valuesBatchUpdate],
  ['POST /values:batchClear', valuesBatchClear],
]);

const rangeEndpoints: ReadonlyMap<string, Endpoint> = new Map([
  ['GET ', valuesGet],
  ['PUT ', valuesUpdate],
  ['POST :append', valuesAppend],
  ['POST :clear', valuesClear],
]);

/** Splits the path before decoding it: a range may hold an encoded slash or colon of its own. */
export function findRoute(method: string, rawPath: string): Route {
  if (rawPath === '/v4/spreadsheets' && method === 'POST') {
    return { endpoint: spreadsheetsCreate, spreadsheetId: '', range: '' };
  }
  const file = /^\/v4\/spreadsheets\/([^/:]+)(.*)$/.exec(rawPath);
  if (file === null) throw unknownPath(method, rawPath);
  const spreadsheetId = decode(file[1] ?? '');
  const rest = file[2] ?? '';
  const values = /^\/values\/(.+?)(:append|:clear)?$/.exec(rest);
  const endpoint =
    values === null
      ? fileEndpoints.get(`${method} ${rest}`)
      : rangeEndpoints.get(`${method} ${values[2] ?? ''}`);
  if (endpoint === undefined || values?.[1]?.includes('/') === true) {
    throw unknownPath(method, rawPath);
  }
  return { endpoint, spreadsheetId, range: decode(values?.[1] ?? '') };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) throw invalid(`The path is not well encoded: ${text}`);
    throw error;
  }
}

function unknownPath(method: string, path: string): Error {
  return invalid(`The local Sheets server has no method ${method} ${path}.`);
}

const commonParameters = ['fields', 'alt', 'prettyPrint'];

/** The query by name; a parameter the endpoint does not take is refused. */
export function readQuery(endpoint: Endpoint, search: string): ReadonlyMap<string, string[]> {
  const query = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (![...commonParameters, ...endpoint.parameters].includes(name)) {
      throw invalid(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
    query.set(name, [...(query.get(name) ?? []), value]);
  }
  const alt = query.get('alt')?.at(-1);
  if (alt !== undefined && alt !== 'json') throw invalid(`Invalid value at 'alt': "${alt}"`);
  return query;
}
