/** Terms by date: the edition in force, with the readings switched until then. */
import { type DayNumber, formatLocalDate } from '../kernel/local-date.ts';
import type { AdoptedSwitch } from './adopt.ts';
import { type Terms, termsOf } from './edition.ts';
import { editionAt } from './edition-at.ts';
import type { ReadingValues } from './readings.ts';

/**
 * Looks up the terms of a date; dates before `first` have those of `first`. `start` holds from the first
 * date on, each switch from its own, in the order given. Dates with equal terms get the same object.
 */
export function termsByDate(
  first: DayNumber,
  start: Partial<ReadingValues>,
  switches: readonly AdoptedSwitch[],
): (date: DayNumber) => Terms {
  const known = new Map<string, Terms>();
  return (asked) => {
    const date = Math.max(asked, first);
    const edition = editionAt(date);
    if (!edition) throw new Error(`no edition on ${formatLocalDate(date)}`);
    const past = switches.filter(({ from }) => from <= date);
    const key = `${edition.id} ${past.length}`;
    const terms = known.get(key) ?? termsOf(edition, switchedBy(start, past));
    known.set(key, terms);
    return terms;
  };
}

/** The values chosen after each of the switches, in their order. */
export function switchedBy(
  start: Partial<ReadingValues>,
  switches: readonly AdoptedSwitch[],
): Partial<ReadingValues> {
  return { ...start, ...Object.fromEntries(switches.map(({ name, value }) => [name, value])) };
}
