/** Which sessions a person owes on a date: employment first, then the roster, then calendar and default. */
import type { DayNumber } from '../kernel/local-date.ts';
import type { DayKind } from '../policy/calendar.ts';
import type { Session, Terms } from '../policy/edition.ts';
import type { Person } from './person.ts';

/** `unknown`: no roster entry and no calendar of that year. */
export type Duty = 'due' | 'off' | 'unknown';

/** Whether the person owes the date (2.2.1, reading A19). */
export function dutyOn(person: Person, date: DayNumber, kind: DayKind, terms: Terms): Duty {
  if (!isEmployed(person, date)) return 'off';
  const entry = person.roster.get(date);
  if (entry) return entry.duty === 'work' ? 'due' : 'off';
  if (terms.roster.default === 'none') return 'off';
  if (kind === 'unknown') return 'unknown';
  return kind === 'workday' ? 'due' : 'off';
}

export function isEmployed(person: Person, date: DayNumber): boolean {
  return date >= person.hiredOn && date <= person.leftOn;
}

/** The due sessions of a date. */
export function sessionsOn(duty: Duty, terms: Terms): readonly Session[] {
  return duty === 'due' ? terms.numbers.sessions : [];
}
