/** Contestant: the same simple rules as JSON conditions, run by json-rules-engine once a person and date. */
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Facts } from '../../shared/index.ts';
import { dueBefore, earliest, latest } from './bare-loop.ts';
import type { AbsenceCount, SimpleAnswer, SimpleFinding, SimpleRule } from './simple-finding.ts';

/** What the conditions look at; worked out before the engine runs, which spares it its slow dynamic facts. */
interface DateFacts {
  readonly isOnLeave: boolean;
  readonly punchCount: number;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
}

function where(path: keyof DateFacts, operator: string, value: number | boolean) {
  return { fact: 'date', path, operator, value };
}

const rules: RuleProperties[] = [
  {
    conditions: {
      all: [where('punchCount', 'equal', 1), where('isOnLeave', 'equal', false)],
    },
    event: { type: 'missing-punch' },
  },
  {
    conditions: {
      all: [
        where('lateMinutes', 'greaterThan', 0),
        where('lateMinutes', 'lessThan', 60),
        where('earlyMinutes', 'equal', 0),
        where('punchCount', 'greaterThan', 1),
        where('isOnLeave', 'equal', false),
      ],
    },
    event: { type: 'late-arrival' },
  },
  {
    conditions: {
      all: [
        {
          any: [
            where('punchCount', 'equal', 0),
            where('earlyMinutes', 'greaterThan', 0),
            where('lateMinutes', 'greaterThanInclusive', 60),
          ],
        },
        where('punchCount', 'notEqual', 1),
        where('isOnLeave', 'equal', false),
      ],
    },
    event: { type: 'absence' },
  },
];

/** An engine with the simple rules in it, made once; its own JSONPath look-up is replaced by a plain one. */
export function buildEngine(): Engine {
  return new Engine(rules, { pathResolver: (value, path) => Reflect.get(value, path) });
}

/** Judges a month, one run of the engine for each person and due date. */
export async function judgeByEngine(
  engine: Engine,
  facts: Facts,
  dueDates: readonly string[],
): Promise<SimpleAnswer> {
  const punches = new Map<string, readonly string[]>();
  for (const { employee, date, times } of facts.punches) punches.set(`${employee} ${date}`, times);
  const onLeave = new Set<string>();
  for (const leave of facts.leaves) onLeave.add(`${leave.employee} ${leave.from.slice(0, 10)}`);

  const findings: SimpleFinding[] = [];
  const counts: AbsenceCount[] = [];
  for (const { id: employee } of facts.employees) {
    let dates = 0;
    let days = 0;
    for (const date of dueDates) {
      const key = `${employee} ${date}`;
      const times = punches.get(key) ?? [];
      const { events } = await engine.run({ date: factsOfDate(times, onLeave.has(key)) });
      for (const { type } of events) {
        const finding = findingOf(type, employee, date, times);
        findings.push(finding);
        if (finding.rule !== 'absence') continue;
        dates += 1;
        days += finding.measures['days'] ?? 0;
      }
    }
    counts.push({ employee, dates, days });
  }
  return { findings, counts };
}

function factsOfDate(times: readonly string[], isOnLeave: boolean): DateFacts {
  const isAbsent = times.length === 0;
  return {
    isOnLeave,
    punchCount: times.length,
    lateMinutes: isAbsent ? 0 : dueBefore(earliest(times)),
    earlyMinutes: isAbsent ? 0 : 450 - dueBefore(latest(times)),
  };
}

function findingOf(
  type: string,
  employee: string,
  date: string,
  times: readonly string[],
): SimpleFinding {
  const rule = ruleOf(type);
  return {
    id: `${employee}.${date}.${rule}`,
    rule,
    clause: rule === 'absence' ? '2.3.4' : '2.2.2',
    employee,
    date,
    outcome: rule === 'missing-punch' ? 'unknown' : 'breach',
    measures: measuresOf(rule, times),
    because: [{ fact: 'punches', times }],
  };
}

function measuresOf(rule: SimpleRule, times: readonly string[]): Readonly<Record<string, number>> {
  if (rule === 'missing-punch') return { punches: times.length };
  if (times.length === 0) return { days: 1, minutes: 450 };
  const late = dueBefore(earliest(times));
  const early = 450 - dueBefore(latest(times));
  return rule === 'absence'
    ? { days: early > 0 ? 1 : 0.5, minutes: late + early }
    : { minutes: late };
}

function ruleOf(type: string): SimpleRule {
  if (type === 'late-arrival' || type === 'absence' || type === 'missing-punch') return type;
  throw new Error(`the engine raised an event no rule names: ${type}`);
}
