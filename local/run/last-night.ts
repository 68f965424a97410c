/** The last judged night of a local folder, judged again from the facts and the ledger it was made of. */
import { existsSync } from 'node:fs';
import { embeddedStore } from '../../functions/wire.ts';
import {
  type Assessment,
  assess,
  type Facts,
  factsOfNight,
  joinMonths,
} from '../../shared/index.ts';
import { pathsIn } from './workspace.ts';

export interface LastNight {
  readonly facts: Facts;
  readonly assessment: Assessment;
}

/** Reads and judges it; null where the folder has no database or no judged night. */
export async function readLastNight(folder: string, team: string): Promise<LastNight | null> {
  const { database } = pathsIn(folder);
  if (!existsSync(database)) return null;
  const store = embeddedStore(database);
  try {
    const run = (await store.runs(team)).at(-1);
    if (!run) return null;
    const parts = await store.loadFacts(team, run.facts);
    const chain = await store.ledger(team);
    const ledger = chain.slice(0, run.ledgerLength).map((link) => link.entry);
    const recorded = joinMonths(parts.map((part) => part.facts));
    const facts = { ...factsOfNight(recorded, run.date), ledger };
    return { facts, assessment: assess(facts) };
  } finally {
    await store.close();
  }
}
