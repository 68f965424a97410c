/** From drafts to findings: a person's decision first, then the reply deadline, and never a guess. */
import type { Decision } from '../facts/document.ts';
import type { Person } from '../facts/person.ts';
import { isDeadlineOver, type TeamFacts } from '../facts/team-facts.ts';
import { type DayNumber, formatLocalDate } from '../kernel/local-date.ts';
import type { Draft } from './evaluate.ts';
import type { Evidence, Finding, FindingState } from './finding.ts';
import type { AbsenceSpan } from './rule.ts';

/** A finding with what sanctions still need of it. */
export interface SettledFinding extends Finding {
  readonly number: DayNumber;
  readonly span: AbsenceSpan | null;
}

/** Settles one person's drafts (or the team's, with no person). */
export function settle(
  team: TeamFacts,
  person: Person | null,
  drafts: readonly Draft[],
): SettledFinding[] {
  return drafts.map((draft) => {
    const decision = person?.decisions.get(draft.id) ?? null;
    const objection = person?.objections.get(draft.id) ?? null;
    const deadline =
      draft.replyBy === undefined ? usualDeadline(team, person, draft) : draft.replyBy;
    const isExcused = draft.outcome === 'excused' || decision?.decision === 'excuse';
    return {
      id: draft.id,
      rule: draft.rule,
      clause: draft.clause,
      employee: draft.employee,
      date: draft.date,
      outcome: isExcused ? 'excused' : draft.outcome,
      state: isExcused ? 'excused' : stateOf(team, draft, { decision, objection }, deadline),
      measures: draft.measures,
      because: [...draft.because, ...answersInOrder(decision, objection)],
      replyBy: isExcused || deadline === null ? null : formatLocalDate(deadline),
      cautions: draft.cautions,
      number: draft.number,
      span: draft.span,
    };
  });
}

function stateOf(
  team: TeamFacts,
  draft: Draft,
  { decision, objection }: { decision: Decision | null; objection: Decision | null },
  deadline: DayNumber | null,
): FindingState {
  if (decision?.decision === 'waive') return 'waived';
  if (objection && !isAnswered(objection, decision)) return 'provisional';
  if (decision?.decision === 'confirm') return 'final';
  if (draft.awaitsDecision || draft.outcome === 'unknown') return 'provisional';
  if (draft.replyBy === null) return 'final';
  return isDeadlineOver(team, deadline) ? 'final' : 'provisional';
}

/**
 * The form's deadline runs from the return: the date itself when the person was there on it, else the next
 * date with a punch; somebody who has not come back still has time (A22). It never runs from before the
 * finding could first be told.
 */
function usualDeadline(team: TeamFacts, person: Person | null, draft: Draft): DayNumber | null {
  if (!person) return null;
  for (let date = draft.number; date <= team.last; date += 1) {
    if ((person.punches[date - team.first]?.times.length ?? 0) > 0) {
      const from = Math.max(date, draft.openedOn);
      return team.calendar.workdayAfter(from, team.termsOn(date).supplement.deadlineWorkdays);
    }
  }
  return null;
}

/** Only a later decision answers an objection; one of the same minute may have been made without it. */
function isAnswered(objection: Decision, decision: Decision | null): boolean {
  return decision !== null && decision.at > objection.at;
}

/** The objection and the decision as they followed each other, so that the last one says how it stands. */
function answersInOrder(decision: Decision | null, objection: Decision | null): Evidence[] {
  const decided = decision ? [decisionEvidence(decision)] : [];
  if (!objection) return decided;
  const objected = objectionEvidence(objection);
  return isAnswered(objection, decision) ? [objected, ...decided] : [...decided, objected];
}

function objectionEvidence(objection: Decision): Evidence {
  return {
    fact: 'decision',
    note: 'objected',
    by: objection.by,
    from: objection.at,
    ...(objection.place ? { place: objection.place } : {}),
  };
}

function decisionEvidence(decision: Decision): Evidence {
  return {
    fact: 'decision',
    note: 'decided',
    id: decision.decision,
    by: decision.by,
    from: decision.at,
    ...(decision.place ? { place: decision.place } : {}),
  };
}
