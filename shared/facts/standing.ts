/** Which leaves and outings stand in the place of presence, from when they were known, and until when. */

import type { DayNumber } from '../kernel/local-date.ts';
import { dayOfMoment, type MomentNumber, momentNumber, toMomentNumber } from '../kernel/moment.ts';
import type { Leave, Outing } from './document.ts';
import { type LeaveGroup, leaveGroups } from './leave-groups.ts';
import { grantedAt, isLateFiled } from './leave-timing.ts';
import type { Person } from './person.ts';
import { isDeadlineOver, type TeamFacts } from './team-facts.ts';

/** A leave that covers due time. */
export interface StandingLeave {
  readonly leave: Leave;
  readonly from: MomentNumber;
  readonly to: MomentNumber;
  /** Sessions that start later than this are not covered any more (recall, refusal by level two). */
  readonly cutAt: MomentNumber;
  /** Gaps that began before this moment were there first: the leave explains them afterwards. */
  readonly knownFrom: MomentNumber;
}

/** How an outing stands (2.2.3, 2.3.6, readings A15 and A21). */
export interface StandingOuting {
  readonly outing: Outing;
  readonly from: MomentNumber;
  readonly to: MomentNumber;
  /** covers: signed and filed; pending: one is missing and there is still time; open: it does not count. */
  readonly standing: 'covers' | 'pending' | 'open';
  readonly knownFrom: MomentNumber;
}

/** A stretch that was pending until its filing deadline passed; only then could anybody be asked about it. */
export interface LapsedFiling {
  readonly from: MomentNumber;
  readonly to: MomentNumber;
  readonly deadline: DayNumber;
}

export interface Standing {
  readonly groups: readonly LeaveGroup[];
  readonly lapsed: readonly LapsedFiling[];
  readonly leaves: readonly StandingLeave[];
  readonly outings: readonly StandingOuting[];
}

export const nothingStanding: Standing = { groups: [], lapsed: [], leaves: [], outings: [] };

/** Reads a person's leaves and outings once, before any date is judged. */
export function standingOf(team: TeamFacts, person: Person): Standing {
  if (person.leaves.length === 0 && person.outings.length === 0) return nothingStanding;
  const groups = leaveGroups(team, person);
  const leaves = groups.flatMap((group) =>
    group.leaves.flatMap((leave) => standingLeave(team, person, group, leave) ?? []),
  );
  return {
    groups,
    lapsed: lapsedFilings(team, person),
    leaves,
    outings: person.outings.map((outing) => standingOuting(team, outing)),
  };
}

function lapsedFilings(team: TeamFacts, person: Person): LapsedFiling[] {
  const half = person.outings
    .filter((outing) => Boolean(outing.approvedBy) !== Boolean(outing.filedAt))
    .map((outing) => ({ record: outing, deadline: outingDeadline(team, outing) }));
  const unfiled = person.leaves
    .filter((leave) => leave.status === 'approved' && isCompUnfiled(team, leave))
    .map((leave) => ({ record: leave, deadline: compFilingDeadline(team, leave) }));
  return [...half, ...unfiled].flatMap(({ record, deadline }) =>
    deadline !== null && isDeadlineOver(team, deadline)
      ? [{ from: toMomentNumber(record.from), to: toMomentNumber(record.to), deadline }]
      : [],
  );
}

function standingLeave(
  team: TeamFacts,
  person: Person,
  group: LeaveGroup,
  leave: Leave,
): StandingLeave | null {
  const { terms } = team;
  if (isCertificateDenied(person, group)) return null;
  if (terms.approval.shortLevel === 'invalid' && isLevelShort(team, person, group)) return null;
  if (terms.leave.lateFiled === 'absence' && isLateFiled(team, person, group, leave)) return null;
  if (isCompUnfiled(team, leave) && isDeadlineOver(team, compFilingDeadline(team, leave)))
    return null;
  return {
    leave,
    from: toMomentNumber(leave.from),
    to: toMomentNumber(leave.to) + terms.leave.overrunGrace,
    cutAt: Math.min(recallCut(team, leave), levelRefusedAt(person, group)),
    knownFrom: grantedAt(leave),
  };
}

/** Level two is needed above the stated length, and always for the lead's own leave (2.4.2, 2.5.4, A25). */
export function isLevelShort(team: TeamFacts, person: Person, group: LeaveGroup): boolean {
  const { approval } = team.terms;
  const isLead = person.employee.post === 'operations-lead';
  const limit =
    group.kind === 'personal'
      ? approval.personalL1Max
      : group.kind === 'sick'
        ? approval.sickL1Max
        : Number.POSITIVE_INFINITY;
  if (!isLead && group.dueDays <= limit) return false;
  return !group.leaves.some((leave) => leave.approvals.some((step) => step.level === 2));
}

/** The supervisor decided that the missing certificate is not excused: the days are not leave (A28). */
function isCertificateDenied(person: Person, group: LeaveGroup): boolean {
  if (group.kind !== 'sick') return false;
  const id = `${person.employee.id}.${group.date}.sick-certificate-missing`;
  return person.decisions.get(id)?.decision === 'confirm';
}

/** When level two's refusal was told; from the next session on the leave does not cover (A27). */
function levelRefusedAt(person: Person, group: LeaveGroup): MomentNumber {
  const id = `${person.employee.id}.${group.date}.leave-level-short`;
  const decision = person.decisions.get(id);
  return decision?.decision === 'confirm' ? toMomentNumber(decision.at) : Number.POSITIVE_INFINITY;
}

/** A recall counts for sessions after the employee was told (reading A31). */
function recallCut(team: TeamFacts, leave: Leave): MomentNumber {
  const told = team.terms.leave.recallNeedsNotice ? leave.recallAcknowledgedAt : leave.recalledAt;
  return leave.recalledAt && told ? toMomentNumber(told) : Number.POSITIVE_INFINITY;
}

export function isCompUnfiled(team: TeamFacts, leave: Leave): boolean {
  return leave.kind === 'comp' && team.terms.comp.requireFiling && !leave.filedAt;
}

/** Last date for filing a comp day; the policy names none, so the form's own deadline is used (A22, A32). */
export function compFilingDeadline(team: TeamFacts, leave: Leave): DayNumber | null {
  return team.calendar.workdayAfter(
    dayOfMoment(toMomentNumber(leave.to)),
    team.terms.supplement.deadlineWorkdays,
  );
}

/** Last date for signing and filing an outing (reading A21). */
export function outingDeadline(team: TeamFacts, outing: Outing): DayNumber | null {
  return team.calendar.workdayAfter(
    dayOfMoment(toMomentNumber(outing.to)),
    team.terms.outing.filingDeadlineWorkdays,
  );
}

function standingOuting(team: TeamFacts, outing: Outing): StandingOuting {
  const isApproved = Boolean(outing.approvedBy);
  const isFiled = Boolean(outing.filedAt);
  const deadline = outingDeadline(team, outing);
  const completeAt = Math.max(
    outing.approvedAt ? toMomentNumber(outing.approvedAt) : Number.NEGATIVE_INFINITY,
    outing.filedAt ? toMomentNumber(outing.filedAt) : Number.NEGATIVE_INFINITY,
  );
  const isInTime = deadline === null || completeAt < momentNumber(deadline + 1, 0);
  return {
    outing,
    from: toMomentNumber(outing.from),
    to: toMomentNumber(outing.to),
    standing:
      isApproved && isFiled
        ? 'covers'
        : (isApproved || isFiled) && !isDeadlineOver(team, deadline)
          ? 'pending'
          : 'open',
    // Completed in time it counts from the start; later it explains afterwards.
    knownFrom: isInTime ? Number.NEGATIVE_INFINITY : completeAt,
  };
}
