/** The store of production: every port call as creates under computed ids in Firestore. */
import * as z from 'zod/mini';
import type { Finding, LocalDate, LocalMoment, Month } from '../../../shared/index.ts';
import type {
  AttemptOutcome,
  ChainedEntry,
  FactsPart,
  MailWithAttempts,
  RunCommit,
  RunRecord,
  StoppedRun,
  Store,
} from '../../ports.ts';
import { assertCommit } from '../../run-commit.ts';
import { commitRun } from './commit-run.ts';
import { connectFirestore, type FirestoreOptions } from './connect.ts';
import { createTogether } from './create-once.ts';
import type { Documents } from './documents.ts';
import { loadFacts, saveFacts } from './facts.ts';
import { readFindings } from './findings.ts';
import { acquireLease, releaseLease } from './lease.ts';
import { readLedger } from './ledger.ts';
import { finishAttempt, readMails, startAttempt } from './outbox.ts';
import { layoutOf } from './paths.ts';
import { readRuns } from './run-mark.ts';
import { readStops, recordStop } from './stops.ts';

/** Opens the store; the service account needs to get, list and create, never to update or delete. */
export function openFirestoreStore(options: FirestoreOptions): Store {
  return new FirestoreStore(connectFirestore(options));
}

const writtenMark = z.looseObject({ digest: z.string() });

/** The store over an open door; `openFirestoreStore` is the usual way to it. */
export class FirestoreStore implements Store {
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  acquireLease(team: string, holder: string, now: number, until: number): Promise<boolean> {
    return acquireLease(this.#documents, team, holder, now, until);
  }

  releaseLease(team: string, holder: string): Promise<void> {
    return releaseLease(this.#documents, team, holder);
  }

  saveFacts(team: string, parts: readonly FactsPart[]): Promise<void> {
    return saveFacts(this.#documents, team, parts);
  }

  loadFacts(team: string, versions: Readonly<Record<Month, string>>): Promise<FactsPart[]> {
    return loadFacts(this.#documents, team, versions);
  }

  runs(team: string): Promise<RunRecord[]> {
    return readRuns(this.#documents, team);
  }

  findings(team: string, night: LocalDate): Promise<Finding[]> {
    return readFindings(this.#documents, team, night);
  }

  ledger(team: string): Promise<ChainedEntry[]> {
    return readLedger(this.#documents, team);
  }

  async commitRun(commit: RunCommit): Promise<'committed' | 'repeated'> {
    assertCommit(commit);
    return commitRun(this.#documents, commit);
  }

  recordStop(stop: StoppedRun): Promise<void> {
    return recordStop(this.#documents, stop);
  }

  stops(team: string): Promise<StoppedRun[]> {
    return readStops(this.#documents, team);
  }

  async markWritten(team: string, night: LocalDate, digest: string): Promise<void> {
    const mark = { path: layoutOf(team).written(night), fields: { night, digest } };
    await createTogether(this.#documents, { shared: [mark] });
  }

  async writtenDigest(team: string, night: LocalDate): Promise<string | null> {
    const path = layoutOf(team).written(night);
    const [found] = await this.#documents.read([path]);
    if (!found) return null;
    const known = z.safeParse(writtenMark, found);
    if (known.success) return known.data.digest;
    throw new Error(`${path}: is not as this version writes it; restore a backup`);
  }

  mails(team: string, from?: LocalDate): Promise<MailWithAttempts[]> {
    return readMails(this.#documents, team, from);
  }

  startAttempt(team: string, mail: string, number: number, at: LocalMoment): Promise<boolean> {
    return startAttempt(this.#documents, team, mail, number, at);
  }

  finishAttempt(
    team: string,
    mail: string,
    number: number,
    outcome: AttemptOutcome,
  ): Promise<void> {
    return finishAttempt(this.#documents, team, mail, number, outcome);
  }

  close(): Promise<void> {
    return this.#documents.close();
  }
}
