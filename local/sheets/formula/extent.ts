/** How large a formula's result can be, told from its shape alone, so that a reader need not compute it to pass it by. */
import { clipToGrid } from '../address.ts';
import type { SheetState } from '../workbook-state.ts';
import type { Node } from './parse.ts';
import type { Reference } from './tokenize.ts';

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const oneCell: Extent = { rows: 1, columns: 1 };

/** An upper bound of the rows and columns a formula fills. */
export function spillExtent(
  node: Node,
  sheetNamed: (title: string | undefined) => SheetState | undefined,
): Extent {
  const extentOf = (inner: Node | undefined): Extent =>
    inner === undefined ? oneCell : spillExtent(inner, sheetNamed);
  switch (node.kind) {
    case 'reference':
      return referenceExtent(node.reference, sheetNamed(node.reference.sheetTitle));
    case 'array': {
      const rows = node.rows.map((row) => row.map(extentOf));
      return {
        rows: rows.reduce((sum, row) => sum + Math.max(...row.map((one) => one.rows)), 0),
        columns: Math.max(...rows.map((row) => row.reduce((sum, one) => sum + one.columns, 0))),
      };
    }
    case 'call':
      switch (node.name) {
        case 'MAP':
          return extentOf(node.parts[0]);
        case 'IF':
        case 'IFS':
        case 'IFNA':
        case 'IFERROR':
        case 'LET':
          return node.parts.map(extentOf).reduce(larger, oneCell);
        case 'XLOOKUP': {
          const results = extentOf(node.parts[2]);
          const keys = extentOf(node.parts[1]);
          const found = keys.columns === 1 ? { ...results, rows: 1 } : { ...results, columns: 1 };
          return larger(found, extentOf(node.parts[3]));
        }
        default:
          return oneCell;
      }
    default:
      return oneCell;
  }
}

function larger(one: Extent, other: Extent): Extent {
  return { rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns) };
}

function referenceExtent(reference: Reference, sheet: SheetState | undefined): Extent {
  const { from, to } = reference;
  if (sheet === undefined || to === undefined) return oneCell;
  const area = clipToGrid(sheet, {
    startRowIndex: from.row ?? 0,
    startColumnIndex: from.column ?? 0,
    ...(to.row === undefined ? {} : { endRowIndex: to.row + 1 }),
    ...(to.column === undefined ? {} : { endColumnIndex: to.column + 1 }),
  });
  return {
    rows: Math.max(1, area.endRow - area.startRow),
    columns: Math.max(1, area.endColumn - area.startColumn),
  };
}
