/** Weeks, months and quarters as texts (`2025-W11`, `2025-03`, `2025-Q1`) and the dates they hold. */
import {
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  formatLocalDate,
  formatMonth,
  weekday,
} from './local-date.ts';
import { padTwo } from './minutes.ts';

export interface Period {
  readonly name: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The period of a kind that holds the date; weeks are ISO weeks, Monday to Sunday. */
export function periodOf(kind: 'day' | 'week' | 'month' | 'quarter', date: DayNumber): Period {
  const { year, month } = civilDate(date);
  switch (kind) {
    case 'day':
      return { name: formatLocalDate(date), first: date, last: date };
    case 'week': {
      const first = date - weekday(date) + 1;
      return { name: weekName(first), first, last: first + 6 };
    }
    case 'month':
      return {
        name: formatMonth(year, month),
        first: dayNumber(year, month, 1),
        last: dayNumber(year, month, daysInMonth(year, month)),
      };
    case 'quarter': {
      const start = month - ((month - 1) % 3);
      return {
        name: `${year}-Q${(start + 2) / 3}`,
        first: dayNumber(year, start, 1),
        last: dayNumber(year, start + 2, daysInMonth(year, start + 2)),
      };
    }
  }
}

/** An ISO week belongs to the year of its Thursday. */
function weekName(monday: DayNumber): string {
  const thursday = monday + 3;
  const { year } = civilDate(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${year}-W${padTwo(week)}`;
}
