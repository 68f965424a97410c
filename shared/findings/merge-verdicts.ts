/** Verdicts of one rule about one date are one finding, whatever number of records it rests on. */
import type { Measures } from './finding.ts';
import type { DatedVerdict } from './rule.ts';

/** Folds verdicts of one rule and person that would share an id; the others stay as they are, in order. */
export function mergeVerdicts(verdicts: readonly DatedVerdict[]): DatedVerdict[] {
  const merged = new Map<string, DatedVerdict>();
  for (const verdict of verdicts) {
    const key = `${verdict.date}.${verdict.session ?? verdict.suffix ?? ''}`;
    const other = merged.get(key);
    merged.set(key, other ? join(other, verdict) : verdict);
  }
  return [...merged.values()];
}

function join(one: DatedVerdict, other: DatedVerdict): DatedVerdict {
  const replyBy = laterOf(one.replyBy, other.replyBy);
  return {
    ...one,
    outcome: one.outcome === 'breach' ? one.outcome : other.outcome,
    measures: addMeasures(one.measures, other.measures),
    because: [...one.because, ...other.because],
    cautions: [...new Set([...(one.cautions ?? []), ...(other.cautions ?? [])])],
    awaitsDecision: Boolean(one.awaitsDecision || other.awaitsDecision),
    ...(replyBy === undefined ? {} : { replyBy }),
  };
}

function addMeasures(one: Measures, other: Measures): Measures {
  const sums: Record<string, number> = { ...one };
  for (const [name, value] of Object.entries(other)) sums[name] = (sums[name] ?? 0) + value;
  return sums;
}

/** The later deadline, so that nobody loses time; no deadline stays none. */
function laterOf(one: DatedVerdict['replyBy'], other: DatedVerdict['replyBy']) {
  if (typeof one === 'number' && typeof other === 'number') return Math.max(one, other);
  return one === undefined ? other : one;
}
