/** Lets a process die, or an answer get lost, at any one call that the job makes of its ports. */
import type { CheckPorts } from '../../functions/jobs/check-request.ts';

/**
 * before, after: the process dies there, so that no later call of it does anything.
 * lost: the call is done and its caller told that it failed; the process lives on.
 */
export type CrashKind = 'before' | 'after' | 'lost';

export interface CrashPoint {
  /** Counted from 0 over all ports. */
  readonly call: number;
  readonly kind: CrashKind;
}

/** Thrown at the point; nothing in the job may catch it for good. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export interface WatchedPorts {
  readonly ports: CheckPorts;
  /** The calls so far, such as `store.commitRun`. */
  readonly calls: readonly string[];
  /** Whether the point was reached. */
  readonly isReached: () => boolean;
}

const watchedPorts = ['store', 'workbook', 'mailer'] as const;

/** The same ports, each call noted; at `point` the crash. */
export function watch(ports: CheckPorts, point: CrashPoint | null = null): WatchedPorts {
  const calls: string[] = [];
  let isReached = false;
  let isDead = false;
  const intercept = async (name: string, run: () => unknown): Promise<unknown> => {
    if (isDead) throw new Crash(`${name} after the process died`);
    const kind = point?.call === calls.length ? point.kind : null;
    calls.push(name);
    if (kind === null) return run();
    isReached = true;
    isDead = kind !== 'lost';
    if (kind !== 'before') await run();
    throw new Crash(`${kind} ${name}`);
  };
  const watched = Object.fromEntries(
    watchedPorts.map((name) => [name, wrap(ports[name], name, intercept)]),
  );
  return { ports: { ...ports, ...watched }, calls, isReached: () => isReached };
}

type Intercept = (name: string, run: () => unknown) => Promise<unknown>;

function wrap<Port extends object>(port: Port, portName: string, intercept: Intercept): Port {
  return new Proxy(port, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) =>
        intercept(`${portName}.${String(key)}`, () => Reflect.apply(member, target, args));
    },
  });
}

/** Calls that leave something behind; before them and after them are different worlds. */
const writes = new Set([
  'store.acquireLease',
  'store.releaseLease',
  'store.saveFacts',
  'store.commitRun',
  'store.recordStop',
  'store.markWritten',
  'store.startAttempt',
  'store.finishAttempt',
  'workbook.write',
  'mailer.send',
]);

/**
 * Every point of a walk that made these calls. Dying after a read is dying before the next call, and
 * one answer of each kind of read is lost.
 */
export function crashPoints(calls: readonly string[]): CrashPoint[] {
  return calls.flatMap((name, call): CrashPoint[] => {
    const kinds: CrashKind[] = ['before'];
    if (writes.has(name)) kinds.push('after', 'lost');
    else if (calls.indexOf(name) === call) kinds.push('lost');
    return kinds.map((kind) => ({ call, kind }));
  });
}
