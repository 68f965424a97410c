/** The kinds of worksheet functions: what they take, and how single values are taken out of ranges. */
import { gridOf, type Scope } from './scope.ts';
import {
  FormulaError,
  type Grid,
  isGrid,
  isLambda,
  type Scalar,
  toNumber,
  toText,
  type Value,
  wrongValue,
} from './values.ts';

export type Plain = Exclude<Scalar, FormulaError>;

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

/** A function of single values, none of them an error. */
export function plain(
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
export function numeric(
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

/** A question about one value, which may be an error. */
export function test(check: (value: Scalar) => boolean): WorksheetFunction {
  return { least: 1, most: 1, run: (values, scope) => check(toScalar(values[0] ?? null, scope)) };
}

/** The text of a value that is no error. */
export function text(value: Plain | undefined): string {
  const read = toText(value ?? null);
  return read instanceof FormulaError ? '' : read;
}

/** A count argument: whole, not below `least`; missing gives `missing`. */
export function countOf(
  value: Plain | undefined,
  missing: number,
  least: number,
): number | FormulaError {
  if (value === undefined) return missing;
  const number = toNumber(value);
  if (number instanceof FormulaError) return number;
  return number < least ? wrongValue(`wants ${least} or more, got ${number}`) : Math.trunc(number);
}
