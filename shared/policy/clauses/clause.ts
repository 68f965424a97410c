/** What the register holds of one clause, and the constructors by how it is judged. */
import type { Words } from '../words.ts';

/** How far a breach of the clause can reach; `ends-job` is always decided by a person. */
export type Severity = 'none' | 'low' | 'medium' | 'high' | 'ends-job';

interface ClauseText {
  readonly title: Words;
  /** The clause in one sentence of our own; the policy itself is never quoted. */
  readonly wording: Words;
}

/** A clause some rule judges: from attendance facts, from an entered record, or in payroll. */
export interface JudgedClause extends ClauseText {
  readonly kind: 'attendance' | 'record' | 'pay';
  readonly severity: Severity;
  /** What the policy itself attaches; null where it names nothing. */
  readonly consequence: Words | null;
  readonly reason: null;
}

/** A clause that is only shown, with the reason no rule judges it. */
export interface InformationClause extends ClauseText {
  readonly kind: 'information';
  readonly severity: 'none';
  readonly consequence: null;
  readonly reason: Words;
}

/** One clause of the register, without its id. */
export type ClauseEntry = JudgedClause | InformationClause;

/** A clause judged from punches, roster, leave and outings. */
export function attendance(
  severity: Severity,
  title: Words,
  wording: Words,
  consequence: Words | null = null,
): JudgedClause {
  return { kind: 'attendance', severity, title, wording, consequence, reason: null };
}

/** A clause judged from something a person enters: an incident, a report, a checklist. */
export function record(
  severity: Severity,
  title: Words,
  wording: Words,
  consequence: Words | null = null,
): JudgedClause {
  return { kind: 'record', severity, title, wording, consequence, reason: null };
}

/** A clause carried out in the month's pay arithmetic. */
export function pay(
  severity: Severity,
  title: Words,
  wording: Words,
  consequence: Words | null = null,
): JudgedClause {
  return { kind: 'pay', severity, title, wording, consequence, reason: null };
}

/** A clause shown as text only. */
export function information(title: Words, wording: Words, reason: Words): InformationClause {
  return { kind: 'information', severity: 'none', title, wording, consequence: null, reason };
}
