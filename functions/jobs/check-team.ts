/** The nightly walk of one team: read the workbook once, judge every missed night, write once, mail. */
import {
  type Facts,
  formatLocalDate,
  formatProblem,
  type LocalDate,
  readWorkbook,
  type Settings,
  splitByMonth,
  toDayNumber,
  type WorkbookReading,
} from '../../shared/index.ts';
import { digestOf } from '../canonical.ts';
import type { FactsPart, RunRecord, Workbook, WorkbookSnapshot } from '../ports.ts';
import {
  type CheckPorts,
  type CheckReport,
  type CheckRequest,
  deliveryScope,
  recipientsOf,
  report,
} from './check-request.ts';
import { commitNight } from './commit-night.ts';
import { type DeliveryReport, deliverMail, readStandings } from './deliver-mail.ts';
import { judgeNight } from './judge-night.ts';
import { withKeptReadings } from './recorded-facts.ts';
import { type FreshNight, type Shown, showLast } from './show-night.ts';
import { recordBlock, recordOnce } from './stop-night.ts';

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
  const reading = readOpenYears(snapshot, request.through, runs);
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

/**
 * Reads from 起始日期, or else from the first of the year, and from an earlier year as long as that one is
 * open: not judged to its end, or its December not closed, so that a fine of December can still be
 * answered in January.
 */
function readOpenYears(
  { tabs }: WorkbookSnapshot,
  through: LocalDate,
  runs: readonly RunRecord[],
): WorkbookReading {
  const reading = readWorkbook({ tabs, through });
  const { judgeFrom, closedMonths } = reading.settings;
  const [first, last] = [runs[0]?.date, runs.at(-1)?.date];
  if (judgeFrom !== null || first === undefined || last === undefined) return reading;
  const throughYear = Number(through.slice(0, 4));
  let year = throughYear;
  const isOpen = (one: number) => last < `${one}-12-31` || !closedMonths.includes(`${one}-12`);
  while (first < `${year}-01-01` && isOpen(year - 1)) year -= 1;
  return year === throughYear ? reading : readWorkbook({ tabs, through, from: `${year}-01-01` });
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
