/** Where everything of a team stands in Firestore. */
import type { LocalDate, Month } from '../../../shared/index.ts';
import { sha256Hex } from '../../canonical.ts';

/**
 * The collections of a team under `teams/{team}`:
 * `months/{month}~{hash}` facts; `runs/{date}` the mark of a committed night, with its `findings/{…}`;
 * `ledger/{position}`; `outbox/{mail}`; `attempts/{mail}~{number}` and `outcomes/{mail}~{number}`, beside
 * the mails so that one query finds those of many; `stops`; `written/{date}`; `leases/{number}`.
 */
export function layoutOf(team: string) {
  const root = `teams/${documentId(team)}`;
  const run = (date: LocalDate) => `${root}/runs/${documentId(date)}`;
  return {
    collection: (name: TeamCollection) => `${root}/${name}`,
    facts: (month: Month, hash: string) =>
      `${root}/months/${documentId(month)}~${documentId(hash)}`,
    run,
    findings: (date: LocalDate, chunk: string) => `${run(date)}/findings/${documentId(chunk)}`,
    entry: (position: number) => `${root}/ledger/${padded(position)}`,
    mail: (mail: string) => `${root}/outbox/${documentId(mail)}`,
    attempt: (mail: string, number: number) => `${root}/attempts/${documentId(mail)}~${number}`,
    outcome: (mail: string, number: number) => `${root}/outcomes/${documentId(mail)}~${number}`,
    stop: (date: LocalDate, at: string, kind: string) =>
      `${root}/stops/${documentId(date)}~${documentId(at)}~${kind}`,
    written: (night: LocalDate) => `${root}/written/${documentId(night)}`,
    lease: (number: number) => `${root}/leases/${padded(number)}`,
  };
}

export type TeamCollection =
  | 'months'
  | 'runs'
  | 'ledger'
  | 'outbox'
  | 'attempts'
  | 'outcomes'
  | 'stops'
  | 'written'
  | 'leases';

/** The text itself where Firestore takes it as an id, otherwise a hash that no such text can equal. */
export function documentId(text: string): string {
  const isSafe = /^[\p{L}\p{N}][^/~]*$/u.test(text) && text.isWellFormed() && text.length <= 300;
  return isSafe ? text : `~${sha256Hex(text)}`;
}

/** Ids in the order of their numbers, for whoever browses the console. */
function padded(number: number): string {
  return String(number).padStart(9, '0');
}
