/** What every endpoint is given and what it may be asked. */
import type { Mask } from '../field-mask.ts';
import type { Actor } from '../protection.ts';
import type { Workbooks } from '../workbooks.ts';

/** One request after its path, its query and its caller were recognised. */
export interface Call {
  readonly workbooks: Workbooks;
  readonly actor: Actor;
  /** Empty for `spreadsheets.create`. */
  readonly spreadsheetId: string;
  /** The decoded range of a values path; empty elsewhere. */
  readonly range: string;
  /** Every value of every query parameter, in order. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  readonly body: unknown;
}

export interface Endpoint {
  /** The name in Google's reference, such as `spreadsheets.values.get`. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly isWrite: boolean;
  /** Query parameters beside those that every endpoint takes. */
  readonly parameters: readonly string[];
  /** Every field the answer can have; a response mask may name no other. */
  readonly answers: Mask;
  run(call: Call): object;
}

/** The last value of a query parameter. */
export function parameter(call: Call, name: string): string | undefined {
  return call.query.get(name)?.at(-1);
}
