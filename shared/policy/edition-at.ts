/** Which edition is in force on a date; a date before the first one is refused, never guessed. */
import { type DayNumber, toDayNumber } from '../kernel/local-date.ts';
import { type Edition, isInForce } from './edition.ts';
import { edition20250101 } from './editions/2025-01-01.ts';

/** All editions, oldest first; their times in force neither overlap nor leave a gap. */
export const editions: readonly Edition[] = [edition20250101];

/** The edition in force on a date, or null outside all of them. */
export function editionAt(date: DayNumber): Edition | null {
  return editions.find((edition) => isInForce(edition, date, toDayNumber)) ?? null;
}

/** The first date any edition covers. */
export function firstJudgedDate(): DayNumber {
  return Math.min(...editions.map((edition) => toDayNumber(edition.id)));
}
