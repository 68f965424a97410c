/** Judges a night on the ledger as it stands and commits it, or finds that another process was faster. */
import type { Finding, LocalDate } from '../../shared/index.ts';
import { type ChainedEntry, ConflictError, type RunRecord, type Store } from '../ports.ts';
import type { JudgedNight } from './judge-night.ts';

/** What a night is judged against. */
export interface NightsBefore {
  readonly previous: { readonly run: RunRecord; readonly findings: readonly Finding[] } | null;
  /** The whole chain so far. */
  readonly ledger: readonly ChainedEntry[];
}

/** The night after its turn, with all committed nights; `overtaken`: others committed it meanwhile. */
export type SettledNight = (JudgedNight | { readonly kind: 'overtaken' }) & {
  readonly runs: readonly RunRecord[];
};

/** Whoever lost this often to others has met a fault, not a rival. */
const mostTries = 5;

/**
 * `runs` are the committed nights as known so far. Two processes may be at the same nights: the store
 * lets one commit in, and the other goes on from what it then finds.
 */
export async function commitNight(
  store: Store,
  { team, night, runs: known }: { team: string; night: LocalDate; runs: readonly RunRecord[] },
  judge: (before: NightsBefore) => JudgedNight,
): Promise<SettledNight> {
  let runs = known;
  for (let tries = 1; ; tries += 1) {
    const last = runs.at(-1) ?? null;
    if (last !== null && last.date >= night) return { kind: 'overtaken', runs };
    const previous = last && { run: last, findings: await store.findings(team, last.date) };
    const judged = judge({ previous, ledger: await store.ledger(team) });
    if (judged.kind === 'held') return { ...judged, runs };
    try {
      await store.commitRun(judged.commit);
      return { ...judged, runs: [...runs, judged.commit.run] };
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === mostTries) throw error;
      runs = await store.runs(team);
    }
  }
}
