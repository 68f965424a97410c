/** Calls of the client library, each with a deadline of ours and none cut off when the client is closed. */
import { setImmediate as nextTurn } from 'node:timers/promises';

export class Calls {
  readonly #deadlineMilliseconds: number;
  readonly #pending = new Set<Promise<unknown>>();
  #isOpen = true;

  constructor(deadlineMilliseconds: number) {
    this.#deadlineMilliseconds = deadlineMilliseconds;
  }

  /** Fails like Firestore when time is up; whatever was sent may still be carried out. */
  async make<T>(what: string, start: () => Promise<T>): Promise<T> {
    if (!this.#isOpen) throw new Error(`Firestore: closed before ${what}; open the store again`);
    const work = start();
    const settled: Promise<unknown> = Promise.allSettled([work]);
    this.#pending.add(settled);
    void settled.then(() => this.#pending.delete(settled));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const milliseconds = this.#deadlineMilliseconds;
      timer = setTimeout(() => reject(new DeadlineError(what, milliseconds)), milliseconds);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Ends the client, at once when nothing is under way. The library still repeats calls that nobody waits
   * for any more, and one that meets an ended client brings the whole process down: then the end comes
   * after the last of them, and is not waited for.
   */
  async close(end: () => Promise<void>): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // Calls that have just been answered leave the set a moment later.
    await nextTurn();
    const ended = Promise.all(this.#pending).then(end);
    if (this.#pending.size === 0) await ended;
  }
}

class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  /** Firestore's DEADLINE_EXCEEDED. */
  readonly code = 4;

  constructor(what: string, milliseconds: number) {
    super(
      `Firestore: no answer within ${milliseconds} ms while ${what}; look at the network and the service's status, then run again`,
    );
  }
}
