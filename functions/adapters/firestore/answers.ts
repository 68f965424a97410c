/** What an error of Firestore says about the write that met it. */
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';

const codedError = z.looseObject({ code: z.int() });

const alreadyExists = 6;
/** After any of these the write may have been applied or not; a create can be looked up and sent again. */
const unclearCodes = new Set([
  1, // cancelled
  2, // unknown
  4, // deadline exceeded
  8, // resource exhausted
  10, // aborted
  13, // internal
  14, // unavailable
]);

/** `there`: one of the documents exists. `unclear`: nobody knows yet. `refused`: it was not applied. */
export function answerOf(error: unknown): 'there' | 'unclear' | 'refused' {
  const coded = z.safeParse(codedError, error);
  if (!coded.success) return 'refused';
  if (coded.data.code === alreadyExists) return 'there';
  return unclearCodes.has(coded.data.code) ? 'unclear' : 'refused';
}

/** How often a create is sent before its last error is passed on. */
export const mostTries = 5;

/** Waits before the next try: 50, 100, 200 … ms, and a random part so that rivals drift apart. */
export async function pauseBefore(nextTry: number): Promise<void> {
  const step = 25 * 2 ** nextTry;
  await pause(step + Math.random() * step);
}
