/** Asks every rule and turns verdicts into drafts of findings; decisions and deadlines come after. */
import type { Day } from '../facts/day.ts';
import type { History } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { DayNumber, LocalDate } from '../kernel/local-date.ts';
import { toDayNumber } from '../kernel/local-date.ts';
import type { Terms } from '../policy/edition.ts';
import type { Evidence, Measures } from './finding.ts';
import { mergeVerdicts } from './merge-verdicts.ts';
import type {
  AbsenceSpan,
  DateAttendance,
  DatedVerdict,
  DayRule,
  PersonRule,
  TeamRule,
  Verdict,
} from './rule.ts';

/** A verdict with its place and id, before deadlines and decisions. */
export interface Draft {
  readonly id: string;
  readonly rule: string;
  readonly clause: string;
  readonly employee: string | null;
  readonly date: LocalDate;
  readonly number: DayNumber;
  readonly outcome: 'breach' | 'excused' | 'unknown';
  readonly measures: Measures;
  readonly because: readonly Evidence[];
  readonly cautions: readonly string[];
  readonly span: AbsenceSpan | null;
  /** undefined: the usual deadline applies. */
  readonly replyBy: DayNumber | null | undefined;
  readonly awaitsDecision: boolean;
  /** First date on which it could be found: the reply deadline never runs from an earlier one. */
  readonly openedOn: DayNumber;
}

/** What one rule answers on one date, `unknown` included; the case tables call this too. */
export function askDayRule(
  rule: DayRule,
  day: Day,
  terms: Terms,
): 'clear' | 'unknown' | readonly Verdict[] {
  let isAwake = false;
  for (const need of rule.needs) {
    const fact = day[need];
    if (fact === null) return 'unknown';
    if (fact.length > 0) isAwake = true;
  }
  if (!isAwake) return 'clear';
  // Every fact the rule needs was just seen to be known.
  const verdict = rule.judge(day as Parameters<DayRule['judge']>[0], terms);
  if (verdict === null) return 'clear';
  const verdicts = Array.isArray(verdict) ? (verdict as readonly Verdict[]) : [verdict as Verdict];
  return verdicts.length === 0 ? 'clear' : verdicts;
}

/**
 * All drafts of one person. A rule that does not know stays silent: the doubt that keeps it from knowing
 * is itself a finding of the rule that asks about it. What a later form or correction explained stays as
 * `excused`.
 */
export function draftPerson(
  team: TeamFacts,
  history: History,
  dayRules: readonly DayRule[],
  personRules: readonly PersonRule[],
): Draft[] {
  const drafts: Draft[] = [];
  const employee = history.person.employee.id;
  for (const day of history.days) {
    const terms = team.termsOn(day.number);
    const now = draftDay(day, terms, dayRules);
    drafts.push(...now);
    const before = history.before.get(day.number);
    if (before && day.doubts.length === 0) {
      const standing = new Set(now.map((draft) => draft.id));
      for (const draft of draftDay(before, terms, dayRules)) {
        if (standing.has(draft.id) || isReplaced(draft, now)) continue;
        const because = [...draft.because, ...explanations(day)];
        drafts.push({ ...draft, outcome: 'excused', because });
      }
    }
  }
  for (const rule of personRules) {
    const verdicts = mergeVerdicts(rule.judge(history, team));
    drafts.push(...verdicts.map((verdict) => draftOf(rule, employee, verdict)));
  }
  return drafts;
}

/** Drafts of the team's own rules. */
export function draftTeam(
  team: TeamFacts,
  attendance: readonly DateAttendance[],
  teamRules: readonly TeamRule[],
): Draft[] {
  return teamRules.flatMap((rule) =>
    rule.judge(attendance, team).map((verdict) => draftOf(rule, null, verdict)),
  );
}

function draftDay(day: Day, terms: Terms, rules: readonly DayRule[]): Draft[] {
  const drafts: Draft[] = [];
  for (const rule of rules) {
    const answer = askDayRule(rule, day, terms);
    if (answer === 'clear' || answer === 'unknown') continue;
    for (const verdict of answer) {
      drafts.push(draftOf(rule, day.employee, { ...verdict, date: day.date }, day));
    }
  }
  return drafts;
}

/** A lateness that turned into an absence when the view changed is not "excused": it is judged as the other. */
function isReplaced(draft: Draft, now: readonly Draft[]): boolean {
  return (
    (draft.rule === 'late-arrival' || draft.rule === 'early-departure') &&
    now.some((other) => other.rule === 'absence')
  );
}

/** What was approved afterwards: each record once, however many sessions it covers. */
function explanations(day: Day): Evidence[] {
  const records = new Map(
    day.covers.filter((cover) => cover.isLate).map((cover) => [cover.record.id, cover]),
  );
  return [
    ...[...records.values()].map(
      (cover): Evidence => ({
        fact: cover.by,
        note: cover.by === 'leave' ? 'leave-covers' : 'outing-covers',
        id: cover.record.id,
        from: cover.record.from,
        to: cover.record.to,
        ...(cover.record.place ? { place: cover.record.place } : {}),
      }),
    ),
    ...day.corrections.map(
      (correction): Evidence => ({
        fact: 'correction',
        note: 'correction-counts',
        id: correction.id,
        times: [correction.time],
        ...(correction.place ? { place: correction.place } : {}),
      }),
    ),
  ];
}

function draftOf(
  rule: { id: string; clause: string },
  employee: string | null,
  verdict: DatedVerdict,
  day: Pick<Day, 'number' | 'openedOn'> = onDate(verdict.date),
): Draft {
  const part = verdict.session ?? verdict.suffix;
  const suffix = part ? `.${part}` : '';
  return {
    id: `${employee ?? 'team'}.${verdict.date}.${rule.id}${suffix}`,
    rule: rule.id,
    clause: verdict.clause ?? rule.clause,
    employee,
    date: verdict.date,
    number: day.number,
    openedOn: day.openedOn,
    outcome: verdict.outcome,
    measures: verdict.measures,
    because: verdict.because,
    cautions: verdict.cautions ?? [],
    span: verdict.span ?? null,
    replyBy: verdict.replyBy,
    awaitsDecision: verdict.awaitsDecision ?? false,
  };
}

function onDate(date: LocalDate): Pick<Day, 'number' | 'openedOn'> {
  const number = toDayNumber(date);
  return { number, openedOn: number };
}
