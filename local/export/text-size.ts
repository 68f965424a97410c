/** How much room a text needs at the usual 10 points, estimated without fonts and rather too much than too little. */
import type { RenderedCell } from '../sheets/render.ts';

const WIDE_PIXELS = 13.5;
const NARROW_PIXELS = 6.8;
const PADDING_PIXELS = 8;
const LINE_PIXELS = 17;
const ROW_PADDING_PIXELS = 4;
const MOST_LINES = 24;

/** The width of the longest line. */
export function textWidthPixels(text: string): number {
  return Math.max(...text.split('\n').map(lineWidthPixels));
}

/** The height of a row in which wrapped texts stand on lines of their column's width; undefined for one line. */
export function rowHeightPixels(
  cells: readonly RenderedCell[],
  columnWidths: readonly number[],
): number | undefined {
  let lineCount = 1;
  for (const [index, cell] of cells.entries()) {
    if (!cell.format.wrap || cell.text === '') continue;
    const room = Math.max(NARROW_PIXELS, (columnWidths[index] ?? 0) - PADDING_PIXELS);
    let cellLines = 0;
    for (const line of cell.text.split('\n')) {
      cellLines += Math.max(1, Math.ceil(lineWidthPixels(line) / room));
    }
    lineCount = Math.max(lineCount, cellLines);
  }
  if (lineCount === 1) return undefined;
  return Math.min(lineCount, MOST_LINES) * LINE_PIXELS + ROW_PADDING_PIXELS;
}

/** From U+1100 on a character is taken as a full square: Chinese, Japanese, Korean, emoji. */
function lineWidthPixels(line: string): number {
  let pixels = 0;
  for (const character of line) pixels += character >= '\u1100' ? WIDE_PIXELS : NARROW_PIXELS;
  return pixels;
}
