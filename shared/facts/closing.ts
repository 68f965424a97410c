/** Which payroll months are closed for whom: by the setting, by the lock day or by the ledger, unless reopened. */
import { type Month, nextMonth, toDayNumber } from '../kernel/local-date.ts';
import { padTwo } from '../kernel/minutes.ts';
import { momentNumber } from '../kernel/moment.ts';
import { type Problem, showValue } from '../kernel/problem.ts';
import type { Decision } from './document.ts';
import { isPayEntry, type PayEntry } from './ledger-entry.ts';
import type { TeamFacts } from './team-facts.ts';

export interface Closing {
  /** A closed month takes no entries any more. */
  isClosed(employee: string, month: Month): boolean;
  /** The decision that holds a person's month open again. */
  reopeningOf(employee: string, month: Month): Decision | null;
  /** The month itself while it is open, else the next open one (A41): a closed month is never rewritten. */
  bookingMonth(employee: string, month: Month): Month;
}

/**
 * What the ledger has closed stays closed, whatever the setting says later; only a decision
 * `reopen.<employee>.<month>` with `confirm` and a reason opens it, for that person, for as long as it stands.
 */
export function readClosing(team: TeamFacts): Closing {
  const { facts, terms } = team;
  const { lockDay } = terms.payroll;
  const listed = new Set(facts.closedMonths);
  const inLedger = standingCloses(facts.ledger.filter(isPayEntry));
  const reopenings = latestReopenings(facts.decisions);
  const isLocked = (month: Month) =>
    lockDay !== null &&
    team.asOf >= momentNumber(toDayNumber(`${nextMonth(month)}-${padTwo(lockDay)}`), 0);
  const reopeningOf = (employee: string, month: Month) => {
    const decision = reopenings.get(`reopen.${employee}.${month}`);
    return decision && isReopening(decision) ? decision : null;
  };
  const isClosed = (employee: string, month: Month) =>
    reopeningOf(employee, month) === null &&
    (listed.has(month) || isLocked(month) || inLedger.has(payBook(employee, month)));
  return {
    isClosed,
    reopeningOf,
    bookingMonth(employee, month) {
      let booked = month;
      while (isClosed(employee, booked)) booked = nextMonth(booked);
      return booked;
    },
  };
}

/** The book of a person's month. */
export function payBook(employee: string, month: Month): string {
  return `pay.${employee}.${month}`;
}

/** The close that stands in each book: the last one, unless a reopening followed it. */
export function standingCloses(entries: readonly PayEntry[]): Map<string, PayEntry> {
  const standing = new Map<string, PayEntry>();
  for (const entry of entries) {
    if (entry.kind === 'close') standing.set(entry.book, entry);
    if (entry.kind === 'reopen') standing.delete(entry.book);
  }
  return standing;
}

const reopenPrefix = 'reopen.';

function isReopening(decision: Decision): boolean {
  return decision.decision === 'confirm' && Boolean(decision.reason?.trim());
}

/** By what they name; the latest one counts, among equals the last in a stable order. */
function latestReopenings(decisions: readonly Decision[]): Map<string, Decision> {
  const own = decisions.filter(({ finding }) => finding.startsWith(reopenPrefix));
  const keyOf = ({ at, decision, by }: Decision) => `${at} ${decision} ${by}`;
  return new Map(
    own
      .sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
      .map((decision) => [decision.finding, decision]),
  );
}

/** One problem per decision that asks for a reopening and cannot have it. */
export function reopeningProblems(team: TeamFacts): Problem[] {
  const people = team.facts.employees.map(({ id }) => id);
  return team.facts.decisions
    .filter(({ finding }) => finding.startsWith(reopenPrefix))
    .flatMap((decision) => {
      const fault = faultOf(decision, people);
      return fault ? [{ place: decision.place ?? `decisions(${decision.finding})`, ...fault }] : [];
    })
    .sort((left, right) => (left.place < right.place ? -1 : left.place > right.place ? 1 : 0));
}

function faultOf(
  { finding, decision, reason }: Decision,
  people: readonly string[],
): Omit<Problem, 'place'> | null {
  const [, employee = ''] = /^reopen\.([^.]+)\.\d{4}-(?:0[1-9]|1[0-2])$/.exec(finding) ?? [];
  if (!people.includes(employee)) {
    return {
      got: showValue(finding),
      want: 'reopen.<staff number>.<month>, such as reopen.E01.2025-03',
    };
  }
  if (decision === 'confirm' && !reason?.trim()) {
    return { got: 'no reason', want: 'a reason beside it; the month stays closed without one' };
  }
  const isAnswer = decision === 'confirm' || decision === 'waive';
  return isAnswer
    ? null
    : { got: decision, want: 'confirm to reopen the month, waive to close it again' };
}
