/** Cells that look blank only because a merge hides them: reading them as blank would be wrong. */
import { isBlank } from './cells.ts';
import { cellAt, type GridArea, type RawTab } from './snapshot.ts';

/** `row,column`, zero-based. */
export type CoveredCells = ReadonlySet<string>;

/** Cells that a merge hides, where the merge shows something. */
export function coveredCells(raw: RawTab): CoveredCells {
  const covered = new Set<string>();
  for (const area of raw.merges ?? []) {
    if (isBlank(cellAt(raw, area.startRow, area.startColumn))) continue;
    for (const cell of cellsOf(area, raw.rows.length)) covered.add(cell);
    covered.delete(`${area.startRow},${area.startColumn}`);
  }
  return covered;
}

function cellsOf(area: GridArea, rowCount: number): string[] {
  const cells: string[] = [];
  for (let row = area.startRow; row < Math.min(area.endRow, rowCount); row += 1) {
    for (let column = area.startColumn; column < Math.min(area.endColumn, 100); column += 1) {
      cells.push(`${row},${column}`);
    }
  }
  return cells;
}
