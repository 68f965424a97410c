/** When a leave was asked for and granted, and whether that was in time (2.2.4, 2.4.1, 2.5.1-2.5.3). */

import type { DayNumber } from '../kernel/local-date.ts';
import { dayOfMoment, type MomentNumber, momentNumber, toMomentNumber } from '../kernel/moment.ts';
import type { Leave } from './document.ts';
import type { LeaveGroup } from './leave-groups.ts';
import type { Person } from './person.ts';
import type { TeamFacts } from './team-facts.ts';

/** The moment the first approver said yes; without a recorded moment the leave counts as known beforehand. */
export function grantedAt(leave: Leave): MomentNumber {
  const moments = leave.approvals.flatMap((approval) =>
    approval.at ? [toMomentNumber(approval.at)] : [],
  );
  if (moments.length > 0) return Math.min(...moments);
  const asked = leave.filedAt ?? leave.appliedAt;
  return asked ? toMomentNumber(asked) : Number.NEGATIVE_INFINITY;
}

/** Last date on which a form for this leave is still in time (reading A22). */
export function formDeadline(team: TeamFacts, lastDay: DayNumber): DayNumber | null {
  return team.calendar.workdayAfter(lastDay, team.terms.supplement.deadlineWorkdays);
}

/**
 * Whether the form came later than the policy asks. A short sick leave (2.4.1), an announced emergency
 * (2.5.2), and a form that explains part of a day with attendance (2.5.3) may follow until the deadline;
 * a work injury never needs a form beforehand; a form without a date is not held against anybody.
 */
export function isLateFiled(
  team: TeamFacts,
  person: Person,
  group: LeaveGroup,
  leave: Leave,
): boolean {
  const applied = leave.appliedAt ?? leave.filedAt;
  if (!applied || leave.kind === 'work-injury') return false;
  const appliedAt = toMomentNumber(applied);
  const from = toMomentNumber(leave.from);
  if (mayFollow(team, person, group, leave)) {
    const deadline = formDeadline(team, dayOfMoment(toMomentNumber(leave.to)));
    return deadline !== null && appliedAt >= momentNumber(deadline + 1, 0);
  }
  const limit = advanceLimit(team, from);
  return limit !== null && appliedAt > limit;
}

function mayFollow(team: TeamFacts, person: Person, group: LeaveGroup, leave: Leave): boolean {
  if (leave.kind === 'sick' && group.dueDays <= team.terms.sick.supplementMaxDays) return true;
  if (leave.phonedAt && leave.phonedAt <= leave.from) return true;
  const day = dayOfMoment(toMomentNumber(leave.from));
  const isWithinOneDay = day === dayOfMoment(toMomentNumber(leave.to));
  const punched = person.punches[day - team.first];
  return isWithinOneDay && group.leaves.length === 1 && (punched?.times.length ?? 0) > 0;
}

/** Last moment that is still "one day ahead" (reading A23); null where the calendar cannot say. */
function advanceLimit(team: TeamFacts, from: MomentNumber): MomentNumber | null {
  const day = dayOfMoment(from);
  switch (team.terms.leave.advance) {
    case 'prevDay':
      return momentNumber(day, 0) - 1;
    case '24h':
      return from - 1440;
    case 'prevWorkday': {
      const before = team.calendar.nearestWorkday(day - 1, -1);
      return before === null ? null : momentNumber(before + 1, 0) - 1;
    }
  }
}
