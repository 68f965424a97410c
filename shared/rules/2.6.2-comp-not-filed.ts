/**
 * 2.6.2 Comp time not filed: a comp day, or rest-day overtime that was approved, without its filing. Pending
 * until the deadline, then not recognised: the comp day no longer covers, the overtime earns nothing (A32).
 */
import type { Overtime } from '../facts/document.ts';
import { compFilingDeadline, isCompUnfiled } from '../facts/standing.ts';
import type { TeamFacts } from '../facts/team-facts.ts';
import { breach, type DatedVerdict, personRule } from '../findings/rule.ts';
import { formatLocalDate, toDayNumber } from '../kernel/local-date.ts';
import { dayOfMoment, toMomentNumber } from '../kernel/moment.ts';
import { leaveEvidence, placeOf } from './evidence.ts';
import { isJudged } from './judged.ts';

export const compNotFiled = personRule({
  id: 'comp-not-filed',
  clause: '2.6.2',
  judge(history, team) {
    const days = history.person.leaves
      .filter((leave) => leave.status === 'approved' && isCompUnfiled(team, leave))
      .map((leave) => ({
        ...breach({}, [leaveEvidence(leave, 'comp-not-filed', '2.6.2')], {
          replyBy: compFilingDeadline(team, leave),
        }),
        date: formatLocalDate(dayOfMoment(toMomentNumber(leave.from))),
      }));
    const overtime = history.person.overtime
      .filter((record) => isUnfiled(team, record))
      .map((record) => overtimeVerdict(team, record));
    return [...days, ...overtime].filter((one) => isJudged(team, one.date));
  },
});

function overtimeVerdict(team: TeamFacts, record: Overtime): DatedVerdict {
  const deadline = team.calendar.workdayAfter(
    toDayNumber(record.date),
    team.terms.supplement.deadlineWorkdays,
  );
  return {
    ...breach(
      {},
      [
        {
          fact: 'overtime',
          note: 'overtime-not-filed',
          clause: '2.6.2',
          id: record.id,
          from: record.from,
          to: record.to,
          ...placeOf(record),
        },
      ],
      { replyBy: deadline },
    ),
    date: record.date,
  };
}

function isUnfiled(team: TeamFacts, record: Overtime): boolean {
  if (!team.terms.comp.requireFiling || record.refused) return false;
  return Boolean(record.approvedBy) && !record.filedAt;
}
