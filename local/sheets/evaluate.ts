/** Computes every formula of one state of the workbook, lazily and once: spills, references, circles. */
import { clipToGrid, sheetByTitle } from './address.ts';
import { toGrid } from './formula/function-kinds.ts';
import { interpret } from './formula/interpret.ts';
import type { Node } from './formula/parse.ts';
import { type CellSource, cellsOf, gridOf, type Scope } from './formula/scope.ts';
import {
  FormulaError,
  type Grid,
  isGrid,
  isLambda,
  type Scalar,
  type Value,
} from './formula/values.ts';
import {
  collectFormulas,
  type FormulaCell,
  parseOrError,
  placeOf,
  type SheetFormulas,
} from './formula-cells.ts';
import { cellAt, type SheetState, type WorkbookState } from './workbook-state.ts';

/** What the rest of the server asks of a formula engine. */
export interface Evaluator {
  /** The computed value of a cell; null for an empty one. */
  valueAt(sheet: SheetState, row: number, column: number): Scalar;
  /** True when an empty cell shows a value that a formula elsewhere spilled there, even an empty text. */
  isSpilled(sheet: SheetState, row: number, column: number): boolean;
  /** The value, at one cell, of a condition's formula that was written for the cell at `origin`. */
  conditionAt(
    formula: string,
    sheet: SheetState,
    origin: { readonly row: number; readonly column: number },
    row: number,
    column: number,
  ): Scalar;
  /** The row after the last one that some formula of this tab fills by spilling. */
  spillEnd(sheet: SheetState): number;
  /** The computed cells of a range in formula text (`=清单!A2:A`), or undefined when it is none. */
  rangeOf(formula: string, sheet: SheetState): Grid | undefined;
}

const chainLengthMost = 400;
const circle = new FormulaError('#REF!', 'Circular dependency detected.');
const missing = new FormulaError('#REF!', 'The reference does not exist.');
const known = new WeakMap<WorkbookState, Evaluator>();

/** The evaluator of this state; asking twice costs nothing, for a state never changes. */
export function evaluatorOf(workbook: WorkbookState): Evaluator {
  const evaluator = known.get(workbook) ?? createEvaluator(workbook);
  known.set(workbook, evaluator);
  return evaluator;
}

/** An evaluator of a working copy; it is good only until the copy changes. */
export function createEvaluator(workbook: WorkbookState): Evaluator {
  const formulas = new Map<SheetState, SheetFormulas>();
  const grids = new Map<string, Grid>();
  const conditions = new Map<string, Node | FormulaError>();
  const sheetsByTitle = new Map<string, SheetState | undefined>();
  let chainLength = 0;
  let isWarm = false;

  function sheetNamed(title: string): SheetState | undefined {
    if (!sheetsByTitle.has(title)) sheetsByTitle.set(title, sheetByTitle(workbook, title));
    return sheetsByTitle.get(title);
  }

  function formulasOf(sheet: SheetState): SheetFormulas {
    const found = formulas.get(sheet);
    if (found !== undefined) return found;
    const collected = collectFormulas(sheet, sheetNamed);
    formulas.set(sheet, collected);
    return collected;
  }

  function compute(sheet: SheetState, cell: FormulaCell): Value {
    if (cell.progress === 'done') return cell.result;
    if (cell.progress === 'running') return circle;
    if (chainLength >= chainLengthMost) {
      return new FormulaError('#ERROR!', 'Too many formulas wait for one another.');
    }
    cell.progress = 'running';
    chainLength += 1;
    cell.result = settle(sheet, cell);
    chainLength -= 1;
    cell.progress = 'done';
    return cell.result;
  }

  function settle(sheet: SheetState, cell: FormulaCell): Value {
    if (cell.node instanceof FormulaError) return cell.node;
    const value = interpret(cell.node, scopeAt(sheet, cell.row, cell.column, 0, 0));
    if (isLambda(value)) return new FormulaError('#N/A', 'A LAMBDA stands without a call.');
    if (!isGrid(value)) return value;
    return obstacle(sheet, cell, value) ?? frozen(value);
  }

  /** Why an array cannot be shown: something typed, another spill, or the edge of the tab is in its way. */
  function obstacle(sheet: SheetState, cell: FormulaCell, grid: Grid): FormulaError | undefined {
    const endRow = cell.row + grid.rows;
    const endColumn = cell.column + grid.columns;
    if (endRow > sheet.rowCount || endColumn > sheet.columnCount) {
      return new FormulaError(
        '#REF!',
        'Result was not automatically expanded, please insert more rows or columns.',
      );
    }
    for (let row = cell.row; row < endRow; row += 1) {
      for (let column = cell.column; column < endColumn; column += 1) {
        if (row === cell.row && column === cell.column) continue;
        if (cellAt(sheet, row, column)?.userEnteredValue !== undefined)
          return blockedAt(row, column);
      }
    }
    for (const other of formulasOf(sheet).spilling) {
      if (other === cell || other.progress !== 'done' || !isGrid(other.result)) continue;
      const rowsMeet =
        Math.max(cell.row, other.row) < Math.min(endRow, other.row + other.result.rows);
      const columnsMeet =
        Math.max(cell.column, other.column) <
        Math.min(endColumn, other.column + other.result.columns);
      if (rowsMeet && columnsMeet) return blockedAt(other.row, other.column);
    }
    return undefined;
  }

  function scopeAt(
    sheet: SheetState,
    row: number,
    column: number,
    rowsAway: number,
    columnsAway: number,
  ): Scope {
    return {
      source,
      sheetTitle: sheet.title,
      row,
      column,
      rowsAway,
      columnsAway,
      names: undefined,
    };
  }

  function spillOver(sheet: SheetState, row: number, column: number): Scalar | undefined {
    for (const cell of formulasOf(sheet).spilling) {
      if (row < cell.row || row >= cell.row + cell.rows) continue;
      if (column < cell.column || column >= cell.column + cell.columns) continue;
      if (cell.progress === 'running') return circle;
      const result = compute(sheet, cell);
      if (!isGrid(result)) continue;
      const [down, right] = [row - cell.row, column - cell.column];
      if (down < result.rows && right < result.columns) return result.at(down, right);
    }
    return undefined;
  }

  /** Computes top to bottom first: a running total then never waits for a long chain above it. */
  function warmUp(): void {
    if (isWarm) return;
    isWarm = true;
    for (const sheet of workbook.sheets) {
      for (const cell of formulasOf(sheet).byCell.values()) compute(sheet, cell);
    }
  }

  function valueAt(sheet: SheetState, row: number, column: number): Scalar {
    const entered = cellAt(sheet, row, column)?.userEnteredValue;
    if (entered === undefined) return spillOver(sheet, row, column) ?? null;
    if (entered.formulaValue === undefined) {
      return entered.stringValue ?? entered.numberValue ?? entered.boolValue ?? null;
    }
    const cell = formulasOf(sheet).byCell.get(placeOf(row, column));
    if (cell === undefined) return null;
    warmUp();
    return toGrid(compute(sheet, cell)).at(0, 0);
  }

  /** Conditional formats ask for single cells by the hundred thousand: these are not kept. */
  function oneCell(sheet: SheetState, row: number, column: number): Grid {
    return { rows: 1, columns: 1, origin: { row, column }, at: () => valueAt(sheet, row, column) };
  }

  function gridOn(
    sheet: SheetState,
    from: { readonly row: number; readonly column: number },
    to: { readonly row: number | undefined; readonly column: number | undefined },
  ): Grid | FormulaError {
    if (from.row === to.row && from.column === to.column) {
      const { row, column } = from;
      const isInside =
        row >= 0 && column >= 0 && row < sheet.rowCount && column < sheet.columnCount;
      return isInside ? oneCell(sheet, row, column) : missing;
    }
    const top = Math.min(from.row, to.row ?? from.row);
    const left = Math.min(from.column, to.column ?? from.column);
    const area = clipToGrid(sheet, {
      startRowIndex: top,
      startColumnIndex: left,
      ...(to.row === undefined ? {} : { endRowIndex: Math.max(from.row, to.row) + 1 }),
      ...(to.column === undefined ? {} : { endColumnIndex: Math.max(from.column, to.column) + 1 }),
    });
    const rows = area.endRow - area.startRow;
    const columns = area.endColumn - area.startColumn;
    if (top < 0 || left < 0 || rows === 0 || columns === 0) {
      return missing;
    }
    const identity = `${sheet.sheetId}!${top},${left},${rows},${columns}`;
    const found = grids.get(identity);
    if (found !== undefined) return found;
    const grid: Grid = {
      rows,
      columns,
      origin: { row: top, column: left },
      at: (row, column) => valueAt(sheet, top + row, left + column),
    };
    grids.set(identity, grid);
    return grid;
  }

  const source: CellSource = {
    range(sheetTitle, from, to, ownSheetTitle) {
      const sheet = sheetNamed(sheetTitle ?? ownSheetTitle);
      if (sheet === undefined)
        return new FormulaError('#REF!', `Unresolved sheet name '${sheetTitle}'.`);
      return gridOn(sheet, from, to);
    },
    named(name) {
      const range = workbook.namedRanges.find((one) => one.name.toLowerCase() === name)?.range;
      const sheet = workbook.sheets.find((one) => one.sheetId === (range?.sheetId ?? 0));
      if (range === undefined || sheet === undefined) return undefined;
      const area = clipToGrid(sheet, range);
      const grid = gridOn(
        sheet,
        { row: area.startRow, column: area.startColumn },
        { row: area.endRow - 1, column: area.endColumn - 1 },
      );
      return grid instanceof FormulaError ? undefined : grid;
    },
  };

  return {
    valueAt,
    isSpilled: (sheet, row, column) =>
      cellAt(sheet, row, column)?.userEnteredValue === undefined &&
      spillOver(sheet, row, column) !== undefined,
    conditionAt(formula, sheet, origin, row, column) {
      const node = conditionNode(formula);
      if (node instanceof FormulaError) return node;
      const scope = scopeAt(sheet, row, column, row - origin.row, column - origin.column);
      return toGrid(interpret(node, scope)).at(0, 0);
    },
    spillEnd(sheet) {
      const ends = formulasOf(sheet).spilling.map((cell) => {
        const result = compute(sheet, cell);
        return isGrid(result) ? cell.row + result.rows : 0;
      });
      return Math.max(0, ...ends);
    },
    rangeOf(formula, sheet) {
      const node = conditionNode(formula);
      if (node instanceof FormulaError) return undefined;
      const value = interpret(node, scopeAt(sheet, 0, 0, 0, 0));
      return isGrid(value) ? value : undefined;
    },
  };

  function conditionNode(formula: string): Node | FormulaError {
    const found = conditions.get(formula);
    if (found !== undefined) return found;
    const node = parseOrError(formula);
    conditions.set(formula, node);
    return node;
  }
}

function blockedAt(row: number, column: number): FormulaError {
  return new FormulaError(
    '#REF!',
    `Array result was not expanded because it would overwrite data in row ${row + 1}, column ${column + 1}.`,
  );
}

/** A copy of the cells, so that a spilled range does not compute itself anew at each look. */
function frozen(grid: Grid): Grid {
  return grid.origin === undefined ? grid : gridOf(cellsOf(grid), grid.columns);
}
