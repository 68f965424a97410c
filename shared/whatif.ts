/** What readings would change if they were other than they are: the same facts judged twice. */
import { assess } from './assess.ts';
import type { Facts } from './facts/document.ts';
import { adoptionOf, startReadings } from './facts/readings-by-date.ts';
import { formatLocalDate, type LocalDate, type Month, toDayNumber } from './kernel/local-date.ts';
import { compareAssessments, type TriedChange, type WhatIf } from './notices/what-if.ts';
import { editionAt, firstJudgedDate } from './policy/edition-at.ts';
import type { ReadingChange } from './policy/reading-change.ts';
import {
  formatReading,
  parseReading,
  type ReadingName,
  type ReadingValues,
  readings,
} from './policy/readings.ts';

/**
 * Judges as things are and with the changes, both from an empty ledger: what would have been decided, not
 * what is left to correct. Without `from` a change holds on every date, whatever was switched since; with it,
 * from that date (or the first of that month) on. A value the reading does not take throws.
 */
export function whatIf(
  facts: Facts,
  changes: readonly ReadingChange[],
  from: LocalDate | Month | null = null,
): WhatIf {
  const start = from === null ? null : firstDateOf(from);
  const before = assess({ ...facts, ledger: [] });
  const tried = changes.reduce((known, change) => withChange(known, change, start), facts);
  const after = assess({ ...tried, ledger: [] });
  return {
    format: 'kaoqin/what-if@1',
    from: start,
    changes: changes.map((change) => triedChange(facts, change, start, before.asOf)),
    ...compareAssessments(before, after),
  };
}

/** The facts as they would be; closed months are no hindrance, for nothing is rewritten. */
function withChange(facts: Facts, change: ReadingChange, from: LocalDate | null): Facts {
  const { reading, value } = change;
  const parsed = parseReading(reading, value);
  if (!parsed.ok) throw new Error(`${reading}: got ${parsed.got}, want ${parsed.want}`);
  const switches = facts.switches.filter(
    (one) => one.reading !== reading || (from !== null && one.from < from),
  );
  if (from === null) {
    return { ...facts, switches, readings: { ...facts.readings, [reading]: value } };
  }
  const added = { reading, value, from, adoptedAt: `${from}T00:00` };
  return { ...facts, switches: [...switches, added] };
}

function firstDateOf(from: LocalDate | Month): LocalDate {
  return formatLocalDate(toDayNumber(from.length === 7 ? `${from}-01` : from));
}

function triedChange(
  facts: Facts,
  { reading, value }: ReadingChange,
  from: LocalDate | null,
  asOf: string,
): TriedChange {
  const own = adoptionOf(facts, asOf).adopted.filter(({ name }) => name === reading);
  const start = from === null ? Number.NEGATIVE_INFINITY : toDayNumber(from);
  const past = own.filter((one) => one.from <= start).at(-1);
  const inForce = past ? past.value : valueAtStart(facts, reading);
  const later = own.filter((one) => one.from > start).map((one) => one.value);
  return {
    reading,
    clause: readings[reading].clause,
    before: [inForce, ...later].map(formatReading),
    after: formatReading(value),
  };
}

function valueAtStart(facts: Facts, reading: ReadingName): ReadingValues[ReadingName] {
  const first = Math.max(toDayNumber(facts.from), firstJudgedDate());
  const edition = editionAt(first);
  const value = startReadings(facts)[reading] ?? edition?.readings[reading];
  if (value === undefined) throw new Error(`no edition on ${formatLocalDate(first)}`);
  return value;
}
