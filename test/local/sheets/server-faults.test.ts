/** The server under faults, with hooks between, and with its file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { seedWorkbook } from '../../../local/sheets/seed.ts';
import { startSheetsServer } from '../../../local/sheets/server.ts';
import { batch, connect, noon, principals, read, spreadsheetId, start } from './client.ts';

describe('faults', () => {
  test('the client repeats a GET and a PUT after 503, and never a POST', async () => {
    const { server, api } = await start();
    server.faults.add({ kind: 'unavailable' }, { count: 2 });
    await expect(read(api, 'Plan!A1')).resolves.toEqual([]);
    expect(server.calls.log.map((one) => one.status)).toEqual([503, 503, 200]);
    server.faults.add({ kind: 'unavailable' }, { endpoint: 'spreadsheets.values.update' });
    await api.spreadsheets.values.update({
      spreadsheetId,
      range: 'Plan!A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    });
    expect(server.calls.counts['spreadsheets.values.update']).toBe(2);
    server.faults.add({ kind: 'unavailable' });
    await expect(batch(api, { addSheet: {} })).rejects.toMatchObject({ status: 503 });
    expect(server.calls.counts['spreadsheets.batchUpdate']).toBe(1);
    expect(server.faults.pending).toBe(0);
  });

  test('a refused write changes nothing', async () => {
    const { server, api } = await start();
    const before = server.state();
    server.faults.add({ kind: 'quota' });
    await expect(batch(api, { addSheet: {} })).rejects.toMatchObject({
      status: 429,
      response: {
        data: {
          error: { status: 'RESOURCE_EXHAUSTED', details: [{ reason: 'RATE_LIMIT_EXCEEDED' }] },
        },
      },
    });
    expect(server.state()).toBe(before);
  });

  test('a lost answer belongs to a write that was done', async () => {
    const { server, api } = await start();
    server.faults.add({ kind: 'lostAnswer' }, { endpoint: 'spreadsheets.batchUpdate' });
    const failure = await batch(api, { addSheet: { properties: { title: 'Done' } } }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      message: expect.stringMatching(/socket hang up|terminated|fetch failed|Premature|reset/i),
    });
    expect(server.state().sheets.map((one) => one.title)).toEqual(['Plan', 'Done']);
    expect(server.calls.log.at(-1)).toMatchObject({ fault: 'lostAnswer', status: 200 });
  });

  test('a delayed answer still comes', async () => {
    const { server, api } = await start([{ title: 'Plan', rows: [['1']] }]);
    server.faults.add({ kind: 'delay', milliseconds: 1 });
    expect(await read(api, 'Plan!A1')).toEqual([[1]]);
    server.faults.add({ kind: 'quota' });
    server.faults.clear();
    expect(await read(api, 'Plan!A1')).toEqual([[1]]);
  });

  test('the budget counts reads and writes apart, a person each, and refills', async () => {
    let now = noon;
    const { api, as } = await start(undefined, { budgetPerMinute: 2, now: () => now });
    const write = (client = api) => batch(client, { addSheet: {} });
    await write();
    await write();
    await expect(write()).rejects.toMatchObject({
      status: 429,
      message: expect.stringContaining("limit 'Write requests per minute per user'"),
    });
    await expect(read(api, 'Plan!A1')).resolves.toEqual([]);
    await expect(write(as('kaoqin-token'))).resolves.toBeDefined();
    now += 60_000;
    await expect(write()).resolves.toBeDefined();
  });
});

describe('hooks', () => {
  test('a person may sort between our read and our write', async () => {
    const { server, api } = await start([{ title: 'Plan', rows: [['id'], ['2'], ['1']] }]);
    const seen: string[] = [];
    server.hooks.beforeWrite = async ({ endpoint }) => {
      seen.push(endpoint);
      server.hooks.beforeWrite = undefined;
      await server.human.sort('Plan', 'A2:A3', 1);
    };
    expect(await read(api, 'Plan!A1:A3')).toEqual([['id'], [2], [1]]);
    await api.spreadsheets.values.update({
      spreadsheetId,
      range: 'Plan!B2',
      valueInputOption: 'RAW',
      requestBody: { values: [['for 2']] },
    });
    expect(seen).toEqual(['spreadsheets.values.update']);
    expect(await read(api, 'Plan!A1:B3')).toEqual([['id'], [1, 'for 2'], [2]]);
  });

  test('hooks see reads too, before and after', async () => {
    const { server, api } = await start([{ title: 'Plan', rows: [['old']] }]);
    server.hooks.beforeRead = () => server.human.edit('Plan', 'A1', 'new');
    server.hooks.afterRead = () => server.human.edit('Plan', 'A1', 'newer');
    expect(await read(api, 'Plan!A1')).toEqual([['new']]);
    expect(server.state().sheets[0]?.rows[0]?.[0]?.userEnteredValue).toEqual({
      stringValue: 'newer',
    });
  });
});

describe('the file', () => {
  function place(): string {
    const folder = mkdtempSync(join(tmpdir(), 'kaoqin-sheets-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return join(folder, 'book.json');
  }

  test('a restarted server knows everything, and an unchanged file stays byte-equal', async () => {
    const file = place();
    const rows = [['2025-03-10', '=A1+1', "'text"], [], ['3']];
    const { server, api } = await start([{ title: '考勤', rows }], { file });
    await batch(
      api,
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } },
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 3, endColumnIndex: 2 },
          cell: { userEnteredFormat: { backgroundColor: { red: 0.5 } } },
          fields: 'userEnteredFormat.backgroundColor',
        },
      },
    );
    const state = server.state();
    await server.close();
    const text = readFileSync(file, 'utf8');
    const again = await startSheetsServer({ file, principals });
    expect(JSON.parse(JSON.stringify(again.state()))).toEqual(JSON.parse(JSON.stringify(state)));
    await again.close();
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(join(file, '..'))).toEqual(['book.json']);
  });

  test('a row is a line, so that a change of one row is a change of one line', async () => {
    const file = place();
    const { server } = await start([{ title: 'Plan', rows: [['a'], ['b'], ['c']] }], { file });
    const before = readFileSync(file, 'utf8').split('\n');
    await server.human.edit('Plan', 'A2', 'x');
    const after = readFileSync(file, 'utf8').split('\n');
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed).toHaveLength(2);
    expect(changed[0]).toContain('"revision":1');
    expect(changed[1]).toContain('"x"');
  });

  test('a change that cannot be saved did not happen', async () => {
    const file = place();
    const { server, api } = await start(undefined, { file });
    const before = server.state();
    rmSync(join(file, '..'), { recursive: true });
    const silent = vi.spyOn(console, 'error').mockReturnValue(undefined);
    onTestFinished(() => silent.mockRestore());
    await expect(batch(api, { addSheet: {} })).rejects.toMatchObject({ status: 500 });
    expect(server.state()).toBe(before);
    expect(silent).toHaveBeenCalledOnce();
  });

  test.each(['{', '{"format":"other"}', '{"format":"kaoqin/sheets@1","workbooks":[{}]}'])(
    'a damaged file (%s) is refused by name',
    async (text) => {
      const file = place();
      writeFileSync(file, text);
      await expect(startSheetsServer({ file, principals })).rejects.toThrow('book.json');
    },
  );

  test('a new workbook is kept beside the first', async () => {
    const file = place();
    const state = seedWorkbook({ spreadsheetId, title: 'x', tabs: [], year: 2025 });
    const server = await startSheetsServer({ file, state, principals });
    const { data } = await connect(server, 'owner-token').spreadsheets.create({ requestBody: {} });
    await server.close();
    const again = await startSheetsServer({ file, principals });
    onTestFinished(() => again.close());
    expect(again.state(data.spreadsheetId ?? '').properties.title).toBe('未命名表格');
    expect(again.state().spreadsheetId).toBe(spreadsheetId);
  });
});
