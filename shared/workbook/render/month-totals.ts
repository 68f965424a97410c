/** The right-hand side of the month: days due and worked, lateness, absence, leave, overtime, fines. */
import type { LeaveKind } from '../../facts/document.ts';
import type { History } from '../../facts/history.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Month, monthOf } from '../../kernel/local-date.ts';
import type { Assessment, OvertimeCredit, PayLine } from '../../notices/assessment.ts';
import { words } from '../../policy/words.ts';
import { groupBy } from '../group-by.ts';
import { cell, headerRow, type SystemCell } from './system-tab.ts';

export const totalHeads = headerRow([
  words('应出勤', 'Due'),
  words('实出勤', 'Worked'),
  words('迟到次', 'Late'),
  words('迟到分', 'Late min'),
  words('早退次', 'Early'),
  words('旷工日', 'Absent'),
  words('事假日', 'Personal'),
  words('病假日', 'Sick'),
  words('其他假', 'Other'),
  words('加班时', 'Overtime'),
  words('罚款拟', 'Proposed'),
  words('罚款定', 'Confirmed'),
  words('本人签字', 'Signed'),
]);

/** Pay lines and overtime by person and month. */
export interface MonthFigures {
  readonly pay: ReadonlyMap<string, PayLine>;
  readonly overtime: ReadonlyMap<string, readonly OvertimeCredit[]>;
}

export function personMonth(employee: string, month: Month): string {
  return `${employee}|${month}`;
}

export function monthFigures({ pay, overtime }: Assessment): MonthFigures {
  return {
    pay: new Map(pay.map((line) => [personMonth(line.employee, line.month), line])),
    overtime: groupBy(overtime, ({ employee, date }) => personMonth(employee, date.slice(0, 7))),
  };
}

export function totalCells(
  month: Month,
  history: History,
  findings: readonly Finding[],
  figures: MonthFigures,
): SystemCell[] {
  const { id } = history.person.employee;
  const pay = figures.pay.get(personMonth(id, month));
  const breaches = findings.filter(({ outcome }) => outcome === 'breach');
  const late = breaches.filter(({ rule }) => rule === 'late-arrival');
  const early = breaches.filter(({ rule }) => rule === 'early-departure');
  const absence = breaches.filter(({ rule }) => rule === 'absence');
  const leave = leaveMinutes(month, history);
  const other = [...leave].filter(([kind]) => kind !== 'personal' && kind !== 'sick');
  const overtime = figures.overtime.get(personMonth(id, month)) ?? [];
  const dayMinutes = Math.max(1, ...history.days.map(({ sessions }) => sumOf(sessions, spanOf)));
  const days = (minutes: number) => Math.round((minutes / dayMinutes) * 100) / 100;
  return [
    cell(pay?.scheduledDays ?? null, 'centre'),
    cell(pay?.workedDays ?? null, 'centre'),
    figure(late.length),
    figure(sumOf(late, ({ measures }) => measures['minutes'] ?? 0)),
    figure(early.length),
    figure(sumOf(absence, ({ measures }) => measures['days'] ?? 0)),
    figure(days(leave.get('personal') ?? 0)),
    figure(days(leave.get('sick') ?? 0)),
    figure(days(sumOf(other, ([, minutes]) => minutes))),
    figure(Math.round((sumOf(overtime, ({ minutes }) => minutes) / 60) * 100) / 100),
    figure(pay?.finesProposed ?? 0),
    figure(pay?.finesFinal ?? 0),
    cell(null),
  ];
}

/** Zeros are left blank: what stands there is worth reading. */
function figure(value: number): SystemCell {
  return cell(value === 0 ? null : value, 'centre');
}

/** Minutes of due time covered by leave, by kind. */
function leaveMinutes(month: Month, history: History): Map<LeaveKind, number> {
  const minutes = new Map<LeaveKind, number>();
  for (const day of history.days) {
    if (monthOf(day.number) !== month) continue;
    for (const cover of day.covers) {
      if (cover.by !== 'leave') continue;
      const { kind } = cover.record;
      minutes.set(kind, (minutes.get(kind) ?? 0) + coveredMinutes(cover, day.sessions));
    }
  }
  return minutes;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function coveredMinutes(cover: Span, sessions: readonly Span[]): number {
  return sumOf(sessions, (session) =>
    Math.max(0, Math.min(cover.end, session.end) - Math.max(cover.start, session.start)),
  );
}

function spanOf({ start, end }: Span): number {
  return end - start;
}

function sumOf<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((total, item) => total + measure(item), 0);
}
