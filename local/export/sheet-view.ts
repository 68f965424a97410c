/** The part of a tab a reader sees: hidden rows and columns left out, merged cells turned into spans. */
import type { RenderedArea, RenderedCell, RenderedSheet } from '../sheets/render.ts';

/** A column as the sheet names it, with the pixels that stand left of it. */
export type ViewColumn = {
  readonly letters: string;
  readonly widthPixels: number;
  readonly leftPixels: number;
  readonly isFrozen: boolean;
};

/** A cell at its place in `columns`; spans count visible rows and columns. */
export type ViewCell = {
  readonly cell: RenderedCell;
  readonly columnIndex: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
};

/** `number` is the row's number in the sheet; a joined row shares a merged cell with the row above. */
export type ViewRow = {
  readonly number: number;
  readonly isJoined: boolean;
  readonly cells: readonly ViewCell[];
};

export type SheetView = {
  readonly columns: readonly ViewColumn[];
  readonly headRows: readonly ViewRow[];
  readonly bodyRows: readonly ViewRow[];
};

/** Frozen rows become the head; a merge never reaches across from the head into the body. */
export function viewSheet(sheet: RenderedSheet): SheetView {
  const columnIndexes = shown(sheet.columnWidths.length, sheet.hiddenColumns);
  const rowIndexes = shown(sheet.rows.length, sheet.hiddenRows);
  const isHead = (row: number) => row < sheet.frozenRowCount;
  const bands = [rowIndexes.filter(isHead), rowIndexes.filter((row) => !isHead(row))] as const;
  return {
    columns: viewColumns(sheet, columnIndexes),
    headRows: viewRows(sheet, bands[0], columnIndexes),
    bodyRows: viewRows(sheet, bands[1], columnIndexes),
  };
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function viewColumns(sheet: RenderedSheet, indexes: readonly number[]): readonly ViewColumn[] {
  let leftPixels = 0;
  return indexes.map((index) => {
    const widthPixels = sheet.columnWidths[index] ?? 0;
    const column = {
      letters: columnLetters(index),
      widthPixels,
      leftPixels,
      isFrozen: index < sheet.frozenColumnCount,
    };
    leftPixels += widthPixels;
    return column;
  });
}

function viewRows(
  sheet: RenderedSheet,
  rowIndexes: readonly number[],
  columnIndexes: readonly number[],
): readonly ViewRow[] {
  const covered = new Set<string>();
  const spans = new Map<
    string,
    Pick<ViewCell, 'columnSpan' | 'rowSpan'> & { cell: RenderedCell }
  >();
  const joined = new Set<number>();
  for (const merge of sheet.merges) {
    const rows = rowIndexes.filter((row) => row >= merge.startRow && row < merge.endRow);
    const columns = columnIndexes.filter(
      (column) => column >= merge.startColumn && column < merge.endColumn,
    );
    const cell = mergedCell(sheet, merge);
    if (cell === undefined) continue;
    for (const [down, row] of rows.entries()) {
      if (down > 0) joined.add(row);
      for (const [across, column] of columns.entries()) {
        if (down > 0 || across > 0) covered.add(`${row}:${column}`);
        else
          spans.set(`${row}:${column}`, { cell, columnSpan: columns.length, rowSpan: rows.length });
      }
    }
  }
  return rowIndexes.map((row) => ({
    number: row + 1,
    isJoined: joined.has(row),
    cells: columnIndexes.flatMap((column, columnIndex) => {
      const place = `${row}:${column}`;
      const cell = sheet.rows[row]?.[column];
      if (cell === undefined || covered.has(place)) return [];
      return [{ columnSpan: 1, rowSpan: 1, cell, ...spans.get(place), columnIndex }];
    }),
  }));
}

/** A merge shows its first cell, also where that cell itself is hidden. */
function mergedCell(sheet: RenderedSheet, merge: RenderedArea): RenderedCell | undefined {
  return sheet.rows[merge.startRow]?.[merge.startColumn];
}

function shown(count: number, hidden: readonly number[]): readonly number[] {
  const hiddenIndexes = new Set(hidden);
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => !hiddenIndexes.has(index),
  );
}
