/** The table keeps the sheet's geometry: numbers, letters, panes, merges, hidden lines, running texts, looks. */
import { describe, expect, test } from 'vitest';
import { createLooks } from '../../../local/export/html-looks.ts';
import { renderTable } from '../../../local/export/html-table.ts';
import { columnLetters, viewSheet } from '../../../local/export/sheet-view.ts';
import { headers, sheet, text } from './cells.ts';
import { monthly } from './monthly.ts';

function render(draft: Parameters<typeof sheet>[0]): string {
  return renderTable(sheet(draft), createLooks());
}

const grid = { title: 'grid', columnWidths: [60, 80, 100] };

test('columns are named as in the sheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    ...['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'],
  ]);
});

describe('hidden rows and columns', () => {
  const draft = {
    ...grid,
    rows: [headers('a', 'b', 'c'), [text('x')], [text('y')], [text('z'), text('!'), text('w')]],
    hiddenRows: [1],
    hiddenColumns: [1],
  };

  test('are left out while the others keep their names', () => {
    const view = viewSheet(sheet(draft));
    expect(view.columns.map(({ letters }) => letters)).toEqual(['A', 'C']);
    expect(view.bodyRows.map(({ number }) => number)).toEqual([3, 4]);
    expect(render(draft)).not.toContain('!');
  });

  test('shorten a merge and never lose its text', () => {
    const merges = [{ startRow: 1, endRow: 4, startColumn: 0, endColumn: 3 }];
    const html = render({ ...draft, merges });
    expect(html).toContain('colspan="2" rowspan="2"');
    expect(html.match(/<td/g)).toHaveLength(1);
    expect(html).toContain('>x</td>');
    expect(html).toContain('<tr data-joined>');
  });
});

test('a merge across the frozen edge ends at the edge', () => {
  const rows = [headers('a', 'b', 'c'), [text('x')], [text('y')]];
  const merges = [{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 }];
  const html = render({ ...grid, rows, merges });
  expect(html).not.toContain('rowspan');
  expect(html.match(/<td/g)).toHaveLength(6);
});

describe('frozen columns', () => {
  test('stay while they leave room, on narrow screens fewer of them', () => {
    const columnWidths = [100, 60, 200, 300];
    const html = render({ title: 'wide', columnWidths, frozenColumnCount: 4, rows: [[], []] });
    const stays = [...html.matchAll(/<td class="([^"]*)" style="--left:(\d+)px">/g)];
    expect(stays.map(([, names, left]) => [names, left])).toEqual([
      ['stay', '0'],
      ['slim stay', '100'],
      ['stay wide', '160'],
    ]);
  });
});

describe('a long unwrapped text', () => {
  const long = 'a text that needs far more room';

  test('runs on over empty cells, which then do not stay in its way', () => {
    const rows = [headers('a', 'b', 'c'), [text(long)]];
    const html = render({ ...grid, frozenColumnCount: 2, rows });
    expect(html).toContain(`<td class="slim over">${long}</td><td></td><td></td>`);
  });

  test('stops before a cell with a text', () => {
    const html = render({ ...grid, rows: [headers('a', 'b', 'c'), [text(long), text('b')]] });
    expect(html).not.toContain('over');
  });
});

test('a heading over many columns keeps its text in view', () => {
  const html = renderTable(monthly(), createLooks());
  expect(html).toMatch(/<th scope="colgroup" colspan="41"[^>]*><span class="keep">电子商务部/);
});

test('the days of the month are narrow cells side by side, in head and body', () => {
  const html = renderTable(monthly(), createLooks());
  expect(html.match(/<th scope="col" class="[^"]*\btight day\b[^"]*">\d+<\/th>/g)).toHaveLength(31);
  expect(html).toMatch(/<td class="l\d+ tight day">旷<\/td>/);
});

describe('looks', () => {
  test('share a class, and a plain cell has none', () => {
    const looks = createLooks();
    expect(looks.nameOf({})).toBe('');
    expect(looks.nameOf({ background: '#FFFFFF', foreground: '#000000' })).toBe('');
    const red = { background: '#f8d7da', foreground: '#842029', bold: true };
    expect(looks.nameOf(red)).toBe(looks.nameOf({ ...red }));
    expect(looks.nameOf({ ...red, strikethrough: true })).not.toBe(looks.nameOf(red));
    expect(looks.css()).toContain('.l0{font-weight:600;background-color:#f8d7da;color:#842029;}');
  });

  test('have a fill by night exactly when they have one by day', () => {
    const looks = createLooks();
    looks.nameOf({ background: '#d9d9d9' });
    looks.nameOf({ foreground: '#842029' });
    const [day = '', night = ''] = looks.css().split('@media');
    expect(day.match(/background-color/g)).toHaveLength(1);
    expect(night.match(/background-color/g)).toHaveLength(1);
  });
});
