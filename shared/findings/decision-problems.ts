/** Decisions that decide nothing: the finding they name does not stand. */
import type { Facts } from '../facts/document.ts';
import { type Problem, showValue } from '../kernel/problem.ts';
import type { Finding } from './finding.ts';

/**
 * One problem per decision without a finding. Decisions on held runs (`run.<date>`) are the night job's, and
 * those about dates before the first judged one were answered when those dates were.
 */
export function decisionProblems(facts: Facts, findings: readonly Finding[]): Problem[] {
  const known = new Set(findings.map((finding) => finding.id));
  return facts.decisions
    .map((decision) => ({ decision, place: decision.place ?? `decisions(${decision.finding})` }))
    .filter(({ decision }) => !known.has(decision.finding) && !decision.finding.startsWith('run.'))
    .filter(({ decision }) => (dateIn(decision.finding) ?? facts.from) >= facts.from)
    .map(({ decision, place }) => ({
      place,
      got: showValue(decision.finding),
      want: 'the id of a finding that stands, as 结论 Flags or the mail shows it',
    }))
    .sort((left, right) => (left.place < right.place ? -1 : left.place > right.place ? 1 : 0));
}

/** The date in `E01.2025-03-10.absence`; null where there is none. */
function dateIn(finding: string): string | null {
  return /^[^.]+\.(\d{4}-\d{2}-\d{2})\./.exec(finding)?.[1] ?? null;
}
