/** Trouble on demand: refused, lost and slow answers, and Google's request budget. */
import { GoogleError } from './google-error.ts';

/** What goes wrong: refused with 429 or 503, done but never answered, or done after a while. */
export type Fault =
  | { readonly kind: 'quota' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'lostAnswer' }
  | { readonly kind: 'delay'; readonly milliseconds: number };

export interface FaultSwitch {
  /** Lets the next `count` requests meet the fault, or only those to one endpoint such as `spreadsheets.values.get`. */
  add(fault: Fault, options?: { readonly count?: number; readonly endpoint?: string }): void;
  /** How many requests are still to meet a fault. */
  readonly pending: number;
  clear(): void;
}

interface Planned {
  readonly fault: Fault;
  readonly endpoint: string | undefined;
  left: number;
}

/** A switch, and the server's side of it. */
export function createFaults(): FaultSwitch & { take(endpoint: string): Fault | undefined } {
  let planned: Planned[] = [];
  return {
    add(fault, { count = 1, endpoint } = {}) {
      planned.push({ fault, endpoint, left: count });
    },
    get pending() {
      return planned.reduce((sum, one) => sum + one.left, 0);
    },
    clear() {
      planned = [];
    },
    take(endpoint) {
      const next = planned.find((one) => one.endpoint === undefined || one.endpoint === endpoint);
      if (next === undefined) return undefined;
      next.left -= 1;
      planned = planned.filter((one) => one.left > 0);
      return next.fault;
    },
  };
}

export function quotaError(isWrite: boolean): GoogleError {
  const kind = isWrite ? 'Write' : 'Read';
  const message = `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.`;
  return new GoogleError(429, message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: {
        quota_limit: `${kind}RequestsPerMinutePerUser`,
        service: 'sheets.googleapis.com',
      },
    },
  ]);
}

export function unavailableError(): GoogleError {
  return new GoogleError(503, 'The service is currently unavailable.');
}

/** Counts requests a minute and a person, reads and writes apart; refills when the minute turns. */
export function createBudget(perMinute: number | undefined, now: () => number) {
  let minute = Number.NaN;
  const spent = new Map<string, number>();
  return {
    spend(email: string, isWrite: boolean): void {
      if (perMinute === undefined) return;
      const current = Math.floor(now() / 60_000);
      if (current !== minute) {
        spent.clear();
        minute = current;
      }
      const key = `${isWrite ? 'write' : 'read'} ${email}`;
      const count = (spent.get(key) ?? 0) + 1;
      if (count > perMinute) throw quotaError(isWrite);
      spent.set(key, count);
    },
  };
}
