/** How cells lie in the table: what stays in view while scrolling, what runs on over its neighbours. */
import type { SheetView, ViewCell, ViewColumn } from './sheet-view.ts';
import { textWidthPixels } from './text-size.ts';

const CELL_PADDING_PIXELS = 8;
const TIGHT_PIXELS = 40;
const SLIM_PIXELS = 64;
/** Frozen columns stay in view while they leave room for others: on any screen, or only on wide ones. */
const STAY_ALWAYS_PIXELS = 160;
const STAY_WIDE_PIXELS = 480;

/** From this length on a text folds behind its beginning. */
export const FOLDED_CHARACTERS = 320;

type Span = Pick<ViewCell, 'columnIndex' | 'columnSpan'>;

/** The classes of a cell that stays at the left edge; empty when it scrolls. */
export function stayClass({ columnIndex, columnSpan }: Span, view: SheetView): string {
  const last = view.columns[columnIndex + columnSpan - 1];
  if (!last?.isFrozen) return '';
  const end = last.leftPixels + last.widthPixels;
  if (end <= STAY_ALWAYS_PIXELS) return 'stay';
  return end <= STAY_WIDE_PIXELS ? 'stay wide' : '';
}

/** The classes of a cell whose column leaves little room; narrow columns side by side are days of a calendar. */
export function narrowClass(span: Span, view: SheetView): string {
  const widthPixels = roomOf(span, view);
  if (widthPixels > TIGHT_PIXELS) return widthPixels <= SLIM_PIXELS ? 'slim' : '';
  const { columnIndex } = span;
  const isDay = isTight(view.columns[columnIndex - 1]) || isTight(view.columns[columnIndex + 1]);
  return isDay ? 'tight day' : 'tight';
}

/** The column before which an unwrapped text ends that runs on over empty cells, as in a sheet; 0 when it does not. */
export function endOfRun(place: ViewCell, following: readonly ViewCell[], view: SheetView): number {
  if (!mayRunOn(place)) return 0;
  const need = textWidthPixels(place.cell.text) + 2 * CELL_PADDING_PIXELS;
  let room = roomOf(place, view);
  if (room >= need) return 0;
  for (const next of following) {
    if (next.cell.text !== '' || next.rowSpan > 1) return 0;
    room += roomOf(next, view);
    if (room >= need) return next.columnIndex + next.columnSpan;
  }
  return 0;
}

/** The column a cell begins in. */
export function columnOf({ columnIndex }: Span, view: SheetView): ViewColumn {
  const column = view.columns[columnIndex];
  if (column !== undefined) return column;
  throw new Error(`cell in column ${columnIndex}: want one of ${view.columns.length} columns`);
}

function isTight(column: ViewColumn | undefined): boolean {
  return column !== undefined && column.widthPixels <= TIGHT_PIXELS;
}

function mayRunOn({ cell }: ViewCell): boolean {
  const { wrap, horizontalAlignment = 'LEFT' } = cell.format;
  if (typeof cell.value !== 'string' || wrap || horizontalAlignment !== 'LEFT') return false;
  return !cell.text.includes('\n') && cell.text.length <= FOLDED_CHARACTERS;
}

function roomOf({ columnIndex, columnSpan }: Span, view: SheetView): number {
  return view.columns
    .slice(columnIndex, columnIndex + columnSpan)
    .reduce((sum, column) => sum + column.widthPixels, 0);
}
