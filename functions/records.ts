/** The shapes that stores read back, decoded field by field, so that a damaged record is found at the door. */
import * as z from 'zod/mini';
import {
  type Evidence,
  type Facts,
  type Finding,
  factsDocument,
  ledgerEntry,
} from '../shared/index.ts';
import { digestOf } from './canonical.ts';
import type { AttemptOutcome, ChainedEntry, OutboxMail, RunRecord, StoppedRun } from './ports.ts';

/**
 * Decodes what a store holds under `digest`; throws with `place` when the content is not what was
 * written (a changed byte) or not of this shape (a record of another version).
 */
export function readRecord<T>(
  schema: z.ZodMiniType<T>,
  body: string,
  digest: string,
  place: string,
): T {
  const value = parseJson(body, place);
  if (digestOf(value) !== digest) {
    throw new Error(`${place}: its content was changed after it was written; restore a backup`);
  }
  return decode(schema, value, place);
}

/** Decodes without a digest, for the ledger, whose chain is checked as a whole by `verifyChain`. */
export function readBody<T>(schema: z.ZodMiniType<T>, body: string, place: string): T {
  return decode(schema, parseJson(body, place), place);
}

function parseJson(body: string, place: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new Error(`${place}: is not JSON; restore a backup`, { cause: error });
  }
}

function decode<T>(schema: z.ZodMiniType<T>, value: unknown, place: string): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [place, ...(issue?.path.map(String) ?? [])].join('.');
  throw new Error(`${path}: is not as this version writes it (${issue?.message ?? 'unknown'})`);
}

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a sha-256 in hex'));

/** A word of a closed list that may have grown or shrunk since the record was written. */
function word<T extends string>() {
  return z.custom<T>((value) => typeof value === 'string', 'a word');
}

// Loose, because a finding keeps whatever later versions add to it; its night's hash covers it all.
const evidence: z.ZodMiniType<Evidence> = z.looseObject({
  fact: word<Evidence['fact']>(),
  note: word<Evidence['note']>(),
  clause: z.exactOptional(z.string()),
  id: z.exactOptional(z.string()),
  date: z.exactOptional(z.string()),
  from: z.exactOptional(z.string()),
  to: z.exactOptional(z.string()),
  minutes: z.exactOptional(z.number()),
  days: z.exactOptional(z.number()),
  times: z.exactOptional(z.array(z.string())),
  by: z.exactOptional(z.string()),
  place: z.exactOptional(z.string()),
});

const finding: z.ZodMiniType<Finding> = z.looseObject({
  id: z.string(),
  rule: z.string(),
  clause: z.string(),
  employee: z.nullable(z.string()),
  date: z.string(),
  outcome: word<Finding['outcome']>(),
  state: word<Finding['state']>(),
  measures: z.record(z.string(), z.number()),
  because: z.array(evidence),
  replyBy: z.nullable(z.string()),
  cautions: z.array(z.string()),
});

export const findingsRecord: z.ZodMiniType<Finding[]> = z.array(finding);

export const factsRecord: z.ZodMiniType<Facts> = factsDocument;

export const runRecord: z.ZodMiniType<RunRecord> = z.strictObject({
  team: z.string(),
  date: z.string(),
  asOf: z.string(),
  edition: z.string(),
  facts: z.record(z.string(), hash),
  chainHead: hash,
  ledgerLength: z.int(),
  findingsHash: hash,
  mails: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
});

export const outboxMail: z.ZodMiniType<OutboxMail> = z.strictObject({
  id: z.string(),
  team: z.string(),
  night: z.string(),
  kind: z.enum(['summary', 'person', 'blocked', 'held']),
  to: z.strictObject({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  date: z.string(),
});

export const stoppedRun: z.ZodMiniType<StoppedRun> = z.strictObject({
  team: z.string(),
  date: z.string(),
  kind: z.enum(['blocked', 'held']),
  at: z.string(),
  reason: z.string(),
  mails: z.array(outboxMail),
});

export const attemptOutcome: z.ZodMiniType<AttemptOutcome> = z.strictObject({
  result: z.enum(['sent', 'refused', 'retry', 'unknown']),
  answer: z.string(),
});

export const chainedEntry: z.ZodMiniType<ChainedEntry> = z.strictObject({
  position: z.int(),
  entry: ledgerEntry,
  previous: z.string(),
  hash: z.string(),
});
