/** Checks that what a team's store holds is whole and belongs together; changes nothing. */
import type { Problem } from '../../shared/index.ts';
import { digestOf } from '../canonical.ts';
import { emptyHead, tailOf, verifyChain } from '../chain.ts';
import type { ChainedEntry, RunRecord, Store } from '../ports.ts';

export interface VerifyReport {
  /** Entries of the ledger. */
  readonly entries: number;
  /** Hash of the last one; what the next nightly mail will name. */
  readonly head: string;
  readonly runs: number;
  /** Empty when all is well. */
  readonly faults: readonly Problem[];
}

/** `head` is the chain head from any earlier mail: without it a ledger cut short looks whole. */
export async function verifyTeam(
  store: Store,
  team: string,
  { head }: { readonly head?: string } = {},
): Promise<VerifyReport> {
  const faults: Problem[] = [];
  const ledger = await readOr([], faults, `ledger ${team}`, () => store.ledger(team));
  const runs = await readOr([], faults, `runs ${team}`, () => store.runs(team));
  faults.push(...verifyChain(ledger, head === undefined ? {} : { expectedHead: head }));
  faults.push(...findLooseEntries(team, ledger, runs));
  const outbox = await readOr([], faults, `mails ${team}`, () => store.mails(team));
  const mails = new Set(outbox.map(({ mail }) => mail.id));
  const provenFacts = new Set<string>();
  for (const run of runs) {
    const place = `runs ${team} ${run.date}`;
    faults.push(...findBrokenRun(place, run, ledger, mails));
    await checkFindings(store, run, place, faults);
    await checkFacts(store, run, place, faults, provenFacts);
  }
  const tail = tailOf(ledger);
  return { entries: ledger.length, head: tail.head, runs: runs.length, faults };
}

function findBrokenRun(
  place: string,
  run: RunRecord,
  ledger: readonly ChainedEntry[],
  mails: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const then = run.ledgerLength === 0 ? emptyHead : ledger[run.ledgerLength - 1]?.hash;
  if (then !== run.chainHead) {
    problems.push({
      place: `${place}.chainHead`,
      got: `${run.chainHead} after ${run.ledgerLength} entries`,
      want: then ?? `a ledger with ${run.ledgerLength} entries; it holds ${ledger.length}`,
    });
  }
  for (const id of run.mails.filter((mail) => !mails.has(mail))) {
    problems.push({
      place: `${place}.mails`,
      got: `no mail ${id}`,
      want: 'the mail the night wrote',
    });
  }
  return problems;
}

/** Entries that no night accounts for. */
function findLooseEntries(
  team: string,
  ledger: readonly ChainedEntry[],
  runs: readonly RunRecord[],
): Problem[] {
  const accounted = Math.max(0, ...runs.map(({ ledgerLength }) => ledgerLength));
  if (ledger.length <= accounted) return [];
  return [
    {
      place: `ledger ${team}`,
      got: `${ledger.length} entries`,
      want: `${accounted}, as many as the nights wrote; the rest came from elsewhere`,
    },
  ];
}

async function checkFindings(
  store: Store,
  run: RunRecord,
  place: string,
  faults: Problem[],
): Promise<void> {
  const findings = await readOr(null, faults, `${place}.findings`, () =>
    store.findings(run.team, run.date),
  );
  if (findings === null || digestOf(findings) === run.findingsHash) return;
  faults.push({
    place: `${place}.findings`,
    got: `${findings.length} findings with the hash ${digestOf(findings)}`,
    want: `those of the night, with the hash ${run.findingsHash}`,
  });
}

async function checkFacts(
  store: Store,
  run: RunRecord,
  place: string,
  faults: Problem[],
  proven: Set<string>,
): Promise<void> {
  for (const [month, hash] of Object.entries(run.facts)) {
    const version = `${month} ${hash}`;
    if (proven.has(version)) continue;
    // The store itself refuses a version that is missing or does not match its hash.
    const parts = await readOr(null, faults, `${place}.facts`, () =>
      store.loadFacts(run.team, { [month]: hash }),
    );
    if (parts !== null) proven.add(version);
  }
}

/** A record that cannot be read is one more fault, not the end of the check. */
async function readOr<T>(
  otherwise: T,
  faults: Problem[],
  place: string,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    faults.push({ place, got, want: 'a record as it was written; restore a backup' });
    return otherwise;
  }
}
