/** One question the policy leaves open, and why its default answer was chosen. */
import type { Words } from '../words.ts';

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A1 to A44. */
export type ReadingId =
  | Exclude<`A${Digit}`, 'A0'>
  | `A${1 | 2 | 3}${Digit}`
  | `A4${0 | 1 | 2 | 3 | 4}`;

/** The question, as one would put it to the department, and the ground of the default. */
export interface OpenQuestion {
  readonly question: Words;
  readonly why: Words;
}

/** Pairs a question with the ground of its default. */
export function open(question: Words, why: Words): OpenQuestion {
  return { question, why };
}
