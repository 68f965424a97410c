/** Reports that fall due soon and are not on record yet (A42): a reminder, never a finding. */
import type { Facts } from '../facts/document.ts';
import { buildHistory, type History, owesOn } from '../facts/history.ts';
import { reportDueDate, reportDueMoment, reportPeriodName } from '../facts/report-due.ts';
import { prepareTeamFacts, type TeamFacts } from '../facts/team-facts.ts';
import {
  type DayNumber,
  formatLocalDate,
  type LocalDate,
  toDayNumber,
} from '../kernel/local-date.ts';
import { formatMoment, type LocalMoment } from '../kernel/moment.ts';
import { type Period, periodOf } from '../kernel/period.ts';
import { type ReportDuty, reportDuties } from '../policy/report-duties.ts';
import { type Words, words } from '../policy/words.ts';
import { type LetterItem, plainLine } from './letter.ts';
import { dateWords } from './phrases/dates.ts';
import { joinWords, same } from './phrases/text.ts';

export interface UpcomingReport {
  readonly employee: string;
  readonly kind: ReportDuty['kind'];
  readonly clause: string;
  /** The period it is about, such as `2025-W11`. */
  readonly period: string;
  readonly due: LocalMoment;
}

/** A reminder comes this many days before the report is due, or on the last day at work before that. */
const daysBefore = 2;
/** No stretch of days off is longer: how far ahead a due date is looked for. */
const lookAhead = 16;

/**
 * The reports to remind people of in the mails of a night, which they read on the next morning. Each report
 * is reminded of once. Daily logs are not: their day is the reminder.
 */
export function upcomingReports(facts: Facts, night: LocalDate): UpcomingReport[] {
  const morning = toDayNumber(night) + 1;
  const owing = facts.employees.filter(({ post }) =>
    reportDuties.some((duty) => duty.post === post),
  );
  if (owing.length === 0) return [];
  const through = formatLocalDate(morning + lookAhead);
  // As if the days ahead were over: only then is it known who is due on them and who is on leave.
  const ahead = prepareTeamFacts({ ...facts, employees: owing, through, asOf: `${through}T23:59` });
  return ahead.persons.flatMap((person) => {
    const history = buildHistory(ahead, person);
    return reportDuties
      .filter(({ post, cycle }) => post === person.employee.post && cycle !== 'day')
      .flatMap((duty) => remindersOf(ahead, history, duty, morning));
  });
}

function remindersOf(
  team: TeamFacts,
  history: History,
  duty: ReportDuty,
  morning: DayNumber,
): UpcomingReport[] {
  return periodsAhead(duty, morning).flatMap((period) => {
    const date = reportDueDate(history, team, period);
    if (date === null || reminderMorning(team, history, date) !== morning) return [];
    const name = reportPeriodName(duty, period);
    const { employee, reports } = history.person;
    const isIn = reports.some(
      (report) => report.kind === duty.kind && report.period === name && report.submittedAt,
    );
    if (isIn) return [];
    const due = formatMoment(reportDueMoment(team, duty, date));
    return [{ employee: employee.id, kind: duty.kind, clause: duty.clause, period: name, due }];
  });
}

function periodsAhead(duty: ReportDuty, morning: DayNumber): Period[] {
  const periods: Period[] = [];
  for (let date = morning; date <= morning + lookAhead; ) {
    const period = periodOf(duty.cycle, date);
    if (period.last <= morning + lookAhead) periods.push(period);
    date = period.last + 1;
  }
  return periods;
}

/** Two days before, or the last day at work before that, so that it is read at work. */
function reminderMorning(team: TeamFacts, history: History, due: DayNumber): DayNumber {
  const latest = due - daysBefore;
  for (let date = latest; date > latest - lookAhead; date -= 1) {
    if (owesOn(team, history, date)) return date;
  }
  return latest;
}

const reportWords: Readonly<Record<ReportDuty['kind'], Words>> = {
  'monthly-plan': words('月计划', 'monthly plan'),
  'monthly-summary': words('月总结', 'monthly summary'),
  'quarterly-plan': words('季度计划', 'quarterly plan'),
  'weekly-summary': words('周总结', 'weekly summary'),
  'quarterly-summary': words('季度总结', 'quarterly summary'),
  'daily-returns-log': words('退换货日志', 'daily returns log'),
  'daily-refunds-log': words('退款日志', 'daily refunds log'),
};

/** Items of a mail; with `nameOf` each says whose report it is. */
export function upcomingItems(
  reports: readonly UpcomingReport[],
  nameOf: ((id: string) => string) | null,
): LetterItem[] {
  return reports.map(({ employee, kind, period, due, clause }) => {
    const on = dateWords(due.slice(0, 10));
    const time = due.slice(11);
    const who = nameOf === null ? null : same(nameOf(employee));
    return {
      head: joinWords([who, joinWords([reportWords[kind], same(period)], ' ', ' ')], ' · ', ' · '),
      lines: [
        plainLine(
          words(
            `按 ${clause} 请在 ${on['zh-CN']} ${time} 前交，并在“报表”表登记时间。这只是提醒。`,
            `Under ${clause} it is due by ${on.en}, ${time}; note the time in the Reports tab. This is only a reminder.`,
          ),
        ),
      ],
    };
  });
}
