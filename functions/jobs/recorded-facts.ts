/** The facts a committed night was judged by: to judge it again, and for what of them holds on tonight. */
import {
  type Assessment,
  assess,
  type Facts,
  factsOfNight,
  joinMonths,
  keepReadings,
  type LocalDate,
  nightMoment,
  type Settings,
} from '../../shared/index.ts';
import type { RunRecord, Store } from '../ports.ts';
import { movePlaces } from './move-places.ts';

/** Whole, as they were saved. */
async function recordedFacts(store: Store, run: RunRecord): Promise<Facts> {
  const parts = await store.loadFacts(run.team, run.facts);
  return joinMonths(parts.map((part) => part.facts));
}

/** Tonight's facts, with the readings of the last night where tonight's rows cannot be read. */
export async function withKeptReadings(
  store: Store,
  facts: Facts,
  { readingsInDoubt }: Settings,
  last: RunRecord | undefined,
  through: LocalDate,
): Promise<Facts> {
  const isPlain = readingsInDoubt.length === 0 && facts.switches.length === 0;
  if (isPlain) return facts;
  const earlier = last ? await recordedFacts(store, last) : null;
  return keepReadings(facts, readingsInDoubt, earlier, nightMoment(through));
}

/** The last night's judgement again, from the very facts and ledger it was made of. */
export async function recall(
  store: Store,
  run: RunRecord,
  now: Facts | null,
): Promise<{ facts: Facts; assessment: Assessment }> {
  const chain = await store.ledger(run.team);
  const ledger = chain.slice(0, run.ledgerLength).map((link) => link.entry);
  const recorded = movePlaces(await recordedFacts(store, run), now);
  const facts = { ...factsOfNight(recorded, run.date), ledger };
  return { facts, assessment: assess(facts) };
}
