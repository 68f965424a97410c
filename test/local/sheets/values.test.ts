/** Reading and writing values, through Google's own client. */
import { describe, expect, test } from 'vitest';
import { batch, read, spreadsheetId, start } from './client.ts';

const dates = [
  ['2025-03-10', '08:30'],
  ['2025/3/11', '8:05:30'],
];

describe('values.get', () => {
  test('drops trailing empties, keeps leading ones, and echoes the whole range', async () => {
    const { api } = await start([{ title: 'Plan', rows: [['', '', 'c'], [], ['a', '', '']] }]);
    const { data } = await api.spreadsheets.values.get({ spreadsheetId, range: 'Plan!A:D' });
    expect(data).toEqual({
      range: 'Plan!A1:D1000',
      majorDimension: 'ROWS',
      values: [['', '', 'c'], [], ['a']],
    });
  });

  test('gives an empty range no values key', async () => {
    const { api } = await start();
    const { data } = await api.spreadsheets.values.get({ spreadsheetId, range: 'Plan!B2:C3' });
    expect(data).toEqual({ range: 'Plan!B2:C3', majorDimension: 'ROWS' });
  });

  test('answers by columns', async () => {
    const { api } = await start([{ title: 'Plan', rows: [['1', '2'], ['3']] }]);
    const { data } = await api.spreadsheets.values.get({
      spreadsheetId,
      range: 'Plan!A1:C9',
      majorDimension: 'COLUMNS',
    });
    expect(data.values).toEqual([['1', '3'], ['2']]);
  });

  test('renders dates as text, as serials or as formatted strings', async () => {
    const { api } = await start([{ title: 'Plan', rows: dates }]);
    const get = async (valueRenderOption: string, dateTimeRenderOption?: string) => {
      const { data } = await api.spreadsheets.values.get({
        spreadsheetId,
        range: 'Plan!A1:B2',
        valueRenderOption,
        ...(dateTimeRenderOption === undefined ? {} : { dateTimeRenderOption }),
      });
      return data.values;
    };
    expect(await get('FORMATTED_VALUE')).toEqual(dates);
    const [first, second] = (await get('UNFORMATTED_VALUE')) ?? [];
    expect(first).toEqual([45726, 8.5 / 24]);
    expect(second?.[0]).toBe(45727);
    expect(await get('UNFORMATTED_VALUE', 'FORMATTED_STRING')).toEqual(dates);
  });

  test('renders formulas as text only when asked', async () => {
    const { api } = await start([{ title: 'Plan', rows: [['2', '=A1*3']] }]);
    const { data } = await api.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ['Plan!B1', 'Plan!A1:B1'],
      valueRenderOption: 'FORMULA',
    });
    expect(data.valueRanges?.map((one) => one.values)).toEqual([[['=A1*3']], [[2, '=A1*3']]]);
    expect(await read(api, 'Plan!B1')).toEqual([[6]]);
  });

  test.each([
    ["'It''s / A!B:C'!A1", [['here']]],
    ["'It''s / A!B:C'", [['here']]],
    ['A1', [['first']]],
    ['plan!a1', [['first']]],
  ])('reads the range %s', async (range, expected) => {
    const { api } = await start([
      { title: 'Plan', rows: [['first']] },
      { title: "It's / A!B:C", rows: [['here']] },
    ]);
    expect(await read(api, range)).toEqual(expected);
  });

  test.each(['Nowhere!A1', 'Plan!A1:', 'Plan!1A', 'Plan!A1:B2:C3', ''])(
    'refuses the range %j',
    async (range) => {
      const { api } = await start();
      const request = api.spreadsheets.values.batchGet({ spreadsheetId, ranges: [range] });
      await expect(request).rejects.toMatchObject({
        status: 400,
        message: `Unable to parse range: ${range}`,
      });
    },
  );

  test('refuses a range that begins outside the grid', async () => {
    const { api } = await start();
    await expect(read(api, 'Plan!A1001:B1002')).rejects.toMatchObject({
      status: 400,
      message: 'Range (Plan!A1001:B1002) exceeds grid limits. Max rows: 1000, max columns: 26',
    });
  });
});

describe('values.update', () => {
  test('RAW stores text as it is; numbers and booleans keep their kind', async () => {
    const { api } = await start();
    const { data } = await api.spreadsheets.values.update({
      spreadsheetId,
      range: 'Plan!A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['=1+2', "'x", '12%', 'TRUE', 7, true]] },
    });
    expect(data).toEqual({
      spreadsheetId,
      updatedRange: 'Plan!A1:F1',
      updatedRows: 1,
      updatedColumns: 6,
      updatedCells: 6,
    });
    expect(await read(api, 'Plan!A1:F1')).toEqual([['=1+2', "'x", '12%', 'TRUE', 7, true]]);
  });

  test.each([
    ['=1+2', 3, '3'],
    ["'=1+2", '=1+2', '=1+2'],
    ['true', true, 'TRUE'],
    ['-1.50', -1.5, '-1.5'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['12%', 0.12, '12%'],
    ['¥300', 300, '¥300'],
    ['2025年3月10日', 45726, '2025年3月10日'],
    ['3/10', 45726, '3/10'],
    ['2025-03-10 18:00', 45726.75, '2025-03-10 18:00'],
    ['下午6:00', 0.75, '6:00 PM'],
    ['26:30', 26.5 / 24, '26:30'],
    ['2025-02-30', '2025-02-30', '2025-02-30'],
    ['9.05', 9.05, '9.05'],
    ['E0012', 'E0012', 'E0012'],
    ['病假', '病假', '病假'],
  ])('USER_ENTERED reads %j as typed', async (typed, value, text) => {
    const { api } = await start();
    await api.spreadsheets.values.update({
      spreadsheetId,
      range: 'Plan!A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [[typed]] },
    });
    expect(await read(api, 'Plan!A1')).toEqual([[value]]);
    const { data } = await api.spreadsheets.values.get({ spreadsheetId, range: 'Plan!A1' });
    expect(data.values).toEqual([[text]]);
  });

  test('a cell formatted as plain text keeps what is typed', async () => {
    const { api } = await start();
    const numberFormat = { type: 'TEXT' };
    await batch(api, {
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    await api.spreadsheets.values.update({
      spreadsheetId,
      range: 'Plan!A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['007']] },
    });
    expect(await read(api, 'Plan!A1')).toEqual([['007']]);
  });

  test('null leaves a cell alone and "" empties it', async () => {
    const { api } = await start([{ title: 'Plan', rows: [['a', 'b', 'c']] }]);
    await api.spreadsheets.values.update({
      spreadsheetId,
      range: 'Plan!A1:C1',
      valueInputOption: 'RAW',
      requestBody: { values: [[null, '', 'new']] },
    });
    expect(await read(api, 'Plan!A1:C1')).toEqual([['a', '', 'new']]);
  });

  test.each([
    ['Plan!A1:B2', [['1'], ['2'], ['3']], 'tried writing to row [3]'],
    ['Plan!A1:B2', [['1', '2', '3']], 'tried writing to column [C]'],
    ['Plan!A999', [['1'], ['2'], ['3']], 'tried writing to row [1001]'],
    ['Plan!A1001', [['1']], 'exceeds grid limits'],
  ])('refuses to write %s past its end', async (range, values, message) => {
    const { api, server } = await start();
    const before = server.state();
    await expect(
      api.spreadsheets.values.update({
        spreadsheetId,
        range,
        valueInputOption: 'RAW',
        requestBody: { values },
      }),
    ).rejects.toMatchObject({ status: 400, message: expect.stringContaining(message) });
    expect(server.state()).toBe(before);
  });

  test('refuses a missing input option and data of another range', async () => {
    const { api } = await start();
    const range = 'Plan!A1';
    await expect(
      api.spreadsheets.values.update({ spreadsheetId, range, requestBody: { values: [['a']] } }),
    ).rejects.toMatchObject({ message: "'valueInputOption' is required but not specified" });
    await expect(
      api.spreadsheets.values.update({
        spreadsheetId,
        range,
        valueInputOption: 'RAW',
        requestBody: { range: 'Plan!B1', values: [['a']] },
      }),
    ).rejects.toMatchObject({ status: 400 });
  });

  test('refuses more than 50,000 characters in a cell', async () => {
    const { api } = await start();
    const put = (text: string) =>
      api.spreadsheets.values.update({
        spreadsheetId,
        range: 'Plan!A1',
        valueInputOption: 'RAW',
        requestBody: { values: [[text]] },
      });
    await expect(put('x'.repeat(50_000))).resolves.toMatchObject({ status: 200 });
    await expect(put('x'.repeat(50_001))).rejects.toMatchObject({ status: 400 });
  });
});

describe('values.batchUpdate', () => {
  test('writes every range and repeats the data when asked', async () => {
    const { api } = await start();
    const { data } = await api.spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        includeValuesInResponse: true,
        data: [
          { range: 'Plan!A1', values: [['1']] },
          { range: 'Plan!B1:B2', majorDimension: 'COLUMNS', values: [['=A1+1', 'x']] },
        ],
      },
    });
    expect(data).toMatchObject({
      totalUpdatedCells: 3,
      totalUpdatedRows: 3,
      totalUpdatedSheets: 1,
    });
    expect(data.responses?.[1]?.updatedData?.values).toEqual([['2'], ['x']]);
  });

  test('one bad range fails the call and nothing is written', async () => {
    const { api, server } = await start();
    const before = server.state();
    const data = [
      { range: 'Plan!A1', values: [['good']] },
      { range: 'Gone!A1', values: [['bad']] },
    ];
    await expect(
      api.spreadsheets.values.batchUpdate({
        spreadsheetId,
        requestBody: { valueInputOption: 'RAW', data },
      }),
    ).rejects.toMatchObject({
      status: 400,
      message: 'Invalid data[1]: Unable to parse range: Gone!A1',
    });
    expect(server.state()).toBe(before);
  });
});

describe('values.clear', () => {
  test('empties values and keeps formats', async () => {
    const { api, server } = await start([{ title: 'Plan', rows: dates }]);
    const { data } = await api.spreadsheets.values.clear({ spreadsheetId, range: 'Plan!A:A' });
    expect(data.clearedRange).toBe('Plan!A1:A1000');
    expect(await read(api, 'Plan!A1:A2')).toEqual([]);
    const cell = server.state().sheets[0]?.rows[0]?.[0];
    expect(cell?.userEnteredFormat?.numberFormat?.type).toBe('DATE');
    await api.spreadsheets.values.batchClear({
      spreadsheetId,
      requestBody: { ranges: ['Plan!B1', 'Plan!B2'] },
    });
    expect(await read(api, 'Plan!A1:B2')).toEqual([]);
  });
});

describe('values.append', () => {
  const rows = [['id', 'name'], ['1', 'a'], [], ['other']];

  test('OVERWRITE writes below the table over what stands there', async () => {
    const { api } = await start([{ title: 'Plan', rows }]);
    const { data } = await api.spreadsheets.values.append({
      spreadsheetId,
      range: 'Plan!A1',
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          ['2', 'b'],
          ['3', 'c'],
        ],
      },
    });
    expect(data.tableRange).toBe('Plan!A1:B2');
    expect(data.updates?.updatedRange).toBe('Plan!A3:B4');
    expect(await read(api, 'Plan!A1:B4')).toEqual([
      ['id', 'name'],
      [1, 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ]);
  });

  test('INSERT_ROWS pushes down what stands below', async () => {
    const { api } = await start([{ title: 'Plan', rows }]);
    await api.spreadsheets.values.append({
      spreadsheetId,
      range: 'Plan!A:B',
      valueInputOption: 'RAW',
      insertDataOption: 'INSERT_ROWS',
      requestBody: { values: [['2', 'b']] },
    });
    expect(await read(api, 'Plan!A1:B5')).toEqual([
      ['id', 'name'],
      [1, 'a'],
      ['2', 'b'],
      [],
      ['other'],
    ]);
  });

  test('grows a full tab', async () => {
    const full = Array.from({ length: 1000 }, (_, row) => [String(row)]);
    const { api, server } = await start([{ title: 'Plan', rows: full }]);
    await api.spreadsheets.values.append({
      spreadsheetId,
      range: 'Plan!A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['more']] },
    });
    expect(server.state().sheets[0]?.rowCount).toBe(1001);
    expect(await read(api, 'Plan!A1001')).toEqual([['more']]);
  });
});
