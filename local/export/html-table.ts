/** One tab as an HTML table with the sheet's own row numbers and column letters. */
import type { RenderedCell, RenderedSheet } from '../sheets/render.ts';
import { columnOf, endOfRun, FOLDED_CHARACTERS, narrowClass, stayClass } from './html-layout.ts';
import type { Looks } from './html-looks.ts';
import { escapeHtml } from './printable.ts';
import { type SheetView, type ViewCell, type ViewRow, viewSheet } from './sheet-view.ts';

const GUTTER_PIXELS = 44;
const PRINTED_PIXELS = 1040;
const SHOWN_CHARACTERS = 160;

/** What a table is written with. */
type Pen = {
  readonly view: SheetView;
  readonly looks: Looks;
  readonly element: 'td' | 'th';
};

export function renderTable(sheet: RenderedSheet, looks: Looks): string {
  const view = viewSheet(sheet);
  const width = view.columns.reduce((sum, column) => sum + column.widthPixels, GUTTER_PIXELS);
  const fit = Math.min(1, Math.round((PRINTED_PIXELS / width) * 1000) / 1000);
  const widths = view.columns.map((column) => `<col style="width:${column.widthPixels}px">`);
  return `<table style="width:${width}px;--fit:${fit}">
<colgroup><col style="width:${GUTTER_PIXELS}px">${widths.join('')}</colgroup>
<thead>
${renderLetters(view)}
${renderRows(view.headRows, { view, looks, element: 'th' })}
</thead>
<tbody>
${renderRows(view.bodyRows, { view, looks, element: 'td' })}
</tbody>
</table>`;
}

function renderLetters(view: SheetView): string {
  const letters = view.columns.map(({ letters, leftPixels }, columnIndex) => {
    const staying = stayClass({ columnIndex, columnSpan: 1 }, view);
    return `<th scope="col"${stayAttributes([staying], staying, leftPixels)}>${letters}</th>`;
  });
  return `<tr class="letters"><th class="number"></th>${letters.join('')}</tr>`;
}

function renderRows(rows: readonly ViewRow[], pen: Pen): string {
  return rows.map((row) => renderRow(row, pen)).join('\n');
}

function renderRow(row: ViewRow, pen: Pen): string {
  let runEnd = 0;
  const cells = row.cells.map((place, index) => {
    const end = endOfRun(place, row.cells.slice(index + 1), pen.view);
    // A staying cell would cover the text that runs on over it.
    const isInRun = end > 0 || place.columnIndex < runEnd;
    runEnd = Math.max(runEnd, end);
    return renderCell(place, isInRun ? '' : stayClass(place, pen.view), end > 0, pen);
  });
  const joined = row.isJoined ? ' data-joined' : '';
  return `<tr${joined}><th scope="row" class="number">${row.number}</th>${cells.join('')}</tr>`;
}

function renderCell(place: ViewCell, staying: string, runsOn: boolean, pen: Pen): string {
  const { cell, columnSpan, rowSpan } = place;
  const names = [
    pen.looks.nameOf(cell.format),
    kindClass(cell),
    narrowClass(place, pen.view),
    runsOn ? 'over' : '',
    cell.note === undefined ? '' : 'noted',
    staying,
  ];
  const attributes = [
    pen.element === 'th' ? ` scope="${columnSpan > 1 ? 'colgroup' : 'col'}"` : '',
    columnSpan > 1 ? ` colspan="${columnSpan}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    stayAttributes(names, staying, columnOf(place, pen.view).leftPixels),
    cell.note === undefined ? '' : ` title="${escapeHtml(cell.note)}"`,
  ];
  // A heading over many columns keeps its text in view while they scroll by.
  const isWideHeading = pen.element === 'th' && columnSpan > 1 && staying === '';
  const shown = renderText(cell.text);
  const content = isWideHeading ? `<span class="keep">${shown}</span>` : shown;
  return `<${pen.element}${attributes.join('')}>${content}</${pen.element}>`;
}

/** A long text folds behind its beginning; the two parts joined are the whole text. */
function renderText(text: string): string {
  if (text.length <= FOLDED_CHARACTERS) return escapeHtml(text);
  const characters = [...text];
  const beginning = characters.slice(0, SHOWN_CHARACTERS).join('');
  const rest = characters.slice(SHOWN_CHARACTERS).join('');
  return `<details><summary>${escapeHtml(beginning)}</summary>${escapeHtml(rest)}</details>`;
}

function kindClass(cell: RenderedCell): string {
  if (cell.isError) return 'error';
  if (cell.format.horizontalAlignment !== undefined) return '';
  if (typeof cell.value === 'number') return 'figure';
  return typeof cell.value === 'boolean' ? 'truth' : '';
}

function stayAttributes(names: readonly string[], staying: string, leftPixels: number): string {
  const given = names.filter((name) => name !== '').join(' ');
  const classes = given === '' ? '' : ` class="${given}"`;
  return staying === '' ? classes : `${classes} style="--left:${leftPixels}px"`;
}
