/** Counts, date by date, how many of the team were planned and present (2.2.1). */
import type { Day } from '../facts/day.ts';
import type { History } from '../facts/history.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { DateAttendance } from './rule.ts';

/** One entry per judged date. */
export function countAttendance(team: TeamFacts, histories: readonly History[]): DateAttendance[] {
  const length = team.dates.length;
  const planned = new Int32Array(length);
  const unknown = new Int32Array(length);
  const bySession = { am: new Int32Array(length), pm: new Int32Array(length) };
  const add = (counts: Int32Array, index: number) => {
    counts[index] = (counts[index] ?? 0) + 1;
  };
  for (const { ordinary, days } of histories) {
    for (let index = 0; index < length; index += 1) {
      if (ordinary[index] !== 1) continue;
      add(planned, index);
      add(bySession.am, index);
      add(bySession.pm, index);
    }
    for (const day of days) {
      const index = day.number - team.first;
      if (day.sessions.length > 0) add(planned, index);
      if (day.doubts.length > 0) add(unknown, index);
      else for (const session of sessionsAttended(day, team)) add(bySession[session], index);
    }
  }
  const rostered = new Set(team.facts.roster.map((entry) => entry.date));
  return team.dates.map((date, index) => ({
    date,
    number: team.first + index,
    planned: planned[index] ?? 0,
    present: Math.min(bySession.am[index] ?? 0, bySession.pm[index] ?? 0),
    unknown: unknown[index] ?? 0,
    hasRoster: rostered.has(date),
  }));
}

/** Sessions with somebody's presence in them, due or not. */
function sessionsAttended(day: Day, team: TeamFacts): ('am' | 'pm')[] {
  if (day.sessions.length > 0) return [...day.worked];
  return team
    .termsOn(day.number)
    .numbers.sessions.filter((session) =>
      day.presence.some((part) => part.start < session.end && part.end > session.start),
    )
    .map((session) => session.name);
}
