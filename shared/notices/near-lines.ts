/** The lines of 2.3.4 in the edition an assessment was judged by. */
import { editions } from '../policy/edition-at.ts';
import type { AbsenceLines } from './phrases/sanctions.ts';

/** The lines of an edition; an assessment names only editions we have, so an unknown one is a bug. */
export function linesOf(edition: string): AbsenceLines {
  const found = editions.find(({ id }) => id === edition);
  if (found === undefined) {
    throw new Error(`no edition "${edition}"; the editions stand in shared/policy/edition-at.ts`);
  }
  return found.numbers;
}
