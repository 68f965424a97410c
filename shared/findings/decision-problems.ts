/** Decisions that decide nothing: the finding they name does not stand, or takes no such answer. */
import type { Decision, Facts } from '../facts/document.ts';
import { type Problem, showValue } from '../kernel/problem.ts';
import type { Finding } from './finding.ts';

/** Decisions on other things than findings: a held night, a closed month. Their own jobs answer them. */
const otherMatters = /^(?:run|reopen)\./;

/**
 * One problem per decision without a finding, and per objection against what takes none. Decisions about
 * dates before the first judged one were answered when those dates were judged.
 */
export function decisionProblems(facts: Facts, findings: readonly Finding[]): Problem[] {
  const known = new Set(findings.map((finding) => finding.id));
  return facts.decisions
    .filter(({ finding }) => (dateIn(finding) ?? facts.from) >= facts.from)
    .flatMap((decision) => {
      const fault = faultOf(decision, known);
      return fault ? [{ place: decision.place ?? `decisions(${decision.finding})`, ...fault }] : [];
    })
    .sort((left, right) => (left.place < right.place ? -1 : left.place > right.place ? 1 : 0));
}

function faultOf(
  { finding, decision }: Decision,
  known: ReadonlySet<string>,
): Pick<Problem, 'got' | 'want'> | null {
  if (otherMatters.test(finding)) {
    return decision === 'object'
      ? { got: `object ${showValue(finding)}`, want: 'an objection names a finding' }
      : null;
  }
  if (known.has(finding)) return null;
  return {
    got: showValue(finding),
    want: 'the id of a finding that stands, as 结论 Flags or the mail shows it',
  };
}

/** The date in `E01.2025-03-10.absence`; null where there is none. */
function dateIn(finding: string): string | null {
  return /^[^.]+\.(\d{4}-\d{2}-\d{2})\./.exec(finding)?.[1] ?? null;
}
