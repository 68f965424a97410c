/** Puts a judged night together as one commit, and checks one before any store takes it. */
import { formatProblem, type LedgerEntry } from '../shared/index.ts';
import { digestOf } from './canonical.ts';
import { type ChainTail, chainOnto, findBrokenLinks, tailOf } from './chain.ts';
import type { RunCommit, RunRecord } from './ports.ts';

/** What a night's judgement brings, before it is chained. */
export interface JudgedNight
  extends Pick<RunRecord, 'team' | 'date' | 'asOf' | 'edition' | 'facts' | 'counts'>,
    Pick<RunCommit, 'findings' | 'mails'> {
  readonly newEntries: readonly LedgerEntry[];
}

/** The commit of a night whose new entries follow `tail`, the ledger's end that the night was judged with. */
export function composeCommit(night: JudgedNight, tail: ChainTail): RunCommit {
  const { newEntries, findings, mails, ...judged } = night;
  const entries = chainOnto(tail.head, tail.length + 1, newEntries);
  const after = entries.length === 0 ? tail : tailOf(entries);
  const run = {
    ...judged,
    chainHead: after.head,
    ledgerLength: after.length,
    findingsHash: digestOf(findings),
    mails: mails.map(({ id }) => id),
  };
  return { run, entries, findings, mails };
}

/** Where the ledger must end for this commit to fit. */
export function tailBefore({ run, entries }: RunCommit): ChainTail {
  const first = entries[0];
  return first === undefined
    ? { head: run.chainHead, length: run.ledgerLength }
    : { head: first.previous, length: first.position - 1 };
}

/** Throws when the parts of a commit contradict each other: that is a bug of the caller, not of the data. */
export function assertCommit(commit: RunCommit): void {
  const { run, entries, findings, mails } = commit;
  const night = `run ${run.team} ${run.date}`;
  const [broken] = findBrokenLinks(entries, tailBefore(commit));
  if (broken !== undefined) throw new Error(`${night}: ${formatProblem(broken)}`);
  const after = entries.length === 0 ? tailBefore(commit) : tailOf(entries);
  if (run.chainHead !== after.head || run.ledgerLength !== after.length) {
    throw new Error(`${night}: its chain head is not the last entry it brings`);
  }
  if (run.findingsHash !== digestOf(findings)) {
    throw new Error(`${night}: its findings hash is not that of the findings it brings`);
  }
  const ids = mails.map(({ id }) => id);
  if (digestOf(run.mails) !== digestOf(ids) || new Set(ids).size !== ids.length) {
    throw new Error(`${night}: it must name each mail it brings once, in order`);
  }
  const foreign = mails.find((mail) => mail.team !== run.team || mail.night !== run.date);
  if (foreign !== undefined) throw new Error(`${night}: mail ${foreign.id} is of another night`);
}
