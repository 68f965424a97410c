/** The readings a facts document chooses: those that hold from its start, and the switches adopted since. */
import type { LocalMoment } from '../kernel/moment.ts';
import { type Adoption, adoptSwitches } from '../policy/adopt.ts';
import { isReadingName, parseReading, type ReadingValues } from '../policy/readings.ts';
import type { Facts } from './document.ts';

/** Parsed facts only: an unknown name or a bad value in `readings` is a bug here. */
export function startReadings(facts: Facts): Partial<ReadingValues> {
  const switched: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(facts.readings)) {
    if (!isReadingName(name)) throw new Error(`unknown reading ${name} in parsed facts`);
    const parsed = parseReading(name, value);
    if (!parsed.ok) throw new Error(`bad value of ${name} in parsed facts`);
    switched[name] = parsed.value;
  }
  return switched as Partial<ReadingValues>;
}

/** Which of the document's switches are in force at a moment, and what is wrong with the others. */
export function adoptionOf(facts: Facts, asOf: LocalMoment): Adoption {
  return adoptSwitches(facts.switches, { closedMonths: facts.closedMonths, asOf });
}
