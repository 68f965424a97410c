/** A small department with one of everything a reader may be told, for the tests of the notices. */
import type { LedgerEntry } from '../../shared/facts/ledger-entry.ts';
import type { ExplainedFinding, Finding } from '../../shared/findings/finding.ts';
import type { Assessment } from '../../shared/notices/assessment.ts';
import { type Changes, changesBetween } from '../../shared/notices/changes.ts';
import { explainFinding } from '../../shared/notices/explain.ts';
import type { PersonInput } from '../../shared/notices/person-mail.ts';
import type { SummaryInput } from '../../shared/notices/summary-mail.ts';
import type { UpcomingReport } from '../../shared/notices/upcoming.ts';

export const night = '2025-03-21';

/** A finding of E01 on 2025-03-10, with what the test changes. */
export function findingOf(part: Partial<Finding> & Pick<Finding, 'rule'>): Finding {
  const employee = part.employee === undefined ? 'E01' : part.employee;
  const date = part.date ?? '2025-03-10';
  return {
    id: `${employee ?? 'ecommerce'}.${date}.${part.rule}`,
    clause: '2.2.2',
    outcome: 'breach',
    state: 'provisional',
    measures: {},
    because: [],
    replyBy: '2025-03-26',
    cautions: [],
    ...part,
    employee,
    date,
  };
}

export const lateAbsence = findingOf({
  rule: 'absence',
  clause: '2.3.4',
  date: '2025-03-21',
  measures: { days: 0.5, realDays: 0, deemedDays: 0.5, minutes: 60 },
  because: [
    { fact: 'punches', note: 'punched', times: ['09:30', '17:30'], place: '考勤!A14' },
    {
      fact: 'punches',
      note: 'arrived-hour-late',
      clause: '2.3.2',
      from: '08:30',
      to: '09:30',
      minutes: 60,
      place: '考勤!A14',
    },
  ],
  cautions: ['L1', 'L9'],
});

export const late = findingOf({
  rule: 'late-arrival',
  employee: 'E02',
  date: '2025-03-21',
  measures: { minutes: 8 },
  because: [
    {
      fact: 'punches',
      note: 'arrived-late',
      from: '08:30',
      to: '08:38',
      minutes: 8,
      place: '考勤!A15',
    },
  ],
});

export const fullAbsence = findingOf({
  rule: 'absence',
  employee: 'E03',
  clause: '2.3.4',
  date: '2025-03-12',
  state: 'final',
  replyBy: '2025-03-18',
  measures: { days: 1, realDays: 1, deemedDays: 0, minutes: 450 },
  because: [
    { fact: 'punches', note: 'no-punches' },
    { fact: 'roster', note: 'session-missed', from: '08:30', to: '12:00', minutes: 210 },
    { fact: 'roster', note: 'session-missed', from: '13:30', to: '17:30', minutes: 240 },
  ],
  cautions: ['L1'],
});

export const missingPunch = findingOf({
  rule: 'missing-punch',
  employee: 'E02',
  date: '2025-03-14',
  outcome: 'unknown',
  replyBy: '2025-03-19',
  because: [{ fact: 'punches', note: 'single-punch', times: ['08:25'], place: '考勤!A9' }],
});

export const excusedAbsence = findingOf({
  rule: 'absence',
  employee: 'E02',
  clause: '2.3.4',
  date: '2025-03-19',
  outcome: 'excused',
  state: 'excused',
  measures: { days: 0, realDays: 0, deemedDays: 0, minutes: 0 },
  because: [
    {
      fact: 'leave',
      note: 'leave-covers',
      id: 'L7',
      from: '2025-03-19T08:30',
      to: '2025-03-19T09:30',
      place: '请假!A5',
    },
  ],
});

export const standingBefore = findingOf({
  ...excusedAbsence,
  outcome: 'breach',
  state: 'provisional',
  measures: { days: 0.5, realDays: 0, deemedDays: 0.5, minutes: 60 },
  because: [],
});

export const coverGap = findingOf({
  rule: 'coverage-gap',
  employee: null,
  clause: '2.2.1',
  date: '2025-03-22',
  replyBy: null,
  measures: { need: 2, planned: 2, present: 0 },
  because: [{ fact: 'roster', note: 'cover-planned', times: ['E01', 'E02'] }],
});

export const rosterMissing = findingOf({
  rule: 'roster-missing',
  employee: null,
  clause: '2.2.1',
  date: '2025-03-23',
  outcome: 'unknown',
  replyBy: null,
  measures: { need: 2, planned: 0, present: 0 },
  because: [{ fact: 'roster', note: 'roster-empty', date: '2025-03-23' }],
});

export const levelShort = findingOf({
  rule: 'leave-level-short',
  employee: 'E03',
  clause: '2.5.4',
  date: '2025-03-17',
  replyBy: null,
  measures: { days: 3 },
  because: [{ fact: 'leave', note: 'leave-level', id: 'L9', days: 3, by: 'E00', place: '请假!A7' }],
});

/** A finding as the assessment prints it. */
export function explained(finding: Finding): ExplainedFinding {
  return { ...finding, ...explainFinding(finding) };
}

const entry = {
  fine: 'fine.E01.2025-03-21.absence',
  employee: 'E01',
  date: '2025-03-21',
  month: '2025-03',
  occurrence: 1,
  because: ['E01.2025-03-21.absence'],
  at: '2025-03-22T02:00',
};

export const newEntries: readonly LedgerEntry[] = [
  { ...entry, id: 'fine.E01.2025-03-21.absence#1', kind: 'propose', amount: 100 },
  {
    ...entry,
    id: 'fine.E02.2025-03-19.absence#2',
    kind: 'reverse',
    fine: 'fine.E02.2025-03-19.absence',
    employee: 'E02',
    date: '2025-03-19',
    amount: -100,
    answers: 'fine.E02.2025-03-19.absence#1',
    because: ['E02.2025-03-19.absence'],
    reason: '补交的请假单 L7 已批准',
  },
];

const findings = [
  coverGap,
  rosterMissing,
  lateAbsence,
  missingPunch,
  excusedAbsence,
  late,
  fullAbsence,
  levelShort,
];

export const assessment: Assessment = {
  format: 'kaoqin/assessment@1',
  team: 'ecommerce',
  edition: '2025-01-01',
  from: '2025-01-01',
  through: night,
  asOf: '2025-03-22T02:00',
  findings: findings.map(explained),
  counters: [
    counter('E01', {
      occurrences: 1,
      days: 0.5,
      realDays: 0,
      longestRun: 1,
      longestRealRun: 0,
      dates: ['2025-03-21'],
      openRun: [],
    }),
    counter('E03', {
      occurrences: 2,
      days: 2,
      realDays: 2,
      longestRun: 1,
      longestRealRun: 1,
      dates: ['2025-02-06', '2025-03-12'],
      openRun: [],
    }),
  ],
  occurrences: [
    { employee: 'E01', date: '2025-03-21', rank: 1, because: [lateAbsence.id] },
    { employee: 'E03', date: '2025-03-12', rank: 2, because: [fullAbsence.id] },
  ],
  sanctions: [
    {
      id: 'fine.E01.2025-03-21.absence',
      employee: 'E01',
      kind: 'fine',
      amount: 100,
      date: '2025-03-21',
      occurrence: 1,
      state: 'proposed',
      because: [lateAbsence.id],
      clause: '2.3.4',
      cautions: ['L1'],
    },
    {
      id: 'fine.E03.2025-03-12.absence',
      employee: 'E03',
      kind: 'fine',
      amount: 200,
      date: '2025-03-12',
      occurrence: 2,
      state: 'proposed',
      because: [fullAbsence.id],
      clause: '2.3.4',
      cautions: ['L1'],
    },
    {
      id: 'deemed-review.E03.2025-03-12',
      employee: 'E03',
      kind: 'deemed-review',
      amount: null,
      date: '2025-03-12',
      occurrence: null,
      state: 'proposed',
      because: [fullAbsence.id],
      clause: '2.3.4',
      cautions: ['L8'],
    },
  ],
  ledger: newEntries,
  pay: [
    {
      employee: 'E01',
      month: '2025-03',
      state: 'open',
      scheduledDays: 21,
      workedDays: 14.5,
      divisorDays: 21,
      unpaidMinutes: 60,
      unpaidAmount: 40,
      finesProposed: 100,
      finesFinal: 0,
      gross: 6300,
      payableBeforeFines: 6260,
      adjustments: 0,
      payable: 6260,
      payDate: '2025-04-18',
      finalPayBy: null,
      cautions: [
        { id: 'L12', amount: 73.56 },
        { id: 'L25', amount: null },
      ],
    },
  ],
  coverage: [{ date: '2025-03-22', need: 2, planned: 2, present: 0 }],
  overtime: [],
  comp: [],
  problems: [
    { place: '考勤!C14', got: '"9.05"', want: '时间写成 09:05 / a time like 09:05' },
    { place: '请假!D3', got: '"3/10"', want: '日期写成 2025-03-10 / a date like 2025-03-10' },
  ],
};

export const names: ReadonlyMap<string, string> = new Map([
  ['E00', '周岚'],
  ['E01', '林小满'],
  ['E02', '许知远'],
  ['E03', '何敏'],
]);

export const changes: Changes = changesBetween(
  [standingBefore, fullAbsence, missingPunch, levelShort],
  findings,
  newEntries,
);

const upcoming: readonly UpcomingReport[] = [
  {
    employee: 'E01',
    kind: 'monthly-summary',
    clause: 'P3.7',
    period: '2025-03',
    due: '2025-03-24T17:30',
  },
];

export const summaryInput: SummaryInput = {
  team: '电子商务部',
  night,
  assessment,
  changes,
  names,
  failedMails: [{ night: '2025-03-20', to: '何敏', answer: '550 5.1.1 mailbox does not exist' }],
  heldNights: [],
  upcoming,
  chainHead: '9f2c4b7a1d3e5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcd',
  ledgerLength: 6,
};

export const personInput: PersonInput = {
  team: '电子商务部',
  night,
  person: { id: 'E01', name: '林小满' },
  answerTo: '周岚',
  assessment,
  changes,
  upcoming,
};

function counter(
  employee: string,
  figures: Omit<Assessment['counters'][number], 'employee' | 'year'>,
) {
  return { employee, year: 2025, ...figures };
}
