/** Cuts a formula into tokens; references keep their parts, so that a moved row can rewrite them. */
import { columnName, columnNumber, quoteTitle } from '../address.ts';

/** One corner of a reference; a missing row or column is an open side. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** `A1`, `$A$1`, `A1:B2`, `A2:C`, `A:C` or `2:5`, with or without its tab. */
export interface Reference {
  readonly sheetTitle?: string;
  readonly from: Corner;
  readonly to?: Corner;
}

export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'text'; readonly text: string; readonly value: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'space'; readonly text: string };

/** A formula that is not well formed; in a cell it shows as #ERROR!. */
export class FormulaSyntaxError extends Error {}

const title = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?`;
const notMore = String.raw`(?![\p{L}\p{N}_(.!])`;
const cellPattern = new RegExp(
  String.raw`${title}(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,7})(?::(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d{0,7})?)?${notMore}`,
  'uy',
);
const columnsPattern = new RegExp(
  String.raw`${title}(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${notMore}`,
  'uy',
);
const rowsPattern = new RegExp(
  String.raw`${title}(\$?)([1-9]\d{0,7}):(\$?)([1-9]\d{0,7})${notMore}`,
  'uy',
);
const numberPattern = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const textPattern = /"((?:[^"]|"")*)"/y;
const namePattern = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const markPattern = /<>|<=|>=|[-+*/^&=<>%(),;{}]/y;
const spacePattern = /\s+/y;
const errorPattern = /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|ERROR!)/y;

/** Tokenizes the formula without its leading `=`; the texts of the tokens add up to the input. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < formula.length) {
    const token = tokenAt(formula, position);
    if (token === undefined) {
      throw new FormulaSyntaxError(
        `cannot read the formula at "${formula.slice(position, position + 12)}"`,
      );
    }
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, position: number): Token | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = position;
    return pattern.exec(formula);
  };
  const space = match(spacePattern);
  if (space !== null) return { kind: 'space', text: space[0] };
  const text = match(textPattern);
  if (text !== null) {
    return { kind: 'text', text: text[0], value: (text[1] ?? '').replaceAll('""', '"') };
  }
  const reference = referenceAt(match);
  if (reference !== undefined) return reference;
  const number = match(numberPattern);
  if (number !== null) return { kind: 'number', text: number[0], value: Number(number[0]) };
  const name = match(namePattern);
  if (name !== null) return { kind: 'name', text: name[0] };
  const error = match(errorPattern);
  if (error !== null) return { kind: 'error', text: error[0] };
  const mark = match(markPattern);
  return mark === null ? undefined : { kind: 'mark', text: mark[0] };
}

function referenceAt(match: (pattern: RegExp) => RegExpExecArray | null): Token | undefined {
  const columns = match(columnsPattern);
  if (columns !== null) {
    return referenceToken(columns, corner(columns[3], columns[4]), corner(columns[5], columns[6]));
  }
  const rows = match(rowsPattern);
  if (rows !== null) {
    const from = corner('', undefined, rows[3], rows[4]);
    return referenceToken(rows, from, corner('', undefined, rows[5], rows[6]));
  }
  const cells = match(cellPattern);
  if (cells === null) return undefined;
  const from = corner(cells[3], cells[4], cells[5], cells[6]);
  if (!cells[0].includes(':', titleLength(cells))) return referenceToken(cells, from, undefined);
  if (cells[8] === undefined && cells[10] === undefined) return undefined;
  return referenceToken(cells, from, corner(cells[7], cells[8], cells[9], cells[10]));
}

/** A quoted tab name may hold a colon of its own. */
function titleLength(match: RegExpExecArray): number {
  if (match[1] !== undefined) return match[1].length + 3;
  return match[2] === undefined ? 0 : match[2].length + 1;
}

function corner(
  columnMark: string | undefined,
  column: string | undefined,
  rowMark?: string,
  row?: string,
): Corner {
  return {
    ...(row === undefined ? {} : { row: Number(row) - 1 }),
    ...(column === undefined ? {} : { column: columnNumber(column) }),
    isRowFixed: rowMark === '$',
    isColumnFixed: columnMark === '$',
  };
}

function referenceToken(match: RegExpExecArray, from: Corner, to: Corner | undefined): Token {
  const sheetTitle = match[1]?.replaceAll("''", "'") ?? match[2];
  return {
    kind: 'reference',
    text: match[0],
    reference: {
      ...(sheetTitle === undefined ? {} : { sheetTitle }),
      from,
      ...(to === undefined ? {} : { to }),
    },
  };
}

/** Prints a reference back into formula text. */
export function printReference(reference: Reference): string {
  const sheet = reference.sheetTitle === undefined ? '' : `${quoteTitle(reference.sheetTitle)}!`;
  const to = reference.to === undefined ? '' : `:${printCorner(reference.to)}`;
  return sheet + printCorner(reference.from) + to;
}

function printCorner(corner: Corner): string {
  const column =
    corner.column === undefined
      ? ''
      : (corner.isColumnFixed ? '$' : '') + columnName(corner.column);
  const row = corner.row === undefined ? '' : (corner.isRowFixed ? '$' : '') + (corner.row + 1);
  return column + row;
}
