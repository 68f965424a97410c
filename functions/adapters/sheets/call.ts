/** Calls the Sheets API: tries again what may pass, gives up in time, and says what a person should do. */
import { setTimeout as wait } from 'node:timers/promises';
import pRetry, { AbortError } from 'p-retry';
import * as z from 'zod';
import { WorkbookError } from '../../ports.ts';

export interface RetryLimits {
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the second try; doubled for each one after it, with jitter. */
  readonly firstDelay: number;
  /** Milliseconds after which no further try begins. */
  readonly deadline: number;
  /** Waits as long as the server asks; a test may do without. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

export const usualLimits: RetryLimits = { retries: 6, firstDelay: 1_000, deadline: 180_000 };

/** Whom the messages name, so that the right file is shared with the right account. */
export interface CallTarget {
  readonly spreadsheetId: string;
  /** Address of the account that calls, where it is known. */
  readonly account: string | null;
}

/**
 * Runs `attempt` until it answers. It gets the number of the try, 1 first: from the second on, the try
 * before may have been applied although its answer was lost.
 */
export async function callSheets<Answer>(
  target: CallTarget,
  limits: RetryLimits,
  attempt: (number: number) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await pRetry(
      async (number) => {
        try {
          return await attempt(number);
        } catch (error) {
          if (isPassing(error)) throw new PassingError(error);
          throw new AbortError(error instanceof Error ? error : new Error(String(error)));
        }
      },
      {
        retries: limits.retries,
        minTimeout: limits.firstDelay,
        maxTimeout: 32_000,
        maxRetryTime: limits.deadline,
        randomize: true,
        onFailedAttempt: async ({ error, retriesLeft }) => {
          const seconds = error instanceof PassingError ? retryAfterSeconds(error.cause) : 0;
          if (seconds > 0 && retriesLeft > 0) {
            await (limits.pause ?? wait)(Math.min(seconds * 1_000, limits.deadline));
          }
        },
      },
    );
  } catch (error) {
    throw explain(error instanceof PassingError ? error.cause : error, target);
  }
}

/** Carries any failure through the retries; p-retry stops at a bare TypeError. */
class PassingError extends Error {
  override readonly name = 'PassingError';
  constructor(cause: unknown) {
    super('a try that may be made again', { cause });
  }
}

const failure = z.object({
  status: z.optional(z.number()),
  code: z.optional(z.union([z.string(), z.number()])),
  message: z.optional(z.string()),
  response: z.optional(
    z.object({ status: z.optional(z.number()), headers: z.optional(z.unknown()) }),
  ),
});

/** The HTTP status of a failed call; null when no answer came. */
export function statusOf(error: unknown): number | null {
  const { data } = failure.safeParse(error);
  const status = data?.response?.status ?? data?.status ?? Number(data?.code);
  return Number.isInteger(status) && status >= 100 ? status : null;
}

const lostConnections = [
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ECONNABORTED',
];

function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== null) return status === 429 || status >= 500;
  const { data } = failure.safeParse(error);
  const code = String(data?.code ?? '');
  return (
    lostConnections.includes(code) ||
    /^(socket hang up|fetch failed|network|terminated|invalid response body|.*(premature close|timeout))/i.test(
      data?.message ?? '',
    )
  );
}

function retryAfterSeconds(error: unknown): number {
  const headers = failure.safeParse(error).data?.response?.headers;
  const value =
    headers instanceof Headers
      ? headers.get('retry-after')
      : z.object({ 'retry-after': z.string() }).safeParse(headers).data?.['retry-after'];
  const seconds = Number(value ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

function explain(error: unknown, { spreadsheetId, account }: CallTarget): Error {
  if (error instanceof WorkbookError) return error;
  const place = `workbook ${spreadsheetId}`;
  const who = account ?? 'the account kaoqin runs as';
  const status = statusOf(error);
  const said = messageOf(error);
  const options = { cause: error };
  switch (status) {
    case 401:
      return new WorkbookError(
        `${place}: the login of ${who} was refused (${said}); renew it`,
        options,
      );
    case 403:
      return new WorkbookError(
        `${place}: ${who} may not do this (${said}); share the sheet with it as Editor and check that the Sheets API is enabled`,
        options,
      );
    case 404:
      return new WorkbookError(
        `${place}: not found (${said}); check the id and share the sheet with ${who}`,
        options,
      );
    case 429:
      return new WorkbookError(
        `${place}: still over the request limit after several tries (${said}); run it again in a few minutes`,
        options,
      );
    case null:
      return isPassing(error)
        ? new WorkbookError(
            `${place}: no answer (${said}); check the network and run it again`,
            options,
          )
        : asError(error);
    default:
      return new WorkbookError(`${place}: Sheets answered ${status} (${said})`, options);
  }
}

/** Anything else is a bug and stays what it is. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** What Google said, without the request: that holds the token and the cells. */
function messageOf(error: unknown): string {
  return (failure.safeParse(error).data?.message ?? 'no reason given').slice(0, 300);
}
