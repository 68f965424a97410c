/** Computes a parsed formula: operators, references, and the functions that choose what to compute. */
import { toGrid, toScalar } from './function-kinds.ts';
import { worksheetFunctions } from './functions.ts';
import type { Node, Operator } from './parse.ts';
import { cellsOf, gridOf, type Names, type Scope, valueOfName } from './scope.ts';
import type { Corner, Reference } from './tokenize.ts';
import {
  compareScalars,
  FormulaError,
  isGrid,
  isLambda,
  type Lambda,
  notAvailable,
  type Scalar,
  toNumber,
  toText,
  toTruth,
  type Value,
} from './values.ts';

type ChoosingFunction = (parts: readonly Node[], scope: Scope) => Value;

/** The value of a formula's tree; failures are values. */
export function interpret(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'error':
      return new FormulaError(node.code, 'The formula itself holds this error.');
    case 'reference':
      return rangeOf(node.reference, scope);
    case 'name': {
      const local = valueOfName(scope.names, node.name);
      if (local !== undefined) return local;
      const named = scope.source.named(node.name);
      return named ?? new FormulaError('#NAME?', `Unknown range name: '${node.name}'.`);
    }
    case 'call':
      return call(node.name, node.parts, scope);
    case 'sign': {
      const number = toNumber(toScalar(interpret(node.operand, scope), scope));
      if (number instanceof FormulaError) return number;
      if (node.sign === '%') return number / 100;
      return node.sign === '-' ? -number : number;
    }
    case 'binary':
      return operate(
        node.operator,
        toScalar(interpret(node.left, scope), scope),
        toScalar(interpret(node.right, scope), scope),
      );
    case 'array':
      return stack(node.rows, scope);
  }
}

function rangeOf(reference: Reference, scope: Scope): Value {
  const shift = (corner: Corner) => ({
    row:
      corner.row === undefined ? undefined : corner.row + (corner.isRowFixed ? 0 : scope.rowsAway),
    column:
      corner.column === undefined
        ? undefined
        : corner.column + (corner.isColumnFixed ? 0 : scope.columnsAway),
  });
  const from = shift(reference.from);
  const to = reference.to === undefined ? from : shift(reference.to);
  const { source, sheetTitle } = scope;
  return source.range(
    reference.sheetTitle,
    { row: from.row ?? 0, column: from.column ?? 0 },
    to,
    sheetTitle,
  );
}

function operate(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  switch (operator) {
    case '&': {
      const [one, other] = [toText(left), toText(right)];
      if (one instanceof FormulaError) return one;
      return other instanceof FormulaError ? other : one + other;
    }
    case '=':
      return compareScalars(left, right) === 0;
    case '<>':
      return compareScalars(left, right) !== 0;
    case '<':
      return compareScalars(left, right) < 0;
    case '>':
      return compareScalars(left, right) > 0;
    case '<=':
      return compareScalars(left, right) <= 0;
    case '>=':
      return compareScalars(left, right) >= 0;
    default:
      return calculate(operator, toNumber(left), toNumber(right));
  }
}

function calculate(
  operator: '+' | '-' | '*' | '/' | '^',
  left: number | FormulaError,
  right: number | FormulaError,
): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  if (operator === '/' && right === 0) return new FormulaError('#DIV/0!', 'Division by zero.');
  const result = {
    '+': () => left + right,
    '-': () => left - right,
    '*': () => left * right,
    '/': () => left / right,
    '^': () => left ** right,
  }[operator]();
  return Number.isFinite(result) ? result : new FormulaError('#NUM!', 'Not a number.');
}

function stack(rows: readonly (readonly Node[])[], scope: Scope): Value {
  const cells: Scalar[] = [];
  let width: number | undefined;
  for (const row of rows) {
    const grids = row.map((node) => toGrid(interpret(node, scope)));
    const height = Math.max(...grids.map((grid) => grid.rows));
    const rowWidth = grids.reduce((sum, grid) => sum + grid.columns, 0);
    width ??= rowWidth;
    if (grids.some((grid) => grid.rows !== height)) return missingValues('rows');
    if (rowWidth !== width) return missingValues('columns');
    for (let line = 0; line < height; line += 1) {
      for (const grid of grids) {
        for (let column = 0; column < grid.columns; column += 1) cells.push(grid.at(line, column));
      }
    }
  }
  return gridOf(cells, width ?? 1);
}

function missingValues(side: 'rows' | 'columns'): FormulaError {
  return new FormulaError(
    '#VALUE!',
    `An array literal was missing values for one or more ${side}.`,
  );
}

function call(name: string, parts: readonly Node[], scope: Scope): Value {
  const choose = choosingFunctions.get(name);
  if (choose !== undefined) return choose(parts, scope);
  const local = valueOfName(scope.names, name.toLowerCase());
  if (local !== undefined && isLambda(local)) {
    return local.call(parts.map((part) => interpret(part, scope)));
  }
  const known = worksheetFunctions.get(name);
  if (known === undefined) {
    return new FormulaError(
      '#NAME?',
      `Unknown function: '${name}'. (The local sheet knows fewer functions than Google.)`,
    );
  }
  if (parts.length < known.least || parts.length > known.most)
    return wrongCount(name, parts.length);
  return known.run(
    parts.map((part) => interpret(part, scope)),
    scope,
  );
}

function wrongCount(name: string, count: number): FormulaError {
  return notAvailable(`Wrong number of arguments to ${name}: ${count}.`);
}

function chosen(parts: readonly Node[], position: number, scope: Scope): Value {
  const part = parts[position];
  return part === undefined ? null : interpret(part, scope);
}

function chooseIf(parts: readonly Node[], scope: Scope): Value {
  if (parts.length < 2 || parts.length > 3) return wrongCount('IF', parts.length);
  const truth = toTruth(toScalar(chosen(parts, 0, scope), scope));
  if (truth instanceof FormulaError) return truth;
  if (truth) return chosen(parts, 1, scope);
  return parts.length === 3 ? chosen(parts, 2, scope) : false;
}

function chooseIfs(parts: readonly Node[], scope: Scope): Value {
  if (parts.length === 0 || parts.length % 2 !== 0) return wrongCount('IFS', parts.length);
  for (let position = 0; position < parts.length; position += 2) {
    const truth = toTruth(toScalar(chosen(parts, position, scope), scope));
    if (truth instanceof FormulaError) return truth;
    if (truth) return chosen(parts, position + 1, scope);
  }
  return notAvailable('No match in IFS.');
}

/** IFNA and IFERROR: a failing value gives way to the second argument; inside an array, cell by cell. */
function unless(name: string, hasFailed: (error: FormulaError) => boolean): ChoosingFunction {
  return (parts, scope) => {
    if (parts.length < 1 || parts.length > 2) return wrongCount(name, parts.length);
    const value = chosen(parts, 0, scope);
    if (isGrid(value) && (value.rows > 1 || value.columns > 1)) {
      const cells = cellsOf(value).map((cell) => {
        const isFailed = cell instanceof FormulaError && hasFailed(cell);
        return isFailed ? toScalar(chosen(parts, 1, scope), scope) : cell;
      });
      return gridOf(cells, value.columns);
    }
    const scalar = toScalar(value, scope);
    return scalar instanceof FormulaError && hasFailed(scalar) ? chosen(parts, 1, scope) : scalar;
  };
}

function makeLambda(parts: readonly Node[], scope: Scope): Value {
  const body = parts.at(-1);
  const names: string[] = [];
  for (const part of parts.slice(0, -1)) {
    if (part.kind !== 'name') return notAvailable('LAMBDA wants names and then a formula.');
    names.push(part.name);
  }
  if (body === undefined) return notAvailable('LAMBDA wants names and then a formula.');
  return {
    parameterCount: names.length,
    call(values) {
      let inner = scope.names;
      names.forEach((name, position) => {
        inner = { name, value: values[position] ?? null, outer: inner };
      });
      return interpret(body, withNames(scope, inner));
    },
  } satisfies Lambda;
}

/** Written out, for spreading a scope once a row costs more than the row. */
function withNames(scope: Scope, names: Names | undefined): Scope {
  const { source, sheetTitle, row, column, rowsAway, columnsAway } = scope;
  return { source, sheetTitle, row, column, rowsAway, columnsAway, names };
}

function letNames(parts: readonly Node[], scope: Scope): Value {
  if (parts.length < 3 || parts.length % 2 === 0) return wrongCount('LET', parts.length);
  let inner = scope;
  for (let position = 0; position < parts.length - 1; position += 2) {
    const name = parts[position];
    if (name?.kind !== 'name') return notAvailable('LET wants a name before each value.');
    const value = chosen(parts, position + 1, inner);
    inner = withNames(inner, { name: name.name, value, outer: inner.names });
  }
  return chosen(parts, parts.length - 1, inner);
}

function map(parts: readonly Node[], scope: Scope): Value {
  if (parts.length < 2) return wrongCount('MAP', parts.length);
  const values = parts.map((part) => interpret(part, scope));
  const lambda = values.at(-1) ?? null;
  const grids = values.slice(0, -1).map(toGrid);
  const failed = values.find((value) => value instanceof FormulaError);
  if (failed !== undefined) return failed;
  if (!isLambda(lambda) || lambda.parameterCount !== grids.length) {
    return notAvailable(`MAP wants a LAMBDA of ${grids.length} names as its last argument.`);
  }
  const [first] = grids;
  if (first === undefined) return notAvailable('MAP wants an array.');
  if (grids.some((grid) => grid.rows !== first.rows || grid.columns !== first.columns)) {
    return notAvailable('Array arguments to MAP are of different size.');
  }
  const cells: Scalar[] = [];
  for (let row = 0; row < first.rows; row += 1) {
    for (let column = 0; column < first.columns; column += 1) {
      const result = lambda.call(grids.map((grid) => grid.at(row, column)));
      cells.push(
        isGrid(result) && (result.rows > 1 || result.columns > 1)
          ? nested
          : toScalar(result, scope),
      );
    }
  }
  return gridOf(cells, first.columns);
}

const nested = new FormulaError(
  '#VALUE!',
  'Single values expected. Nested array results are not supported.',
);

function position(name: string, pick: (of: { row: number; column: number }) => number) {
  return (parts: readonly Node[], scope: Scope): Value => {
    if (parts.length > 1) return wrongCount(name, parts.length);
    if (parts.length === 0) return pick(scope) + 1;
    const value = chosen(parts, 0, scope);
    if (value instanceof FormulaError) return value;
    if (!isGrid(value) || value.origin === undefined) return notAvailable(`${name} wants a range.`);
    return pick(value.origin) + 1;
  };
}

const choosingFunctions: ReadonlyMap<string, ChoosingFunction> = new Map(
  Object.entries({
    IF: chooseIf,
    IFS: chooseIfs,
    IFNA: unless('IFNA', (error) => error.code === '#N/A'),
    IFERROR: unless('IFERROR', () => true),
    LAMBDA: makeLambda,
    LET: letNames,
    MAP: map,
    ROW: position('ROW', (of) => of.row),
    COLUMN: position('COLUMN', (of) => of.column),
  }),
);
