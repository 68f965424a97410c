/** The facts document `kaoqin/facts@1`: everything that people and devices recorded, nothing derived. */
import * as z from 'zod/mini';
import { date, flag, id, maybe, moment, month, oneOf, place, text, time, yuan } from './fields.ts';
import { ledgerEntry } from './ledger-entry.ts';

export const posts = [
  'operations-lead',
  'presales',
  'aftersales',
  'promotion',
  'design',
  'planning',
] as const;
export const leaveKinds = [
  'personal',
  'sick',
  'work-injury',
  'marriage',
  'bereavement',
  'annual',
  'maternity',
  'comp',
] as const;
export const requestStatuses = ['approved', 'pending', 'refused', 'withdrawn'] as const;
export const reportKinds = [
  'monthly-plan',
  'monthly-summary',
  'quarterly-plan',
  'weekly-summary',
  'quarterly-summary',
  'daily-returns-log',
  'daily-refunds-log',
] as const;
export const checklistKinds = [
  'closing',
  'cleaning',
  'id-copy',
  'personnel-file',
  'contract',
  'handover',
  'attendance-check',
] as const;
/** An objection answers nothing by itself: it holds the fine until a later decision. */
export const decisionKinds = ['excuse', 'confirm', 'waive', 'object'] as const;
/** Parts of the record that can be unreadable without the rest being so. */
export const unreadableParts = [
  'punches',
  'corrections',
  'leaves',
  'outings',
  'offPost',
  'overtime',
  'roster',
  'decisions',
] as const;

const team = z.strictObject({
  id,
  name: text,
  timeZone: text,
  /** Local monthly minimum wage in yuan; missing: ceilings and floors cannot be checked. */
  minimumWage: maybe(yuan),
});
const calendarDay = z.strictObject({
  date,
  kind: oneOf(['holiday', 'workday', 'rest']),
  name: maybe(text),
  place,
});
const employee = z.strictObject({
  id,
  name: text,
  email: maybe(z.string('an e-mail address').check(z.email('an e-mail address'))),
  post: oneOf(posts),
  supervisor: maybe(id),
  hiredOn: maybe(date),
  leftOn: maybe(date),
  monthlyWage: maybe(yuan),
  place,
});
const rosterDay = z.strictObject({ employee: id, date, duty: oneOf(['work', 'rest']), place });
const punchDay = z.strictObject({ employee: id, date, times: z.array(time), place });
const correction = z.strictObject({
  id,
  employee: id,
  date,
  time,
  reason: maybe(text),
  status: oneOf(requestStatuses),
  decidedBy: maybe(text),
  decidedAt: maybe(moment),
  place,
});
const approval = z.strictObject({
  level: z.union([z.literal(1), z.literal(2)], '1 or 2'),
  by: text,
  at: maybe(moment),
});
const leave = z.strictObject({
  id,
  employee: id,
  kind: oneOf(leaveKinds),
  from: moment,
  to: moment,
  appliedAt: maybe(moment),
  phonedAt: maybe(moment),
  status: oneOf(requestStatuses),
  approvals: z._default(z.array(approval), []),
  filedAt: maybe(moment),
  certificate: maybe(flag),
  recalledAt: maybe(moment),
  /** When the employee acknowledged a recall; without it the leave stands (reading A31). */
  recallAcknowledgedAt: maybe(moment),
  place,
});
const outing = z.strictObject({
  id,
  employee: id,
  from: moment,
  to: moment,
  reason: maybe(text),
  approvedBy: maybe(text),
  approvedAt: maybe(moment),
  filedAt: maybe(moment),
  place,
});
const offPost = z.strictObject({
  id,
  employee: id,
  date,
  from: time,
  to: time,
  permitted: flag,
  recordedBy: maybe(text),
  place,
});
const overtime = z.strictObject({
  id,
  employee: id,
  date,
  from: time,
  to: time,
  orderedBy: maybe(text),
  approvedBy: maybe(text),
  filedAt: maybe(moment),
  refused: z._default(flag, false),
  lossCaused: z._default(flag, false),
  place,
});
const incident = z.strictObject({
  id,
  employee: id,
  date,
  clause: text,
  what: text,
  measure: oneOf(['none', 'criticism', 'warning', 'fine', 'removal']),
  amount: maybe(yuan),
  recordedBy: text,
  place,
});
const report = z.strictObject({
  id,
  employee: id,
  kind: oneOf(reportKinds),
  period: text,
  submittedAt: maybe(moment),
  place,
});
const checklist = z.strictObject({
  date,
  kind: oneOf(checklistKinds),
  by: maybe(id),
  employee: maybe(id),
  done: flag,
  place,
});
const resignation = z.strictObject({
  employee: id,
  givenOn: date,
  lastDay: date,
  handoverDone: flag,
  place,
});
const decision = z.strictObject({
  finding: text,
  decision: oneOf(decisionKinds),
  by: text,
  at: moment,
  reason: maybe(text),
  place,
});
/** A record that could not be read: whatever it might have said, nobody is judged against it. */
const unreadable = z.strictObject({
  part: oneOf(unreadableParts),
  /** null: it may concern anybody. */
  employee: maybe(id),
  /** null: it may concern any date. */
  from: maybe(date),
  through: maybe(date),
  place,
});

/** A reading changed from a date on. Its name and value are judged one by one, so that a bad one spoils no other. */
const readingSwitch = z.strictObject({
  reading: text,
  value: z.optional(z.unknown()),
  from: date,
  by: maybe(text),
  /** When it was decided. */
  at: maybe(moment),
  reason: maybe(text),
  /** Since when kaoqin has judged by it; set by the nightly walk, so that closing a month undoes nothing. */
  adoptedAt: maybe(moment),
  place,
});

function list<T extends z.core.$ZodType>(item: T) {
  return z._default(z.array(item), []);
}

export const factsDocument = z.strictObject({
  format: z.literal('kaoqin/facts@1', 'kaoqin/facts@1'),
  team,
  from: date,
  through: date,
  asOf: maybe(moment),
  readings: z._default(z.record(z.string(), z.unknown()), {}),
  switches: list(readingSwitch),
  calendar: list(calendarDay),
  employees: list(employee),
  roster: list(rosterDay),
  punches: list(punchDay),
  corrections: list(correction),
  leaves: list(leave),
  outings: list(outing),
  offPost: list(offPost),
  overtime: list(overtime),
  incidents: list(incident),
  reports: list(report),
  checklists: list(checklist),
  resignations: list(resignation),
  decisions: list(decision),
  unreadable: list(unreadable),
  closedMonths: list(month),
  ledger: list(ledgerEntry),
});

export type Facts = z.infer<typeof factsDocument>;
export type Team = Facts['team'];
export type CalendarDay = Facts['calendar'][number];
export type Employee = Facts['employees'][number];
export type RosterDay = Facts['roster'][number];
export type PunchDay = Facts['punches'][number];
export type Correction = Facts['corrections'][number];
export type Leave = Facts['leaves'][number];
export type LeaveKind = Leave['kind'];
export type Outing = Facts['outings'][number];
export type OffPost = Facts['offPost'][number];
export type Overtime = Facts['overtime'][number];
export type Incident = Facts['incidents'][number];
export type Report = Facts['reports'][number];
export type Checklist = Facts['checklists'][number];
export type Resignation = Facts['resignations'][number];
export type Decision = Facts['decisions'][number];
export type Unreadable = Facts['unreadable'][number];
