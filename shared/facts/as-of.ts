/** The facts as they stood at a moment: what was signed, filed or decided later had not happened yet. */
import { formatLocalDate, toDayNumber } from '../kernel/local-date.ts';
import type { LocalMoment } from '../kernel/moment.ts';
import type { Facts, Leave, Outing } from './document.ts';

/**
 * Lets a missed night be judged as if it had not been missed. Records without a moment stand as they are:
 * nobody can say that they came later.
 */
export function factsAsOf(facts: Facts, asOf: LocalMoment): Facts {
  const isLater = (moment: LocalMoment | null | undefined) => Boolean(moment && moment > asOf);
  const known = <T>(moment: T | null | undefined) =>
    typeof moment === 'string' && isLater(moment) ? null : (moment ?? null);
  const leaveThen = (leave: Leave): Leave[] => {
    if (isLater(leave.appliedAt)) return [];
    const approvals = leave.approvals.filter((approval) => !isLater(approval.at));
    const isStillPending =
      leave.status === 'approved' && leave.approvals.length > 0 && approvals.length === 0;
    return [
      {
        ...leave,
        approvals,
        status: isStillPending ? 'pending' : leave.status,
        filedAt: known(leave.filedAt),
        recalledAt: known(leave.recalledAt),
        recallAcknowledgedAt: known(leave.recallAcknowledgedAt),
      },
    ];
  };
  const outingThen = (outing: Outing): Outing => {
    const isApproved = !isLater(outing.approvedAt);
    return {
      ...outing,
      approvedBy: isApproved ? (outing.approvedBy ?? null) : null,
      approvedAt: known(outing.approvedAt),
      filedAt: known(outing.filedAt),
    };
  };
  return {
    ...facts,
    asOf,
    corrections: facts.corrections.map((correction) =>
      isLater(correction.decidedAt)
        ? { ...correction, status: 'pending', decidedBy: null, decidedAt: null }
        : correction,
    ),
    leaves: facts.leaves.flatMap(leaveThen),
    outings: facts.outings.map(outingThen),
    overtime: facts.overtime.map((record) => ({ ...record, filedAt: known(record.filedAt) })),
    reports: facts.reports.filter((report) => !isLater(report.submittedAt)),
    decisions: facts.decisions.filter((decision) => !isLater(decision.at)),
    // A month can only have been closed once it was over.
    closedMonths: facts.closedMonths.filter((month) => `${month}-99` < asOf.slice(0, 10)),
  };
}

/** The facts cut to what one night judges: through its date, seen from 02:00 on the day after. */
export function factsOfNight(facts: Facts, night: string): Facts {
  return { ...factsAsOf(facts, nightMoment(night)), through: night };
}

/** The moment a night is judged at: 02:00 on the day after. */
export function nightMoment(night: string): LocalMoment {
  return `${formatLocalDate(toDayNumber(night) + 1)}T02:00`;
}
