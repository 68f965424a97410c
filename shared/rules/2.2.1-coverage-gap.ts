/**
 * 2.2.1 Duty cover: every date, Monday to Sunday, has two people on duty in both sessions, planned and in
 * fact (A19, A20). The gap goes to the supervisor and is nobody's fault. A team smaller than the number
 * needed cannot meet it and is not told so every day. A day off without any roster is roster-missing's.
 */
import type { TeamFacts } from '../facts/team-facts.ts';
import {
  breach,
  type DateAttendance,
  type DatedVerdict,
  teamRule,
  unknown,
} from '../findings/rule.ts';

export const coverageGap = teamRule({
  id: 'coverage-gap',
  clause: '2.2.1',
  judge(attendance, team) {
    return attendance.filter((one) => isShort(one, team) && !isUnplanned(one)).map(verdictOf);

    function verdictOf(one: DateAttendance): DatedVerdict {
      const { date, planned, present } = one;
      const need = team.termsOn(one.number).coverage.min;
      const measures = { need, planned, present, unknown: one.unknown };
      const because = [
        { fact: 'roster', note: 'cover-planned', date, days: planned },
        { fact: 'punches', note: 'cover-present', date, days: present },
      ] as const;
      const more = {
        date,
        replyBy: null,
        cautions: team.calendar.kindOf(one.number) === 'holiday' ? ['L16'] : [],
      };
      const isShortInFact = planned >= need && present < need;
      const mayHaveBeenMet = isShortInFact && present + one.unknown >= need;
      return mayHaveBeenMet
        ? { ...unknown(measures, because, more), date }
        : { ...breach(measures, because, more), date };
    }
  },
});

/** Whether the date has fewer on duty than needed, or, where exactly that many are wanted, more planned. */
export function isShort(one: DateAttendance, team: TeamFacts): boolean {
  const { min, exact, holidays } = team.termsOn(one.number).coverage;
  if (team.persons.length < min) return false;
  const kind = team.calendar.kindOf(one.number);
  if (kind === 'unknown' || (kind === 'holiday' && !holidays)) return false;
  return one.planned < min || one.present < min || (exact && one.planned !== min);
}

/** Nobody is due and no roster names the date. */
export function isUnplanned(one: DateAttendance): boolean {
  return one.planned === 0 && !one.hasRoster;
}
