/** One employee's records, indexed by date, and the question every rule starts from: is this date due? */
import { compareText } from '../kernel/compare.ts';
import type { DayNumber } from '../kernel/local-date.ts';
import { toDayNumber } from '../kernel/local-date.ts';
import { dayOfMoment, toMomentNumber } from '../kernel/moment.ts';
import type {
  Checklist,
  Correction,
  Decision,
  Employee,
  Facts,
  Incident,
  Leave,
  OffPost,
  Outing,
  Overtime,
  PunchDay,
  Report,
  Resignation,
  RosterDay,
  Unreadable,
} from './document.ts';

/** All records of one employee. Arrays by date are indexed from the first judged date. */
export interface Person {
  readonly employee: Employee;
  readonly hiredOn: DayNumber;
  readonly leftOn: DayNumber;
  readonly punches: (PunchDay | undefined)[];
  /** Dates with anything but plain punches on them. */
  readonly marked: Uint8Array;
  readonly roster: Map<DayNumber, RosterDay>;
  readonly corrections: Correction[];
  readonly leaves: Leave[];
  readonly outings: Outing[];
  readonly offPost: OffPost[];
  readonly overtime: Overtime[];
  readonly incidents: Incident[];
  readonly reports: Report[];
  readonly checklists: Checklist[];
  readonly resignations: Resignation[];
  /** The latest answer on each finding; an objection is none. */
  readonly decisions: Map<string, Decision>;
  /** The latest objection against each finding, answered or not. */
  readonly objections: Map<string, Decision>;
  readonly unreadable: Unreadable[];
}

/** Sorts a document's records by employee; `first` and `last` bound what will be judged. */
export function indexPersons(facts: Facts, first: DayNumber, last: DayNumber): Person[] {
  const length = Math.max(0, last - first + 1);
  const persons = new Map<string, Person>();
  for (const employee of [...facts.employees].sort(byId)) {
    persons.set(employee.id, emptyPerson(employee, length));
  }
  const mark = (person: Person, from: DayNumber, through: DayNumber) => {
    const start = Math.max(0, from - first);
    const end = Math.min(length - 1, through - first);
    for (let index = start; index <= end; index += 1) person.marked[index] = 1;
  };
  const each = <T extends { employee: string }>(
    items: readonly T[],
    file: (person: Person, item: T) => void,
  ) => {
    for (const item of items) {
      const person = persons.get(item.employee);
      if (person) file(person, item);
    }
  };

  each(facts.punches, (person, item) => {
    const index = toDayNumber(item.date) - first;
    if (index >= 0 && index < length) person.punches[index] = item;
  });
  each(facts.roster, (person, item) => {
    const day = toDayNumber(item.date);
    person.roster.set(day, item);
    mark(person, day, day);
  });
  for (const list of ['corrections', 'offPost', 'overtime'] as const) {
    each<Correction | OffPost | Overtime>(facts[list], (person, item) => {
      (person[list] as (Correction | OffPost | Overtime)[]).push(item);
      const day = toDayNumber(item.date);
      mark(person, day, day);
    });
  }
  for (const list of ['leaves', 'outings'] as const) {
    each<Leave | Outing>(facts[list], (person, item) => {
      (person[list] as (Leave | Outing)[]).push(item);
      mark(person, dayOfMoment(toMomentNumber(item.from)), dayOfMoment(toMomentNumber(item.to)));
    });
  }
  each(facts.incidents, (person, item) => person.incidents.push(item));
  each(facts.reports, (person, item) => person.reports.push(item));
  each(facts.resignations, (person, item) => person.resignations.push(item));
  for (const item of facts.checklists) {
    if (item.employee) persons.get(item.employee)?.checklists.push(item);
  }
  for (const item of facts.unreadable) {
    const concerned = item.employee ? [persons.get(item.employee)] : persons.values();
    for (const person of concerned) {
      if (!person) continue;
      person.unreadable.push(item);
      mark(
        person,
        item.from ? toDayNumber(item.from) : first,
        item.through ? toDayNumber(item.through) : last,
      );
    }
  }
  fileDecisions(facts.decisions, persons);
  for (const person of persons.values()) sortRecords(person);
  return [...persons.values()];
}

/** The latest decision on a finding counts, and the latest objection beside it; among equals the last in a stable order. */
function fileDecisions(decisions: readonly Decision[], persons: Map<string, Person>) {
  const ordered = [...decisions].sort(
    (a, b) =>
      compareText(a.at, b.at) || compareText(a.decision, b.decision) || compareText(a.by, b.by),
  );
  for (const decision of ordered) {
    const person = persons.get(decision.finding.split('.', 1)[0] ?? '');
    const filed = decision.decision === 'object' ? person?.objections : person?.decisions;
    filed?.set(decision.finding, decision);
  }
}

function sortRecords(person: Person) {
  person.corrections.sort(byId);
  person.leaves.sort((a, b) => compareText(a.from, b.from) || byId(a, b));
  person.outings.sort((a, b) => compareText(a.from, b.from) || byId(a, b));
  person.offPost.sort(
    (a, b) => compareText(a.date, b.date) || compareText(a.from, b.from) || byId(a, b),
  );
  person.overtime.sort(
    (a, b) => compareText(a.date, b.date) || compareText(a.from, b.from) || byId(a, b),
  );
  person.incidents.sort(byId);
  person.reports.sort(byId);
  person.checklists.sort((a, b) => compareText(a.date, b.date) || compareText(a.kind, b.kind));
  person.resignations.sort((a, b) => compareText(a.givenOn, b.givenOn));
  person.unreadable.sort(
    (a, b) =>
      compareText(a.part, b.part) ||
      compareText(a.from ?? '', b.from ?? '') ||
      compareText(a.place ?? '', b.place ?? ''),
  );
}

function emptyPerson(employee: Employee, length: number): Person {
  return {
    employee,
    hiredOn: employee.hiredOn ? toDayNumber(employee.hiredOn) : Number.NEGATIVE_INFINITY,
    leftOn: employee.leftOn ? toDayNumber(employee.leftOn) : Number.POSITIVE_INFINITY,
    punches: new Array<PunchDay | undefined>(length),
    marked: new Uint8Array(length),
    roster: new Map(),
    corrections: [],
    leaves: [],
    outings: [],
    offPost: [],
    overtime: [],
    incidents: [],
    reports: [],
    checklists: [],
    resignations: [],
    decisions: new Map(),
    objections: new Map(),
    unreadable: [],
  };
}

function byId(left: { id: string }, right: { id: string }): number {
  return compareText(left.id, right.id);
}
