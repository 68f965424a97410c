/** Inserting, deleting, moving and sorting rows and columns, through Google's own client. */
import { describe, expect, test } from 'vitest';
import { batch, read, spreadsheetId, start } from './client.ts';

const table = [
  ['id', 'name'],
  ['1', 'a'],
  ['2', 'b'],
  ['3', 'c'],
];

describe('rows and columns', () => {
  test('an insertion carries formulas, names, protections, merges and rules along', async () => {
    const { api, server } = await start([
      { title: 'Plan', rows: [...table, ['=SUM(A2:A4)', '=A2:A']] },
    ]);
    const below = { sheetId: 0, startRowIndex: 2, endRowIndex: 4, endColumnIndex: 2 };
    await batch(
      api,
      { addNamedRange: { namedRange: { name: 'below', range: below } } },
      { addProtectedRange: { protectedRange: { range: below, warningOnly: true } } },
      { mergeCells: { range: { ...below, startColumnIndex: 1 } } },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [below],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A3=$A$2' }] },
              format: { textFormat: { bold: true } },
            },
          },
        },
      },
      {
        insertDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 },
          inheritFromBefore: true,
        },
      },
    );
    const sheet = server.state().sheets[0];
    expect(sheet?.rowCount).toBe(1002);
    expect(sheet?.rows[6]?.[0]?.userEnteredValue).toEqual({ formulaValue: '=SUM(A4:A6)' });
    expect(sheet?.rows[6]?.[1]?.userEnteredValue).toEqual({ formulaValue: '=A4:A' });
    const moved = { startRowIndex: 4, endRowIndex: 6 };
    expect(server.state().namedRanges[0]?.range).toMatchObject(moved);
    expect(sheet?.protectedRanges[0]?.range).toMatchObject(moved);
    expect(sheet?.merges[0]).toMatchObject(moved);
    expect(sheet?.conditionalFormats[0]?.ranges[0]).toMatchObject(moved);
    expect(sheet?.conditionalFormats[0]?.booleanRule.condition.values).toEqual([
      { userEnteredValue: '=$A5=$A$4' },
    ]);
  });

  test('a deletion shortens ranges and breaks what pointed into it', async () => {
    const { api } = await start([
      { title: 'Plan', rows: table },
      { title: 'Sum', rows: [['=SUM(Plan!A2:A4)', '=Plan!A3']] },
    ]);
    await batch(api, {
      deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 } },
    });
    expect(await read(api, 'Sum!A1:B1')).toEqual([[4, '#REF!']]);
    expect(await read(api, 'Plan!A1:B9')).toEqual([
      ['id', 'name'],
      [1, 'a'],
      [3, 'c'],
    ]);
  });

  test('a conditional format survives the deletion of its first row', async () => {
    const { api, server } = await start([{ title: 'Plan', rows: table }]);
    await batch(
      api,
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ sheetId: 0, startRowIndex: 1, endColumnIndex: 2 }],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2="c"' }] },
              format: { textFormat: { bold: true } },
            },
          },
        },
      },
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    );
    expect(server.state().sheets[0]?.conditionalFormats[0]?.booleanRule.condition.values).toEqual([
      { userEnteredValue: '=$B2="c"' },
    ]);
  });

  test('moving a column takes references along', async () => {
    const { api } = await start([{ title: 'Plan', rows: [['1', '2', '3', '=A1']] }]);
    await batch(api, {
      moveDimension: {
        source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        destinationIndex: 3,
      },
    });
    const { data } = await api.spreadsheets.values.get({
      spreadsheetId,
      range: 'Plan!A1:D1',
      valueRenderOption: 'FORMULA',
    });
    expect(data.values).toEqual([[2, 3, 1, '=C1']]);
  });

  test('sizes and hides columns; autoResize forgets the size', async () => {
    const { api, server } = await start();
    const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 3 };
    await batch(api, {
      updateDimensionProperties: {
        range,
        properties: { pixelSize: 240, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    });
    const set = { pixelSize: 240, hiddenByUser: true };
    expect(server.state().sheets[0]?.columns).toEqual([null, set, set]);
    await batch(
      api,
      { autoResizeDimensions: { dimensions: range } },
      { updateDimensionProperties: { range, properties: {}, fields: 'hiddenByUser' } },
    );
    expect(server.state().sheets[0]?.columns).toEqual([]);
  });

  test.each([
    [
      {
        insertDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
          inheritFromBefore: true,
        },
      },
      'inheritFromBefore',
    ],
    [
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS' } } },
      "You can't delete all the rows",
    ],
    [
      {
        deleteDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 1000 },
        },
      },
      'non-frozen',
    ],
    [
      {
        moveDimension: {
          source: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 3 },
          destinationIndex: 2,
        },
      },
      'destination',
    ],
  ])('refuses %j', async (request, message) => {
    const { api } = await start();
    await batch(api, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    });
    await expect(batch(api, request)).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining(message),
    });
  });

  test('sortRange moves contents, formats and notes, and leaves validations in place', async () => {
    const { api, server } = await start([
      {
        title: 'Plan',
        rows: [
          ['b', '=A1'],
          ['', 'x'],
          ['a', '=A3'],
        ],
      },
    ]);
    const one = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
    await batch(
      api,
      { setDataValidation: { range: one, rule: { condition: { type: 'NOT_BLANK' } } } },
      { repeatCell: { range: one, cell: { note: 'mine' }, fields: 'note' } },
      {
        sortRange: {
          range: { sheetId: 0, endRowIndex: 3, endColumnIndex: 2 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
        },
      },
    );
    expect(await read(api, 'Plan!A1:B3')).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['', 'x'],
    ]);
    const rows = server.state().sheets[0]?.rows;
    expect(rows?.[0]?.[0]?.dataValidation?.condition.type).toBe('NOT_BLANK');
    expect(rows?.[0]?.[0]?.note).toBeUndefined();
    expect(rows?.[1]?.[0]?.note).toBe('mine');
  });
});
