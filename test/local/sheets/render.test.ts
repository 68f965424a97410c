/** The workbook as people see it: values, texts and effective formats. */
import { describe, expect, test } from 'vitest';
import { renderSheet, renderWorkbook } from '../../../local/sheets/render.ts';
import { batch, spreadsheetId, start } from './client.ts';

const red = { rgbColor: { red: 1 } };
const yellow = { rgbColor: { red: 1, green: 1 } };

const rows = [
  ['日期', '工号', '结论', '标记'],
  ['2025-03-10', 'E01', 'breach', '![2][4]'],
  ['2025-03-11', 'E02', 'clear', ''],
];

function rule(condition: object, format: object, range: object = {}) {
  const ranges = [{ sheetId: 0, startRowIndex: 1, endColumnIndex: 4, ...range }];
  return {
    addConditionalFormatRule: { rule: { ranges, booleanRule: { condition, format } }, index: 99 },
  };
}

const custom = (formula: string) => ({
  type: 'CUSTOM_FORMULA',
  values: [{ userEnteredValue: formula }],
});

async function backgrounds(...rules: ReturnType<typeof rule>[]) {
  const { api, server } = await start([{ title: 'Plan', rows }]);
  const placed = rules.map((one, index) => ({
    addConditionalFormatRule: { ...one.addConditionalFormatRule, index },
  }));
  await batch(api, ...placed);
  const sheet = renderSheet(server.state(), 0);
  return sheet?.rows.map((row) => row.map((cell) => cell.format.background ?? ''));
}

const R = '#ff0000';

describe('conditional formats', () => {
  test.each([
    [custom('=$C2="breach"'), [R, R, R, R]],
    [custom('=ISNUMBER(SEARCH("["&COLUMN()&"]",$D2))'), ['', R, '', R]],
    [custom('=LEFT($D2,1)="!"'), [R, R, R, R]],
    [custom('=C2="breach"'), [R, '', '', '']],
    [custom('=1/0'), ['', '', '', '']],
    [{ type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'REA' }] }, ['', '', R, '']],
    [{ type: 'TEXT_EQ', values: [{ userEnteredValue: 'e01' }] }, ['', R, '', '']],
    [{ type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: '!' }] }, ['', '', '', R]],
    [{ type: 'NOT_BLANK' }, [R, R, R, R]],
    [{ type: 'BLANK' }, ['', '', '', '']],
    [{ type: 'NUMBER_GREATER', values: [{ userEnteredValue: '100' }] }, [R, '', '', '']],
    [
      { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }, { userEnteredValue: '2' }] },
      ['', '', '', ''],
    ],
    [{ type: 'DATE_BEFORE', values: [{ userEnteredValue: '2025-03-11' }] }, [R, '', '', '']],
  ])('%j paints row 2 as %j', async (condition, expected) => {
    const painted = await backgrounds(rule(condition, { backgroundColorStyle: red }));
    expect(painted?.[0]).toEqual(['', '', '', '']);
    expect(painted?.[1]).toEqual(expected);
  });

  test('for each property the first matching rule wins', async () => {
    const { api, server } = await start([{ title: 'Plan', rows }]);
    await batch(
      api,
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, endColumnIndex: 1 },
          cell: {
            userEnteredFormat: { backgroundColor: { blue: 1 }, horizontalAlignment: 'RIGHT' },
          },
          fields: 'userEnteredFormat(backgroundColor,horizontalAlignment)',
        },
      },
      {
        addConditionalFormatRule: {
          rule: rule({ type: 'NOT_BLANK' }, { textFormat: { bold: true } }).addConditionalFormatRule
            .rule,
          index: 0,
        },
      },
      {
        addConditionalFormatRule: {
          rule: rule(
            { type: 'NOT_BLANK' },
            { backgroundColorStyle: red, textFormat: { bold: false, strikethrough: true } },
          ).addConditionalFormatRule.rule,
          index: 1,
        },
      },
      {
        addConditionalFormatRule: {
          rule: rule({ type: 'NOT_BLANK' }, { backgroundColorStyle: yellow })
            .addConditionalFormatRule.rule,
          index: 2,
        },
      },
    );
    expect(renderSheet(server.state(), 0)?.rows[1]?.[0]?.format).toEqual({
      background: R,
      bold: true,
      strikethrough: true,
      horizontalAlignment: 'RIGHT',
      numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' },
    });
    const { data } = await api.spreadsheets.get({
      spreadsheetId,
      ranges: ['Plan!A2'],
      fields: 'sheets.data.rowData.values(effectiveFormat(backgroundColor,textFormat))',
    });
    expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.effectiveFormat).toEqual({
      backgroundColor: { red: 1 },
      textFormat: { bold: true, strikethrough: true },
    });
  });
});

describe('renderWorkbook', () => {
  test('gives values, texts, choices, notes, sizes and protection', async () => {
    const { api, server } = await start([
      {
        title: 'Plan',
        rows: [
          ['名', '='],
          ['2025-03-10', '=1/0', '', '=A2'],
        ],
      },
      { title: 'Lists', rows: [['yes'], ['no']] },
    ]);
    await batch(
      api,
      {
        setDataValidation: {
          range: {
            sheetId: 0,
            startRowIndex: 1,
            endRowIndex: 2,
            startColumnIndex: 2,
            endColumnIndex: 3,
          },
          rule: {
            condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Lists!A1:A9' }] },
          },
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
          cell: { note: '说明' },
          fields: 'note',
        },
      },
      {
        updateSheetProperties: {
          properties: { sheetId: 0, tabColorStyle: red, gridProperties: { frozenRowCount: 1 } },
          fields: 'tabColorStyle,gridProperties.frozenRowCount',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          properties: { pixelSize: 240, hiddenByUser: true },
          fields: '*',
        },
      },
      { addProtectedRange: { protectedRange: { range: { sheetId: 1 } } } },
    );
    const [plan, lists] = renderWorkbook(server.state()).sheets;
    expect(plan).toMatchObject({
      title: 'Plan',
      tabColor: R,
      frozenRowCount: 1,
      isProtected: false,
      columnWidths: [100, 240, 100, 100],
      hiddenColumns: [1],
    });
    expect(lists?.isProtected).toBe(true);
    expect(plan?.rows).toHaveLength(2);
    expect(plan?.rows[0]?.[0]).toEqual({ value: '名', text: '名', format: {}, note: '说明' });
    expect(plan?.rows[1]).toEqual([
      {
        value: 45726,
        text: '2025-03-10',
        format: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } },
      },
      { value: '#DIV/0!', text: '#DIV/0!', format: {}, isError: true, formula: '=1/0' },
      { value: null, text: '', format: {}, choices: ['yes', 'no'] },
      { value: 45726, text: '45726', format: {}, formula: '=A2' },
    ]);
  });

  test('a spill of empty texts does not lengthen the tab', async () => {
    const { server } = await start([
      { title: 'Plan', rows: [['a', '={"b";MAP(A2:A,LAMBDA(x,x))}'], ['1']] },
    ]);
    expect(renderSheet(server.state(), 0)?.rows).toHaveLength(2);
    expect(renderSheet(server.state(), 5)).toBeUndefined();
  });
});
