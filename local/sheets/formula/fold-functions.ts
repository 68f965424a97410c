/** The worksheet functions that fold whole ranges into one value, and the questions about one value. */
import { plain, test, toGrid, type WorksheetFunction } from './function-kinds.ts';
import { forEachCell } from './lookups.ts';
import { FormulaError, isGrid, notAvailable, type Scalar, toNumber, toTruth } from './values.ts';

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

function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other));
}

export const foldFunctions = {
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
  SUM: foldNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MIN: foldNumbers((numbers) => least(numbers)),
  MAX: foldNumbers((numbers) => -least(numbers.map((number) => -number))),
  COUNT: countCells((value) => typeof value === 'number'),
  COUNTA: countCells((value) => value !== null),
} satisfies Record<string, WorksheetFunction>;
