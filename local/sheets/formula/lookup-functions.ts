/** The worksheet functions that look up and count. */
import { toGrid, toScalar, type WorksheetFunction } from './function-kinds.ts';
import { countMatching, findExact, findLike, lookUpVertically, notFound } from './lookups.ts';
import { gridOf } from './scope.ts';
import { FormulaError, type Grid, toNumber, toTruth, type Value, wrongValue } from './values.ts';

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

export const lookupFunctions = {
  COUNTIF: countif,
  VLOOKUP: vlookup,
  XLOOKUP: xlookup,
  MATCH: match,
  INDEX: index,
} satisfies Record<string, WorksheetFunction>;
