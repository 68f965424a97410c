/** A door to Firestore that fails at a chosen call, in the ways a network fails. */
import type { Documents } from '../../../functions/adapters/firestore/documents.ts';

/**
 * `lost`: the call never arrived. `unanswered`: it was carried out, and its answer was lost.
 * `crash` and `crash-after`: likewise, and the process is gone: every later call fails as well.
 */
export const faultKinds = ['lost', 'unanswered', 'crash', 'crash-after'] as const;
export type FaultKind = (typeof faultKinds)[number];

export function isCrash(kind: FaultKind): boolean {
  return kind === 'crash' || kind === 'crash-after';
}

export interface Fault {
  readonly kind: FaultKind;
  /** 1 is the first call. */
  readonly call: number;
}

export class FaultyDocuments implements Documents {
  readonly #inner: Documents;
  readonly #fault: Fault | null;
  calls = 0;
  /** Which call the fault met. */
  failed: 'read' | 'list' | 'create' | null = null;
  readonly limits: Documents['limits'];

  constructor(inner: Documents, fault: Fault | null = null) {
    this.#inner = inner;
    this.limits = inner.limits;
    this.#fault = fault;
  }

  read(...given: Parameters<Documents['read']>) {
    return this.#pass('read', () => this.#inner.read(...given));
  }

  list(...given: Parameters<Documents['list']>) {
    return this.#pass('list', () => this.#inner.list(...given));
  }

  create(...given: Parameters<Documents['create']>) {
    return this.#pass('create', () => this.#inner.create(...given));
  }

  async close(): Promise<void> {
    // The inner door belongs to the test.
  }

  async #pass<T>(name: 'read' | 'list' | 'create', work: () => Promise<T>): Promise<T> {
    this.calls += 1;
    const fault = this.#fault;
    if (fault === null || this.calls < fault.call) return work();
    if (this.calls > fault.call) {
      if (isCrash(fault.kind)) throw new Error('the process is gone');
      return work();
    }
    this.failed = name;
    if (fault.kind === 'unanswered' || fault.kind === 'crash-after') await work();
    if (isCrash(fault.kind)) throw new Error('the process is gone');
    const code = fault.kind === 'lost' ? 14 : 4;
    throw Object.assign(new Error('the line went dead'), { code });
  }
}
