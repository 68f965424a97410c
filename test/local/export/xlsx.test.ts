/** The .xlsx holds values only, keeps every look, and other programs open it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toPrintable } from '../../../local/export/printable.ts';
import { writeXlsx } from '../../../local/export/xlsx.ts';
import type { RenderedCell, RenderedWorkbook } from '../../../local/sheets/render.ts';
import { sheet } from './cells.ts';
import { departmentWorkbook } from './fixture.ts';
import { HOSTILE_TEXTS, hostileSheet } from './hostile.ts';
import { isInstalled, run } from './programs.ts';
import { unzip } from './unzip.ts';

const department = departmentWorkbook();
const hostile: RenderedWorkbook = { ...department, sheets: [hostileSheet()] };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaoqin-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(workbook: RenderedWorkbook): Promise<string> {
  const file = join(folder, 'workbook.xlsx');
  await writeXlsx(workbook, file);
  return file;
}

async function reopen(workbook: RenderedWorkbook): Promise<ExcelJS.Workbook> {
  const excel = new ExcelJS.Workbook();
  await excel.xlsx.readFile(await write(workbook));
  return excel;
}

function oneRow(...cells: readonly RenderedCell[]): RenderedWorkbook {
  const columnWidths = cells.map(() => 100);
  return { ...department, sheets: [sheet({ title: 'one', columnWidths, rows: [cells] })] };
}

function tab(excel: ExcelJS.Workbook, title: string): ExcelJS.Worksheet {
  const found = excel.getWorksheet(title);
  if (found === undefined) throw new Error(`no tab ${title} in the file read back`);
  return found;
}

describe('values', () => {
  test('hostile texts come back as texts, letter for letter', async () => {
    const written = (await reopen(hostile)).worksheets[0];
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      const cell = written?.getCell(index + 2, 2);
      expect(cell?.type, text.slice(0, 40)).toBe(ExcelJS.ValueType.String);
      expect(cell?.value).toBe(toPrintable(text));
    }
  });

  test('what looks like a formula is kept as text even when a person enters it again', async () => {
    const written = (await reopen(hostile)).worksheets[0];
    const patterns = HOSTILE_TEXTS.map((text, index) => [
      /^\s*[=+\-@]/.test(text),
      written?.getCell(index + 2, 2).numFmt === '@',
    ]);
    expect(patterns.map(([, isText]) => isText)).toEqual(patterns.map(([looksLive]) => looksLive));
    expect(patterns.filter(([looksLive]) => looksLive)).toHaveLength(6);
  });

  test('no part of the file has a formula or an address outside', async () => {
    for (const workbook of [department, hostile]) {
      const files = unzip(await readFile(await write(workbook)));
      expect(files.size).toBeGreaterThan(5);
      for (const [name, text] of files) {
        expect(text, name).not.toMatch(/<f[ >/]/);
        expect(text, name).not.toContain('TargetMode="External"');
      }
    }
  });

  test('dates, times, money and truth are typed', async () => {
    const excel = await reopen(department);
    const attendance = tab(excel, '考勤 Attendance');
    expect(attendance.getCell('A2').type).toBe(ExcelJS.ValueType.Date);
    expect(attendance.getCell('A2').value).toEqual(new Date('2025-03-03T00:00:00Z'));
    expect(attendance.getCell('A2').numFmt).toBe('yyyy-mm-dd');
    expect(attendance.getCell('D2').numFmt).toBe('hh:mm');
    expect(attendance.getCell('G2').value).toBe(true);
    const fines = tab(excel, '罚款 Fines');
    expect(fines.getCell('C2').value).toBe(100);
    expect(fines.getCell('C2').numFmt).toBe('"¥"#,##0.00');
  });

  test('a date Excel would show a day off, and a number that is none, stay as shown', async () => {
    const dated = { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } };
    const excel = await reopen(
      oneRow(
        { value: 60, text: '1900-02-28', format: dated },
        { value: 61, text: '1900-03-01', format: dated },
        { value: Number.POSITIVE_INFINITY, text: '∞', format: {} },
      ),
    );
    const row = tab(excel, 'one').getRow(1);
    expect(row.getCell(1).value).toBe('1900-02-28');
    expect(row.getCell(2).value).toEqual(new Date('1900-03-01T00:00:00Z'));
    expect(row.getCell(3).value).toBe('∞');
  });

  test('a failed formula keeps its error, an unknown error becomes text', async () => {
    const excel = await reopen(
      oneRow(
        { value: '#N/A', text: '#N/A', format: {}, isError: true },
        { value: '#ERROR!', text: '#ERROR!', format: {}, isError: true },
        { value: '#N/A', text: '#N/A', format: {} },
      ),
    );
    const row = tab(excel, 'one').getRow(1);
    expect(row.getCell(1).value).toEqual({ error: '#N/A' });
    expect(row.getCell(2).value).toBe('#ERROR!');
    expect(row.getCell(3).value).toBe('#N/A');
  });

  test('a text longer than Excel can hold says that it was cut', async () => {
    const text = '长'.repeat(40_000);
    const excel = await reopen(oneRow({ value: text, text, format: {} }));
    const kept = String(tab(excel, 'one').getCell('A1').value);
    expect(kept).toHaveLength(32_767);
    expect(kept.endsWith('… [截断 cut]')).toBe(true);
  });
});

describe('looks', () => {
  test('fill, ink, bold and strike survive', async () => {
    const excel = await reopen(department);
    const absent = tab(excel, '月报 Monthly').getCell('M5');
    expect(absent.value).toBe('旷');
    expect(absent.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFF8D7DA' } });
    expect(absent.font).toMatchObject({ bold: true, color: { argb: 'FF842029' } });
    expect(absent.alignment.horizontal).toBe('center');
    expect(tab(excel, '罚款 Fines').getCell('B4').font.strike).toBe(true);
    expect(tab(excel, '结论 Flags').getCell('E2').alignment.wrapText).toBe(true);
  });

  test('panes, hidden tabs, tab colours, widths and merges survive', async () => {
    const excel = await reopen(department);
    const monthly = tab(excel, '月报 Monthly');
    expect(monthly.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(monthly.properties.tabColor).toMatchObject({ argb: 'FF4A7FB5' });
    expect(monthly.getColumn(4).width).toBe(3);
    expect(monthly.getCell('F1').master.address).toBe('A1');
    expect(excel.worksheets.map((each) => each.state)).toEqual([
      ...Array<string>(4).fill('visible'),
      'hidden',
    ]);
  });

  test('hidden rows and columns stay hidden, notes and heights stay', async () => {
    const draft = sheet({
      title: 'one',
      columnWidths: [100, 100],
      rows: [[{ value: 'a', text: 'a', format: {}, note: '看这里' }], [], []],
      hiddenColumns: [1],
      hiddenRows: [2],
      rowHeights: { 1: 40 },
    });
    const one = tab(await reopen({ ...department, sheets: [draft] }), 'one');
    expect(one.getColumn(2).hidden).toBe(true);
    expect(one.getRow(3).hidden).toBe(true);
    expect(one.getRow(2).height).toBe(30);
    expect(one.getCell('A1').note).toBe('看这里');
  });

  test('records can be filtered by their headings, the matrix cannot', async () => {
    const excel = await reopen(department);
    expect(tab(excel, '罚款 Fines').autoFilter).toBe('A1:F6');
    expect(tab(excel, '月报 Monthly').autoFilter).toBeUndefined();
  });
});

describe('the file', () => {
  test('is the same, byte for byte, for the same workbook', async () => {
    const first = await readFile(await write(department));
    expect(first.equals(await readFile(await write(departmentWorkbook())))).toBe(true);
    for (const at of [
      first.indexOf('PK\u0003\u0004') + 10,
      first.lastIndexOf('PK\u0001\u0002') + 12,
    ]) {
      expect(first.readUInt32LE(at)).toBe(0x0021_0000);
    }
  });

  test('is refused when no tab could be shown', async () => {
    const sheets = department.sheets.map((each) => ({ ...each, hidden: true }));
    await expect(write({ ...department, sheets })).rejects.toThrow('want at least one visible tab');
  });

  test.skipIf(!isInstalled('soffice'))(
    'opens in LibreOffice, which sees the same values',
    { timeout: 120_000 },
    async () => {
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const file = await write({ ...department, sheets: [hostileSheet()] });
      // Field and text marks, UTF-8, from the first line on, every value as it is shown.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
      await run('soffice', [
        `-env:UserInstallation=${profile}`,
        '--headless',
        ...['--convert-to', filter, '--outdir', folder, file],
      ]);
      const csv = await readFile(join(folder, 'workbook.csv'), 'utf8');
      expect(csv).toContain('"=HYPERLINK(""https://example.invalid"",""点我"")"');
      expect(csv).toContain('+1+1');
      expect(csv).toContain('literal _x0041_ stays');
      expect(csv).toContain('<script>alert(1)</script>');
    },
  );
});
