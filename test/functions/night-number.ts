/** The n-th night of an endless sequence, the same in every process. */
import type { ChainTail } from '../../functions/chain.ts';
import type { RunCommit } from '../../functions/ports.ts';
import { finding, night, proposal } from './fixtures.ts';

export function nightNumber(index: number, tail: ChainTail): RunCommit {
  const date = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
  const people = Array.from({ length: 20 }, (_, person) => `E${person}`);
  return night(date, tail, {
    newEntries: people.slice(0, index % 5).map((id) => proposal(id, date)),
    findings: people.map((id) => finding(id, date)),
  });
}
