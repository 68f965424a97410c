/** Folds one person's findings into occurrences, counters, fines and reviews. */
import type { History } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { SettledFinding } from '../findings/settle.ts';
import { countYears } from './counters.ts';
import { finesForAbsence, finesForLateness } from './fines.ts';
import { sanctionsForIncidents } from './incidents.ts';
import { findOccurrences, findRuns, type Occurrence, standingAbsences } from './occurrences.ts';
import { findReviews } from './reviews.ts';
import type { Counter, RankedOccurrence, Sanction } from './sanction.ts';

export interface PersonSanctions {
  readonly counters: readonly Counter[];
  readonly occurrences: readonly RankedOccurrence[];
  readonly fines: readonly Sanction[];
  readonly reviews: readonly Sanction[];
}

/** `findings` of one person, in date order. */
export function sanctionPerson(
  team: TeamFacts,
  history: History,
  findings: readonly SettledFinding[],
): PersonSanctions {
  const absences = standingAbsences(team, findings);
  const occurrences = findOccurrences(team, history, absences);
  const runs = {
    all: findRuns(team, history, absences, 'run'),
    real: findRuns(team, history, absences, 'real run'),
  };
  const incidents = sanctionsForIncidents(team, history.person, findings);
  return {
    counters: countYears(team, history, absences, occurrences, runs),
    occurrences: occurrences.flatMap(ranked),
    fines: [
      ...finesForAbsence(team, occurrences),
      ...finesForLateness(team, findings),
      ...incidents.filter((one) => one.kind === 'fine'),
    ],
    reviews: [
      ...findReviews(team, history, absences, runs),
      ...incidents.filter((one) => one.kind !== 'fine'),
    ],
  };
}

function ranked({ absences, rank }: Occurrence): RankedOccurrence[] {
  const [first] = absences;
  if (!first?.finding.employee) return [];
  const { employee, date } = first.finding;
  return [{ employee, date, rank, because: absences.map((one) => one.finding.id) }];
}
