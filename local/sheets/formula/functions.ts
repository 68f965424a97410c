/** The worksheet functions whose arguments are all computed first. */
import { printWithPattern } from '../number-format.ts';
import { datePartsOf, secondsOfDayOf, serialOf, weekdayOf } from '../serial-date.ts';
import {
  countMatching,
  findExact,
  findLike,
  forEachCell,
  lookUpVertically,
  notFound,
} from './lookups.ts';
import { gridOf, type Scope } from './scope.ts';
import {
  FormulaError,
  type Grid,
  isGrid,
  isLambda,
  notAvailable,
  type Scalar,
  toNumber,
  toText,
  toTruth,
  type Value,
  wrongValue,
} from './values.ts';

type Plain = Exclude<Scalar, FormulaError>;

/** A function and how many arguments it takes. */
export interface WorksheetFunction {
  readonly least: number;
  readonly most: number;
  run(values: readonly Value[], scope: Scope): Value;
}

/** The one value a range stands for where one value is wanted: its own, or the one in the formula's row or column. */
export function toScalar(value: Value, scope: Scope): Scalar {
  if (!isGrid(value)) return isLambda(value) ? wrongValue('LAMBDA is not a value.') : value;
  if (value.rows === 1 && value.columns === 1) return value.at(0, 0);
  const { origin } = value;
  if (origin === undefined) return value.at(0, 0);
  if (value.columns === 1 && scope.row >= origin.row && scope.row < origin.row + value.rows) {
    return value.at(scope.row - origin.row, 0);
  }
  const isInColumns = scope.column >= origin.column && scope.column < origin.column + value.columns;
  if (value.rows === 1 && isInColumns) return value.at(0, scope.column - origin.column);
  return wrongValue('A range stands where one value is wanted.');
}

export function toGrid(value: Value): Grid {
  if (isGrid(value)) return value;
  return gridOf([isLambda(value) ? wrongValue('LAMBDA is not a value.') : value], 1);
}

function plain(
  least: number,
  most: number,
  run: (...values: readonly Plain[]) => Scalar,
): WorksheetFunction {
  return {
    least,
    most,
    run(values, scope) {
      const scalars: Plain[] = [];
      for (const value of values) {
        const scalar = toScalar(value, scope);
        if (scalar instanceof FormulaError) return scalar;
        scalars.push(scalar);
      }
      return run(...scalars);
    },
  };
}

/** Like `plain`, with every argument read as a number. */
function numeric(
  least: number,
  most: number,
  run: (...numbers: readonly number[]) => Scalar,
): WorksheetFunction {
  return plain(least, most, (...values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (number instanceof FormulaError) return number;
      numbers.push(number);
    }
    return run(...numbers);
  });
}

function test(check: (value: Scalar) => boolean): WorksheetFunction {
  return { least: 1, most: 1, run: (values, scope) => check(toScalar(values[0] ?? null, scope)) };
}

function text(value: Plain | undefined): string {
  const read = toText(value ?? null);
  return read instanceof FormulaError ? '' : read;
}

/** A count argument: whole, not below `least`; missing gives `missing`. */
function countOf(value: Plain | undefined, missing: number, least: number): number | FormulaError {
  if (value === undefined) return missing;
  const number = toNumber(value);
  if (number instanceof FormulaError) return number;
  return number < least ? wrongValue(`wants ${least} or more, got ${number}`) : Math.trunc(number);
}

function search(isCaseSensitive: boolean): WorksheetFunction {
  return plain(2, 3, (wanted, within, from) => {
    const start = countOf(from, 1, 1);
    if (start instanceof FormulaError) return start;
    const fold = (one: string) => (isCaseSensitive ? one : one.toLowerCase());
    const position = fold(text(within)).indexOf(fold(text(wanted)), start - 1);
    return position < 0
      ? wrongValue(`cannot find '${text(wanted)}' within '${text(within)}'.`)
      : position + 1;
  });
}

/** Folds the numbers of all arguments; text inside ranges is passed over, as in a sheet. */
function foldNumbers(run: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return {
    least: 1,
    most: 255,
    run(values) {
      const numbers: number[] = [];
      let failure: FormulaError | undefined;
      for (const value of values) {
        const isDirect = !isGrid(value);
        forEachCell(toGrid(value), (cell) => {
          if (cell instanceof FormulaError) failure ??= cell;
          else if (typeof cell === 'number') numbers.push(cell);
          else if (isDirect && cell !== null) {
            const number = toNumber(cell);
            if (number instanceof FormulaError) failure ??= number;
            else numbers.push(number);
          }
        });
      }
      return failure ?? run(numbers);
    },
  };
}

function foldTruths(run: (truths: readonly boolean[]) => boolean): WorksheetFunction {
  return {
    least: 1,
    most: 255,
    run(values) {
      const truths: boolean[] = [];
      let failure: FormulaError | undefined;
      for (const value of values) {
        const isRange = isGrid(value);
        forEachCell(toGrid(value), (cell) => {
          if (isRange && (cell === null || typeof cell === 'string')) return;
          const truth = toTruth(cell);
          if (truth instanceof FormulaError) failure ??= truth;
          else truths.push(truth);
        });
      }
      return failure ?? run(truths);
    },
  };
}

function countCells(isCounted: (value: Scalar) => boolean): WorksheetFunction {
  return {
    least: 1,
    most: 255,
    run(values) {
      let count = 0;
      for (const value of values) {
        forEachCell(toGrid(value), (cell) => {
          if (isCounted(cell)) count += 1;
        });
      }
      return count;
    },
  };
}

const vlookup: WorksheetFunction = {
  least: 3,
  most: 4,
  run(values, scope) {
    const [wanted, index, isSorted] = [values[0], values[2], values[3]].map((value) =>
      toScalar(value ?? true, scope),
    );
    if (wanted instanceof FormulaError) return wanted;
    const column = toNumber(index ?? null);
    if (column instanceof FormulaError) return column;
    if (toTruth(isSorted ?? null) !== false) {
      return wrongValue(
        'The local sheet computes VLOOKUP with FALSE only; write FALSE as its fourth argument.',
      );
    }
    return lookUpVertically(wanted ?? null, toGrid(values[1] ?? null), Math.trunc(column));
  },
};

const xlookup: WorksheetFunction = {
  least: 3,
  most: 4,
  run(values, scope) {
    const wanted = toScalar(values[0] ?? null, scope);
    if (wanted instanceof FormulaError) return wanted;
    const keys = toGrid(values[1] ?? null);
    const results = toGrid(values[2] ?? null);
    const isAlongRows = keys.columns === 1;
    if (!isAlongRows && keys.rows !== 1)
      return wrongValue('XLOOKUP searches one row or one column.');
    const position = findExact(keys, wanted, isAlongRows);
    if (position < 0) return values[3] ?? notFound(wanted, 'XLOOKUP');
    return isAlongRows
      ? rowOf(results, position)
      : gridOf(
          Array.from({ length: results.rows }, (_, row) => results.at(row, position)),
          1,
        );
  },
};

function rowOf(grid: Grid, row: number): Value {
  if (grid.columns === 1) return grid.at(row, 0);
  const cells = Array.from({ length: grid.columns }, (_, column) => grid.at(row, column));
  return gridOf(cells, grid.columns);
}

const match: WorksheetFunction = {
  least: 3,
  most: 3,
  run(values, scope) {
    const wanted = toScalar(values[0] ?? null, scope);
    if (wanted instanceof FormulaError) return wanted;
    if (toScalar(values[2] ?? null, scope) !== 0) {
      return wrongValue(
        'The local sheet computes MATCH with 0 only; write 0 as its third argument.',
      );
    }
    const grid = toGrid(values[1] ?? null);
    const position = findLike(grid, wanted, grid.columns === 1);
    return position < 0 ? notFound(wanted, 'MATCH') : position + 1;
  },
};

const index: WorksheetFunction = {
  least: 2,
  most: 3,
  run(values, scope) {
    const grid = toGrid(values[0] ?? null);
    const row = toNumber(toScalar(values[1] ?? null, scope));
    const column = toNumber(toScalar(values[2] ?? 1, scope));
    if (row instanceof FormulaError) return row;
    if (column instanceof FormulaError) return column;
    if (row < 1 || column < 1 || row > grid.rows || column > grid.columns) {
      return new FormulaError('#REF!', 'INDEX points outside its range.');
    }
    return grid.at(Math.trunc(row) - 1, Math.trunc(column) - 1);
  },
};

const countif: WorksheetFunction = {
  least: 2,
  most: 2,
  run(values, scope) {
    const criterion = toScalar(values[1] ?? null, scope);
    if (criterion instanceof FormulaError) return criterion;
    return countMatching(toGrid(values[0] ?? null), criterion);
  },
};

const substitute = plain(3, 4, (whole, old, fresh, nth) => {
  const wanted = text(old);
  if (wanted === '') return text(whole);
  if (nth === undefined) return text(whole).replaceAll(wanted, () => text(fresh));
  const occurrence = countOf(nth, 1, 1);
  if (occurrence instanceof FormulaError) return occurrence;
  let position = -1;
  for (let seen = 0; seen < occurrence; seen += 1) {
    position = text(whole).indexOf(wanted, position + 1);
    if (position < 0) return text(whole);
  }
  return text(whole).slice(0, position) + text(fresh) + text(whole).slice(position + wanted.length);
});

function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other));
}

function roundHalfAway(value: number, digits: number): number {
  const scaled = Math.round(Number(`${Math.abs(value)}e${digits}`));
  const rounded = Number(`${scaled}e${-digits}`);
  return value < 0 ? -rounded : rounded;
}

/** Every eager function by its name in capitals; a name outside this table is #NAME?. */
export const worksheetFunctions: ReadonlyMap<string, WorksheetFunction> = new Map(
  Object.entries({
    AND: foldTruths((truths) => truths.every(Boolean)),
    OR: foldTruths((truths) => truths.some(Boolean)),
    NOT: plain(1, 1, (value = null) => {
      const truth = toTruth(value);
      return truth instanceof FormulaError ? truth : !truth;
    }),
    ISNUMBER: test((value) => typeof value === 'number'),
    ISTEXT: test((value) => typeof value === 'string'),
    ISBLANK: test((value) => value === null),
    ISERROR: test((value) => value instanceof FormulaError),
    ISNA: test((value) => value instanceof FormulaError && value.code === '#N/A'),
    NA: plain(0, 0, () => notAvailable('NA() was called.')),
    TRUE: plain(0, 0, () => true),
    FALSE: plain(0, 0, () => false),
    TEXT: plain(2, 2, (value = null, pattern) => {
      const number = typeof value === 'string' ? toNumber(value) : value;
      if (number instanceof FormulaError) return text(value);
      return typeof number === 'boolean'
        ? text(number)
        : printWithPattern(number ?? 0, text(pattern));
    }),
    VALUE: plain(1, 1, (value = null) => toNumber(value)),
    LEN: plain(1, 1, (value) => text(value).length),
    TRIM: plain(1, 1, (value) => text(value).replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '')),
    UPPER: plain(1, 1, (value) => text(value).toUpperCase()),
    LOWER: plain(1, 1, (value) => text(value).toLowerCase()),
    LEFT: plain(1, 2, (value, length) => {
      const count = countOf(length, 1, 0);
      return count instanceof FormulaError ? count : text(value).slice(0, count);
    }),
    RIGHT: plain(1, 2, (value, length) => {
      const count = countOf(length, 1, 0);
      if (count instanceof FormulaError) return count;
      return count === 0 ? '' : text(value).slice(-count);
    }),
    MID: plain(3, 3, (value, from, length) => {
      const start = countOf(from, 1, 1);
      const count = countOf(length, 0, 0);
      if (start instanceof FormulaError) return start;
      return count instanceof FormulaError
        ? count
        : text(value).slice(start - 1, start - 1 + count);
    }),
    SEARCH: search(false),
    FIND: search(true),
    SUBSTITUTE: substitute,
    EXACT: plain(2, 2, (one, other) => text(one) === text(other)),
    CONCATENATE: plain(1, 255, (...values) => values.map(text).join('')),
    SUM: foldNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
    MIN: foldNumbers((numbers) => least(numbers)),
    MAX: foldNumbers((numbers) => -least(numbers.map((number) => -number))),
    COUNT: countCells((value) => typeof value === 'number'),
    COUNTA: countCells((value) => value !== null),
    COUNTIF: countif,
    VLOOKUP: vlookup,
    XLOOKUP: xlookup,
    MATCH: match,
    INDEX: index,
    ABS: numeric(1, 1, (value = 0) => Math.abs(value)),
    INT: numeric(1, 1, (value = 0) => Math.floor(value)),
    ROUND: numeric(1, 2, (value = 0, digits = 0) => roundHalfAway(value, Math.trunc(digits))),
    MOD: numeric(2, 2, (value = 0, divisor = 0) =>
      divisor === 0
        ? new FormulaError('#DIV/0!', 'MOD by zero.')
        : value - divisor * Math.floor(value / divisor),
    ),
    DATE: numeric(3, 3, (year = 0, month = 0, day = 0) =>
      serialOf(year < 1900 ? year + 1900 : Math.trunc(year), Math.trunc(month), Math.trunc(day)),
    ),
    TIME: numeric(
      3,
      3,
      (hour = 0, minute = 0, second = 0) =>
        ((hour * 3600 + minute * 60 + second) % 86_400) / 86_400,
    ),
    YEAR: numeric(1, 1, (serial = 0) => datePartsOf(serial).year),
    MONTH: numeric(1, 1, (serial = 0) => datePartsOf(serial).month),
    DAY: numeric(1, 1, (serial = 0) => datePartsOf(serial).day),
    HOUR: numeric(1, 1, (serial = 0) => Math.floor(secondsOfDayOf(serial) / 3600)),
    MINUTE: numeric(1, 1, (serial = 0) => Math.floor(secondsOfDayOf(serial) / 60) % 60),
    WEEKDAY: numeric(1, 2, (serial = 0, kind = 1) =>
      kind === 2 ? ((weekdayOf(serial) + 6) % 7) + 1 : weekdayOf(serial) + 1,
    ),
  }),
);
