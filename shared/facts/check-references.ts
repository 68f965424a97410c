/** What only the whole facts document can tell: who exists, what comes first, what stands twice. */
import { parseMinuteOfDay } from '../kernel/minutes.ts';
import { type Problem, showValue } from '../kernel/problem.ts';
import { isReadingName, parseReading, readingNames } from '../policy/readings.ts';
import type { Facts } from './document.ts';
import {
  bookOf,
  type FineEntry,
  isFineEntry,
  type LedgerEntry,
  type PayEntry,
} from './ledger-entry.ts';

/** All faults of a document whose shape is right; empty when it can be judged. */
export function checkReferences(facts: Facts): Problem[] {
  const problems: Problem[] = [];
  const report = (place: string, got: unknown, want: string) => {
    problems.push({ place, got: showValue(got), want });
  };

  if (facts.through < facts.from) report('through', facts.through, `a date from ${facts.from} on`);
  checkReadings(facts, report);
  checkUnique(facts, report);
  checkEmployees(facts, report);
  checkOrder(facts, report);
  checkLedger(facts, report);
  return problems;
}

type Report = (place: string, got: unknown, want: string) => void;

function checkReadings(facts: Facts, report: Report) {
  for (const [name, value] of Object.entries(facts.readings)) {
    if (!isReadingName(name)) {
      report(`readings.${name}`, name, `one of ${readingNames.join(', ')}`);
      continue;
    }
    const parsed = parseReading(name, value);
    if (!parsed.ok) report(`readings.${name}`, value, parsed.want);
  }
}

/** Lists whose entries have a key of their own, and the key. */
function keyedLists(facts: Facts): [string, readonly { key: string }[]][] {
  const byId = (items: readonly { id: string }[]) => items.map(({ id }) => ({ key: id }));
  const byDay = (items: readonly { employee: string; date: string }[]) =>
    items.map(({ employee, date }) => ({ key: `${employee} ${date}` }));
  return [
    ['employees', byId(facts.employees)],
    ['calendar', facts.calendar.map(({ date }) => ({ key: date }))],
    ['roster', byDay(facts.roster)],
    ['punches', byDay(facts.punches)],
    ['corrections', byId(facts.corrections)],
    ['leaves', byId(facts.leaves)],
    ['outings', byId(facts.outings)],
    ['offPost', byId(facts.offPost)],
    ['overtime', byId(facts.overtime)],
    ['incidents', byId(facts.incidents)],
    ['reports', byId(facts.reports)],
    ['ledger', byId(facts.ledger)],
  ];
}

function checkUnique(facts: Facts, report: Report) {
  for (const [list, items] of keyedLists(facts)) {
    const seen = new Map<string, number>();
    items.forEach(({ key }, index) => {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else report(`${list}[${index}]`, key, `no second entry for it (first at ${list}[${first}])`);
    });
  }
}

function checkEmployees(facts: Facts, report: Report) {
  const known = new Set(facts.employees.map((employee) => employee.id));
  const lists: Record<string, readonly { employee?: string | null | undefined }[]> = {
    roster: facts.roster,
    punches: facts.punches,
    corrections: facts.corrections,
    leaves: facts.leaves,
    outings: facts.outings,
    offPost: facts.offPost,
    overtime: facts.overtime,
    incidents: facts.incidents,
    reports: facts.reports,
    checklists: facts.checklists,
    resignations: facts.resignations,
    unreadable: facts.unreadable,
  };
  for (const [list, items] of Object.entries(lists)) {
    items.forEach(({ employee }, index) => {
      if (typeof employee === 'string' && !known.has(employee)) {
        report(`${list}[${index}].employee`, employee, 'the id of an entry in employees');
      }
    });
  }
}

function checkOrder(facts: Facts, report: Report) {
  facts.employees.forEach((employee, index) => {
    if (employee.leftOn && employee.hiredOn && employee.leftOn < employee.hiredOn) {
      report(`employees[${index}].leftOn`, employee.leftOn, `a date from ${employee.hiredOn} on`);
    }
  });
  for (const list of ['leaves', 'outings'] as const) {
    facts[list].forEach((item, index) => {
      if (item.to <= item.from)
        report(`${list}[${index}].to`, item.to, `a moment after ${item.from}`);
    });
  }
  for (const list of ['offPost', 'overtime'] as const) {
    facts[list].forEach((item, index) => {
      if ((parseMinuteOfDay(item.to) ?? 0) <= (parseMinuteOfDay(item.from) ?? 0)) {
        report(`${list}[${index}].to`, item.to, `a time after ${item.from}`);
      }
    });
  }
  facts.unreadable.forEach((item, index) => {
    if (item.from && item.through && item.through < item.from) {
      report(`unreadable[${index}].through`, item.through, `a date from ${item.from} on`);
    }
  });
}

/** A ledger read back must be one we could have printed: every answer names an earlier entry of its book. */
function checkLedger(facts: Facts, report: Report) {
  const answerable = new Map<string, LedgerEntry>();
  facts.ledger.forEach((entry, index) => {
    const fault = isFineEntry(entry)
      ? fineEntryFault(entry, answerable)
      : payEntryFault(entry, answerable);
    if (fault) report(`ledger[${index}].${fault.field}`, entry[fault.field], fault.want);
    if (entry.kind === 'propose' || entry.kind === 'close' || entry.kind === 'cap') {
      answerable.set(entry.id, entry);
    }
  });
}

interface EntryFault {
  readonly field: 'answers' | 'amount';
  readonly want: string;
}

function fineEntryFault(
  entry: FineEntry,
  answerable: ReadonlyMap<string, LedgerEntry>,
): EntryFault | null {
  if (entry.kind === 'propose') return null;
  const answered = answerable.get(entry.answers ?? '');
  if (!answered || bookOf(answered) !== entry.fine) {
    return { field: 'answers', want: 'the id of an earlier proposal of this fine' };
  }
  const want = entry.kind === 'confirm' ? 0 : -answered.amount;
  return entry.amount === want ? null : { field: 'amount', want: String(want) };
}

/** A month's close and reopening move no money; what corrects it names the close, what is carried the cap. */
function payEntryFault(
  entry: PayEntry,
  answerable: ReadonlyMap<string, LedgerEntry>,
): EntryFault | null {
  const movesNothing = entry.kind === 'close' || entry.kind === 'reopen';
  if (movesNothing && entry.amount !== 0) return { field: 'amount', want: '0' };
  if (entry.kind === 'close' || entry.kind === 'cap') return null;
  const answered = answerable.get(entry.answers ?? '');
  return answered && bookOf(answered) === entry.book
    ? null
    : { field: 'answers', want: 'the id of an earlier entry of this book' };
}
