/** Which dates are working days: official calendars by year, with a team's own dates over them. */
import {
  type DayNumber,
  type LocalDate,
  toDayNumber,
  weekday,
  yearOf,
} from '../kernel/local-date.ts';
import { calendar2025 } from './calendars/2025.ts';
import { calendar2026 } from './calendars/2026.ts';
import type { CalendarEdition } from './calendars/edition.ts';

/**
 * `holiday`: paid statutory holiday; `rest`: any other day off; `unknown`: no calendar of that year is
 * loaded, so nobody can be said to be due or off.
 */
export type DayKind = 'workday' | 'rest' | 'holiday' | 'unknown';

export interface CalendarOverride {
  readonly date: LocalDate;
  readonly kind: 'holiday' | 'workday' | 'rest';
}

export interface Calendar {
  kindOf(date: DayNumber): DayKind;
  /** The n-th working day after a date; null where the calendar ends before it. */
  workdayAfter(date: DayNumber, count: number): DayNumber | null;
  /** The date itself if it is a working day, else the nearest one in the direction; null as above. */
  nearestWorkday(date: DayNumber, step: 1 | -1): DayNumber | null;
}

export const officialCalendars: readonly CalendarEdition[] = [calendar2025, calendar2026];

/** The calendar of the loaded years; a team's date wins over the official one and loads its year. */
export function buildCalendar(overrides: readonly CalendarOverride[] = []): Calendar {
  const named = new Map<DayNumber, DayKind>(officialDays);
  const years = new Set(officialCalendars.map((edition) => edition.year));
  for (const override of overrides) {
    const date = toDayNumber(override.date);
    named.set(date, override.kind);
    years.add(yearOf(date));
  }
  const kindOf = (date: DayNumber): DayKind => {
    const kind = named.get(date);
    if (kind !== undefined) return kind;
    if (!years.has(yearOf(date))) return 'unknown';
    return weekday(date) <= 5 ? 'workday' : 'rest';
  };
  return {
    kindOf,
    workdayAfter(date, count) {
      let left = count;
      for (let day = date; ; ) {
        if (left === 0) return day;
        day += 1;
        const kind = kindOf(day);
        if (kind === 'unknown') return null;
        if (kind === 'workday') left -= 1;
      }
    },
    nearestWorkday(date, step) {
      for (let day = date; ; day += step) {
        const kind = kindOf(day);
        if (kind === 'unknown') return null;
        if (kind === 'workday') return day;
      }
    },
  };
}

const officialDays: ReadonlyMap<DayNumber, DayKind> = new Map(
  officialCalendars.flatMap((edition) => [
    ...edition.spans.flatMap((span) => {
      const statutory = new Set(span.statutory.map(toDayNumber));
      const first = toDayNumber(span.from);
      return Array.from({ length: toDayNumber(span.through) - first + 1 }, (_, offset) => {
        const date = first + offset;
        return [date, statutory.has(date) ? 'holiday' : 'rest'] as [DayNumber, DayKind];
      });
    }),
    ...edition.workdays.map((date) => [toDayNumber(date), 'workday'] as [DayNumber, DayKind]),
  ]),
);
