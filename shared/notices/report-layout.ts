/** What every part of the terminal report shares: its width, its colours and how a sentence is laid out. */
import type { Words } from '../policy/words.ts';
import { wrapToWidth } from './display-width.ts';

/** Adds colour codes; the plain painter adds nothing. */
export interface Painter {
  readonly heading: (text: string) => string;
  readonly person: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const plainPainter: Painter = {
  heading: (text) => text,
  person: (text) => text,
  faint: (text) => text,
};

export const reportWidth = 100;

/** Both languages, each wrapped on its own lines; Chinese first. */
export function bothLines(text: Words, indent: string, paint: Painter): string[] {
  const width = reportWidth - indent.length;
  return [
    ...wrapToWidth(text['zh-CN'], width).map((line) => indent + line),
    ...wrapToWidth(text.en, width).map((line) => indent + paint.faint(line)),
  ];
}
