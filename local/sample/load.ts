/** Reads a folder of CSV files, one per tab that people fill in, as the text they typed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CsvError, parse } from 'csv-parse/sync';

/** One tab as typed: the first row holds the column names. */
export interface TypedTab {
  readonly title: string;
  readonly rows: string[][];
}

/** Which file holds which tab, in the order the tabs stand in the workbook. */
export const sampleFiles = [
  { file: 'staff.csv', title: '员工 Staff' },
  { file: 'attendance.csv', title: '考勤 Attendance' },
  { file: 'leaves.csv', title: '请假 Leave' },
  { file: 'outings.csv', title: '外出 Outings' },
  { file: 'overtime.csv', title: '加班 Overtime' },
  { file: 'corrections.csv', title: '补卡 Corrections' },
  { file: 'roster.csv', title: '排班 Roster' },
  { file: 'off-post.csv', title: '离岗 Off post' },
  { file: 'incidents.csv', title: '事件 Incidents' },
  { file: 'reports.csv', title: '报表 Reports' },
  { file: 'checklists.csv', title: '清单 Checklists' },
  { file: 'resignations.csv', title: '离职 Resignations' },
  { file: 'decisions.csv', title: '决定 Decisions' },
  { file: 'calendar.csv', title: '日历 Calendar' },
  { file: 'policy.csv', title: '制度 Policy' },
] as const;

/** Where the sample e-commerce department lies. */
export const ecommerceFolder: string = fileURLToPath(new URL('./ecommerce/', import.meta.url));

/**
 * Every tab of the folder, in workbook order; row n of a tab is line n of its file.
 * Throws with the file and the line on the first fault.
 */
export function loadTypedTabs(folder: string): TypedTab[] {
  if (!existsSync(folder)) {
    throw new Error(`${folder}: no such folder; name one that holds ${sampleFiles[0].file}`);
  }
  const known = new Set<string>(sampleFiles.map(({ file }) => file));
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.csv') && !known.has(file)) {
      throw new Error(
        `${join(folder, file)}: belongs to no tab; rename it to one of ${[...known].join(', ')}`,
      );
    }
  }
  return sampleFiles.map(({ file, title }) => ({ title, rows: readRows(join(folder, file)) }));
}

function readRows(path: string): string[][] {
  if (!existsSync(path)) {
    throw new Error(
      `${path}: no such file; a tab without rows still needs its line of column names`,
    );
  }
  const rows = parseCsv(path, decode(path, readFileSync(path)));
  const [header] = rows;
  if (!header || header.every((cell) => cell.trim() === '')) {
    throw new Error(`${path}:1: got nothing, want the column names in the first line`);
  }
  return rows;
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const line = lineOfBadByte(bytes);
    throw new Error(`${path}:${line}: is not UTF-8 text; save it again as “CSV UTF-8”`, {
      cause: error,
    });
  }
}

/** Line breaks never lie inside a character of several bytes, so whole lines can be tried one by one. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line += 1) {
    const next = bytes.indexOf(10, start);
    const end = next < 0 ? bytes.length : next;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (next < 0) return line;
    start = next + 1;
  }
}

function parseCsv(path: string, text: string): string[][] {
  try {
    return parse(text, { skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new Error(
      `${path}:${line}: ${error.message}; want as many cells as the first line, quotes in pairs`,
      { cause: error },
    );
  }
}
