/** The shape of one kind of batchUpdate request: its schema and what it does to a working copy. */
import type * as z from 'zod';
import type { Edit } from '../protection.ts';
import { readBody } from '../read-body.ts';

/** Applies one request and gives its reply; the payload is unchecked JSON. */
export type RequestKind = (edit: Edit, payload: unknown, place: string) => object;

/** Ties a schema to its deed; a request that replies nothing gives an empty object. */
export function requestKind<S extends z.ZodType>(
  schema: S,
  apply: (edit: Edit, request: z.infer<S>) => object | undefined,
): RequestKind {
  return (edit, payload, place) => apply(edit, readBody(schema, payload, place)) ?? {};
}

/** An id that no test may guess from the order of creation, yet the same at every run. */
export function freshId(edit: Edit): number {
  const { workbook } = edit;
  const id = (workbook.nextId * 748_127_683 + 12_345) % 2_147_483_647;
  workbook.nextId += 1;
  return id;
}
