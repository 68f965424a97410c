/** The contract of a rule: what it is called, which clause it reads, what it must know, how it judges. */
import type { Day, DayFactName, DayFacts } from '../facts/day.ts';
import type { History } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { DayNumber, LocalDate } from '../kernel/local-date.ts';
import type { ClauseId } from '../policy/clauses.ts';
import type { SessionName, Terms } from '../policy/edition.ts';
import type { Evidence, Measures } from './finding.ts';

/** Nothing to report. */
export const clear = null;

/** What a rule says of a date. */
export interface Verdict {
  readonly outcome: 'breach' | 'unknown';
  readonly measures: Measures;
  readonly because: readonly Evidence[];
  /** Session the finding is about, where a date may have one each. */
  readonly session?: SessionName;
  /** Tells several findings of one rule and date apart where no session does. */
  readonly suffix?: string;
  /** Clause of this finding, where the rule serves several. */
  readonly clause?: string;
  /** How an absence lies in its day; only `absence` gives it. */
  readonly span?: AbsenceSpan;
  readonly cautions?: readonly string[];
  /**
   * Last date for a form or an answer. Left out: the usual deadline after the return (A22). null: nothing
   * is asked of the employee, the finding is final at once.
   */
  readonly replyBy?: DayNumber | null;
  /** It stays provisional until a person decides. */
  readonly awaitsDecision?: boolean;
}

/** Whether an absence reaches the edges of its day, so that runs across days can be told (readings A3, A12). */
export interface AbsenceSpan {
  readonly startsDay: boolean;
  readonly endsDay: boolean;
  /** The same for sessions wholly missed. */
  readonly startsDayReal: boolean;
  readonly endsDayReal: boolean;
  /** How many separate grounds it has (reading A3 `finding`). */
  readonly grounds: number;
}

export function breach(
  measures: Measures,
  because: readonly Evidence[],
  more: Omit<Verdict, 'outcome' | 'measures' | 'because'> = {},
): Verdict {
  return { outcome: 'breach', measures, because, ...more };
}

/** A person has to answer before anything follows. */
export function unknown(
  measures: Measures,
  because: readonly Evidence[],
  more: Omit<Verdict, 'outcome' | 'measures' | 'because'> = {},
): Verdict {
  return { outcome: 'unknown', measures, because, ...more };
}

interface RuleHead {
  /** Public id, part of finding ids. */
  readonly id: string;
  readonly clause: ClauseId;
}

/** The date without the facts that may be unknown. */
export type DayFrame = Omit<Day, DayFactName>;

export type KnownFacts<Needs extends DayFactName> = {
  readonly [Name in Needs]: NonNullable<DayFacts[Name]>;
};

/** Judges one person's date from the facts it names; asked only where one of them holds anything. */
export interface DayRule<Needs extends DayFactName = DayFactName> extends RuleHead {
  readonly scope: 'day';
  readonly needs: readonly Needs[];
  judge(day: DayFrame & KnownFacts<Needs>, terms: Terms): Verdict | readonly Verdict[] | null;
}

/** Judges one person's whole history; each verdict names its date. */
export interface PersonRule extends RuleHead {
  readonly scope: 'person';
  judge(history: History, team: TeamFacts): readonly DatedVerdict[];
}

/** Judges dates of the whole team. */
export interface TeamRule extends RuleHead {
  readonly scope: 'team';
  judge(attendance: readonly DateAttendance[], team: TeamFacts): readonly DatedVerdict[];
}

export type Rule = DayRule | PersonRule | TeamRule;

export interface DatedVerdict extends Verdict {
  readonly date: LocalDate;
}

/** How many people were planned and present on a date. */
export interface DateAttendance {
  readonly date: LocalDate;
  readonly number: DayNumber;
  readonly planned: number;
  /** Of the lesser session. */
  readonly present: number;
  /** People whose presence cannot be told; they may have been there. */
  readonly unknown: number;
  /** Whether the roster names anybody, working or resting, for the date. */
  readonly hasRoster: boolean;
}

/** A rule over one person's date. Using a fact that `needs` does not name is a compile error. */
export function dayRule<const Needs extends DayFactName>(
  rule: Omit<DayRule<Needs>, 'scope'>,
): DayRule<Needs> {
  return { scope: 'day', ...rule };
}

export function personRule(rule: Omit<PersonRule, 'scope'>): PersonRule {
  return { scope: 'person', ...rule };
}

export function teamRule(rule: Omit<TeamRule, 'scope'>): TeamRule {
  return { scope: 'team', ...rule };
}
