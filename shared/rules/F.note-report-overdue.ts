/**
 * P1.4, P1.9, P2.14, P2.15, P3.7, P5.10, F.note Reports: not on record when due, or handed in late. Due on the
 * person's last working day of the period at the end of work (A42), plans before their period begins, daily logs
 * by the end of the day. Nothing is fined. Daily logs are asked for only where the team keeps them at all.
 */
import type { History } from '../facts/history.ts';
import { reportDueDate, reportDueMoment, reportPeriodName } from '../facts/report-due.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { breach, type DatedVerdict, personRule } from '../findings/rule.ts';
import { type DayNumber, formatLocalDate } from '../kernel/local-date.ts';
import { formatMoment, toMomentNumber } from '../kernel/moment.ts';
import { type Period, periodOf } from '../kernel/period.ts';
import { type ReportDuty, reportDuties } from '../policy/report-duties.ts';
import { placeOf } from './evidence.ts';

export const reportOverdue = personRule({
  id: 'report-overdue',
  clause: 'F.note',
  judge(history, team) {
    const kept = new Set(team.facts.reports.map((report) => report.kind));
    return reportDuties
      .filter((duty) => duty.post === history.person.employee.post)
      .filter((duty) => duty.cycle !== 'day' || kept.has(duty.kind))
      .flatMap((duty) => judgeDuty(history, team, duty));
  },
});

function judgeDuty(history: History, team: TeamFacts, duty: ReportDuty): DatedVerdict[] {
  const verdicts: DatedVerdict[] = [];
  for (const period of periodsIn(duty, team)) {
    const date =
      duty.cycle === 'day'
        ? workedDate(history, team, period)
        : reportDueDate(history, team, period);
    if (date === null || date < team.first || date > team.last) continue;
    const verdict = judgePeriod(history, team, duty, reportPeriodName(duty, period), date);
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

/** Every period that has a date in what is judged. */
function periodsIn(duty: ReportDuty, team: TeamFacts): Period[] {
  const periods: Period[] = [];
  for (let date = team.first; date <= team.last; ) {
    const period = periodOf(duty.cycle, date);
    periods.push(period);
    date = period.last + 1;
  }
  return periods;
}

/** A daily log is owed for a date the person worked on; a date in doubt asks for none. */
function workedDate(history: History, team: TeamFacts, { first }: Period): DayNumber | null {
  if (history.ordinary[first - team.first] === 1) return first;
  const day = history.days.find((one) => one.number === first);
  return day && day.doubts.length === 0 && day.worked.length > 0 ? first : null;
}

function judgePeriod(
  history: History,
  team: TeamFacts,
  duty: ReportDuty,
  period: string,
  date: DayNumber,
): DatedVerdict | null {
  const due = reportDueMoment(team, duty, date);
  if (team.asOf < due) return null;
  const report = history.person.reports.find(
    (one) => one.kind === duty.kind && one.period === period,
  );
  const submitted = report?.submittedAt ?? null;
  if (submitted !== null && toMomentNumber(submitted) <= due) return null;
  return {
    ...breach(
      {},
      [
        {
          fact: 'report',
          note: 'report-due',
          id: `${duty.kind} ${period}`,
          to: formatMoment(due),
          ...(submitted === null ? {} : { from: submitted }),
          ...placeOf(report ?? null),
        },
      ],
      {
        clause: duty.clause,
        suffix: duty.kind,
        replyBy: null,
        awaitsDecision: submitted === null,
      },
    ),
    date: formatLocalDate(date),
  };
}
