/** Shows the last committed night in the system tabs, from the very facts and ledger it was made of. */
import {
  type Assessment,
  type Facts,
  renderSystemTabs,
  type WorkbookReading,
  whatIf,
} from '../../shared/index.ts';
import { digestOf } from '../canonical.ts';
import type { RunRecord, Store, WorkbookSnapshot } from '../ports.ts';
import { type CheckPorts, type CheckRequest, deliveryScope } from './check-request.ts';
import { createOnce } from './create-once.ts';
import { readStandings } from './deliver-mail.ts';
import { recall } from './recorded-facts.ts';

/** A night that this walk committed, with what it was judged by. */
export interface FreshNight {
  readonly run: RunRecord;
  readonly assessment: Assessment;
  readonly facts: Facts;
}

export interface Shown {
  readonly run: RunRecord;
  readonly assessment: Assessment;
  readonly facts: Facts;
  readonly isWritten: boolean;
}

/** Shows the last committed night in the system tabs, whoever committed it; the same night writes nothing. */
export async function showLast(
  ports: CheckPorts,
  request: CheckRequest,
  snapshot: WorkbookSnapshot,
  reading: WorkbookReading,
  fresh: FreshNight | null,
): Promise<Shown | null> {
  const { store, workbook } = ports;
  // Read again: a walk that took long must not show an older night over a newer one.
  const runs = await store.runs(request.team);
  const run = runs.at(-1);
  if (!run) return null;
  const isFresh = fresh !== null && digestOf(fresh.run) === digestOf(run);
  const judged = isFresh ? fresh : await recall(store, run, reading.facts);
  const { failures } = await readStandings(ports, deliveryScope(request));
  const tabs = renderSystemTabs({
    assessment: judged.assessment,
    facts: judged.facts,
    rows: reading.rows,
    problems: reading.problems,
    nights: runs,
    stops: await store.stops(request.team),
    mailFailures: failures.map(({ night, kind, answer }) => ({
      night,
      kind,
      reader: kind,
      answer,
    })),
    chainHead: run.chainHead,
    whatIf: reading.settings.whatIf.map((row) => whatIf(judged.facts, [row], row.from)),
  });
  const outcome = await workbook.write(tabs, snapshot);
  await markWrittenOnce(store, run, digestOf(tabs));
  return { ...judged, run, isWritten: outcome === 'written' };
}

/** The first to show a night marks it; two may have shown it at once. */
async function markWrittenOnce(store: Store, run: RunRecord, digest: string): Promise<void> {
  const isMarked = async () => (await store.writtenDigest(run.team, run.date)) !== null;
  if (await isMarked()) return;
  await createOnce(isMarked, () => store.markWritten(run.team, run.date, digest));
}
