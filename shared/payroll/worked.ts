/** Sessions of a month in which a person worked, or was out on approved business. */
import type { Day } from '../facts/day.ts';
import type { History } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { type Month, monthBounds, monthOf } from '../kernel/local-date.ts';

/** Counts judged due sessions; a date in doubt counts as worked, because unknown never punishes. */
export function workedSessions(team: TeamFacts, history: History, month: Month): number {
  const { first, last } = monthBounds(month);
  let sessions = 0;
  for (let date = Math.max(first, team.first); date <= Math.min(last, team.last); date += 1) {
    if (history.ordinary[date - team.first] === 1) {
      sessions += team.termsOn(date).numbers.sessions.length;
    }
  }
  for (const day of history.days) {
    if (monthOf(day.number) === month) sessions += workedOn(day);
  }
  return sessions;
}

function workedOn(day: Day): number {
  if (day.doubts.length > 0 || day.unproved.length > 0) return day.sessions.length;
  return day.sessions.filter(
    (session) =>
      day.worked.includes(session.name) ||
      day.covers.some(
        (cover) => cover.by === 'outing' && cover.start < session.end && cover.end > session.start,
      ),
  ).length;
}
