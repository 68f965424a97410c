/** Rewrites the references inside formulas when rows move, tabs are renamed, or a formula is copied. */
import type { Dimension } from '../resources.ts';
import {
  type Corner,
  FormulaSyntaxError,
  printReference,
  type Reference,
  tokenize,
} from './tokenize.ts';

/** Which rows or columns came or went on which tab. */
export interface Shift {
  readonly sheetTitle: string;
  readonly dimension: Dimension;
  readonly startIndex: number;
  /** Positive for inserted, negative for deleted. */
  readonly count: number;
}

/** Applies a change to every reference; null turns it into #REF!. A formula that cannot be read stays as typed. */
function rewriteReferences(
  formula: string,
  change: (reference: Reference) => Reference | null,
): string {
  try {
    const tokens = tokenize(formula.slice(1));
    const texts = tokens.map((token) => {
      if (token.kind !== 'reference') return token.text;
      const changed = change(token.reference);
      if (changed === token.reference) return token.text;
      return changed === null ? '#REF!' : printReference(changed);
    });
    return `=${texts.join('')}`;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
}

/** The formula as it reads when copied some rows and columns away: only unfixed references move. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moveCorner = (corner: Corner): Corner | null => {
    const row = corner.row === undefined || corner.isRowFixed ? corner.row : corner.row + rows;
    const column =
      corner.column === undefined || corner.isColumnFixed ? corner.column : corner.column + columns;
    if ((row ?? 0) < 0 || (column ?? 0) < 0) return null;
    return withPosition(corner, row, column);
  };
  return rewriteReferences(formula, (reference) => {
    const from = moveCorner(reference.from);
    const to = reference.to === undefined ? undefined : moveCorner(reference.to);
    if (from === null || to === null) return null;
    return { ...reference, from, ...(to === undefined ? {} : { to }) };
  });
}

/** The formula of a cell on `ownTitle` after rows or columns came or went on the shifted tab. */
export function shiftFormula(formula: string, ownTitle: string, shift: Shift): string {
  return rewriteReferences(formula, (reference) =>
    isSameTitle(reference.sheetTitle ?? ownTitle, shift.sheetTitle)
      ? shiftReference(reference, shift)
      : reference,
  );
}

/** The formula of a conditional format after such a change: only `$` parts shift, the rest keeps its distance to the cell. */
export function shiftCondition(formula: string, shift: Shift): string {
  return rewriteReferences(formula, (reference) => {
    const { isRowFixed, isColumnFixed } = reference.from;
    const isFixed = shift.dimension === 'ROWS' ? isRowFixed : isColumnFixed;
    return isFixed ? shiftReference(reference, shift) : reference;
  });
}

/** The formula after rows or columns of a tab changed places; the ends of a range go where their rows went. */
export function renumberFormula(
  formula: string,
  ownTitle: string,
  sheetTitle: string,
  dimension: Dimension,
  land: (index: number) => number,
): string {
  const landCorner = (corner: Corner): Corner =>
    dimension === 'ROWS'
      ? withPosition(corner, corner.row === undefined ? undefined : land(corner.row), corner.column)
      : withPosition(
          corner,
          corner.row,
          corner.column === undefined ? undefined : land(corner.column),
        );
  return rewriteReferences(formula, (reference) => {
    if (!isSameTitle(reference.sheetTitle ?? ownTitle, sheetTitle)) return reference;
    const from = landCorner(reference.from);
    return reference.to === undefined
      ? { ...reference, from }
      : { ...reference, from, to: landCorner(reference.to) };
  });
}

/** The formula after a tab was renamed; `newTitle` undefined means the tab was deleted. */
export function renameInFormula(formula: string, oldTitle: string, newTitle?: string): string {
  return rewriteReferences(formula, (reference) => {
    if (reference.sheetTitle === undefined || !isSameTitle(reference.sheetTitle, oldTitle)) {
      return reference;
    }
    return newTitle === undefined ? null : { ...reference, sheetTitle: newTitle };
  });
}

function isSameTitle(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function withPosition(corner: Corner, row: number | undefined, column: number | undefined): Corner {
  return {
    isRowFixed: corner.isRowFixed,
    isColumnFixed: corner.isColumnFixed,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const isRows = shift.dimension === 'ROWS';
  const get = (corner: Corner) => (isRows ? corner.row : corner.column);
  const set = (corner: Corner, position: number | undefined) =>
    withPosition(corner, isRows ? position : corner.row, isRows ? corner.column : position);
  const start = get(reference.from);
  const isOpen = reference.to !== undefined && get(reference.to) === undefined;
  const last = reference.to === undefined ? start : get(reference.to);
  const span = shiftSpan(start, isOpen || last === undefined ? undefined : last + 1, shift);
  if (span === null) return null;
  if (span.start === start && (isOpen || span.end === (last ?? -1) + 1)) return reference;
  return {
    ...reference,
    from: set(reference.from, span.start),
    ...(reference.to === undefined
      ? {}
      : { to: set(reference.to, span.end === undefined ? undefined : span.end - 1) }),
  };
}

/** Where a half-open span lands after the shift; null when every row of it was deleted. */
export function shiftSpan(
  start: number | undefined,
  end: number | undefined,
  shift: Pick<Shift, 'startIndex' | 'count'>,
): { readonly start: number | undefined; readonly end: number | undefined } | null {
  const { startIndex, count } = shift;
  if (count >= 0) {
    return {
      start: start !== undefined && start >= startIndex ? start + count : start,
      end: end !== undefined && end > startIndex ? end + count : end,
    };
  }
  const deletedEnd = startIndex - count;
  const land = (position: number) =>
    position <= startIndex ? position : Math.max(startIndex, position + count);
  const isGone =
    (start ?? 0) >= startIndex && end !== undefined && end <= deletedEnd && (start ?? 0) < end;
  if (isGone) return null;
  return {
    start: start === undefined ? undefined : land(start),
    end: end === undefined ? undefined : land(end),
  };
}
