/** The dates of a month by what they were to one person; every date counts once. */
import { dutyOn, isEmployed } from '../facts/due.ts';
import type { Person } from '../facts/person.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { type Month, monthBounds } from '../kernel/local-date.ts';

export interface DaysByKind {
  readonly due: number;
  readonly rest: number;
  readonly holiday: number;
  /** No calendar of that year is loaded. */
  readonly unknown: number;
  /** Before joining or after leaving. */
  readonly notEmployed: number;
}

/** Counts the whole calendar month, judged or not. */
export function daysByKind(team: TeamFacts, person: Person, month: Month): DaysByKind {
  const { first, last } = monthBounds(month);
  const days = { due: 0, rest: 0, holiday: 0, unknown: 0, notEmployed: 0 };
  for (let date = first; date <= last; date += 1) {
    if (!isEmployed(person, date)) {
      days.notEmployed += 1;
      continue;
    }
    const kind = team.calendar.kindOf(date);
    const duty = dutyOn(person, date, kind, team.termsOn(date));
    if (duty === 'unknown') days.unknown += 1;
    else if (duty === 'due') days.due += 1;
    else if (kind === 'holiday') days.holiday += 1;
    else days.rest += 1;
  }
  return days;
}
