/** Minutes of a month that carry no pay: absence (A14), unpaid leave (2.2.4, 2.5.5), lateness where switched (A10). */
import type { Day } from '../facts/day.ts';
import type { LeaveKind } from '../facts/document.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import type { SettledFinding } from '../findings/settle.ts';
import { normalize, subtract, totalLength } from '../kernel/interval.ts';

export interface UnpaidMinutes {
  readonly absence: number;
  readonly late: number;
  /** Unpaid leave other than sick. */
  readonly leave: number;
  readonly sick: number;
}

/** `days` and `findings` of one person and one month. */
export function countUnpaid(
  team: TeamFacts,
  days: readonly Day[],
  findings: readonly SettledFinding[],
): UnpaidMinutes {
  const standing = findings.filter((finding) => finding.outcome === 'breach');
  const sum = (rules: readonly string[], minutesOf: (finding: SettledFinding) => number) =>
    standing
      .filter((finding) => rules.includes(finding.rule))
      .reduce((minutes, finding) => minutes + minutesOf(finding), 0);
  return {
    absence: sum(['absence'], (finding) => absenceMinutes(team, finding)),
    late: sum(['late-arrival', 'early-departure'], ({ number, measures }) =>
      team.termsOn(number).late.unpaid ? (measures['minutes'] ?? 0) : 0,
    ),
    leave: total(days, (day) => unpaidLeaveMinutes(team, day, (kind) => kind !== 'sick')),
    sick: total(days, (day) => unpaidLeaveMinutes(team, day, (kind) => kind === 'sick')),
  };
}

/** All minutes without pay. */
export function totalMinutes(unpaid: UnpaidMinutes): number {
  return unpaid.absence + unpaid.late + unpaid.leave + unpaid.sick;
}

function absenceMinutes(team: TeamFacts, { number, measures }: SettledFinding): number {
  const terms = team.termsOn(number);
  switch (terms.absence.wage) {
    case 'timeNotWorked':
      return measures['minutes'] ?? 0;
    case 'day':
      return (measures['days'] ?? 0) * terms.dayMinutes;
    case 'none':
      return 0;
  }
}

function total(days: readonly Day[], minutesOf: (day: Day) => number): number {
  return days.reduce((sum, day) => sum + minutesOf(day), 0);
}

/** Covered minutes of a date that no paid leave covers as well, rounded up to the unit of leave (A35). */
function unpaidLeaveMinutes(
  team: TeamFacts,
  day: Day,
  isWanted: (kind: LeaveKind) => boolean,
): number {
  if (day.covers.length === 0) return 0;
  const paidKinds: readonly string[] = team.termsOn(day.number).leave.paidKinds;
  const leaves = day.covers.flatMap((cover) => (cover.by === 'leave' ? [cover] : []));
  const isPaid = (kind: LeaveKind) => paidKinds.includes(kind);
  const unpaid = leaves.filter(({ record }) => !isPaid(record.kind) && isWanted(record.kind));
  const others = day.covers.filter(
    (cover) =>
      cover.by === 'outing' ||
      isPaid(cover.record.kind) ||
      // A minute covered by sick and personal leave is sick leave.
      (!isWanted('sick') && cover.record.kind === 'sick'),
  );
  const minutes = totalLength(subtract(normalize(unpaid), normalize(others)));
  const unit = team.termsOn(day.number).leave.unitMinutes;
  return Math.ceil(minutes / unit) * unit;
}
