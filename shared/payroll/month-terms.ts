/** The terms a month's pay follows: those of its last judged date. */
import type { TeamFacts } from '../facts/team-facts.ts';
import { type Month, monthBounds } from '../kernel/local-date.ts';
import type { Terms } from '../policy/edition.ts';

/** A month before or after what is judged follows the nearest judged date. */
export function termsOfMonth(team: TeamFacts, month: Month): Terms {
  const last = Math.max(team.first, team.last);
  return team.termsOn(Math.min(Math.max(monthBounds(month).last, team.first), last));
}
