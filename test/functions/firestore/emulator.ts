/** Stores on the run's Firestore emulator, each test in a project of its own. */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { connectFirestore } from '../../../functions/adapters/firestore/connect.ts';
import type { Documents } from '../../../functions/adapters/firestore/documents.ts';
import { FirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import type { Store } from '../../../functions/ports.ts';
import { untilReady } from '../../emulators.ts';

const host = inject('firestoreEmulator');

/** For `describe.skipIf`: the global setup has said why. */
export const isMissing = host === null;

export function emulatorHost(): string {
  if (host === null) throw new Error('a suite that needs the emulator must skip itself without it');
  return host;
}

export function newProject(): string {
  return `kaoqin-${randomUUID()}`;
}

/** A fresh database, with whatever is opened on it. */
export class Database {
  readonly projectId = newProject();
  readonly #open: { close(): Promise<void> }[] = [];

  static async create(): Promise<Database> {
    await untilReady(emulatorHost());
    return new Database();
  }

  connect(): Documents {
    const documents = connectFirestore({ projectId: this.projectId, emulator: emulatorHost() });
    this.#open.push(documents);
    return documents;
  }

  open(documents: Documents = this.connect()): Store {
    return new FirestoreStore(documents);
  }

  async close(): Promise<void> {
    for (const one of this.#open) await one.close();
  }
}
