/** Opens Firestore through firebase-admin. */
import { randomUUID } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import {
  type DocumentSnapshot,
  type Firestore,
  getFirestore,
  type Settings,
  type Query as TheirQuery,
} from 'firebase-admin/firestore';
import { assertBatch } from './batch.ts';
import { Calls } from './calls.ts';
import { type Documents, type FoundDocument, type Query, usualLimits } from './documents.ts';

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
  const deadline = options.deadlineMilliseconds ?? usualDeadlineMilliseconds;
  const app = initializeApp({ projectId: options.projectId }, `kaoqin-${randomUUID()}`);
  const firestore = options.databaseId ? getFirestore(app, options.databaseId) : getFirestore(app);
  firestore.settings(settingsOf(options, deadline));
  return documentsOf(firestore, deadline, async () => {
    await firestore.terminate();
    await deleteApp(app);
  });
}

/** The door over an open client; tests look at the very requests it sends. */
export function documentsOf(
  firestore: Firestore,
  deadlineMilliseconds: number,
  end: () => Promise<void>,
): Documents {
  const calls = new Calls(deadlineMilliseconds);
  return {
    limits: usualLimits,
    async read(paths, only) {
      const found: DocumentSnapshot[] = [];
      for (let start = 0; start < paths.length; start += mostPaths) {
        const references = paths.slice(start, start + mostPaths).map((path) => firestore.doc(path));
        const mask = only ? [{ fieldMask: [...only] }] : [];
        const what = `reading ${references.length} documents`;
        found.push(...(await calls.make(what, () => firestore.getAll(...references, ...mask))));
      }
      return found.map((snapshot) => snapshot.data() ?? null);
    },
    async list(query) {
      const what = `listing ${query.collection}`;
      const { docs } = await calls.make(what, () => toTheirs(firestore, query).get());
      return docs.map((found): FoundDocument => ({ path: found.ref.path, fields: found.data() }));
    },
    async create(documents) {
      assertBatch(documents);
      const batch = firestore.batch();
      for (const { path, fields } of documents) batch.create(firestore.doc(path), fields);
      await calls.make(`creating ${documents.length} documents`, () => batch.commit());
    },
    close: () => calls.close(end),
  };
}

function settingsOf({ emulator }: FirestoreOptions, deadlineMilliseconds: number): Settings {
  // The library takes these for reads alone; a commit that is not answered ends after a minute of its own.
  const read = { timeout_millis: deadlineMilliseconds };
  const methods = { BatchGetDocuments: read, RunQuery: read };
  const settings = {
    clientConfig: { interfaces: { 'google.firestore.v1.Firestore': { methods } } },
  };
  if (emulator === undefined) return settings;
  // The emulator takes this word for the service's own identity, which its rules do not bind.
  const customHeaders = { Authorization: 'Bearer owner' };
  return { ...settings, host: emulator, ssl: false, customHeaders };
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
