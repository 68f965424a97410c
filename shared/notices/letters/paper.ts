/** A letter on paper as a structure: what it says, in both languages, before anything decides how it looks. */
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Words } from '../../policy/words.ts';

export const letterKinds = [
  'absence-notice',
  'warning',
  'review-checklist',
  'reversal-notice',
  'statement',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export interface PaperColumn {
  readonly head: Words;
  readonly align: 'left' | 'right';
  /** Share of the width, in percent; columns without one share the rest. */
  readonly width?: number;
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: Words }
  | { readonly kind: 'text'; readonly text: Words; readonly isStrong: boolean }
  | { readonly kind: 'fields'; readonly fields: readonly PaperField[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly Words[])[];
      /** Said instead of the rows where there are none. */
      readonly empty: Words;
    }
  /** Boxes to tick by hand. */
  | { readonly kind: 'checks'; readonly items: readonly Words[] }
  | { readonly kind: 'notes'; readonly items: readonly Words[] }
  /** Lines to be signed and dated by hand. */
  | { readonly kind: 'signatures'; readonly lines: readonly Words[] };

export interface PaperField {
  readonly label: Words;
  readonly value: Words;
}

/** One letter to one person, about that person and nobody else. */
export interface PaperLetter {
  readonly kind: LetterKind;
  /** Computed from kind, person and date: the same matter always has the same number. */
  readonly number: string;
  readonly employee: string;
  /** Date of what it is about; for a statement the first of its month. */
  readonly date: LocalDate;
  readonly title: Words;
  /** The person it is about, or those who check: such a letter is not handed to the person. */
  readonly reader: 'person' | 'reviewers';
  /** Who, what about, issued when. */
  readonly head: readonly PaperField[];
  readonly blocks: readonly PaperBlock[];
  readonly foot: readonly Words[];
}

export function heading(text: Words): PaperBlock {
  return { kind: 'heading', text };
}

export function paragraph(text: Words): PaperBlock {
  return { kind: 'text', text, isStrong: false };
}

/** A paragraph, or nothing where there is nothing to say. */
export function paragraphs(text: Words | null): PaperBlock[] {
  return text === null ? [] : [paragraph(text)];
}

/** A paragraph that must not be missed. */
export function strong(text: Words): PaperBlock {
  return { kind: 'text', text, isStrong: true };
}

export function field(label: Words, value: Words): PaperField {
  return { label, value };
}

export function column(head: Words, width?: number): PaperColumn {
  return { head, align: 'left', ...(width === undefined ? {} : { width }) };
}

/** A column of figures. */
export function figures(head: Words, width?: number): PaperColumn {
  return { head, align: 'right', ...(width === undefined ? {} : { width }) };
}

const codes: Readonly<Record<LetterKind, string>> = {
  'absence-notice': 'absence',
  warning: 'warning',
  'review-checklist': 'review',
  'reversal-notice': 'reversal',
  statement: 'statement',
};

/** `absence-E05-20250310`; with `part` where a person has several of one kind about one date. */
export function letterNumber(kind: LetterKind, employee: string, when: string, part = ''): string {
  const suffix = part === '' ? '' : `-${part}`;
  return `${codes[kind]}-${employee}-${when.replaceAll('-', '')}${suffix}`;
}
