/** Whatever people do, a verdict stays with its own key. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnName, columnNumber, parseCells } from '../../../local/sheets/address.ts';
import { evaluatorOf } from '../../../local/sheets/evaluate.ts';
import { printReference, tokenize } from '../../../local/sheets/formula/tokenize.ts';
import { GoogleError } from '../../../local/sheets/google-error.ts';
import { createHuman } from '../../../local/sheets/human.ts';
import { printNumber } from '../../../local/sheets/number-format.ts';
import { parseEntry } from '../../../local/sheets/parse-entry.ts';
import { applyBatch } from '../../../local/sheets/requests/batch.ts';
import { seedWorkbook } from '../../../local/sheets/seed.ts';
import { datePartsOf, serialOf } from '../../../local/sheets/serial-date.ts';
import { copyForEdit, type WorkbookState } from '../../../local/sheets/workbook-state.ts';
import { openWorkbooks, type Workbooks } from '../../../local/sheets/workbooks.ts';

const owner = { email: 'owner@example.com', role: 'owner' } as const;
const keys = ['E01', 'E02', 'E03', 'E04', 'E05', 'E06'];
const verdict = `={"结论";MAP(B2:B,LAMBDA(e,IF(e="","",IFNA(VLOOKUP(e,'_lookup'!A:B,2,FALSE),"-"))))}`;

function staffWorkbook(): WorkbookState {
  return seedWorkbook({
    spreadsheetId: 'book',
    title: 'x',
    year: 2025,
    tabs: [
      { title: '考勤', rows: [['n', '工号', verdict], ...keys.map((key, n) => [String(n), key])] },
      { title: '_lookup', rows: keys.map((key) => [key, `verdict of ${key}`]) },
    ],
  });
}

const act = fc.oneof(
  fc.record({
    kind: fc.constant('sort' as const),
    column: fc.constantFrom(1, 2),
    isDown: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('insert' as const), row: fc.integer({ min: 3, max: 9 }) }),
  fc.record({ kind: fc.constant('delete' as const), row: fc.integer({ min: 3, max: 9 }) }),
  fc.record({ kind: fc.constant('insertColumn' as const), column: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constant('type' as const),
    row: fc.integer({ min: 2, max: 9 }),
    key: fc.constantFrom(...keys, ''),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    title: fc.constantFrom('查 表', "it's", '_lookup'),
  }),
  fc.record({ kind: fc.constant('undo' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** The columns wander when people insert some: found by their header, as the sweep does. */
function headerColumn(workbook: WorkbookState, header: string): number {
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error('no tab');
  const evaluator = evaluatorOf(workbook);
  for (let column = 0; column < sheet.columnCount; column += 1) {
    if (evaluator.valueAt(sheet, 0, column) === header) return column;
  }
  throw new Error(`no column ${header}`);
}

/** Each row's own cells, in no order: a sort may move rows and never part them. */
function rowTexts(workbook: WorkbookState): string[] {
  const rows = workbook.sheets[0]?.rows.slice(1) ?? [];
  const texts = rows.map((row) =>
    JSON.stringify(row.map((cell) => cell?.userEnteredValue ?? null)),
  );
  return texts
    .map((text) => text.replace(/(,?null)*]$/, ']'))
    .filter((text) => text !== '[]')
    .sort();
}

async function perform(workbooks: Workbooks, human: ReturnType<typeof createHuman>, one: Act) {
  const state = workbooks.get('book');
  const keyColumn = headerColumn(state, '工号');
  switch (one.kind) {
    case 'sort': {
      const last = columnName(headerColumn(state, '工号'));
      const column = one.column === 1 ? headerColumn(state, 'n') : keyColumn;
      const before = rowTexts(state);
      await human.sort('考勤', `A2:${last}12`, column + 1, one.isDown ? 'descending' : 'ascending');
      expect(rowTexts(workbooks.get('book'))).toEqual(before);
      break;
    }
    case 'insert':
      await human.insertRows('考勤', one.row);
      break;
    case 'delete':
      await human.deleteRows('考勤', one.row);
      break;
    case 'insertColumn':
      await human.insertColumns('考勤', one.column);
      break;
    case 'type':
      await human.edit('考勤', `${columnName(keyColumn)}${one.row}`, one.key);
      break;
    case 'rename':
      await human.renameTab(state.sheets[1]?.title ?? '', one.title);
      break;
    case 'undo':
      await human.undo().catch((error: unknown) => {
        if (!(error instanceof GoogleError)) throw error;
      });
      break;
  }
}

describe('people at work', () => {
  test('whatever they do below the header, each row shows the verdict of its own key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const workbooks = openWorkbooks({ states: [staffWorkbook()], now: () => 0 });
        const human = createHuman(workbooks, 'book', owner);
        for (const one of acts) await perform(workbooks, human, one);
        const state = workbooks.get('book');
        const sheet = state.sheets[0];
        if (sheet === undefined) throw new Error('no tab');
        const evaluator = evaluatorOf(state);
        const keyColumn = headerColumn(state, '工号');
        const verdictColumn = headerColumn(state, '结论');
        for (let row = 1; row < 20; row += 1) {
          const key = evaluator.valueAt(sheet, row, keyColumn);
          const expected = key === null ? '' : `verdict of ${key}`;
          expect(evaluator.valueAt(sheet, row, verdictColumn)).toBe(expected);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('bodies nobody would write', () => {
  const names = [
    'addSheet',
    'updateCells',
    'repeatCell',
    'sortRange',
    'deleteDimension',
    'moveDimension',
    'mergeCells',
    'findReplace',
    'addProtectedRange',
    'nonsense',
  ];
  const field = fc.constantFrom(
    'range',
    'start',
    'fields',
    'rows',
    'sheetId',
    'startRowIndex',
    'endRowIndex',
    'startIndex',
    'endIndex',
    'dimension',
    'source',
    'properties',
    'title',
    'cell',
    'find',
    'sortSpecs',
    'dimensionIndex',
    'destinationIndex',
    '__proto__',
  );
  const leaf = fc.oneof(
    fc.integer({ min: -2, max: 2000 }),
    fc.constantFrom('ROWS', 'COLUMNS', '*', 'note', '', 'userEnteredValue'),
    fc.boolean(),
    fc.constant(null),
    fc.double(),
  );
  const { body } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.dictionary(field, tie('value'), { maxKeys: 5 }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
    body: fc.record({
      requests: fc.array(
        fc.dictionary(fc.constantFrom(...names), tie('value'), { minKeys: 1, maxKeys: 1 }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  }));

  test('are refused in words or done, and never break the server', () => {
    const state = staffWorkbook();
    fc.assert(
      fc.property(body, (one) => {
        try {
          applyBatch({ workbook: copyForEdit(state), actor: owner, year: 2025 }, one);
        } catch (error) {
          if (!(error instanceof GoogleError)) throw error;
          expect(error.code).toBe(400);
          expect(error.message).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
    expect(JSON.stringify(state)).toBe(JSON.stringify(staffWorkbook()));
  });
});

describe('there and back', () => {
  test('a date and its serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (serial) => {
        const { year, month, day } = datePartsOf(serial);
        expect(serialOf(year, month, day)).toBe(serial);
        const text = printNumber(serial, { type: 'DATE', pattern: 'yyyy-mm-dd' });
        const context = { locale: 'zh_CN', year: 2025, isPlainText: false };
        expect(parseEntry(text, context).value).toEqual({ numberValue: serial });
      }),
    );
  });

  test('a minute of the day and its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const text = printNumber(minute / 1440, { type: 'TIME', pattern: 'hh:mm' });
        const context = { locale: 'zh_CN', year: 2025, isPlainText: false };
        const { numberValue = -1 } = parseEntry(text, context).value;
        expect(Math.round(numberValue * 1440)).toBe(minute);
      }),
    );
  });

  test('a column and its letters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18_277 }), (column) => {
        expect(columnNumber(columnName(column))).toBe(column);
        expect(parseCells(`${columnName(column)}7`)).toMatchObject({ startColumnIndex: column });
      }),
    );
  });

  test('a reference and its text', () => {
    const title = fc.constantFrom('', 'Plan!', "'It''s: a'!", '结论!', "'结论 Flags'!");
    const mark = fc.constantFrom('', '$');
    const cell = fc.tuple(mark, fc.constantFrom('A', 'ZZ'), mark, fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(title, cell, fc.option(cell), (sheet, from, to) => {
        const text = `${sheet}${from.join('')}${to === null ? '' : `:${to.join('')}`}`;
        const tokens = tokenize(text);
        expect(tokens).toHaveLength(1);
        const [token] = tokens;
        expect(token?.kind === 'reference' && printReference(token.reference)).toBe(text);
      }),
    );
  });
});
