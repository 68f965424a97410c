/** Short ways to write the cells and tabs of a rendered workbook by hand. */
import type { RenderedCell, RenderedFormat, RenderedSheet } from '../../../local/sheets/render.ts';

export type Look = RenderedFormat;
/** What differs from tab to tab; the rest is filled in. */
type Draft = Pick<RenderedSheet, 'title' | 'columnWidths'> & {
  readonly rows: readonly (readonly RenderedCell[])[];
} & Partial<Omit<RenderedSheet, 'rows'>>;

const EMPTY: RenderedCell = { value: null, text: '', format: {} };
export const HEADER: Look = { background: '#e8edf3', bold: true };
const MARCH_2025_SERIAL = 45717;
export function sheet(draft: Draft): RenderedSheet {
  const columnCount = draft.columnWidths.length;
  return {
    sheetId: 0,
    hidden: false,
    rowCount: draft.rows.length,
    columnCount,
    frozenRowCount: 1,
    frozenColumnCount: 0,
    isProtected: true,
    hiddenColumns: [],
    hiddenRows: [],
    rowHeights: {},
    merges: [],
    ...draft,
    rows: draft.rows.map((row) =>
      Array.from({ length: columnCount }, (_, index) => row[index] ?? EMPTY),
    ),
  };
}

export function text(value: string, look: Look = {}): RenderedCell {
  return { value, text: value, format: look };
}

export function count(value: number, look: Look = {}): RenderedCell {
  return shown(value, String(value), 'NUMBER', '0', look);
}

export function yuan(value: number, look: Look = {}): RenderedCell {
  const grouped = value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
  return shown(value, `¥${grouped}`, 'CURRENCY', '¥#,##0.00', look);
}

export function date(day: number, look: Look = {}): RenderedCell {
  const serial = MARCH_2025_SERIAL + day - 1;
  return shown(serial, `2025-03-${twoDigits(day)}`, 'DATE', 'yyyy-mm-dd', look);
}

export function time(minutes: number): RenderedCell {
  const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return shown(minutes / 1440, clock, 'TIME', 'hh:mm', {});
}

function shown(
  value: number,
  shownText: string,
  type: string,
  pattern: string,
  look: Look,
): RenderedCell {
  return { value, text: shownText, format: { numberFormat: { type, pattern }, ...look } };
}

export function flag(value: boolean): RenderedCell {
  return { value, text: value ? 'TRUE' : 'FALSE', format: {} };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

export function headers(...titles: readonly string[]): readonly RenderedCell[] {
  return titles.map((title) => text(title, { ...HEADER, wrap: true }));
}
