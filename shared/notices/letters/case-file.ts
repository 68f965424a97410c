/** What a letter to one person may draw on: that person's own part of the facts and of the assessment. */
import type { Decision, Employee, Facts, Incident } from '../../facts/document.ts';
import { type FineEntry, isFineEntry } from '../../facts/ledger-entry.ts';
import type { ExplainedFinding } from '../../findings/finding.ts';
import { formatLocalDate, type LocalDate, toDayNumber } from '../../kernel/local-date.ts';
import { buildCalendar } from '../../policy/calendar.ts';
import type { Counter, RankedOccurrence } from '../../sanctions/sanction.ts';
import type { Assessment, PrintedSanction } from '../assessment.ts';
import type { NameOf } from '../phrases/evidence.ts';
import { shownText } from '../phrases/text.ts';

export interface CaseFile {
  readonly employee: Employee;
  readonly team: string;
  readonly edition: string;
  /** Date the letter is issued on: the day of the judging. */
  readonly issuedOn: LocalDate;
  readonly through: LocalDate;
  /** Whom to answer; the supervisor's name, else the number. */
  readonly answerTo: string | null;
  /** Last date for an objection that still moves this month; null where the calendar of that time is missing. */
  readonly objectBy: LocalDate | null;
  readonly findings: readonly ExplainedFinding[];
  readonly sanctions: readonly PrintedSanction[];
  readonly occurrences: readonly RankedOccurrence[];
  readonly entries: readonly FineEntry[];
  readonly counters: readonly Counter[];
  readonly incidents: readonly Incident[];
  readonly decisions: readonly Decision[];
  /** Shows the person and the supervisor by name and everybody else by number. */
  readonly nameOf: NameOf;
}

/** Gathers them; an objection has as many working days as a form, for the policy names none for either. */
export function caseFile(
  facts: Facts,
  assessment: Assessment,
  employee: Employee,
  objectionWorkdays: number,
): CaseFile {
  const { id } = employee;
  const supervisor = employee.supervisor ?? null;
  const known = facts.employees.find((one) => one.id === supervisor);
  const issuedOn = assessment.asOf.slice(0, 10);
  const objectBy = buildCalendar(facts.calendar).workdayAfter(
    toDayNumber(issuedOn),
    objectionWorkdays,
  );
  const isOwn = (one: { readonly employee: string | null }) => one.employee === id;
  return {
    employee,
    team: facts.team.name,
    edition: assessment.edition,
    issuedOn,
    through: assessment.through,
    answerTo: supervisor === null ? null : (known?.name ?? supervisor),
    objectBy: objectBy === null ? null : formatLocalDate(objectBy),
    findings: assessment.findings.filter(isOwn),
    sanctions: assessment.sanctions.filter(isOwn),
    occurrences: assessment.occurrences.filter(isOwn),
    entries: assessment.ledger.filter(isFineEntry).filter(isOwn),
    counters: assessment.counters.filter(isOwn),
    incidents: facts.incidents.filter(isOwn),
    decisions: facts.decisions
      .filter(({ finding }) => finding.startsWith(`${id}.`))
      .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)),
    nameOf: (person) =>
      person === id
        ? shownText(employee.name, 40)
        : person === supervisor && known
          ? shownText(known.name, 40)
          : shownText(person),
  };
}

/** The findings of these ids, in their order. */
export function findingsOf(file: CaseFile, ids: readonly string[]): ExplainedFinding[] {
  return file.findings.filter((finding) => ids.includes(finding.id));
}

/** The counter a date counts in; null where the absence no longer counts. */
export function counterAt(file: CaseFile, date: LocalDate): Counter | null {
  return file.counters.find((counter) => counter.dates.includes(date)) ?? null;
}
