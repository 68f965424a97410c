/** The nightly walk of one team: read the workbook once, judge every missed night, write once, mail. */
import {
  type Assessment,
  blockedMail,
  type Facts,
  formatLocalDate,
  formatProblem,
  type LocalDate,
  nightMoment,
  type Problem,
  readWorkbook,
  renderSystemTabs,
  type Settings,
  splitByMonth,
  toDayNumber,
  type WorkbookReading,
  whatIf,
} from '../../shared/index.ts';
import { digestOf } from '../canonical.ts';
import {
  type Clock,
  ConflictError,
  type FactsPart,
  type MailAddress,
  type Mailer,
  type RunRecord,
  type StoppedRun,
  type Store,
  type Workbook,
  type WorkbookSnapshot,
} from '../ports.ts';
import { commitNight } from './commit-night.ts';
import { type DeliveryReport, deliverMail, readStandings } from './deliver-mail.ts';
import { addressing, judgeNight, type Recipients } from './judge-night.ts';
import { recall, withKeptReadings } from './recorded-facts.ts';

export interface CheckPorts {
  readonly store: Store;
  readonly workbook: Workbook;
  readonly mailer: Mailer;
  readonly clock: Clock;
}

export interface CheckRequest {
  /** The team's key in the store; the workbook must name the same team. */
  readonly team: string;
  /** Last night to judge. */
  readonly through: LocalDate;
  /** Who runs this; a lease is taken in this name. */
  readonly holder: string;
  /** Hears of a night that is blocked while the workbook itself cannot say whom to tell. */
  readonly owner: MailAddress | null;
  readonly timeZone: string;
  /** Missed nights beyond this many are judged as one: the last of them sees the whole year anyway. */
  readonly mostNights?: number;
  readonly mailsFrom?: LocalDate;
  /** This process is the only sender, and sending a mail again at once does no harm. */
  readonly isSoleSender?: boolean;
  readonly progress?: (event: ProgressEvent) => void;
}

export type ProgressEvent =
  | { readonly step: 'read'; readonly rows: number; readonly problems: number }
  | {
      readonly step: 'night';
      readonly night: LocalDate;
      readonly index: number;
      readonly of: number;
      readonly counts: Readonly<Record<string, number>>;
    }
  | { readonly step: 'written' | 'unchanged' }
  | { readonly step: 'mails'; readonly attempted: number };

export interface CheckReport {
  /** done: everything is judged; busy: another process is at it; blocked, held: a person is needed. */
  readonly kind: 'done' | 'busy' | 'blocked' | 'held';
  readonly nights: readonly LocalDate[];
  readonly reason: string | null;
  readonly lastRun: RunRecord | null;
  readonly assessment: Assessment | null;
  readonly facts: Facts | null;
  readonly problems: readonly Problem[];
  readonly isWritten: boolean;
  readonly mails: DeliveryReport | null;
}

const leaseMilliseconds = 10 * 60_000;
const usualMostNights = 35;

/**
 * Runs the walk. May be killed anywhere and run again: what is done is found done. The lease only saves
 * work: two walks at once end in one ledger, for each takes over the nights that the other commits.
 */
export async function checkTeam(ports: CheckPorts, request: CheckRequest): Promise<CheckReport> {
  const { store, clock } = ports;
  const isHeld = await store.acquireLease(
    request.team,
    request.holder,
    clock.now(),
    clock.now() + leaseMilliseconds,
  );
  if (!isHeld) return report({ kind: 'busy', reason: 'another run of this team is under way' });
  try {
    return await walk(ports, request);
  } finally {
    await store.releaseLease(request.team, request.holder);
  }
}

async function walk(ports: CheckPorts, request: CheckRequest): Promise<CheckReport> {
  const { store, workbook } = ports;
  const runs = await store.runs(request.team);
  const snapshot = await readOrReason(workbook);
  if ('reason' in snapshot) return block(ports, request, snapshot.reason, null, null);
  const reading = readWorkbook({ tabs: snapshot.tabs, through: request.through });
  request.progress?.({
    step: 'read',
    rows: reading.rows.length,
    problems: reading.problems.length,
  });
  const judged = await judgeMissed(ports, request, runs, reading);
  let shown: Shown | null;
  let mails: DeliveryReport;
  try {
    shown = await showLast(ports, request, snapshot, reading, judged.fresh);
    if (shown) request.progress?.({ step: shown.isWritten ? 'written' : 'unchanged' });
  } finally {
    // What was decided is told, even if the workbook cannot be written.
    mails = await deliverMail(ports, deliveryScope(request));
  }
  request.progress?.({ step: 'mails', attempted: mails.attempted });
  const { kind, nights, reason } = judged;
  return report({
    kind,
    nights,
    reason,
    lastRun: shown?.run ?? null,
    assessment: shown?.assessment ?? null,
    facts: shown?.facts ?? null,
    problems: reading.problems,
    isWritten: shown?.isWritten ?? false,
    mails,
  });
}

/** A night that this walk committed, with what it was judged by. */
interface FreshNight {
  readonly run: RunRecord;
  readonly assessment: Assessment;
  readonly facts: Facts;
}

interface Judged extends Pick<CheckReport, 'kind' | 'nights' | 'reason'> {
  /** The last night of this walk; null when it judged none. */
  readonly fresh: FreshNight | null;
}

/** Judges and commits each night that is missing, oldest first. */
async function judgeMissed(
  ports: CheckPorts,
  request: CheckRequest,
  known: readonly RunRecord[],
  reading: WorkbookReading,
): Promise<Judged> {
  const { store, clock } = ports;
  const { facts, settings } = reading;
  const reason = blockingReason(reading, request.team);
  if (facts === null || reason !== null) {
    await recordBlock(ports, request, reason ?? 'the tab 制度 cannot be read', settings);
    return { kind: 'blocked', nights: [], reason, fresh: null };
  }
  const missing = missingNights(known.at(-1)?.date ?? null, facts.from, request);
  if (missing.length === 0) return { kind: 'done', nights: [], reason: null, fresh: null };
  const kept = await withKeptReadings(store, facts, settings, known.at(-1), request.through);
  const parts = partsOf(kept);
  await store.saveFacts(request.team, parts);
  const { failures } = await readStandings(ports, deliveryScope(request));
  const failedMails = failures.map(({ night, kind, answer }) => ({ night, to: kind, answer }));
  const nights: LocalDate[] = [];
  let fresh: FreshNight | null = null;
  let runs = known;
  for (const [index, night] of missing.entries()) {
    const isLast = index === missing.length - 1;
    const settled = await commitNight(store, { team: request.team, night, runs }, (before) =>
      judgeNight({
        ...before,
        night,
        facts: kept,
        parts,
        recipients: recipientsOf(settings, request),
        problems: isLast ? reading.problems : [],
        failedMails: isLast ? failedMails : [],
        clock,
      }),
    );
    if (settled.kind === 'held') {
      await recordOnce(store, settled.stop);
      return { kind: 'held', nights, reason: settled.stop.reason, fresh };
    }
    runs = settled.runs;
    if (settled.kind === 'overtaken') continue;
    const { run } = settled.commit;
    nights.push(night);
    fresh = { run, assessment: settled.assessment, facts: settled.facts };
    const { counts } = run;
    request.progress?.({ step: 'night', night, index: index + 1, of: missing.length, counts });
  }
  return { kind: 'done', nights, reason: null, fresh };
}

/** Why nothing may be judged from this workbook, or null. */
function blockingReason(reading: WorkbookReading, team: string): string | null {
  const [first, ...others] = reading.blocking;
  if (first) {
    const more = others.length > 0 ? ` (+${others.length})` : '';
    return `${formatProblem(first)}${more}`;
  }
  const found = reading.facts?.team.id;
  return found === team ? null : `制度: got team id ${found ?? 'nothing'}, want ${team}`;
}

/** Dates after the last committed night through the requested one, at most the last few weeks of them. */
function missingNights(
  last: LocalDate | null,
  from: LocalDate,
  request: CheckRequest,
): LocalDate[] {
  const first = last === null ? toDayNumber(from) : toDayNumber(last) + 1;
  const through = toDayNumber(request.through);
  const most = request.mostNights ?? usualMostNights;
  const start = Math.max(first, through - most + 1);
  return Array.from({ length: Math.max(0, through - start + 1) }, (_, index) =>
    formatLocalDate(start + index),
  );
}

function partsOf(facts: Facts): FactsPart[] {
  return [...splitByMonth(facts)].map(([month, part]) => ({
    month,
    hash: digestOf(part),
    facts: part,
  }));
}

interface Shown {
  readonly run: RunRecord;
  readonly assessment: Assessment;
  readonly facts: Facts;
  readonly isWritten: boolean;
}

/** Shows the last committed night in the system tabs, whoever committed it; the same night writes nothing. */
async function showLast(
  ports: CheckPorts,
  request: CheckRequest,
  snapshot: WorkbookSnapshot,
  reading: WorkbookReading,
  fresh: FreshNight | null,
): Promise<Shown | null> {
  const { store, workbook } = ports;
  // Read again: a walk that took long must not show an older night over a newer one.
  const runs = await store.runs(request.team);
  const run = runs.at(-1);
  if (!run) return null;
  const isFresh = fresh !== null && digestOf(fresh.run) === digestOf(run);
  const judged = isFresh ? fresh : await recall(store, run, reading.facts);
  const { failures } = await readStandings(ports, deliveryScope(request));
  const tabs = renderSystemTabs({
    assessment: judged.assessment,
    facts: judged.facts,
    rows: reading.rows,
    problems: reading.problems,
    nights: runs,
    stops: await store.stops(request.team),
    mailFailures: failures.map(({ night, kind, answer }) => ({
      night,
      kind,
      reader: kind,
      answer,
    })),
    chainHead: run.chainHead,
    whatIf: reading.settings.whatIf.map((row) => whatIf(judged.facts, [row], row.from)),
  });
  const outcome = await workbook.write(tabs, snapshot);
  await markWrittenOnce(store, run, digestOf(tabs));
  return { ...judged, run, isWritten: outcome === 'written' };
}

/** The first to show a night marks it; two may have shown it at once. */
async function markWrittenOnce(store: Store, run: RunRecord, digest: string): Promise<void> {
  const isMarked = async () => (await store.writtenDigest(run.team, run.date)) !== null;
  if (await isMarked()) return;
  await createOnce(isMarked, () => store.markWritten(run.team, run.date, digest));
}

function recipientsOf(settings: Settings, request: CheckRequest): Recipients {
  const manager = settings.managerMail
    ? { name: settings.managerName ?? '', address: settings.managerMail }
    : null;
  const owner = settings.ownerMail ? { name: '', address: settings.ownerMail } : request.owner;
  return { manager, owner: owner ?? manager, mailsStaff: settings.personalMails };
}

async function readOrReason(workbook: Workbook): Promise<WorkbookSnapshot | { reason: string }> {
  try {
    return await workbook.read();
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkbookError') return { reason: error.message };
    throw error;
  }
}

async function block(
  ports: CheckPorts,
  request: CheckRequest,
  reason: string,
  settings: Settings | null,
  facts: Facts | null,
): Promise<CheckReport> {
  await recordBlock(ports, request, reason, settings);
  const mails = await deliverMail(ports, deliveryScope(request));
  return report({ kind: 'blocked', reason, facts, mails });
}

/** No fines, nothing judged, and the owner is told once. */
async function recordBlock(
  { store, clock }: CheckPorts,
  request: CheckRequest,
  reason: string,
  settings: Settings | null,
): Promise<void> {
  const at = nightMoment(request.through);
  const to = settings ? recipientsOf(settings, request).owner : request.owner;
  const text = blockedMail({
    team: settings?.team?.name ?? request.team,
    night: request.through,
    at,
    reason,
    nextStep: null,
  });
  const address = addressing(request.team, request.through, at, request.timeZone, clock);
  await recordOnce(store, {
    team: request.team,
    date: request.through,
    kind: 'blocked',
    at,
    reason,
    mails: to ? [address('blocked', to, text)] : [],
  });
}

/** A night stops for one reason at a time; while it stays stopped, nobody is told again. */
async function recordOnce(store: Store, stop: StoppedRun): Promise<void> {
  const isRecorded = async () => {
    const stops = await store.stops(stop.team);
    return stops.some((one) => one.date === stop.date && one.kind === stop.kind);
  };
  if (await isRecorded()) return;
  await createOnce(isRecorded, () => store.recordStop(stop));
}

/** Another process may create the same under other words in between: then it is there, and that is enough. */
async function createOnce(
  isThere: () => Promise<boolean>,
  create: () => Promise<void>,
): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof ConflictError) || !(await isThere())) throw error;
  }
}

function deliveryScope(request: CheckRequest) {
  return {
    team: request.team,
    timeZone: request.timeZone,
    ...(request.mailsFrom ? { from: request.mailsFrom } : {}),
    ...(request.isSoleSender ? { isSoleSender: true } : {}),
  };
}

function report(known: Partial<CheckReport> & Pick<CheckReport, 'kind'>): CheckReport {
  return {
    nights: [],
    reason: null,
    lastRun: null,
    assessment: null,
    facts: null,
    problems: [],
    isWritten: false,
    mails: null,
    ...known,
  };
}
