/** Every letter that the last judged night gives reason for, one person a letter. */

import type { Facts } from '../../facts/document.ts';
import { prepareTeamFacts } from '../../facts/team-facts.ts';
import { compareText } from '../../kernel/compare.ts';
import type { Month } from '../../kernel/local-date.ts';
import type { MonthStatement } from '../../payroll/statement.ts';
import type { Assessment } from '../assessment.ts';
import { absenceNotice } from './absence-notice.ts';
import { type CaseFile, caseFile } from './case-file.ts';
import type { LetterKind, PaperLetter } from './paper.ts';
import { paperHtml } from './paper-html.ts';
import { reversalNotice } from './reversal-notice.ts';
import { reviewChecklist } from './review-checklist.ts';
import { statementLetter } from './statement.ts';
import { warningLetter } from './warning.ts';

export interface LetterPage {
  readonly kind: LetterKind;
  readonly number: string;
  readonly employee: string;
  readonly reader: PaperLetter['reader'];
  readonly html: string;
}

/** A night with everything letters draw on. */
export interface JudgedFacts {
  readonly facts: Facts;
  readonly assessment: Assessment;
  /** Of the wanted month at least. */
  readonly statements: readonly MonthStatement[];
}

export interface LettersWanted {
  /** The month of the statements, and of what the other letters are about. */
  readonly month: Month;
  /** Only this person; left out: everybody. */
  readonly person?: string;
}

/** The pages by person and number; the same night always gives the same pages. */
export function letterPages(night: JudgedFacts, wanted: LettersWanted): LetterPage[] {
  return lettersOf(night, wanted).map((letter) => ({
    kind: letter.kind,
    number: letter.number,
    employee: letter.employee,
    reader: letter.reader,
    html: paperHtml(letter),
  }));
}

/** The same as structures. */
export function lettersOf(
  { facts, assessment, statements }: JudgedFacts,
  { month, person }: LettersWanted,
): PaperLetter[] {
  const { terms } = prepareTeamFacts(facts);
  return facts.employees
    .filter(({ id }) => person === undefined || id === person)
    .flatMap((employee) => {
      const file = caseFile(facts, assessment, employee, terms.supplement.deadlineWorkdays);
      return [
        ...matters(file).filter(({ date }) => date.startsWith(month)),
        ...statements
          .filter((one) => one.employee === employee.id && one.month === month)
          .map((statement) => statementLetter(file, { statement, leaves: facts.leaves })),
      ];
    })
    .sort(
      (left, right) =>
        compareText(left.employee, right.employee) || compareText(left.number, right.number),
    );
}

/** Everything but the statement. */
function matters(file: CaseFile): PaperLetter[] {
  const standing = file.sanctions.filter(({ state }) => state === 'proposed' || state === 'final');
  return [
    ...file.occurrences.map((occurrence) => absenceNotice(file, occurrence)),
    ...standing
      .filter(({ kind }) => kind === 'warning')
      .flatMap((sanction) => {
        const incident = file.incidents.find(({ id }) => sanction.id.endsWith(`.incident.${id}`));
        return incident ? [warningLetter(file, incident, sanction)] : [];
      }),
    ...standing
      .filter(({ kind }) => kind === 'dismissal-review' || kind === 'deemed-review')
      .map((review) => reviewChecklist(file, review)),
    ...[...new Set(file.entries.map(({ fine }) => fine))].flatMap(
      (fine) => reversalNotice(file, fine) ?? [],
    ),
  ];
}
