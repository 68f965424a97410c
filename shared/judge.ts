/** Judges a team's facts: findings, counters, sanctions and ledger, still in fen and without words. */

import type { Facts } from './facts/document.ts';
import { buildHistory, type History } from './facts/history.ts';
import type { LedgerEntry } from './facts/ledger-entry.ts';
import { prepareTeamFacts, type TeamFacts } from './facts/team-facts.ts';
import { countAttendance } from './findings/attendance.ts';
import { draftPerson, draftTeam } from './findings/evaluate.ts';
import type { DateAttendance } from './findings/rule.ts';
import { type SettledFinding, settle } from './findings/settle.ts';
import { compareText } from './kernel/compare.ts';
import { dayRules, personRules, teamRules } from './rules/index.ts';
import { sanctionPerson } from './sanctions/index.ts';
import { postLedger } from './sanctions/ledger.ts';
import type { Counter, RankedOccurrence, Sanction } from './sanctions/sanction.ts';

export interface JudgedPerson {
  readonly history: History;
  /** By date, then rule. */
  readonly findings: readonly SettledFinding[];
}

export interface Judgement {
  readonly team: TeamFacts;
  readonly persons: readonly JudgedPerson[];
  readonly teamFindings: readonly SettledFinding[];
  readonly attendance: readonly DateAttendance[];
  readonly counters: readonly Counter[];
  readonly occurrences: readonly RankedOccurrence[];
  /** Fines and reviews by employee, date and id. */
  readonly sanctions: readonly Sanction[];
  readonly ledger: readonly LedgerEntry[];
}

/** Everything but words and pay; a pure function of the facts. */
export function judge(facts: Facts): Judgement {
  const team = prepareTeamFacts(facts);
  const persons = team.persons.map((person): JudgedPerson => {
    const history = buildHistory(team, person);
    const drafts = draftPerson(team, history, dayRules, personRules);
    return { history, findings: settle(team, person, drafts).sort(byDateAndRule) };
  });
  const attendance = countAttendance(
    team,
    persons.map((one) => one.history),
  );
  const teamFindings = settle(team, null, draftTeam(team, attendance, teamRules));
  const sanctioned = persons.map((one) => sanctionPerson(team, one.history, one.findings));
  const byId = new Map<string, SettledFinding>();
  for (const { findings } of persons) for (const one of findings) byId.set(one.id, one);
  const posted = postLedger(
    team,
    sanctioned.flatMap((one) => one.fines),
    byId,
  );
  return {
    team,
    persons,
    teamFindings: teamFindings.sort(byDateAndRule),
    attendance,
    counters: sanctioned.flatMap((one) => one.counters),
    occurrences: sanctioned.flatMap((one) => one.occurrences),
    sanctions: [...posted.fines, ...sanctioned.flatMap((one) => one.reviews)].sort(bySanction),
    ledger: posted.entries,
  };
}

function byDateAndRule(left: SettledFinding, right: SettledFinding): number {
  return (
    left.number - right.number ||
    compareText(left.rule, right.rule) ||
    compareText(left.id, right.id)
  );
}

function bySanction(left: Sanction, right: Sanction): number {
  return (
    compareText(left.employee, right.employee) ||
    compareText(left.date, right.date) ||
    compareText(left.id, right.id)
  );
}
