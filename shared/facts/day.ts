/** One person's date as rules see it: what was due, what was there, what is left over, what is in doubt. */
import type { Interval, IntervalList } from '../kernel/interval.ts';
import type { DayNumber, LocalDate } from '../kernel/local-date.ts';
import type { MinuteOfDay } from '../kernel/minutes.ts';
import type { DayKind } from '../policy/calendar.ts';
import type { Session, SessionName } from '../policy/edition.ts';
import type {
  Correction,
  Leave,
  OffPost,
  Outing,
  Overtime,
  PunchDay,
  Unreadable,
} from './document.ts';

/** Approved time off or out that stands in the place of presence. */
export type Cover =
  | (Interval & { readonly by: 'leave'; readonly record: Leave; readonly isLate: boolean })
  | (Interval & { readonly by: 'outing'; readonly record: Outing; readonly isLate: boolean });

/**
 * Due time with nobody there and nothing covering it, within one session.
 * head = before the first presence, tail = after the last, middle = between, whole = the session was missed.
 */
export interface Gap extends Interval {
  readonly session: SessionName;
  readonly shape: 'head' | 'tail' | 'middle' | 'whole';
  readonly cause: 'presence' | 'off-post' | 'outing';
  readonly record: OffPost | Outing | null;
}

/** Due time before the arrival, and the gaps it is made of; one a day in punch mode 2, one a session in mode 4. */
export interface Lateness {
  /** null in mode 2: it is the day's. */
  readonly session: SessionName | null;
  readonly minutes: number;
  readonly dueAt: MinuteOfDay;
  readonly arrivedAt: MinuteOfDay;
  readonly gaps: readonly Gap[];
}

/** Due time after the departure; counted like lateness. */
export interface Earliness {
  readonly session: SessionName | null;
  readonly minutes: number;
  readonly leftAt: MinuteOfDay;
  readonly dueUntil: MinuteOfDay;
  readonly gaps: readonly Gap[];
}

/** Attendance on a date that is not due. */
export interface ExtraAttendance {
  readonly presence: IntervalList;
  /** Minutes without the midday break. */
  readonly minutes: number;
  readonly overtime: readonly Overtime[];
}

/** A lone punch nobody explained in time, where reading A16 gives it a meaning. */
export interface Unproved {
  readonly becomes: 'late' | 'absence';
  /** The session on the far side of the punch. */
  readonly session: SessionName;
}

export type DoubtReason = 'missing-punch' | 'unreadable' | 'calendar-missing';

/** A reason why the date cannot be judged; a person has to answer it. */
export interface Doubt {
  readonly reason: DoubtReason;
  /** missing-punch: the sessions a lone punch leaves unproved. */
  readonly sessions: readonly Session[];
  readonly record: Unreadable | null;
  /** A correction that waits for its decision. */
  readonly pending: Correction | null;
}

/** What rules may ask for. A list that is null is not known on this date, and neither is the rule's answer. */
export interface DayFacts {
  readonly gaps: readonly Gap[] | null;
  readonly lateness: readonly Lateness[] | null;
  readonly earliness: readonly Earliness[] | null;
  /** Sessions with no work in them at all. */
  readonly missed: readonly Gap[] | null;
  /** Time away between arrival and departure: off post, or an outing that does not count. */
  readonly away: readonly Gap[] | null;
  readonly extra: readonly ExtraAttendance[] | null;
  /** Approved leaves that ended with the due time before, after which nobody came back. */
  readonly overruns: readonly Leave[] | null;
  readonly doubts: readonly Doubt[];
  /** Empty under the default reading: a missing punch then stays a doubt. */
  readonly unproved: readonly Unproved[];
}

export type DayFactName = keyof DayFacts;

export interface Day extends DayFacts {
  readonly employee: string;
  readonly date: LocalDate;
  readonly number: DayNumber;
  readonly kind: DayKind;
  /** Sessions due on this date before any leave; empty on a day off. */
  readonly sessions: readonly Session[];
  /** Due time that no leave or outing covers. */
  readonly remaining: IntervalList;
  readonly covers: readonly Cover[];
  readonly presence: IntervalList;
  /** Punches as recorded, with the corrections that count. */
  readonly punches: readonly MinuteOfDay[];
  readonly punchRecord: PunchDay | null;
  readonly corrections: readonly Correction[];
  /** Leave asked for on this date that does not stand: pending, refused or withdrawn. */
  readonly requests: readonly Leave[];
  /** Sessions with any work in them. */
  readonly worked: readonly SessionName[];
  /** First date on which its gaps could be told: later than the date itself where a filing was still open. */
  readonly openedOn: DayNumber;
}
