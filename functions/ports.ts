/** What a job needs from the outside world; adapters implement it, only wire.ts names them. */
import type {
  Facts,
  Finding,
  LedgerEntry,
  LocalDate,
  LocalMoment,
  Month,
  SystemTab,
  WorkbookSnapshot,
} from '../shared/index.ts';

export type { WorkbookSnapshot } from '../shared/index.ts';

/** One month's slice of a team's facts document, immutable under the hash of its content. */
export interface FactsPart {
  readonly month: Month;
  /** sha-256 of the canonical JSON of `facts`, hex. */
  readonly hash: string;
  readonly facts: Facts;
}

/** A ledger entry in its team's hash chain. */
export interface ChainedEntry {
  /** 1, 2, 3 … without gaps. */
  readonly position: number;
  readonly entry: LedgerEntry;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** sha-256 over canonical JSON of {previous, position, entry}, hex. */
  readonly hash: string;
}

/** What a committed night leaves behind; keyed by team and business date. */
export interface RunRecord {
  readonly team: string;
  /** Business date that was judged. */
  readonly date: LocalDate;
  readonly asOf: LocalMoment;
  readonly edition: string;
  /** Facts versions the night judged: month → hash. */
  readonly facts: Readonly<Record<Month, string>>;
  /** Hash of the last ledger entry after this night; 64 zeros while the ledger is empty. */
  readonly chainHead: string;
  readonly ledgerLength: number;
  /** digestOf the night's findings; proves later that they are whole. */
  readonly findingsHash: string;
  /** Ids of the mails committed with the night. */
  readonly mails: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** A mail with its text frozen at commit time; a resend is byte-equal. */
export interface OutboxMail {
  /** Hash of team, night, recipient and kind: one mail per cause. */
  readonly id: string;
  readonly team: string;
  readonly night: LocalDate;
  readonly kind: 'summary' | 'person' | 'blocked' | 'held';
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Moment written into the Date header, team zone, with offset: RFC 3339. */
  readonly date: string;
}

/** One atomic batch of creates. */
export interface RunCommit {
  readonly run: RunRecord;
  /** New entries, already chained onto the ledger's head. */
  readonly entries: readonly ChainedEntry[];
  /** Findings of the night, whole; the next night is compared with them. */
  readonly findings: readonly Finding[];
  readonly mails: readonly OutboxMail[];
}

/** The night could not be judged or waits for a person; kept beside the committed runs. */
export interface StoppedRun {
  readonly team: string;
  readonly date: LocalDate;
  readonly kind: 'blocked' | 'held';
  readonly at: LocalMoment;
  /** For people; no personal data. */
  readonly reason: string;
  readonly mails: readonly OutboxMail[];
}

/** `unknown`: the message left and no answer came, so it may have arrived. */
export type AttemptOutcome =
  | { readonly result: 'sent'; readonly answer: string }
  | { readonly result: 'refused'; readonly answer: string }
  | { readonly result: 'retry'; readonly answer: string }
  | { readonly result: 'unknown'; readonly answer: string };

/** A try to hand a mail over; no outcome means the process died in between: unknown. */
export interface MailAttempt {
  readonly mail: string;
  /** 1, 2, 3 … */
  readonly number: number;
  readonly startedAt: LocalMoment;
  readonly outcome: AttemptOutcome | null;
}

/** A mail and every try to hand it over, by number. */
export interface MailWithAttempts {
  readonly mail: OutboxMail;
  readonly attempts: readonly MailAttempt[];
}

/** The same id with other content: nothing was written, a person must look. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/**
 * Every write is a create under a computed id: the same id with the same content is success,
 * with other content a ConflictError and nothing written. No read-modify-write.
 */
export interface Store {
  /** Takes the team's lease until `until` (epoch ms) unless another holder's is still running at `now`. */
  acquireLease(team: string, holder: string, now: number, until: number): Promise<boolean>;
  releaseLease(team: string, holder: string): Promise<void>;

  saveFacts(team: string, parts: readonly FactsPart[]): Promise<void>;
  /** By month. Throws when a named version is missing or is not what its hash says. */
  loadFacts(team: string, versions: Readonly<Record<Month, string>>): Promise<FactsPart[]>;

  /** Committed runs, oldest first. */
  runs(team: string): Promise<RunRecord[]>;
  /** Findings of the committed night, in the order committed; empty when the night is not committed. */
  findings(team: string, night: LocalDate): Promise<Finding[]>;
  /** The whole chain, in order. */
  ledger(team: string): Promise<ChainedEntry[]>;
  /**
   * All or nothing. 'repeated' when this very commit is already there; ConflictError when the night
   * was committed otherwise, or when the entries do not continue the ledger's head.
   */
  commitRun(commit: RunCommit): Promise<'committed' | 'repeated'>;

  /** Keyed by team, date, kind and moment. */
  recordStop(stop: StoppedRun): Promise<void>;
  /** By date, then moment. */
  stops(team: string): Promise<StoppedRun[]>;

  /** Marks that the system tabs show this night's outcome; `digest` of what was written. */
  markWritten(team: string, night: LocalDate, digest: string): Promise<void>;
  writtenDigest(team: string, night: LocalDate): Promise<string | null>;

  /** Outbox mails of nights from `from` on (all without it) with their attempts, by night then id. */
  mails(team: string, from?: LocalDate): Promise<MailWithAttempts[]>;
  /** Creates the attempt before the mail leaves; false when that number is already taken. */
  startAttempt(team: string, mail: string, number: number, at: LocalMoment): Promise<boolean>;
  finishAttempt(team: string, mail: string, number: number, outcome: AttemptOutcome): Promise<void>;

  close(): Promise<void>;
}

/** The workbook cannot be reached, read or written; the message says where and what a person should do. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}

/** What set-up found and did, in words for the operator. */
export interface SetUpReport {
  readonly added: readonly string[];
  readonly repaired: number;
}

/**
 * The team's workbook. People's rows are read and never written: verdicts reach them by lookup formulas.
 * Every write is absolute, so a repeat changes nothing. Faults are WorkbookErrors.
 */
export interface Workbook {
  /** Everything, in one call. */
  read(): Promise<WorkbookSnapshot>;
  /**
   * Writes the system tabs whole, in one atomic call, and repairs what the sweep finds; tabs that already
   * show just this are left alone. `snapshot` is what was read before judging.
   */
  write(tabs: readonly SystemTab[], snapshot: WorkbookSnapshot): Promise<'written' | 'unchanged'>;
  /** Creates what is missing of tabs, headers and formats; may be run again at any time. */
  setUp(): Promise<SetUpReport>;
}

/** Hands one mail over. Throws only on bugs; every answer of the outside is an outcome. */
export interface Mailer {
  send(mail: OutboxMail): Promise<AttemptOutcome>;
}

export interface Clock {
  /** Epoch milliseconds, for leases. */
  now(): number;
  /** The local moment in a zone. */
  localMoment(timeZone: string): LocalMoment;
  /** RFC 3339 with the zone's offset for a local moment. */
  withOffset(moment: LocalMoment, timeZone: string): string;
}
