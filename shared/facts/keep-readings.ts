/** Keeps what was in force: over a row that cannot be read tonight, and over the closing of a month. */
import type { LocalMoment } from '../kernel/moment.ts';
import { adoptSwitches } from '../policy/adopt.ts';
import type { Facts } from './document.ts';

type Switch = Facts['switches'][number];

/**
 * `facts` as read tonight, `earlier` as last judged. A reading in doubt keeps its earlier values where tonight
 * has none; a switch that was judged by keeps the moment of its adoption, so that closing its month later does
 * not undo it; and one whose new value comes too late for a closed month keeps the old one.
 */
export function keepReadings(
  facts: Facts,
  inDoubt: readonly string[],
  earlier: Facts | null,
  at: LocalMoment,
): Facts {
  const known = earlier?.switches ?? [];
  const stated = facts.switches.map((one) => withAdoption(one, known));
  const context = { closedMonths: facts.closedMonths, asOf: at };
  const refused = adoptSwitches(stated, context).refused.map(({ record }) => record);
  const kept = known.filter((one) => {
    const now = stated.find((other) => isSamePlan(one, other));
    if (now === undefined) return inDoubt.includes(one.reading);
    return one.adoptedAt && refused.includes(now);
  });
  const switches = [...stated, ...kept.map(({ place: _, ...one }) => one)];
  const { adopted } = adoptSwitches(switches, context);
  const records = adopted.map(({ record }) => record);
  return {
    ...facts,
    readings: { ...earlierReadings(earlier, inDoubt), ...facts.readings },
    switches: switches.map((one) =>
      one.adoptedAt || !records.includes(one) ? one : { ...one, adoptedAt: at },
    ),
  };
}

function withAdoption(one: Switch, known: readonly Switch[]): Switch {
  const before = known.find(
    (other) => isSamePlan(one, other) && JSON.stringify(one.value) === JSON.stringify(other.value),
  );
  return before?.adoptedAt ? { ...one, adoptedAt: before.adoptedAt } : one;
}

function isSamePlan(one: Switch, other: Switch): boolean {
  return one.reading === other.reading && one.from === other.from;
}

function earlierReadings(earlier: Facts | null, inDoubt: readonly string[]): Facts['readings'] {
  const kept = Object.entries(earlier?.readings ?? {}).filter(([name]) => inDoubt.includes(name));
  return Object.fromEntries(kept);
}
