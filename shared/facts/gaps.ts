/** Due time with nobody there: what is left of each session after presence, by shape and cause. */
import {
  type Interval,
  type IntervalList,
  intersect,
  subtract,
  totalLength,
} from '../kernel/interval.ts';
import type { Session, Terms } from '../policy/edition.ts';
import type { Earliness, Gap, Lateness } from './day.ts';
import type { OffPost, Outing } from './document.ts';

/** Time in which the person was somewhere else, whatever the punches say. */
export interface Away extends Interval {
  readonly cause: 'off-post' | 'outing';
  readonly record: OffPost | Outing;
}

/** Gaps of a date in time order. `remaining` is the due time that nothing covers. */
export function findGaps(
  sessions: readonly Session[],
  remaining: IntervalList,
  presence: IntervalList,
  away: readonly Away[],
): Gap[] {
  return sessions.flatMap((session) => {
    const due = intersect(remaining, [session]);
    return due.length === 0 ? [] : gapsOfSession(session, due, presence, away);
  });
}

function gapsOfSession(
  session: Session,
  due: IntervalList,
  presence: IntervalList,
  away: readonly Away[],
): Gap[] {
  const outside = away.flatMap((item) =>
    // Off post is only off a post one was at; an outing is out wherever the punches stand.
    intersect(item.cause === 'outing' ? due : intersect(due, presence), [item]).map((part) => ({
      ...part,
      cause: item.cause,
      record: item.record,
    })),
  );
  const atWork = outside.reduce<IntervalList>(
    (rest, part) => subtract(rest, [part]),
    intersect(due, presence),
  );
  const unexplained = outside
    .filter((part) => part.cause === 'outing')
    .reduce<IntervalList>((rest, part) => subtract(rest, [part]), due);
  if (totalLength(atWork) === 0) return wholeSession(session, due, unexplained, outside);

  const first = Math.min(...intersect(due, presence).map((part) => part.start));
  const last = Math.max(...intersect(due, presence).map((part) => part.end));
  const byPresence = subtract(unexplained, presence).map(
    (part): Gap => ({
      ...part,
      session: session.name,
      shape: part.end <= first ? 'head' : part.start >= last ? 'tail' : 'middle',
      cause: 'presence',
      record: null,
    }),
  );
  const byAway = outside.map((part): Gap => ({ ...part, session: session.name, shape: 'middle' }));
  return [...byPresence, ...byAway].sort((left, right) => left.start - right.start);
}

/** A session nobody worked in: one gap a stretch of due time; an outing is its cause only when it fills all. */
function wholeSession(
  session: Session,
  due: IntervalList,
  unexplained: IntervalList,
  outside: readonly Away[],
): Gap[] {
  const outing =
    totalLength(unexplained) === 0 ? outside.find((part) => part.cause === 'outing') : null;
  return due.map((part) => ({
    ...part,
    session: session.name,
    shape: 'whole',
    cause: outing ? 'outing' : 'presence',
    record: outing?.record ?? null,
  }));
}

/** Due time before the arrival; nothing when nobody came. */
export function findLateness(
  gaps: readonly Gap[],
  presence: IntervalList,
  terms: Terms,
): Lateness[] {
  return bySession(terms, gaps, presence).flatMap(({ session, gaps: own, start }) => {
    const before = own.filter((gap) => gap.end <= start);
    const [first] = before;
    if (!first) return [];
    return [
      { session, minutes: totalLength(before), dueAt: first.start, arrivedAt: start, gaps: before },
    ];
  });
}

/** Due time after the departure; nothing when nobody came. */
export function findEarliness(
  gaps: readonly Gap[],
  presence: IntervalList,
  terms: Terms,
): Earliness[] {
  return bySession(terms, gaps, presence).flatMap(({ session, gaps: own, end }) => {
    const after = own.filter((gap) => gap.start >= end);
    const last = after.at(-1);
    if (!last) return [];
    return [{ session, minutes: totalLength(after), leftAt: end, dueUntil: last.end, gaps: after }];
  });
}

interface Stretch {
  readonly session: Lateness['session'];
  readonly gaps: readonly Gap[];
  readonly start: number;
  readonly end: number;
}

/** Mode 2 sees one arrival and one departure a day, mode 4 one of each a session (reading A17). */
function bySession(terms: Terms, gaps: readonly Gap[], presence: IntervalList): Stretch[] {
  const ownGaps = gaps.filter((gap) => gap.cause === 'presence');
  const stretch = (
    session: Stretch['session'],
    own: readonly Gap[],
    there: IntervalList,
  ): Stretch[] => {
    const first = there[0];
    const last = there.at(-1);
    return first && last && own.length > 0
      ? [{ session, gaps: own, start: first.start, end: last.end }]
      : [];
  };
  if (terms.punch.mode === 2) return stretch(null, ownGaps, presence);
  return terms.numbers.sessions.flatMap((session) =>
    stretch(
      session.name,
      ownGaps.filter((gap) => gap.session === session.name && gap.shape !== 'whole'),
      presence.filter((part) => intersect([part], [session]).length > 0),
    ),
  );
}
