/** Exact lookups and counts over ranges, through an index built once for a range: never quadratic. */
import {
  compareScalars,
  FormulaError,
  type Grid,
  lookupKey,
  notAvailable,
  type Scalar,
  toNumber,
  toText,
  wildcard,
} from './values.ts';

type Plain = Exclude<Scalar, FormulaError>;
type Positions = ReadonlyMap<string, number>;

const rowIndexes = new WeakMap<Grid, Positions>();
const columnIndexes = new WeakMap<Grid, Positions>();
const countIndexes = new WeakMap<Grid, ReadonlyMap<string, number>>();

function indexOf(grid: Grid, isAlongRows: boolean): Positions {
  const indexes = isAlongRows ? rowIndexes : columnIndexes;
  const known = indexes.get(grid);
  if (known !== undefined) return known;
  const positions = new Map<string, number>();
  const length = isAlongRows ? grid.rows : grid.columns;
  for (let position = 0; position < length; position += 1) {
    const value = isAlongRows ? grid.at(position, 0) : grid.at(0, position);
    if (value === null || value instanceof FormulaError) continue;
    const key = lookupKey(value);
    if (!positions.has(key)) positions.set(key, position);
  }
  indexes.set(grid, positions);
  return positions;
}

/** The position of the first equal value down the first column (or along the first row); -1 when there is none. */
export function findExact(grid: Grid, wanted: Plain, isAlongRows: boolean): number {
  return wanted === null ? -1 : (indexOf(grid, isAlongRows).get(lookupKey(wanted)) ?? -1);
}

/** Like `findExact`, but `*` and `?` in a wanted text stand for anything: so do VLOOKUP and MATCH, and XLOOKUP does not. */
export function findLike(grid: Grid, wanted: Plain, isAlongRows: boolean): number {
  const pattern = typeof wanted === 'string' ? wildcard(wanted) : undefined;
  if (pattern === undefined) return findExact(grid, wanted, isAlongRows);
  const length = isAlongRows ? grid.rows : grid.columns;
  for (let position = 0; position < length; position += 1) {
    const value = isAlongRows ? grid.at(position, 0) : grid.at(0, position);
    if (typeof value === 'string' && pattern.test(value)) return position;
  }
  return -1;
}

export function lookUpVertically(wanted: Plain, grid: Grid, index: number): Scalar {
  if (index < 1) return new FormulaError('#VALUE!', 'VLOOKUP wants a column of 1 or more.');
  if (index > grid.columns) {
    return new FormulaError('#REF!', `VLOOKUP asks for column ${index} of ${grid.columns}.`);
  }
  const row = findLike(grid, wanted, true);
  if (row < 0) return notAvailable(`Did not find value '${shown(wanted)}' in VLOOKUP evaluation.`);
  return grid.at(row, index - 1);
}

export function notFound(wanted: Plain, name: string): FormulaError {
  return notAvailable(`Did not find value '${shown(wanted)}' in ${name} evaluation.`);
}

function shown(value: Plain): string {
  const text = toText(value);
  return text instanceof FormulaError ? text.code : text;
}

function countKey(value: Plain): string {
  if (value === null || value === '') return 'empty';
  const number = typeof value === 'string' ? toNumber(value) : undefined;
  return lookupKey(typeof number === 'number' ? number : value);
}

/** How many cells meet a COUNTIF criterion: a value, `<>value`, `>5`, or a text with wildcards. */
export function countMatching(grid: Grid, criterion: Plain): number {
  const { operator, operand } = readCriterion(criterion);
  const pattern = typeof operand === 'string' ? wildcard(operand) : undefined;
  if (pattern === undefined && (operator === '=' || operator === '<>')) {
    const equal = countsOf(grid).get(countKey(operand)) ?? 0;
    return operator === '=' ? equal : grid.rows * grid.columns - equal;
  }
  let count = 0;
  forEachCell(grid, (value) => {
    if (meets(value, operator, operand, pattern)) count += 1;
  });
  return count;
}

function countsOf(grid: Grid): ReadonlyMap<string, number> {
  const known = countIndexes.get(grid);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  forEachCell(grid, (value) => {
    if (value instanceof FormulaError) return;
    const key = countKey(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  countIndexes.set(grid, counts);
  return counts;
}

/** Visits every cell, row by row. */
export function forEachCell(grid: Grid, visit: (value: Scalar) => void): void {
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) visit(grid.at(row, column));
  }
}

function readCriterion(criterion: Plain): { operator: string; operand: Plain } {
  if (typeof criterion !== 'string') return { operator: '=', operand: criterion };
  const match = /^(<>|<=|>=|=|<|>)(.*)$/s.exec(criterion);
  if (match === null) return { operator: '=', operand: criterion };
  const text = match[2] ?? '';
  const number = text === '' ? undefined : toNumber(text);
  return { operator: match[1] ?? '=', operand: typeof number === 'number' ? number : text };
}

function meets(value: Scalar, operator: string, operand: Plain, pattern?: RegExp): boolean {
  if (value instanceof FormulaError) return operator === '<>';
  if (pattern !== undefined) {
    const isMatch = typeof value === 'string' && pattern.test(value);
    return operator === '<>' ? !isMatch : isMatch;
  }
  if (value === null || typeof value !== typeof operand) return false;
  const order = compareScalars(value, operand);
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}
