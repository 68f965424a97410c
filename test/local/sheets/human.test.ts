/** People at the sheet: typing, sorting, inserting, undoing, and the events they cause. */
import { describe, expect, test } from 'vitest';
import type { SheetEvent } from '../../../local/sheets/human.ts';
import { batch, read, spreadsheetId, start } from './client.ts';

const rows = [
  ['id', 'n'],
  ['b', '2'],
  ['a', '1'],
];

async function watch() {
  const started = await start([{ title: 'Plan', rows }]);
  const events: SheetEvent[] = [];
  const stop = started.server.human.listen((event) => void events.push(event));
  return { ...started, events, stop, human: started.server.human };
}

describe('events', () => {
  test('typing into one cell tells value and old value', async () => {
    const { human, events } = await watch();
    await human.edit('Plan', 'B2', '7');
    expect(events).toEqual([
      {
        type: 'onEdit',
        spreadsheetId,
        user: { email: 'owner@local.test' },
        range: {
          sheetId: 0,
          sheetTitle: 'Plan',
          a1: 'B2',
          rowStart: 2,
          rowEnd: 2,
          columnStart: 2,
          columnEnd: 2,
        },
        value: '7',
        oldValue: '2',
      },
      { type: 'onChange', spreadsheetId, user: { email: 'owner@local.test' }, changeType: 'EDIT' },
    ]);
  });

  test('emptying a cell tells the old value only; several cells and a paste tell none', async () => {
    const { human, events } = await watch();
    await human.edit('Plan', 'A2', '');
    await human.edit('Plan', 'A2', [['x', 'y']]);
    await human.paste('Plan', 'A3', [['z']]);
    const edits = events.filter((one) => one.type === 'onEdit');
    expect(edits.map((one) => [one.range.a1, one.value, one.oldValue])).toEqual([
      ['A2', undefined, 'b'],
      ['A2:B2', undefined, undefined],
      ['A3', undefined, undefined],
    ]);
  });

  test('inserting, deleting, sorting and renaming set off onChange only', async () => {
    const { human, events, stop } = await watch();
    await human.insertRows('Plan', 2);
    await human.deleteRows('Plan', 2);
    await human.insertColumns('Plan', 2);
    await human.deleteColumns('Plan', 2);
    await human.sort('Plan', 'A2:B3', 1);
    await human.renameTab('Plan', '计划');
    await human.undo();
    stop();
    await human.edit('Plan', 'A1', 'unheard');
    expect(events.map((one) => one.type === 'onChange' && one.changeType)).toEqual([
      'INSERT_ROW',
      'REMOVE_ROW',
      'INSERT_COLUMN',
      'REMOVE_COLUMN',
      'OTHER',
      'OTHER',
      'OTHER',
    ]);
  });

  test('a write over the API sets off nothing', async () => {
    const { api, events } = await watch();
    await batch(api, { addSheet: {} });
    expect(events).toEqual([]);
  });

  test('an act waits for what its listeners do', async () => {
    const { human, api } = await watch();
    human.listen(async (event) => {
      if (event.type !== 'onEdit') return;
      await api.spreadsheets.values.update({
        spreadsheetId,
        range: `Plan!C${event.range.rowStart}`,
        valueInputOption: 'RAW',
        requestBody: { values: [['checked']] },
      });
    });
    await human.edit('Plan', 'A3', 'q');
    expect(await read(api, 'Plan!A3:C3')).toEqual([['q', 1, 'checked']]);
  });
});

describe('acts', () => {
  test('sorting moves rows and nothing outside the range', async () => {
    const { human, api } = await watch();
    await human.sort('Plan', 'A2:B3', 2, 'ascending');
    expect(await read(api, 'Plan!A1:B3')).toEqual([
      ['id', 'n'],
      ['a', 1],
      ['b', 2],
    ]);
    await human.sort('Plan', 'A2:A3', 1, 'descending');
    expect(await read(api, 'Plan!A1:B3')).toEqual([
      ['id', 'n'],
      ['b', 1],
      ['a', 2],
    ]);
  });

  test('typing past the last row grows the tab', async () => {
    const { human, server } = await watch();
    await human.edit('Plan', 'A1001', 'x');
    expect(server.state().sheets[0]?.rowCount).toBe(1001);
  });

  test('strict validation stops typing but not pasting', async () => {
    const { human, api } = await watch();
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }] };
    await batch(api, {
      setDataValidation: {
        range: { sheetId: 0, startColumnIndex: 2, endColumnIndex: 3 },
        rule: { condition, strict: true },
      },
    });
    await expect(human.edit('Plan', 'C2', 'no')).rejects.toThrow('cell C2 violates');
    await human.edit('Plan', 'C2', 'yes');
    await human.paste('Plan', 'C3', [['no']]);
    expect(await read(api, 'Plan!C2:C3')).toEqual([['yes'], ['no']]);
  });

  test('protection holds for people as for programs', async () => {
    const { server, api } = await watch();
    await batch(api, { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } });
    const staff = server.humanAs({ email: 'staff@example.com', role: 'writer' });
    await expect(staff.edit('Plan', 'A1', 'x')).rejects.toThrow('protected cell');
    await expect(staff.sort('Plan', 'A2:B3', 1)).rejects.toThrow('protected cell');
    await expect(staff.renameTab('Plan', 'x')).rejects.toThrow('protected cell');
  });

  test('undo takes back one act, but not over somebody else', async () => {
    const { human, api } = await watch();
    await human.sort('Plan', 'A2:B3', 1);
    await batch(api, { addSheet: { properties: { title: 'Other' } } });
    await human.undo();
    expect(await read(api, 'Plan!A2:A3')).toEqual([['b'], ['a']]);
    await expect(human.undo()).rejects.toThrow('nothing to undo');
    await human.edit('Plan', 'A2', 'x');
    await api.spreadsheets.values.clear({ spreadsheetId, range: 'Plan!B2' });
    await expect(human.undo()).rejects.toThrow('changed by somebody else');
  });

  test.each([
    ['Gone', 'A1'],
    ['Plan', 'A0'],
  ])('names the place it cannot find: %s!%s', async (title, a1) => {
    const { human } = await watch();
    await expect(human.edit(title, a1, 'x')).rejects.toThrow(/no tab named|Unable to parse/);
  });
});
