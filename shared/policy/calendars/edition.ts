/** The shape of one year's official calendar as data. */
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Words } from '../words.ts';

/** One year's official calendar, with the notice it was taken from. */
export interface CalendarEdition {
  readonly year: number;
  readonly source: Words;
  readonly spans: readonly {
    readonly name: Words;
    readonly from: LocalDate;
    readonly through: LocalDate;
    /** The paid statutory days of the span; the rest are swapped or weekend days off. */
    readonly statutory: readonly LocalDate[];
  }[];
  /** Weekend dates that are worked instead. */
  readonly workdays: readonly LocalDate[];
}
