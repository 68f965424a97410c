/** How cells look: few calm colours, each with one meaning everywhere in the workbook. */

export const cellStyles = [
  'head',
  'title',
  'section',
  'note',
  'total',
  'breach',
  'provisional',
  'unknown',
  'excused',
  'waived',
  'unreadable',
  'leave',
  'rest',
  'holiday',
  'centre',
  'money',
  'wrap',
] as const;
export type CellStyle = (typeof cellStyles)[number];

/** Colors are `#rrggbb`. */
export interface StyleLook {
  readonly background?: string;
  readonly foreground?: string;
  readonly isBold?: boolean;
  readonly isStruck?: boolean;
  readonly fontSize?: number;
  readonly align?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly isWrapped?: boolean;
  /** Number pattern, for money. */
  readonly pattern?: string;
}

export const styleLooks: Readonly<Record<CellStyle, StyleLook>> = {
  head: {
    background: '#e8edf2',
    foreground: '#24405c',
    isBold: true,
    align: 'CENTER',
    isWrapped: true,
  },
  title: { foreground: '#24405c', isBold: true, fontSize: 14 },
  section: { background: '#f3f5f7', foreground: '#24405c', isBold: true },
  note: { foreground: '#5f6b76', isWrapped: true },
  total: { isBold: true, align: 'RIGHT' },
  breach: { background: '#f9ddd6', foreground: '#7a2413', align: 'CENTER', isWrapped: true },
  provisional: { background: '#fdeccb', foreground: '#6b4a00', align: 'CENTER', isWrapped: true },
  unknown: { background: '#dfeafa', foreground: '#1f4278', align: 'CENTER', isWrapped: true },
  excused: { background: '#e2f1e4', foreground: '#22562b', align: 'CENTER', isWrapped: true },
  waived: { background: '#ececec', foreground: '#555555', align: 'CENTER', isWrapped: true },
  unreadable: { background: '#fff3a8', foreground: '#5c4a00' },
  leave: { background: '#ebe6f5', foreground: '#443264', align: 'CENTER', isWrapped: true },
  rest: { foreground: '#9aa4ad', align: 'CENTER' },
  holiday: { background: '#f4f1ea', foreground: '#8a6d3b', align: 'CENTER' },
  centre: { align: 'CENTER' },
  money: { align: 'RIGHT', pattern: '#,##0.00' },
  wrap: { isWrapped: true },
};

/**
 * First letter of a mark in the lookup table, and the style of the verdict it colours.
 * The order is from heaviest to lightest: a row with several findings shows the first.
 */
export const verdictCodes = [
  { code: 'X', style: 'unreadable' },
  { code: 'B', style: 'breach' },
  { code: 'P', style: 'provisional' },
  { code: 'U', style: 'unknown' },
  { code: 'V', style: 'waived' },
  { code: 'E', style: 'excused' },
] as const satisfies readonly { readonly code: string; readonly style: CellStyle }[];
export type VerdictCode = (typeof verdictCodes)[number]['code'];
