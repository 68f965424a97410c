/** Random but plausible facts documents: most dates are kept, some are not, and forms come early or late. */
import * as fc from 'fast-check';
import type { Facts } from '../../shared/facts/document.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import { formatLocalDate, toDayNumber } from '../../shared/kernel/local-date.ts';
import { formatMinuteOfDay } from '../../shared/kernel/minutes.ts';
import { formatProblem } from '../../shared/kernel/problem.ts';
import { type Document, type Draft, employee, emptyDraft } from '../cases/draft.ts';
import { ordinaryPunches } from '../cases/ordinary.ts';

/** The window starts on one of these and lasts `windowDays`: plain months, holidays, a year's end. */
const starts = ['2025-02-24', '2025-03-24', '2025-12-08'];
const windowDays = 28;
const people = ['E01', 'E02', 'E03'];

const person = fc.constantFrom(...people);
const offset = fc.nat({ max: windowDays - 1 });
const where = { person, offset };
const minute = fc.integer({ min: 7 * 60, max: 19 * 60 });
const quarter = fc.integer({ min: 33, max: 71 }).map((count) => count * 15);

/** Times of an odd date: late, early, a session, nothing, one punch, anything. */
const oddTimes = fc.oneof(
  fc.constant<number[]>([]),
  fc.constant<number[]>([505]),
  fc.integer({ min: 511, max: 640 }).map((arrival) => [arrival, 1055]),
  fc.integer({ min: 960, max: 1049 }).map((departure) => [505, departure]),
  fc.constant<number[]>([505, 720]),
  fc.constant<number[]>([809, 1055]),
  fc.constant<number[]>([505, 720, 811, 1055]),
  fc.array(minute, { maxLength: 4 }),
);

const readingSets = fc.constantFrom<Record<string, unknown>>(
  {},
  {},
  { 'punch.mode': 4 },
  { 'earlyLeave.rule': 'graded', 'late.schedule': '1:20, 31:50' },
  { 'earlyLeave.rule': 'half', 'absence.wage': 'day' },
  { 'absence.occurrenceUnit': 'finding', 'absence.thirdOnward': 'add200' },
  { 'absence.yearBasis': 'rolling12m', 'fine.finalBy': 'deadline' },
  { 'absence.yearBasis': 'hireYear', 'absence.fineMode': 'perOccurrence' },
  { 'missingPunch.afterDeadline': 'absence', 'outing.unreported': 'deemEarly' },
  { 'consecutive.restBreaks': true, 'dismissal.deemed': 'count' },
  { 'consecutive.leaveBreaks': false, 'late.unpaid': true },
  { 'leave.lateFiled': 'absence', 'approval.shortLevel': 'invalid' },
  { 'payroll.divisor': '21.75', 'sick.payMode': 'legalFloor' },
);

const plan = fc.record({
  start: fc.constantFrom(...starts),
  readings: readingSets,
  odd: fc.array(fc.record({ ...where, times: oddTimes, days: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 14,
  }),
  leaves: fc.array(
    fc.record({
      ...where,
      kind: fc.constantFrom('personal', 'sick', 'annual', 'comp', 'marriage'),
      from: fc.constantFrom(510, 510, 600, 810),
      days: fc.integer({ min: 0, max: 3 }),
      to: fc.constantFrom(720, 1050, 1050),
      lead: fc.integer({ min: -2, max: 6 }),
      status: fc.constantFrom(
        'approved',
        'approved',
        'approved',
        'pending',
        'refused',
        'withdrawn',
      ),
      level: fc.constantFrom(1, 2),
      isFiled: fc.boolean(),
      certificate: fc.boolean(),
      recall: fc.constantFrom('none', 'none', 'none', 'told', 'untold'),
    }),
    { maxLength: 5 },
  ),
  outings: fc.array(
    fc.record({
      ...where,
      from: quarter,
      minutes: fc.constantFrom(30, 60, 240),
      isSigned: fc.boolean(),
      isFiled: fc.boolean(),
      lead: fc.integer({ min: 0, max: 6 }),
    }),
    { maxLength: 3 },
  ),
  offPost: fc.array(
    fc.record({
      ...where,
      from: quarter,
      minutes: fc.constantFrom(30, 59, 60, 90),
      permitted: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  corrections: fc.array(
    fc.record({
      ...where,
      time: minute,
      status: fc.constantFrom('approved', 'pending', 'refused'),
    }),
    { maxLength: 4 },
  ),
  overtime: fc.array(fc.record({ ...where, isApproved: fc.boolean(), isFiled: fc.boolean() }), {
    maxLength: 2,
  }),
  roster: fc.uniqueArray(fc.record({ ...where, duty: fc.constantFrom('work', 'rest') }), {
    maxLength: 6,
    selector: (entry) => `${entry.person} ${entry.offset}`,
  }),
  holidays: fc.uniqueArray(offset, { maxLength: 2 }),
  unreadable: fc.array(
    fc.record({
      ...where,
      part: fc.constantFrom('punches', 'corrections', 'leaves', 'outings', 'roster', 'decisions'),
      hasPerson: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  decisions: fc.array(
    fc.record({
      ...where,
      decision: fc.constantFrom('excuse', 'confirm', 'waive'),
      rule: fc.constantFrom('absence', 'absence', 'late-arrival', 'sick-certificate-missing'),
    }),
    { maxLength: 4 },
  ),
  hired: fc.option(offset, { freq: 6 }),
  left: fc.option(offset, { freq: 6 }),
  asOfDay: fc.integer({ min: 10, max: windowDays + 20 }),
  isFirstMonthClosed: fc.boolean(),
});

type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

/** Documents as anybody might send them. */
export const documents: fc.Arbitrary<Document> = plan.map(documentOfPlan);

/** Parses a document that the generator or a property made; a problem in it is a bug of the test. */
export function factsOf(document: Document): Facts {
  const parsed = parseFacts(document);
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('; '));
  return parsed.facts;
}

function documentOfPlan(made: Plan): Document {
  const day = (days: number) => formatLocalDate(toDayNumber(made.start) + days);
  const moment = (days: number, at: number) => `${day(days)}T${formatMinuteOfDay(at)}`;
  const draft: Draft = emptyDraft();
  draft.from = day(0);
  draft.through = day(windowDays - 1);
  draft.asOf = moment(made.asOfDay, 120);
  draft.readings = { ...made.readings };
  draft.employees = people.map(employee);
  const [, second, third] = draft.employees;
  if (second && made.hired !== null) second.hiredOn = day(made.hired);
  if (third && made.left !== null) third.leftOn = day(made.left);
  draft.calendar = made.holidays.map((days) => ({ date: day(days), kind: 'holiday' }));
  draft.roster = made.roster.map((one) => ({
    employee: one.person,
    date: day(one.offset),
    duty: one.duty,
  }));
  addForms(draft, made, day, moment);
  addOddDates(draft, made, day);
  draft.punches.push(...ordinaryPunches(draft));
  draft.decisions = made.decisions.map((one) => ({
    finding: `${one.person}.${day(one.offset)}.${one.rule}`,
    decision: one.decision,
    by: 'E00',
    at: moment(one.offset + 1, 600),
  }));
  draft.unreadable = made.unreadable.map((one) => ({
    part: one.part,
    employee: one.hasPerson ? one.person : null,
    from: day(one.offset),
    through: day(one.offset),
  }));
  draft.closedMonths = made.isFirstMonthClosed ? [draft.from.slice(0, 7)] : [];
  return draft;
}

type DayOf = (days: number) => string;
type MomentOf = (days: number, minute: number) => string;

function addForms(draft: Draft, made: Plan, day: DayOf, moment: MomentOf) {
  draft.leaves = made.leaves.map((one, index) => ({
    id: `F${index}`,
    employee: one.person,
    kind: one.kind,
    from: moment(one.offset, one.from),
    to: moment(one.offset + one.days, one.days === 0 && one.to <= one.from ? 1050 : one.to),
    appliedAt: moment(one.offset - 1 + one.lead, 600),
    status: one.status,
    approvals: [{ level: one.level, by: 'E91', at: moment(one.offset - 1 + one.lead, 660) }],
    filedAt: one.isFiled ? moment(one.offset - 1 + one.lead, 700) : null,
    certificate: one.certificate,
    recalledAt: one.recall === 'none' ? null : moment(one.offset, 900),
    recallAcknowledgedAt: one.recall === 'told' ? moment(one.offset, 960) : null,
  }));
  draft.outings = made.outings.map((one, index) => ({
    id: `O${index}`,
    employee: one.person,
    from: moment(one.offset, one.from),
    to: moment(one.offset, one.from + one.minutes),
    approvedBy: one.isSigned ? 'E91' : null,
    approvedAt: one.isSigned ? moment(one.offset, 500) : null,
    filedAt: one.isFiled ? moment(one.offset + one.lead, 1080) : null,
  }));
  draft.offPost = made.offPost.map((one, index) => ({
    id: `X${index}`,
    employee: one.person,
    date: day(one.offset),
    from: formatMinuteOfDay(one.from),
    to: formatMinuteOfDay(one.from + one.minutes),
    permitted: one.permitted,
    recordedBy: 'E00',
  }));
  draft.corrections = made.corrections.map((one, index) => ({
    id: `C${index}`,
    employee: one.person,
    date: day(one.offset),
    time: formatMinuteOfDay(one.time),
    status: one.status,
    decidedAt: moment(one.offset + 1, 540),
  }));
  draft.overtime = made.overtime.map((one, index) => ({
    id: `V${index}`,
    employee: one.person,
    date: day(one.offset),
    from: '09:00',
    to: '15:00',
    approvedBy: one.isApproved ? 'E91' : null,
    filedAt: one.isFiled ? moment(one.offset + 1, 540) : null,
  }));
}

function addOddDates(draft: Draft, made: Plan, day: DayOf) {
  const stated = new Set<string>();
  for (const one of made.odd) {
    for (let days = one.offset; days < Math.min(one.offset + one.days, windowDays); days += 1) {
      const key = `${one.person} ${day(days)}`;
      if (stated.has(key)) continue;
      stated.add(key);
      draft.punches.push({
        employee: one.person,
        date: day(days),
        times: one.times.map(formatMinuteOfDay),
      });
    }
  }
}
