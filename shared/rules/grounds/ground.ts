/** What makes (part of) a date an absence: the sessions it claims and the days the policy counts for it. */

import type { Gap } from '../../facts/day.ts';
import type { Evidence } from '../../findings/finding.ts';
import type { DayFrame, KnownFacts } from '../../findings/rule.ts';
import type { ClauseId } from '../../policy/clauses.ts';
import type { SessionName, Terms } from '../../policy/edition.ts';

/** The facts every ground may look at. */
export type AbsenceDay = DayFrame &
  KnownFacts<'gaps' | 'lateness' | 'earliness' | 'missed' | 'away' | 'unproved'>;

/** One reason found on a date. */
export interface GroundFound {
  /** Sessions whose gaps belong to the absence. */
  readonly sessions: readonly SessionName[];
  /** Days the policy counts for it; what sessions wholly missed do not reach of them is deemed. */
  readonly days: number;
  readonly because: Evidence;
}

export interface Ground {
  readonly clause: ClauseId;
  find(day: AbsenceDay, terms: Terms): readonly GroundFound[];
}

/** Whether a gap is long enough for absence: "one hour" with or without the hour itself (reading A8). */
export function isAnHour(minutes: number, terms: Terms): boolean {
  const { absenceFromMinutes } = terms.numbers;
  return terms.threshold.hourInclusive
    ? minutes >= absenceFromMinutes
    : minutes > absenceFromMinutes;
}

/** Gaps of one record put together: being away over the midday break is one absence from the post. */
export function byRecord(gaps: readonly Gap[]): readonly (readonly Gap[])[] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = gap.record?.id ?? `${gap.start}`;
    const own = groups.get(key);
    if (own) own.push(gap);
    else groups.set(key, [gap]);
  }
  return [...groups.values()];
}
