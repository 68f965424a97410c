/**
 * Reads case tables: Markdown that HR can read and sign, one row a case.
 *
 * A table is a header row, a dashed row and the cases. Columns on the left are inputs, columns that start
 * with `=>` are expected. Every fault of the text is an error that names `file:line`, so that a row nobody
 * checks cannot exist. What the cells may say stands in `inputs.ts` and `outputs.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One row of a table, cells by column. */
export interface Case {
  readonly name: string;
  /** `file:line`, from the project's root. */
  readonly place: string;
  /** File name without `.md`: `2.2.2-late-arrival`. */
  readonly stem: string;
  readonly inputs: ReadonlyMap<string, string>;
  /** Columns without their `=>`. */
  readonly expected: ReadonlyMap<string, string>;
}

/** Columns a table may use. */
export interface Columns {
  readonly inputs: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
}

const root = join(import.meta.dirname, '..', '..');

/** All tables below `test/cases`, by path. */
export function tableFiles(folder = import.meta.dirname): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** The cases of one file. */
export function readTable(file: string, columns: Columns): Case[] {
  return parseTable(file, readFileSync(join(root, file), 'utf8'), columns);
}

/** The cases of a file's text; names are unique within the file. */
export function parseTable(file: string, text: string, columns: Columns): Case[] {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const lines = text.split('\n');
  const seen = new Map<string, string>();
  const cases: Case[] = [];
  let header: readonly string[] | null = null;
  lines.forEach((line, index) => {
    const place = `${file}:${index + 1}`;
    const cells = cellsOf(line, place);
    if (cells === null) {
      header = null;
    } else if (header === null) {
      header = headerOf(cells, columns, place);
      if (!/^\|[\s|:-]+\|\s*$/.test(lines[index + 1] ?? '')) {
        throw new Error(`${place}: no dashed row under the header, want | --- | for each column`);
      }
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
      const one = caseOf(header, cells, place, stem);
      const first = seen.get(one.name);
      if (first) throw new Error(`${place}: case "${one.name}" stands at ${first} already`);
      seen.set(one.name, place);
      cases.push(one);
    }
  });
  if (cases.length === 0) throw new Error(`${file}:1: no case, want a table with at least one row`);
  return cases;
}

/** Cells of a table row; null for prose. */
function cellsOf(line: string, place: string): string[] | null {
  const text = line.trim();
  if (!text.startsWith('|')) return null;
  if (!text.endsWith('|') || text.length < 2)
    throw new Error(`${place}: the row does not end in |`);
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

function headerOf(cells: readonly string[], columns: Columns, place: string): readonly string[] {
  if (cells[0] !== 'case') throw new Error(`${place}: first column "${cells[0]}", want case`);
  for (const [index, cell] of cells.entries()) {
    if (cells.indexOf(cell) !== index) throw new Error(`${place}: column "${cell}" stands twice`);
    const known = cell.startsWith('=>')
      ? columns.expected.has(cell.slice(2).trim())
      : cell === 'case' || columns.inputs.has(cell);
    if (!known) {
      const names = [...columns.inputs, ...[...columns.expected].map((name) => `=> ${name}`)];
      throw new Error(`${place}: unknown column "${cell}", want one of ${names.join(', ')}`);
    }
  }
  if (!cells.some((cell) => cell.startsWith('=>'))) {
    throw new Error(`${place}: nothing is expected, want at least one => column`);
  }
  return cells;
}

function caseOf(
  header: readonly string[],
  cells: readonly string[],
  place: string,
  stem: string,
): Case {
  if (cells.length !== header.length) {
    throw new Error(`${place}: ${cells.length} cells, want ${header.length}`);
  }
  const [name = ''] = cells;
  if (name === '') throw new Error(`${place}: the case has no name`);
  const inputs = new Map<string, string>();
  const expected = new Map<string, string>();
  header.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (column.startsWith('=>')) {
      // An empty expectation would check nothing; a dash says that nothing is expected.
      if (cell === '') throw new Error(`${place}: ${column} is empty, want a value or –`);
      expected.set(column.slice(2).trim(), cell);
    } else if (column !== 'case' && cell !== '') {
      inputs.set(column, cell);
    }
  });
  return { name, place, stem, inputs, expected };
}
