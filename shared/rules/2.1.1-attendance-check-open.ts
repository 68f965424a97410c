/**
 * 2.1.1 The supervisor's monthly check of attendance: not marked done by the third working day of the next
 * month. The policy names no day; this one is ours.
 * A check done between the month's last working day and the next month's one is that month's check, however
 * late. A team that keeps no such list is not asked, nor for months before it began.
 */
import type { Checklist } from '../facts/document.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { breach, type DatedVerdict, teamRule } from '../findings/rule.ts';
import { type DayNumber, formatLocalDate, toDayNumber } from '../kernel/local-date.ts';
import { type Period, periodOf } from '../kernel/period.ts';
import { placeOf } from './evidence.ts';

/** Working days of the next month until it is missed. */
const afterWorkdays = 3;

export const attendanceCheckOpen = teamRule({
  id: 'attendance-check-open',
  clause: '2.1.1',
  judge(_attendance, team) {
    const checks = team.facts.checklists.filter(({ kind }) => kind === 'attendance-check');
    const first = checks.map(({ date }) => monthChecked(team, date)?.first ?? null);
    const known = first.filter((month) => month !== null);
    if (known.length === 0) return [];
    const verdicts: DatedVerdict[] = [];
    for (let start = Math.min(...known); start <= team.last; ) {
      const month = periodOf('month', start);
      const verdict = judgeMonth(team, month, checks);
      if (verdict) verdicts.push(verdict);
      start = month.last + 1;
    }
    return verdicts;
  },
});

function judgeMonth(
  team: TeamFacts,
  month: Period,
  checks: readonly Checklist[],
): DatedVerdict | null {
  const due = team.calendar.workdayAfter(month.last, afterWorkdays);
  if (due === null || due < team.first || due > team.last) return null;
  const own = checks.filter(({ date }) => monthChecked(team, date)?.first === month.first);
  if (own.some(({ done }) => done)) return null;
  const evidence = {
    fact: 'checklist',
    note: 'checklist-not-done',
    id: 'attendance-check',
    date: formatLocalDate(month.last),
    ...placeOf(own.at(-1) ?? null),
  } as const;
  return {
    ...breach({}, [evidence], { replyBy: null, awaitsDecision: true }),
    date: formatLocalDate(due),
  };
}

/** The month a check is about: its own from the month's last working day on, before that the one before. */
function monthChecked(team: TeamFacts, date: string): Period | null {
  const day = toDayNumber(date);
  const month = periodOf('month', day);
  const lastWorkday: DayNumber | null = team.calendar.nearestWorkday(month.last, -1);
  if (lastWorkday === null) return null;
  return day >= lastWorkday ? month : periodOf('month', month.first - 1);
}
