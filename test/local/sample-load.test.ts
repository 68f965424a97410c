/** The CSV folder is read whole or refused with the file and the line. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ecommerceFolder, loadTypedTabs, sampleFiles } from '../../local/sample/load.ts';
import { humanTabs } from '../../shared/workbook/tabs.ts';

describe('the sample department', () => {
  test('has a file for every tab people fill in, in their order', () => {
    const titles = humanTabs.map(({ title }) => `${title['zh-CN']} ${title.en}`);
    expect(sampleFiles.map(({ title }) => title)).toEqual(titles);
    expect(loadTypedTabs(ecommerceFolder).map(({ title }) => title)).toEqual(titles);
  });

  test('has every column of its tabs, and of its own only the one it documents', () => {
    const own: string[] = [];
    for (const [index, { rows }] of loadTypedTabs(ecommerceFolder).entries()) {
      const headers = rows[0] ?? [];
      const known = (humanTabs[index]?.columns ?? []).map(
        ({ header }) => `${header['zh-CN']} ${header.en}`,
      );
      expect(headers).toEqual(expect.arrayContaining(known));
      own.push(...headers.filter((header) => !known.includes(header)));
    }
    expect(own).toEqual(['工作代理人']);
  });

  test('is plain UTF-8 with line feeds only, so that a line is a row', () => {
    for (const { rows } of loadTypedTabs(ecommerceFolder)) {
      for (const cell of rows.flat()) {
        expect(cell).not.toMatch(/[\r\n\ufeff]/);
        expect(cell).toBe(cell.trim());
      }
    }
  });
});

describe('a folder at fault', () => {
  let folder = '';
  const write = (file: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, file), content);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaoqin-sample-'));
    for (const file of readdirSync(ecommerceFolder)) {
      copyFileSync(join(ecommerceFolder, file), join(folder, file));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('names a folder that is not there', () => {
    expect(() => loadTypedTabs(join(folder, 'nowhere'))).toThrow(/nowhere: no such folder/);
  });

  test('names a file that is missing', () => {
    rmSync(join(folder, 'outings.csv'));
    expect(() => loadTypedTabs(folder)).toThrow(/outings\.csv: no such file/);
  });

  test('names a file that belongs to no tab', () => {
    write('holidays.csv', 'a\n');
    expect(() => loadTypedTabs(folder)).toThrow(/holidays\.csv: belongs to no tab/);
  });

  test('refuses a file without column names', () => {
    write('outings.csv', '');
    expect(() => loadTypedTabs(folder)).toThrow(/outings\.csv:1: got nothing/);
    write('outings.csv', ',,\nO001,E01,\n');
    expect(() => loadTypedTabs(folder)).toThrow(/outings\.csv:1: got nothing/);
  });

  test('names the line with too many cells', () => {
    write('outings.csv', 'a,b\n1,2\n1,2,3\n');
    expect(() => loadTypedTabs(folder)).toThrow(/outings\.csv:3: /);
  });

  test('names the line of a quote that never closes', () => {
    write('outings.csv', 'a,b\n1,"2\n');
    expect(() => loadTypedTabs(folder)).toThrow(/outings\.csv:\d+: .*quote/i);
  });

  test('names the line that is not UTF-8', () => {
    const gbk = Uint8Array.of(0xb1, 0xb8, 0xd7, 0xa2);
    write('outings.csv', Buffer.concat([Buffer.from('编号,b\n1,2\n3,'), gbk, Buffer.from('\n')]));
    expect(() => loadTypedTabs(folder)).toThrow(/outings\.csv:3: is not UTF-8/);
  });

  test('takes a byte order mark, quoted line breaks and Windows line ends', () => {
    write('outings.csv', '\ufeff编号,"b"\r\n1,"two\nlines"\r\n');
    const outings = loadTypedTabs(folder).find(({ title }) => title === '外出 Outings');
    expect(outings?.rows).toEqual([
      ['编号', 'b'],
      ['1', 'two\nlines'],
    ]);
  });

  test('keeps blank lines, so that rows keep their numbers', () => {
    write('outings.csv', 'a,b\n,\n1,2\n');
    const outings = loadTypedTabs(folder).find(({ title }) => title === '外出 Outings');
    expect(outings?.rows).toEqual([
      ['a', 'b'],
      ['', ''],
      ['1', '2'],
    ]);
  });
});
