/** A mail as a structure: both of its bodies, text and HTML, are written from this and say the same. */
import type { Words } from '../policy/words.ts';

/** Colours a section quietly; it never carries meaning that the words do not. */
export type Tone = 'ask' | 'good' | 'news' | 'plain';

/** One thing to read: a bold line, then its sentences. */
export interface LetterItem {
  readonly head: Words;
  readonly lines: readonly LetterLine[];
}

export interface LetterLine {
  /** A word or two that say what kind of line it is; null: it speaks for itself. */
  readonly label: Words | null;
  readonly text: Words;
}

export interface LetterSection {
  readonly heading: Words;
  readonly tone: Tone;
  /** Said once, above the items. */
  readonly intro?: Words;
  readonly items: readonly LetterItem[];
  /** How many items were left out for length; the workbook has them. */
  readonly leftOut: number;
}

export interface Letter {
  /** A template and a date, never a name. */
  readonly subject: string;
  readonly title: Words;
  readonly byline: Words;
  /** Figures at a glance; may be empty. */
  readonly tally: readonly { readonly count: number; readonly label: Words }[];
  readonly sections: readonly LetterSection[];
  readonly foot: readonly Words[];
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Keeps the first `limit` items of a section and counts the others. */
export function limited(
  items: readonly LetterItem[],
  limit = 40,
): Pick<LetterSection, 'items' | 'leftOut'> {
  return { items: items.slice(0, limit), leftOut: Math.max(0, items.length - limit) };
}

/** A line under a label. */
export function labelled(label: Words, text: Words): LetterLine {
  return { label, text };
}

/** A line that speaks for itself. */
export function plainLine(text: Words): LetterLine {
  return { label: null, text };
}
