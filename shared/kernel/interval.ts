/** Half-open intervals [start, end) of whole numbers and the algebra the day is built with. */

export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Sorted, disjoint, non-empty intervals that do not touch. */
export type IntervalList = readonly Interval[];

/** Sorts, drops empty ones and joins those that overlap or touch. */
export function normalize(intervals: readonly Interval[]): IntervalList {
  const sorted = intervals
    .filter((interval) => interval.end > interval.start)
    .sort((left, right) => left.start - right.start);
  const joined: Interval[] = [];
  for (const interval of sorted) {
    const last = joined.at(-1);
    if (last && interval.start <= last.end) {
      if (interval.end > last.end)
        joined[joined.length - 1] = { start: last.start, end: interval.end };
    } else {
      joined.push(interval);
    }
  }
  return joined;
}

/** What of `from` no interval of `minus` covers; both sorted and disjoint. */
export function subtract(from: IntervalList, minus: IntervalList): IntervalList {
  if (minus.length === 0 || from.length === 0) return from;
  const rest: Interval[] = [];
  for (const interval of from) {
    let start = interval.start;
    for (const cut of minus) {
      if (cut.end <= start) continue;
      if (cut.start >= interval.end) break;
      if (cut.start > start) rest.push({ start, end: cut.start });
      start = Math.max(start, cut.end);
    }
    if (start < interval.end) rest.push({ start, end: interval.end });
  }
  return rest;
}

/** What lies in both lists; both sorted and disjoint. */
export function intersect(left: IntervalList, right: IntervalList): IntervalList {
  const common: Interval[] = [];
  for (const a of left) {
    for (const b of right) {
      const start = Math.max(a.start, b.start);
      const end = Math.min(a.end, b.end);
      if (start < end) common.push({ start, end });
    }
  }
  return common;
}

export function totalLength(intervals: IntervalList): number {
  let total = 0;
  for (const interval of intervals) total += interval.end - interval.start;
  return total;
}
