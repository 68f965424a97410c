/** The values a formula computes with, and how a sheet turns one kind into another. */
import { printPlainNumber } from '../number-format.ts';
import { parseMomentEntry, parseNumberEntry } from '../parse-entry.ts';

const errorTypes = {
  '#REF!': 'REF',
  '#N/A': 'N_A',
  '#VALUE!': 'VALUE',
  '#NAME?': 'NAME',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#NUM!': 'NUM',
  '#ERROR!': 'ERROR',
} as const;

export type FormulaErrorCode = keyof typeof errorTypes;

/** A failed computation; it is a value and travels through formulas until IFERROR meets it. */
export class FormulaError {
  readonly code: FormulaErrorCode;
  readonly message: string;

  constructor(code: FormulaErrorCode, message: string) {
    this.code = code;
    this.message = message;
  }

  /** The name the API gives this kind of error. */
  get type(): (typeof errorTypes)[FormulaErrorCode] {
    return errorTypes[this.code];
  }
}

/** One cell's worth; null is an empty cell. */
export type Scalar = number | string | boolean | null | FormulaError;

/** A rectangle of scalars. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
  /** Where it stands, when it is a range of a tab; its cells are then computed when asked for. */
  readonly origin?: { readonly row: number; readonly column: number };
}

export type Value = Scalar | Grid | Lambda;

/** A function made by LAMBDA. */
export interface Lambda {
  readonly parameterCount: number;
  call(values: readonly Value[]): Value;
}

export function isLambda(value: Value): value is Lambda {
  return typeof value === 'object' && value !== null && 'call' in value;
}

export function isGrid(value: Value): value is Grid {
  return typeof value === 'object' && value !== null && 'at' in value;
}

export function notAvailable(message: string): FormulaError {
  return new FormulaError('#N/A', message);
}

export function wrongValue(message: string): FormulaError {
  return new FormulaError('#VALUE!', message);
}

export function toText(value: Scalar): string | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? printPlainNumber(value) : value;
}

/** Text that reads as a number or a date counts as that number, as in a sheet. */
export function toNumber(value: Scalar): number | FormulaError {
  if (value instanceof FormulaError || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.trim();
  const context = { locale: 'zh_CN', year: 1900, isPlainText: false };
  const read =
    text === '' ? undefined : (parseNumberEntry(text) ?? parseMomentEntry(text, context));
  return (
    read?.value.numberValue ?? wrongValue(`"${value}" is text and cannot be read as a number.`)
  );
}

export function toTruth(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError || typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value === ''
    ? false
    : wrongValue(`"${value}" is text and cannot be read as TRUE or FALSE.`);
}

const collator = new Intl.Collator('zh-CN', { sensitivity: 'accent' });

function rank(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** The order of a sheet: numbers, then text without regard to case, then FALSE and TRUE; an empty cell equals "" and 0. */
export function compareScalars(
  one: Exclude<Scalar, FormulaError>,
  other: Exclude<Scalar, FormulaError>,
): number {
  const left = one ?? emptyLike(other);
  const right = other ?? emptyLike(one);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const plainLeft = left.toLowerCase();
    const plainRight = right.toLowerCase();
    return plainLeft === plainRight
      ? 0
      : collator.compare(left, right) || (plainLeft < plainRight ? -1 : 1);
  }
  return Number(left) - Number(right);
}

function emptyLike(other: Exclude<Scalar, FormulaError>): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Equal scalars have equal keys; empty cells have none, for no lookup finds them. */
export function lookupKey(value: Exclude<Scalar, FormulaError | null>): string {
  if (typeof value === 'string') return `t${value.toLowerCase()}`;
  return typeof value === 'number' ? `n${value}` : `b${value}`;
}

/** The pattern of a text with `*`, `?` and `~` in it, or undefined when it has none. */
export function wildcard(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  const source = text.replaceAll(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (part) => {
    if (part === '*') return '[^]*';
    if (part === '?') return '[^]';
    return `\\${part.at(-1)}`;
  });
  return new RegExp(`^${source}$`, 'iu');
}
