/** What one caution holds, and the constructors by how sure its source is. */
import { type Words, words } from '../words.ts';

/** The number of a caution, as findings and pay lines carry it. */
export type CautionNumber = `L${number}`;

/** A remark of labour law shown beside a figure; it never changes the figure and is not advice. */
export interface CautionEntry {
  readonly source: Words;
  readonly says: Words;
  /** What kaoqin does about it. */
  readonly effect: Words;
  /**
   * `checked`: the source was read in a copy, not in the official print.
   * `memory`: it was not, so `says` asks for local counsel and nothing in it may be quoted as law.
   */
  readonly certainty: 'checked' | 'memory';
}

/** A caution whose source was read in a copy. */
export function checked(source: Words, says: Words, effect: Words): CautionEntry {
  return { source, says, effect, certainty: 'checked' };
}

/** A caution nobody looked up: its text always ends by sending the reader to local counsel. */
export function fromMemory(source: Words, says: Words, effect: Words): CautionEntry {
  return { source, says: withCounsel(says), effect, certainty: 'memory' };
}

/** Adds the request to check with local counsel; also for the unread part of a checked caution. */
export function withCounsel(says: Words): Words {
  return words(`${says['zh-CN']}请向当地律师核实。`, `${says.en} Please check with local counsel.`);
}
