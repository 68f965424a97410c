/** The server itself: strictness, identity and protection. */
import { request } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type SheetsServer, startSheetsServer } from '../../../local/sheets/server.ts';
import { batch, type connect, read, spreadsheetId, start } from './client.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One request below the client, for what the client would never send. */
function send(
  server: SheetsServer,
  method: string,
  path: string,
  options: { readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: 'Bearer owner-token', ...options.headers };
    const outgoing = request(new URL(path, server.url), { method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

const base = '/v4/spreadsheets/book';
const json = { 'content-type': 'application/json' };

describe('strictness', () => {
  test.each([
    ['GET', '/v4/spreadsheets', {}, 'has no method GET /v4/spreadsheets'],
    ['GET', '/v4/other', {}, 'has no method'],
    ['DELETE', base, {}, 'has no method DELETE'],
    ['GET', `${base}/values/A1/extra`, {}, 'has no method'],
    ['GET', `${base}/developerMetadata/5`, {}, 'has no method'],
    ['POST', `${base}/values:batchGetByDataFilter`, {}, 'has no method'],
    ['POST', `${base}:getByDataFilter`, {}, 'has no method'],
    ['GET', `${base}?rangs=A1`, {}, 'Unknown name \\"rangs\\": Cannot bind query parameter'],
    ['GET', `${base}?alt=media`, {}, "Invalid value at 'alt'"],
    ['GET', `${base}?includeGridData=maybe`, {}, 'include_grid_data'],
    ['GET', `${base}/values/A1?valueRenderOption=PRETTY`, {}, 'valueRenderOption'],
    ['GET', `${base}/values/A1?fields=rnage`, {}, "'rnage'"],
    ['GET', `${base}/values/%E4%B8`, {}, 'not well encoded'],
    ['POST', `${base}:batchUpdate`, { headers: json, body: '{' }, 'Invalid JSON payload'],
    [
      'POST',
      `${base}:batchUpdate`,
      { headers: json, body: '{"request":[]}' },
      'Unknown name \\"request\\"',
    ],
    [
      'POST',
      `${base}:batchUpdate`,
      { headers: json, body: '{}' },
      'Must specify at least one request',
    ],
    [
      'POST',
      `${base}:batchUpdate`,
      { headers: { 'content-type': 'text/plain' }, body: '{}' },
      'content type',
    ],
    ['POST', `${base}/values/A1:clear`, { headers: json, body: '{"x":1}' }, 'Cannot find field'],
  ])('%s %s is 400', async (method, path, options, message) => {
    const { server } = await start();
    const answer = await send(server, method, path, options);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('"status":"INVALID_ARGUMENT"');
    expect(answer.body).toContain(message);
  });

  test('a range may hold an unencoded colon', async () => {
    const { server } = await start([{ title: 'Plan', rows: [['1', '2']] }]);
    const answer = await send(server, 'GET', `${base}/values/Plan!A1:B1`);
    expect(JSON.parse(answer.body).values).toEqual([['1', '2']]);
  });

  test('a foreign Host is refused', async () => {
    const { server } = await start();
    const answer = await send(server, 'GET', base, { headers: { host: 'evil.example:80' } });
    expect(answer.status).toBe(403);
  });

  test('it does not start inside Google Cloud', async () => {
    vi.stubEnv('K_SERVICE', 'nightly');
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(startSheetsServer({ principals: {} })).rejects.toThrow('K_SERVICE');
  });
});

describe('identity', () => {
  test('an unknown token is 401', async () => {
    const { server } = await start();
    const answer = await send(server, 'GET', base, { headers: { authorization: 'Bearer x' } });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body).error.status).toBe('UNAUTHENTICATED');
  });

  test('a reader reads and does not write', async () => {
    const { as } = await start();
    const api = as('reader-token');
    await expect(read(api, 'Plan!A1')).resolves.toEqual([]);
    await expect(batch(api, { addSheet: {} })).rejects.toMatchObject({
      status: 403,
      message: 'The caller does not have permission',
    });
  });

  test('a workbook that is not shared is 403, one that is not there 404', async () => {
    const { as, api } = await start();
    await expect(read(as('stranger-token'), 'Plan!A1')).rejects.toMatchObject({ status: 403 });
    await expect(api.spreadsheets.get({ spreadsheetId: 'none' })).rejects.toMatchObject({
      status: 404,
      message: 'Requested entity was not found.',
    });
  });
});

describe('protection', () => {
  const refused = {
    status: 400,
    message: expect.stringContaining('You are trying to edit a protected cell or object'),
  };

  async function protect(protectedRange: object) {
    const started = await start([
      { title: 'Plan', rows: [['a'], ['b'], ['c']] },
      { title: 'Flags', rows: [['f']] },
    ]);
    const [reply] = await batch(started.api, { addProtectedRange: { protectedRange } });
    return { ...started, id: reply?.addProtectedRange?.protectedRange?.protectedRangeId ?? 0 };
  }

  const put = (api: ReturnType<typeof connect>, range: string) =>
    api.spreadsheets.values.update({
      spreadsheetId,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    });

  test('a protected tab is for its editors and the owner only', async () => {
    const { as, api } = await protect({
      range: { sheetId: 1 },
      editors: { users: ['Kaoqin@example.com'] },
    });
    await expect(put(as('staff-token'), 'Flags!A1')).rejects.toMatchObject(refused);
    await expect(put(as('staff-token'), 'Plan!A1')).resolves.toBeDefined();
    await expect(put(as('kaoqin-token'), 'Flags!A1')).resolves.toBeDefined();
    await expect(put(api, 'Flags!A1')).resolves.toBeDefined();
  });

  test.each([
    { deleteSheet: { sheetId: 1 } },
    { updateSheetProperties: { properties: { sheetId: 1, title: 'Mine' }, fields: 'title' } },
    { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 1 } },
    { insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 5, endIndex: 6 } } },
    { deleteDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 5, endIndex: 6 } } },
    { sortRange: { range: { sheetId: 1 }, sortSpecs: [{ dimensionIndex: 0 }] } },
    { findReplace: { find: 'f', replacement: 'g', sheetId: 1 } },
    { repeatCell: { range: { sheetId: 1 }, cell: {}, fields: 'userEnteredFormat' } },
  ])('nobody else does %j on a protected tab', async (change) => {
    const { as } = await protect({ range: { sheetId: 1 } });
    await expect(batch(as('staff-token'), change)).rejects.toMatchObject(refused);
  });

  test('unprotected ranges stay open', async () => {
    const { as } = await protect({
      range: { sheetId: 0 },
      unprotectedRanges: [{ sheetId: 0, startRowIndex: 1 }],
    });
    await expect(put(as('staff-token'), 'Plan!A1')).rejects.toMatchObject(refused);
    await expect(put(as('staff-token'), 'Plan!A2')).resolves.toBeDefined();
  });

  test('a protected range guards its cells, and the sorting and deleting of them', async () => {
    const { as, server } = await protect({
      range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, endColumnIndex: 1 },
    });
    const before = server.state();
    const staff = as('staff-token');
    const rows = (startIndex: number) => ({
      range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
    });
    await expect(batch(staff, { insertDimension: rows(2) })).rejects.toMatchObject(refused);
    await expect(batch(staff, { deleteDimension: rows(2) })).rejects.toMatchObject(refused);
    await expect(
      staff.spreadsheets.values.batchUpdate({
        spreadsheetId,
        requestBody: {
          valueInputOption: 'RAW',
          data: [
            { range: 'Plan!A1', values: [['ok']] },
            { range: 'Plan!A2', values: [['no']] },
          ],
        },
      }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/^Invalid data\[1\]: You are trying/),
    });
    expect(server.state()).toBe(before);
    await expect(batch(staff, { insertDimension: rows(0) })).resolves.toEqual([{}]);
  });

  test('a warning stops nobody', async () => {
    const { as } = await protect({ range: { sheetId: 0 }, warningOnly: true });
    await expect(put(as('staff-token'), 'Plan!A1')).resolves.toBeDefined();
  });

  test('only an editor changes or removes a protection, and others are not told the editors', async () => {
    const { as, api, id } = await protect({ range: { sheetId: 1 } });
    const remove = { deleteProtectedRange: { protectedRangeId: id } };
    const change = {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: id,
          description: 'system',
          editors: { users: ['kaoqin@example.com'] },
        },
        fields: 'description,editors',
      },
    };
    await expect(batch(as('staff-token'), remove)).rejects.toMatchObject(refused);
    await expect(batch(as('staff-token'), change)).rejects.toMatchObject(refused);
    await batch(api, change);
    const fields = 'sheets.protectedRanges';
    const seen = async (client: typeof api) =>
      (await client.spreadsheets.get({ spreadsheetId, fields })).data.sheets?.[1]?.protectedRanges;
    expect(await seen(as('staff-token'))).toEqual([
      { protectedRangeId: id, description: 'system', range: { sheetId: 1 } },
    ]);
    expect(await seen(as('kaoqin-token'))).toMatchObject([
      {
        requestingUserCanEdit: true,
        editors: { users: ['kaoqin@example.com', 'owner@example.com'] },
      },
    ]);
    await expect(batch(as('kaoqin-token'), remove)).resolves.toEqual([{}]);
  });
});
