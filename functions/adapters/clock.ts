/** Clocks: the machine's own, and one that stands where it is put. */
import { tzOffset } from '@date-fns/tz';
import type { LocalMoment } from '../../shared/index.ts';
import type { Clock } from '../ports.ts';

const minuteMilliseconds = 60_000;
const dayMilliseconds = 24 * 60 * minuteMilliseconds;

export function systemClock(): Clock {
  return clockReading(() => Date.now());
}

export interface FixedClock extends Clock {
  /** Puts the clock to another instant, in epoch milliseconds. */
  set(now: number): void;
}

/** A clock that stays at `start` (epoch milliseconds) until it is set. */
export function fixedClock(start: number): FixedClock {
  let current = start;
  const clock = clockReading(() => current);
  return {
    ...clock,
    set(now) {
      current = now;
    },
  };
}

function clockReading(now: () => number): Clock {
  return {
    now,
    localMoment(timeZone) {
      const instant = now();
      return wallText(instant + offsetMinutes(timeZone, instant) * minuteMilliseconds);
    },
    withOffset(moment, timeZone) {
      const instant = instantOf(moment, timeZone);
      const offset = offsetMinutes(timeZone, instant);
      const sign = offset < 0 ? '-' : '+';
      const hours = twoDigits(Math.trunc(Math.abs(offset) / 60));
      const minutes = twoDigits(Math.abs(offset) % 60);
      return `${wallText(instant + offset * minuteMilliseconds)}:00${sign}${hours}:${minutes}`;
    },
  };
}

/**
 * The instant at which clocks of the zone show this moment. When they show it twice, the second time, so
 * that nothing seems older than it is; when they skip it, as much later as they skipped.
 */
function instantOf(moment: LocalMoment, timeZone: string): number {
  const wall = Date.parse(`${moment.slice(0, 16)}Z`);
  if (Number.isNaN(wall)) throw new Error(`"${moment}" is not a moment; want YYYY-MM-DDTHH:MM`);
  // A zone changes its offset at most once in these two days.
  const before = offsetMinutes(timeZone, wall - dayMilliseconds);
  const after = offsetMinutes(timeZone, wall + dayMilliseconds);
  const instants = [before, after]
    .map((offset) => ({ offset, instant: wall - offset * minuteMilliseconds }))
    .filter(({ offset, instant }) => offsetMinutes(timeZone, instant) === offset)
    .map(({ instant }) => instant);
  return instants.length === 0 ? wall - before * minuteMilliseconds : Math.max(...instants);
}

function offsetMinutes(timeZone: string, instant: number): number {
  const offset = tzOffset(timeZone, new Date(instant));
  if (Number.isNaN(offset)) {
    throw new Error(`"${timeZone}" is not a time zone; write an IANA name such as Asia/Shanghai`);
  }
  return offset;
}

function wallText(wall: number): LocalMoment {
  return new Date(wall).toISOString().slice(0, 16);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
