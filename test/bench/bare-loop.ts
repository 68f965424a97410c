/**
 * Contestant: the loop a good engineer writes in an afternoon for one month, one calendar and one reading of
 * the policy. No readings, no partial leave, no corrections, no deadlines, no ledger.
 */
import type { Facts } from '../../shared/index.ts';
import type { AbsenceCount, SimpleAnswer, SimpleFinding } from './simple-finding.ts';

const amStart = 510;
const amEnd = 720;
const pmStart = 810;
const pmEnd = 1050;

/** Judges whole days against fixed hours. */
export function judgeByLoop(facts: Facts, dueDates: readonly string[]): SimpleAnswer {
  const punches = new Map<string, Map<string, readonly string[]>>();
  for (const { employee, date, times } of facts.punches) {
    let own = punches.get(employee);
    if (!own) {
      own = new Map();
      punches.set(employee, own);
    }
    own.set(date, times);
  }
  const onLeave = new Set<string>();
  for (const leave of facts.leaves) {
    if (leave.status === 'approved') onLeave.add(`${leave.employee} ${leave.from.slice(0, 10)}`);
  }

  const findings: SimpleFinding[] = [];
  const counts: AbsenceCount[] = [];
  for (const { id: employee } of facts.employees) {
    const own = punches.get(employee);
    let dates = 0;
    let absentDays = 0;
    for (const date of dueDates) {
      const times = own?.get(date) ?? [];
      if (times.length === 1) {
        findings.push({
          id: `${employee}.${date}.missing-punch`,
          rule: 'missing-punch',
          clause: '2.2.2',
          employee,
          date,
          outcome: 'unknown',
          measures: { punches: 1 },
          because: [{ fact: 'punches', note: 'single-punch', times }],
        });
        continue;
      }
      const arrival = earliest(times);
      const departure = latest(times);
      const isAbsent = times.length === 0;
      const late = isAbsent ? 0 : dueBefore(arrival);
      const early = isAbsent ? 0 : 450 - dueBefore(departure);
      if (!isAbsent && late === 0 && early === 0) continue;
      if (onLeave.has(`${employee} ${date}`)) continue;
      if (isAbsent || early > 0 || late >= 60) {
        const days = isAbsent || early > 0 ? 1 : 0.5;
        const missedSessions = isAbsent
          ? 2
          : Number(arrival >= amEnd) + Number(departure <= pmStart);
        dates += 1;
        absentDays += days;
        findings.push({
          id: `${employee}.${date}.absence`,
          rule: 'absence',
          clause: '2.3.4',
          employee,
          date,
          outcome: 'breach',
          measures: {
            days,
            realDays: missedSessions / 2,
            deemedDays: days - missedSessions / 2,
            minutes: isAbsent ? 450 : late + early,
          },
          because: [{ fact: 'punches', note: isAbsent ? 'no-punches' : 'punched', times }],
        });
      } else {
        findings.push({
          id: `${employee}.${date}.late-arrival`,
          rule: 'late-arrival',
          clause: '2.2.2',
          employee,
          date,
          outcome: 'breach',
          measures: { minutes: late },
          because: [{ fact: 'punches', note: 'arrived-late', times }],
        });
      }
    }
    counts.push({ employee, dates, days: absentDays });
  }
  return { findings, counts };
}

/** Due minutes of a full day that lie before a minute of the day. */
export function dueBefore(minute: number): number {
  const am = Math.max(0, Math.min(minute, amEnd) - amStart);
  const pm = Math.max(0, Math.min(minute, pmEnd) - pmStart);
  return am + pm;
}

export function earliest(times: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const time of times) least = Math.min(least, minuteOf(time));
  return least;
}

export function latest(times: readonly string[]): number {
  let most = 0;
  for (const time of times) most = Math.max(most, minuteOf(time));
  return most;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
