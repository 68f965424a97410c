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

/**
 * A ledger read back must be one we could have printed: ids count the entries of each fine, at most one
 * proposal of a fine is open, and every answer names an earlier one that is.
 */
function checkLedger(facts: Facts, report: Report) {
  const books = new Map<string, LedgerBook>();
  const seen = new Set<string>();
  const answerable = new Map<string, LedgerEntry>();
  facts.ledger.forEach((entry, index) => {
    // An id that stands twice is told by checkUnique.
    if (seen.has(entry.id)) return;
    seen.add(entry.id);
    if (!isFineEntry(entry)) {
      const fault = payEntryFault(entry, answerable);
      if (fault) report(`ledger[${index}].${fault.field}`, entry[fault.field], fault.want);
      if (entry.kind === 'close' || entry.kind === 'cap') answerable.set(entry.id, entry);
      return;
    }
    const book = books.get(entry.fine) ?? { entries: 0, open: null };
    books.set(entry.fine, book);
    book.entries += 1;
    const fault = faultOfEntry(entry, book);
    if (fault) report(`ledger[${index}].${fault.field}`, entry[fault.field], fault.want);
    if (entry.kind === 'propose') book.open = entry;
    else if (entry.kind !== 'confirm') book.open = null;
  });
}

interface LedgerBook {
  entries: number;
  /** The proposal that nothing has taken back. */
  open: FineEntry | null;
}

/** The first fault of an entry after those before it of the same fine; null when it could have been printed. */
function faultOfEntry(
  entry: FineEntry,
  { entries, open }: LedgerBook,
): { field: 'id' | 'kind' | 'amount' | 'answers'; want: string } | null {
  if (entry.kind === 'propose') {
    if (open) return { field: 'kind', want: `an answer to ${open.id}, which is open` };
    if (entry.amount < 0) return { field: 'amount', want: '0 or more' };
  } else {
    if (open === null || open.id !== entry.answers) {
      const want = 'the id of an earlier proposal of this fine that nothing took back';
      return { field: 'answers', want };
    }
    const amount = entry.kind === 'confirm' ? 0 : 0 - open.amount;
    if (entry.amount !== amount) return { field: 'amount', want: String(amount) };
  }
  const id = `${entry.fine}#${entries}`;
  return entry.id === id ? null : { field: 'id', want: id };
}

interface EntryFault {
  readonly field: 'answers' | 'amount';
  readonly want: string;
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
