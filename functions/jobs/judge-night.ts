/** One night, judged and made ready to commit: findings, ledger entries and mails with their text frozen. */
import {
  type Assessment,
  assess,
  type Changes,
  changesBetween,
  type Facts,
  type FailedMail,
  type Finding,
  factsOfNight,
  heldMail,
  type LocalDate,
  type MailText,
  nightMoment,
  type Problem,
  peopleToTell,
  personMail,
  summaryMail,
  upcomingReports,
} from '../../shared/index.ts';
import { digestOf } from '../canonical.ts';
import { chainOnto, tailOf } from '../chain.ts';
import type {
  ChainedEntry,
  Clock,
  FactsPart,
  MailAddress,
  OutboxMail,
  RunCommit,
  RunRecord,
  StoppedRun,
} from '../ports.ts';
import { composeCommit } from '../run-commit.ts';
import { deductionReason, fineLoad, holdReason } from './guard.ts';

/** Who hears of the night. */
export interface Recipients {
  readonly manager: MailAddress | null;
  readonly owner: MailAddress | null;
  readonly mailsStaff: boolean;
}

export interface NightInput {
  readonly night: LocalDate;
  readonly facts: Facts;
  readonly parts: readonly FactsPart[];
  /** The whole chain so far. */
  readonly ledger: readonly ChainedEntry[];
  readonly previous: { readonly run: RunRecord; readonly findings: readonly Finding[] } | null;
  readonly recipients: Recipients;
  /** Faults of the workbook, told on the last night of a walk only: older nights did not see them. */
  readonly problems: readonly Problem[];
  readonly failedMails: readonly FailedMail[];
  readonly clock: Clock;
}

export type JudgedNight =
  | {
      readonly kind: 'ready';
      readonly commit: RunCommit;
      readonly assessment: Assessment;
      /** As they stood that night, with the ledger before it. */
      readonly facts: Facts;
    }
  | { readonly kind: 'held'; readonly stop: StoppedRun };

/** Judges one night; the same input always gives the same commit. */
export function judgeNight(input: NightInput): JudgedNight {
  const { night, ledger } = input;
  const earlier = ledger.map((link) => link.entry);
  const facts = { ...factsOfNight(input.facts, night), ledger: earlier };
  const assessment = assess(facts);
  const added = assessment.ledger.slice(earlier.length);
  const load = fineLoad(earlier, added);
  const staff = facts.employees.length;
  const reason = holdReason(load, staff) ?? deductionReason(added, staff);
  if (reason !== null && !isReleased(input.facts, night)) {
    return { kind: 'held', stop: heldStop(input, facts, reason, load) };
  }
  const tail = tailOf(ledger);
  const head = chainOnto(tail.head, tail.length + 1, added).at(-1)?.hash ?? tail.head;
  const findings = assessment.findings.map(({ text: _, clears: __, ...finding }) => finding);
  // What lies before the first judged date is over: no longer told, and not withdrawn either.
  const before = input.previous?.findings.filter(({ date }) => date >= facts.from) ?? [];
  const changes = changesBetween(before, findings, added);
  const run = {
    team: facts.team.id,
    date: night,
    asOf: nightMoment(night),
    edition: assessment.edition,
    facts: Object.fromEntries(input.parts.map((part) => [part.month, part.hash])),
    counts: countsOf(assessment, input.problems, added.length),
  };
  const mails = nightMails(input, facts, assessment, changes, {
    ...run,
    chainHead: head,
    ledgerLength: tail.length + added.length,
  });
  const commit = composeCommit({ ...run, findings, mails, newEntries: added }, tail);
  return { kind: 'ready', commit, assessment, facts };
}

/**
 * A row 决定 with finding `run.<night>` and `confirm` lets a held night pass. It is written after the
 * night's own moment, so it is looked for among all decisions and not among those of that moment.
 */
function isReleased(facts: Facts, night: LocalDate): boolean {
  return facts.decisions.some(
    (decision) => decision.finding === `run.${night}` && decision.decision === 'confirm',
  );
}

function countsOf(
  assessment: Assessment,
  problems: readonly Problem[],
  entries: number,
): Record<string, number> {
  const count = (outcome: Finding['outcome']) =>
    assessment.findings.filter((finding) => finding.outcome === outcome).length;
  // By name, as a store gives them back: a night reads the same whoever shows it.
  return {
    breach: count('breach'),
    entries,
    excused: count('excused'),
    problems: problems.length + assessment.problems.length,
    unknown: count('unknown'),
  };
}

/** The record of the night as far as its mails tell it. */
type NightRun = Omit<RunRecord, 'findingsHash' | 'mails'>;

function nightMails(
  input: NightInput,
  facts: Facts,
  assessment: Assessment,
  changes: Changes,
  run: NightRun,
): OutboxMail[] {
  const { night, recipients, clock } = input;
  const address = addressing(run.team, night, run.asOf, facts.team.timeZone, clock);
  const mails: OutboxMail[] = [];
  const upcoming = upcomingReports(facts, night);
  const withProblems = { ...assessment, problems: [...input.problems, ...assessment.problems] };
  if (recipients.manager && isNews(input, changes, run)) {
    const text = summaryMail({
      team: facts.team.name,
      night,
      assessment: withProblems,
      changes,
      names: new Map(facts.employees.map((employee) => [employee.id, employee.name])),
      failedMails: input.failedMails,
      heldNights: [],
      upcoming,
      chainHead: run.chainHead,
      ledgerLength: run.ledgerLength,
    });
    mails.push(address('summary', recipients.manager, text));
  }
  if (!recipients.mailsStaff) return mails;
  const concerned = new Set([
    ...peopleToTell(changes),
    ...upcoming.map(({ employee }) => employee),
  ]);
  for (const employee of facts.employees) {
    if (!employee.email || !concerned.has(employee.id)) continue;
    const text = personMail({
      team: facts.team.name,
      night,
      person: employee,
      answerTo: recipients.manager?.name ?? null,
      assessment,
      changes,
      upcoming,
    });
    mails.push(address('person', { name: employee.name, address: employee.email }, text));
  }
  return mails;
}

/** A quiet night sends nothing: the first mail that is not read is the last that is. */
function isNews(input: NightInput, changes: Changes, run: NightRun): boolean {
  const hasChanges =
    changes.added.length +
      changes.changed.length +
      changes.withdrawn.length +
      changes.entries.length >
    0;
  const before = input.previous?.run.counts['problems'] ?? 0;
  const hasNewProblems = input.problems.length > 0 && run.counts['problems'] !== before;
  return hasChanges || hasNewProblems || input.failedMails.length > 0;
}

/** One mail per cause: its id says team, night, kind and recipient, and nothing of its text. */
export function addressing(
  team: string,
  night: LocalDate,
  asOf: string,
  timeZone: string,
  clock: Clock,
): (kind: OutboxMail['kind'], to: MailAddress, text: MailText) => OutboxMail {
  return (kind, to, text) => ({
    id: digestOf({ team, night, kind, to: to.address }).slice(0, 32),
    team,
    night,
    kind,
    to,
    ...text,
    date: clock.withOffset(asOf, timeZone),
  });
}

function heldStop(
  input: NightInput,
  facts: Facts,
  cause: string,
  load: { fines: number; amountYuan: number; people: number },
): StoppedRun {
  const { night, recipients, clock } = input;
  const reason =
    `${cause}。核对无误就在“决定”页写一行:run.${night}、确认;有误就更正表格 / ` +
    `If all is right, add a row to 决定 Decisions: run.${night}, confirm; if not, correct the sheet`;
  const at = nightMoment(night);
  const to = recipients.owner ?? recipients.manager;
  const text = heldMail({ team: facts.team.name, night, at, reason, ...load });
  const address = addressing(facts.team.id, night, at, facts.team.timeZone, clock);
  return {
    team: facts.team.id,
    date: night,
    kind: 'held',
    at,
    reason,
    mails: to ? [address('held', to, text)] : [],
  };
}
