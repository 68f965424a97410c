/** Whether an objection against a finding still waits for its answer. */
import type { Finding } from './finding.ts';

/** The last word of the people concerned is an objection, and nothing else has cleared the finding. */
export function hasOpenObjection(finding: Pick<Finding, 'because' | 'outcome'>): boolean {
  if (finding.outcome === 'excused') return false;
  const last = finding.because.findLast(({ note }) => note === 'objected' || note === 'decided');
  return last?.note === 'objected';
}
