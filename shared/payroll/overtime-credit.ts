/** What overtime earns: rest-day hours that were approved and filed may be swapped for time off (2.6.2, A32). */
import { breakOf } from '../facts/build-day.ts';
import type { Overtime } from '../facts/document.ts';
import { dutyOn } from '../facts/due.ts';
import type { Person } from '../facts/person.ts';
import { minuteOf } from '../facts/presence.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { subtract, totalLength } from '../kernel/interval.ts';
import { type DayNumber, type LocalDate, toDayNumber } from '../kernel/local-date.ts';

export interface OvertimeCredit {
  readonly id: string;
  readonly employee: string;
  readonly date: LocalDate;
  readonly dayKind: 'workday' | 'rest' | 'holiday' | 'unknown';
  /** Without the midday break, and on a due date without its sessions. */
  readonly minutes: number;
  /** Minutes that may be swapped; 0 while not approved or not filed, or not on a rest day. */
  readonly compMinutes: number;
}

/** One credit per overtime record of a judged date. */
export function overtimeCredits(team: TeamFacts, person: Person): OvertimeCredit[] {
  return person.overtime
    .filter((record) => !record.refused)
    .filter(({ date }) => isWithin(team, toDayNumber(date)))
    .map((record) => creditOf(team, person, record));
}

function isWithin(team: TeamFacts, date: DayNumber): boolean {
  return date >= team.first && date <= team.last;
}

/** What one record earns. */
export function creditOf(team: TeamFacts, person: Person, record: Overtime): OvertimeCredit {
  const date = toDayNumber(record.date);
  const terms = team.termsOn(date);
  const kind = team.calendar.kindOf(date);
  const duty = dutyOn(person, date, kind, terms);
  const dayKind =
    kind === 'holiday'
      ? 'holiday'
      : duty === 'due'
        ? 'workday'
        : duty === 'off'
          ? 'rest'
          : 'unknown';
  const span = [{ start: minuteOf(record.from), end: minuteOf(record.to) }];
  const notCounted = duty === 'due' ? terms.numbers.sessions : [breakOf(terms)];
  const minutes = totalLength(subtract(span, notCounted));
  const isRecognised =
    Boolean(record.approvedBy) && (Boolean(record.filedAt) || !terms.comp.requireFiling);
  return {
    id: record.id,
    employee: record.employee,
    date: record.date,
    dayKind,
    minutes,
    compMinutes: isRecognised && dayKind === 'rest' ? minutes : 0,
  };
}
