/** Reminders of reports: on which morning, for whom, and never twice. */
import { expect, it } from 'vitest';
import { parseFacts } from '../../shared/facts/parse.ts';
import { formatLocalDate, toDayNumber } from '../../shared/kernel/local-date.ts';
import { upcomingReports } from '../../shared/notices/upcoming.ts';
import { type Draft, emptyDraft } from '../cases/draft.ts';

function reminders(change: Partial<Draft>): string[] {
  const draft = emptyDraft();
  const employees = draft.employees.map((one) => ({ ...one, post: 'promotion' as const }));
  const parsed = parseFacts({ ...draft, from: '2025-01-01', employees, ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { facts } = parsed;
  const first = toDayNumber('2025-03-02');
  return Array.from({ length: 33 }, (_, index) => formatLocalDate(first + index)).flatMap((night) =>
    upcomingReports({ ...facts, through: night }, night).map(
      ({ kind, period, due }) => `${night}: ${kind} ${period} by ${due}`,
    ),
  );
}

it('comes on a working morning two days before, once for each report', () => {
  expect(reminders({})).toEqual([
    '2025-03-04: weekly-summary 2025-W10 by 2025-03-07T17:30',
    '2025-03-11: weekly-summary 2025-W11 by 2025-03-14T17:30',
    '2025-03-18: weekly-summary 2025-W12 by 2025-03-21T17:30',
    '2025-03-25: weekly-summary 2025-W13 by 2025-03-28T17:30',
    '2025-03-27: monthly-summary 2025-03 by 2025-03-31T17:30',
    '2025-03-27: quarterly-summary 2025-Q1 by 2025-03-31T17:30',
    '2025-03-31: weekly-summary 2025-W14 by 2025-04-03T17:30',
  ]);
});

it('is not sent for what is on record', () => {
  const reports = [
    {
      id: 'R1',
      employee: 'E01',
      kind: 'weekly-summary' as const,
      period: '2025-W11',
      submittedAt: '2025-03-10T09:00',
    },
  ];
  expect(reminders({ reports }).join()).not.toContain('2025-W11');
});

it('follows the day the person works, not the calendar alone', () => {
  const leaves = [
    {
      id: 'L1',
      employee: 'E01',
      kind: 'annual' as const,
      from: '2025-03-14T08:30',
      to: '2025-03-14T17:30',
      appliedAt: '2025-03-01T09:00',
      status: 'approved' as const,
      approvals: [{ level: 1 as const, by: 'E91', at: '2025-03-01T10:00' }],
    },
  ];
  expect(reminders({ leaves })).toContain(
    '2025-03-10: weekly-summary 2025-W11 by 2025-03-13T17:30',
  );
});

it('asks nobody whose post owes no report', () => {
  expect(reminders({ employees: emptyDraft().employees })).toEqual([]);
});
