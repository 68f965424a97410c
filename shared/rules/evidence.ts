/** How rules point at the records they stand on: one small builder per kind of record. */

import type { Gap } from '../facts/day.ts';
import type { Leave, OffPost, Outing } from '../facts/document.ts';
import type { Evidence, EvidenceNote } from '../findings/finding.ts';
import type { DayFrame } from '../findings/rule.ts';
import { type Interval, totalLength } from '../kernel/interval.ts';
import { formatMinuteOfDay } from '../kernel/minutes.ts';
import type { ClauseId } from '../policy/clauses.ts';

/** The punches of the date as recorded, or that there were none. */
export function punchEvidence(day: DayFrame): Evidence {
  return {
    fact: 'punches',
    note:
      day.punches.length === 0
        ? 'no-punches'
        : day.punches.length === 1
          ? 'single-punch'
          : 'punched',
    times: day.punches.map(formatMinuteOfDay),
    ...placeOf(day.punchRecord),
  };
}

/** A stretch of the day, `HH:MM` to `HH:MM`. */
export function stretchEvidence(
  note: EvidenceNote,
  clause: ClauseId,
  stretch: Interval,
  minutes: number,
): Evidence {
  return {
    fact: 'punches',
    note,
    clause,
    from: formatMinuteOfDay(stretch.start),
    to: formatMinuteOfDay(stretch.end),
    minutes,
  };
}

/** The record of one or more gaps that were not seen by punches. */
export function awayEvidence(gaps: readonly Gap[], note: EvidenceNote, clause: ClauseId): Evidence {
  const [first] = gaps;
  const last = gaps.at(-1);
  if (!first || !last) throw new Error('evidence of being away needs a gap');
  const { record } = first;
  const minutes = totalLength(gaps);
  return {
    ...stretchEvidence(note, clause, { start: first.start, end: last.end }, minutes),
    fact: first.cause === 'outing' ? 'outing' : 'off-post',
    ...(record ? { id: record.id, ...placeOf(record) } : {}),
    ...(record && 'recordedBy' in record && record.recordedBy ? { by: record.recordedBy } : {}),
  };
}

export function leaveEvidence(leave: Leave, note: EvidenceNote, clause?: ClauseId): Evidence {
  return {
    fact: 'leave',
    note,
    id: leave.id,
    from: leave.from,
    to: leave.to,
    ...(clause ? { clause } : {}),
    ...placeOf(leave),
  };
}

export function outingEvidence(outing: Outing, note: EvidenceNote, clause?: ClauseId): Evidence {
  return {
    fact: 'outing',
    note,
    id: outing.id,
    from: outing.from,
    to: outing.to,
    ...(clause ? { clause } : {}),
    ...placeOf(outing),
  };
}

/** Why an outing that does not count does not: nobody signed it, or it was never filed. */
export function outingNote(outing: Outing | OffPost | null): EvidenceNote {
  return outing && 'approvedBy' in outing && outing.approvedBy
    ? 'outing-not-filed'
    : 'outing-not-approved';
}

export function placeOf(record: { place?: string | undefined } | null): { place?: string } {
  return record?.place ? { place: record.place } : {};
}
