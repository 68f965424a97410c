/** Opens Firestore through firebase-admin and gives every call a deadline. */
import { randomUUID } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import {
  type DocumentSnapshot,
  type Firestore,
  getFirestore,
  type Settings,
  type Query as TheirQuery,
} from 'firebase-admin/firestore';
import { assertBatch, type Documents, type FoundDocument, type Query } from './documents.ts';

export interface FirestoreOptions {
  readonly projectId: string;
  /** Missing: the project's default database. */
  readonly databaseId?: string;
  /** `host:port` of the official emulator; missing: the service, or what FIRESTORE_EMULATOR_HOST says. */
  readonly emulator?: string;
  /** How long one call may take with all its repeats inside the client library. */
  readonly deadlineMilliseconds?: number;
}

/** The library itself would try for ten minutes, longer than a function may run. */
const usualDeadlineMilliseconds = 30_000;
/** Paths a single read asks for. */
const mostPaths = 300;

export function connectFirestore(options: FirestoreOptions): Documents {
  const app = initializeApp({ projectId: options.projectId }, `kaoqin-${randomUUID()}`);
  const firestore = options.databaseId ? getFirestore(app, options.databaseId) : getFirestore(app);
  firestore.settings(settingsOf(options));
  let isOpen = true;
  return documentsOf(firestore, options.deadlineMilliseconds ?? usualDeadlineMilliseconds, {
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await firestore.terminate();
      await deleteApp(app);
    },
  });
}

/** The door over an open client; tests look at the very requests it sends. */
export function documentsOf(
  firestore: Firestore,
  deadlineMilliseconds: number,
  { close }: Pick<Documents, 'close'>,
): Documents {
  const inTime = <T>(work: Promise<T>, what: string) =>
    withDeadline(work, deadlineMilliseconds, what);
  return {
    async read(paths, only) {
      const found: DocumentSnapshot[] = [];
      for (let start = 0; start < paths.length; start += mostPaths) {
        const references = paths.slice(start, start + mostPaths).map((path) => firestore.doc(path));
        const mask = only ? [{ fieldMask: [...only] }] : [];
        const group = firestore.getAll(...references, ...mask);
        found.push(...(await inTime(group, `reading ${references.length} documents`)));
      }
      return found.map((snapshot) => snapshot.data() ?? null);
    },
    async list(query) {
      const { docs } = await inTime(
        toTheirs(firestore, query).get(),
        `listing ${query.collection}`,
      );
      return docs.map((found): FoundDocument => ({ path: found.ref.path, fields: found.data() }));
    },
    async create(documents) {
      assertBatch(documents);
      const batch = firestore.batch();
      for (const { path, fields } of documents) batch.create(firestore.doc(path), fields);
      await inTime(batch.commit(), `creating ${documents.length} documents`);
    },
    close,
  };
}

function settingsOf({ emulator }: FirestoreOptions): Settings {
  if (emulator === undefined) return {};
  // The emulator takes this word for the service's own identity, which its rules do not bind.
  return { host: emulator, ssl: false, customHeaders: { Authorization: 'Bearer owner' } };
}

function toTheirs(firestore: Firestore, query: Query): TheirQuery {
  let theirs: TheirQuery = firestore.collection(query.collection);
  const { among, orderBy, from, limit } = query;
  if (among) theirs = theirs.where(among.field, 'in', among.values);
  if (orderBy) {
    if (from !== undefined) theirs = theirs.where(orderBy, '>=', from);
    theirs = theirs.orderBy(orderBy, query.direction ?? 'asc');
  }
  return limit === undefined ? theirs : theirs.limit(limit);
}

/** Says like Firestore that time is up; whatever was sent may still be carried out. */
async function withDeadline<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(what, milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
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
