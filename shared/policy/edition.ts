/** The shape of an edition: the policy's own numbers and the readings in force from a date on. */
import type { DayNumber, LocalDate } from '../kernel/local-date.ts';
import type { MinuteOfDay } from '../kernel/minutes.ts';
import type { Fen } from '../kernel/money.ts';
import { nestReadings, type Terms as ReadingTerms, type ReadingValues } from './readings.ts';

export type SessionName = 'am' | 'pm';

/** A part of the working day between two breaks (2.2.1). */
export interface Session {
  readonly name: SessionName;
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
}

/** Figures the policy states outright; everything it leaves open is a reading. */
export interface PolicyNumbers {
  /** 2.2.1, in order. */
  readonly sessions: readonly [Session, Session];
  /** 2.3.1, 2.3.2: from here on a gap is absence ("one hour"). */
  readonly absenceFromMinutes: number;
  /** Weight of one session in absence days. */
  readonly sessionDays: number;
  /** 2.3.4: what once and what twice cost, as the policy writes them. */
  readonly absenceFines: readonly [Fen, Fen];
  /** 2.3.4: running days that lead to a dismissal review. */
  readonly dismissalRunningDays: number;
  /** 2.3.4: days in a year that lead to a dismissal review. */
  readonly dismissalYearlyDays: number;
}

export interface Edition {
  /** The first date in force; also its name. */
  readonly id: LocalDate;
  /** The last date in force; null while no later edition is adopted. */
  readonly through: LocalDate | null;
  readonly numbers: PolicyNumbers;
  readonly readings: ReadingValues;
}

/** What rules are judged by: readings by group (`terms.late.graceMinutes`) and the policy's numbers. */
export type Terms = ReadingTerms & {
  readonly numbers: PolicyNumbers;
  /** Minutes due on a full day. */
  readonly dayMinutes: number;
  readonly edition: LocalDate;
};

/** The terms of an edition, with the given readings switched. */
export function termsOf(edition: Edition, switched: Partial<ReadingValues> = {}): Terms {
  return {
    ...nestReadings({ ...edition.readings, ...switched }),
    numbers: edition.numbers,
    dayMinutes: edition.numbers.sessions.reduce(
      (total, session) => total + session.end - session.start,
      0,
    ),
    edition: edition.id,
  };
}

/** Whether a date lies in the edition's time in force. */
export function isInForce(
  edition: Edition,
  date: DayNumber,
  dayOf: (date: LocalDate) => DayNumber,
) {
  return date >= dayOf(edition.id) && (edition.through === null || date <= dayOf(edition.through));
}
