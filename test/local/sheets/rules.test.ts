/** Validations, conditional formats, protections and other rules, through Google's own client. */
import { describe, expect, test } from 'vitest';
import { batch, read, spreadsheetId, start } from './client.ts';

const green = { green: 1 };

describe('rules', () => {
  const rule = (text: string) => ({
    ranges: [{ sheetId: 0 }],
    booleanRule: {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
      format: { backgroundColor: green },
    },
  });

  test('conditional formats are inserted, moved, replaced and deleted by place', async () => {
    const { api, server } = await start();
    const order = () =>
      server
        .state()
        .sheets[0]?.conditionalFormats.map(
          (one) => one.booleanRule.condition.values?.[0]?.userEnteredValue,
        );
    await batch(
      api,
      { addConditionalFormatRule: { rule: rule('a'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('b'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('c'), index: 2 } },
    );
    expect(order()).toEqual(['b', 'a', 'c']);
    await batch(api, { updateConditionalFormatRule: { sheetId: 0, index: 2, newIndex: 0 } });
    expect(order()).toEqual(['c', 'b', 'a']);
    await batch(
      api,
      { updateConditionalFormatRule: { index: 1, rule: rule('d') } },
      { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
    );
    expect(order()).toEqual(['d', 'a']);
    await expect(
      batch(api, { deleteConditionalFormatRule: { sheetId: 0, index: 2 } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('No conditional format') });
  });

  test.each([
    [{ format: { horizontalAlignment: 'LEFT' } }, 'supports only'],
    [{ format: { textFormat: { fontSize: 9 } } }, 'supports only'],
    [
      { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1+' }] } },
      'Invalid formula',
    ],
    [
      { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=Other!A1=1' }] } },
      'different sheet',
    ],
  ])('refuses a conditional format with %j', async (part, message) => {
    const { api } = await start();
    const { ranges, booleanRule } = rule('a');
    await expect(
      batch(api, {
        addConditionalFormatRule: { rule: { ranges, booleanRule: { ...booleanRule, ...part } } },
      }),
    ).rejects.toMatchObject({ status: 400, message: expect.stringContaining(message) });
  });

  test('filters, names and metadata are kept and answered', async () => {
    const { api } = await start();
    const range = { sheetId: 0, endRowIndex: 5, endColumnIndex: 2 };
    await batch(
      api,
      { setBasicFilter: { filter: { range } } },
      { addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'pair', range } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 5,
            metadataKey: 'role',
            metadataValue: 'date',
            visibility: 'DOCUMENT',
            location: {
              dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
            },
          },
        },
      },
    );
    const { data } = await api.spreadsheets.get({
      spreadsheetId,
      fields: 'namedRanges,sheets(basicFilter,data.columnMetadata.developerMetadata.metadataKey)',
      ranges: ['Plan!A1:B1'],
    });
    expect(data).toEqual({
      namedRanges: [{ namedRangeId: 'n1', name: 'pair', range }],
      sheets: [
        {
          basicFilter: { range: { ...range, startRowIndex: 0, startColumnIndex: 0 } },
          data: [{ columnMetadata: [{ developerMetadata: [{ metadataKey: 'role' }] }, {}] }],
        },
      ],
    });
    expect(await read(api, 'pair')).toEqual([]);
    await batch(
      api,
      { clearBasicFilter: { sheetId: 0 } },
      { deleteNamedRange: { namedRangeId: 'n1' } },
    );
    await expect(read(api, 'pair')).rejects.toMatchObject({ status: 400 });
  });

  test('the workbook itself takes a title and a locale', async () => {
    const { api, server } = await start();
    await batch(api, {
      updateSpreadsheetProperties: {
        properties: { title: 'T', locale: 'en_US' },
        fields: 'title,locale',
      },
    });
    expect(server.state().properties).toMatchObject({
      title: 'T',
      locale: 'en_US',
      timeZone: 'Asia/Shanghai',
    });
  });
});
