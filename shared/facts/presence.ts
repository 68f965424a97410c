/** From punches to presence: double taps are one punch, a lone punch proves nothing either way. */
import type { Interval, IntervalList } from '../kernel/interval.ts';
import { type MinuteOfDay, parseMinuteOfDay } from '../kernel/minutes.ts';
import type { Session, Terms } from '../policy/edition.ts';
import type { Correction, PunchDay } from './document.ts';

export interface Presence {
  readonly intervals: IntervalList;
  /** Sessions that a lone punch leaves open. */
  readonly unproved: readonly Session[];
}

const absent: Presence = { intervals: [], unproved: [] };

/** Punches and approved corrections of a date, in order. */
export function punchMinutes(
  record: PunchDay | null,
  corrections: readonly Correction[],
): MinuteOfDay[] {
  const minutes = record === null ? [] : record.times.map(minuteOf);
  for (const correction of corrections) minutes.push(minuteOf(correction.time));
  return isInOrder(minutes) ? minutes : minutes.sort((left, right) => left - right);
}

/**
 * Presence on a date. Mode 2: from the first to the last punch. Mode 4: the same for each session,
 * punches parted at the middle of the break (reading A17).
 */
export function presenceOf(
  punches: readonly MinuteOfDay[],
  sessions: readonly Session[],
  terms: Terms,
): Presence {
  if (punches.length === 0) return absent;
  if (terms.punch.mode === 2) return stretch(punches, sessions, terms);
  const [am, pm] = terms.numbers.sessions;
  const noon = (am.end + pm.start) / 2;
  const parts = [am, pm].map((session) => {
    const own = punches.filter((punch) => (session === am ? punch < noon : punch >= noon));
    return own.length === 0
      ? absent
      : stretch(own, sessions.includes(session) ? [session] : [], terms);
  });
  return {
    intervals: parts.flatMap((part) => part.intervals),
    unproved: parts.flatMap((part) => part.unproved),
  };
}

function stretch(
  punches: readonly MinuteOfDay[],
  sessions: readonly Session[],
  terms: Terms,
): Presence {
  const start = punches[0] ?? 0;
  const end = punches.at(-1) ?? 0;
  if (end - start < Math.max(1, terms.punch.doubleTapMinutes))
    return { intervals: [], unproved: sessions };
  const interval: Interval = { start, end };
  return { intervals: [interval], unproved: [] };
}

function isInOrder(minutes: readonly MinuteOfDay[]): boolean {
  return minutes.every((minute, index) => index === 0 || minute >= (minutes[index - 1] ?? 0));
}

export function minuteOf(time: string): MinuteOfDay {
  const minute = parseMinuteOfDay(time);
  if (minute === null) throw new Error(`not a time in parsed facts: ${time}`);
  return minute;
}
