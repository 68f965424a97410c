/** When a report falls due for one person (P1.4 to P5.10, reading A42). */
import type { DayNumber } from '../kernel/local-date.ts';
import { type MomentNumber, momentNumber } from '../kernel/moment.ts';
import { type Period, periodOf } from '../kernel/period.ts';
import type { ReportDuty } from '../policy/report-duties.ts';
import { type History, owesOn } from './history.ts';
import type { TeamFacts } from './team-facts.ts';

/** The last date of the period that the person works on, or its last date at all; null when there is none. */
export function reportDueDate(history: History, team: TeamFacts, period: Period): DayNumber | null {
  if (team.terms.report.due === 'lastDay' && period.last !== period.first) return period.last;
  for (let date = period.last; date >= period.first; date -= 1) {
    if (owesOn(team, history, date)) return date;
  }
  return null;
}

/** The end of work, or for a daily log the end of the day. */
export function reportDueMoment(team: TeamFacts, duty: ReportDuty, date: DayNumber): MomentNumber {
  if (duty.cycle === 'day') return momentNumber(date, 1439);
  const [, pm] = team.termsOn(date).numbers.sessions;
  return momentNumber(date, pm.end);
}

/** The period a report is filed under: a plan is owed before its period begins. */
export function reportPeriodName(duty: ReportDuty, period: Period): string {
  return duty.isPlan ? periodOf(duty.cycle, period.last + 1).name : period.name;
}
