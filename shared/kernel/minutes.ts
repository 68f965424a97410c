/** Times of day as whole minutes since midnight. */

/** Minutes since local midnight, 0..1440; 1440 stands for the end of the day. */
export type MinuteOfDay = number;

export const MINUTES_PER_DAY = 1440;

/**
 * Reads `HH:MM` or `HH:MM:SS`; seconds are cut, never rounded (reading A18).
 * Returns null when the text is not a time of day.
 */
export function parseMinuteOfDay(text: string): MinuteOfDay | null {
  const length = text.length;
  if (length !== 5 && length !== 8) return null;
  const hour = twoDigits(text, 0);
  const minute = twoDigits(text, 3);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text.charCodeAt(2) !== COLON) {
    return null;
  }
  if (length === 8) {
    const second = twoDigits(text, 6);
    if (text.charCodeAt(5) !== COLON || second < 0 || second > 59) return null;
  }
  return hour * 60 + minute;
}

/** Writes `HH:MM`. */
export function formatMinuteOfDay(minute: MinuteOfDay): string {
  return `${padTwo(Math.floor(minute / 60))}:${padTwo(minute % 60)}`;
}

/** Two decimal digits at `at`, or -1. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

export function padTwo(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

const ZERO = 48;
const COLON = 58;
