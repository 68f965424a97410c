/** Whether a date lies in what is judged; a record that reaches beyond speaks on its first date only. */
import type { TeamFacts } from '../facts/team-facts.ts';
import { type LocalDate, toDayNumber } from '../kernel/local-date.ts';

export function isJudged(team: TeamFacts, date: LocalDate): boolean {
  const day = toDayNumber(date);
  return day >= team.first && day <= team.last;
}
