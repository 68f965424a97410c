/** Holds docs/sample-department.md against the CSV files and what the rules make of them, both ways. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleFiles } from '../../local/sample/load.ts';
import { assess } from '../../shared/index.ts';
import { humanTabs } from '../../shared/workbook/tabs.ts';
import { readSampleWorkbook, typedTabs } from './sample-workbook.ts';

const document = readFileSync(new URL('../../docs/sample-department.md', import.meta.url), 'utf8');

/** The cells of every table row below a heading, up to the next heading of that level. */
function tableRows(heading: string): string[][] {
  const section = document.split(/^## /m).find((part) => part.startsWith(heading));
  if (section === undefined) throw new Error(`no heading ${heading} in docs/sample-department.md`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()));
}

/** Every rule; the document lists all they say. */
const listedRules = [
  'absence',
  'calendar-missing',
  'checklist-open',
  'comp-not-filed',
  'coverage-gap',
  'early-departure',
  'handover-open',
  'incident',
  'late-arrival',
  'leave-late-filed',
  'leave-level-short',
  'leave-overrun',
  'missing-punch',
  'off-post',
  'onboarding-open',
  'outing-not-filed',
  'overtime-refused',
  'recall-not-acknowledged',
  'record-unreadable',
  'report-overdue',
  'resignation-notice-short',
  'roster-missing',
  'seven-running-days',
  'sick-certificate-missing',
  'unscheduled-attendance',
];
/** The default readings and a loaded calendar leave these nothing to say. */
const silentRules = ['calendar-missing', 'early-departure', 'onboarding-open'];

const reading = readSampleWorkbook();

function judged() {
  if (!reading.facts) throw new Error('the sample department cannot be judged');
  return assess(reading.facts);
}

describe('what the document counts', () => {
  test('rows of every file', () => {
    const counted = tableRows('数量')
      .filter(([file]) => file?.endsWith('.csv'))
      .map(([file, title, rows]) => ({ file, title, rows: Number(rows) }));
    expect(counted).toEqual(
      sampleFiles.map(({ file, title }, index) => ({
        file,
        title,
        rows: (typedTabs[index]?.rows.length ?? 0) - 1,
      })),
    );
  });

  test('people and their posts', () => {
    const listed = tableRows('数量').filter(([id]) => /^E\d/.test(id ?? ''));
    expect(listed.map(([id, name, , post]) => ({ id, name, post }))).toEqual(
      reading.facts?.employees.map(({ id, name, post }) => ({ id, name, post })),
    );
    expect(new Set(listed.map(([, , , post]) => post)).size).toBe(6);
  });
});

describe('what reading the workbook reports', () => {
  const documented = tableRows('错格').filter(([place]) => place?.includes('!'));

  test('exactly the documented problems, none of which stops the night', () => {
    expect(reading.problems.map(({ place, got }) => ({ place, got }))).toEqual(
      documented.map(([place, , got]) => ({ place, got })),
    );
    expect(reading.blocking).toEqual([]);
  });

  test('each where the document says it was typed', () => {
    for (const [place = '', text] of documented) {
      const [, tab, letter = '', row] = /^(.+)!([A-Z])(\d+)$/.exec(place) ?? [];
      const index = humanTabs.findIndex(({ title }) => title['zh-CN'] === tab);
      const column = letter.charCodeAt(0) - 'A'.charCodeAt(0);
      expect(typedTabs[index]?.rows[Number(row) - 1]?.[column], place).toBe(text);
    }
  });
});

describe('what the rules make of the quarter', () => {
  const rows = [...tableRows('不寻常的日子'), ...tableRows('第二章之外')];
  const expected = rows
    .flatMap((cells) => [...(cells[3] ?? '').matchAll(/`(\S+\.\d{4}-\S+)` (\w+)/g)])
    .map(([, id, outcome]) => `${id} ${outcome}`);
  const { findings, sanctions } = judged();

  test('says exactly what the document expects', () => {
    const said = findings
      .filter(({ rule }) => listedRules.includes(rule))
      .map(({ id, outcome }) => `${id} ${outcome}`);
    expect([...said].sort()).toEqual([...expected].sort());
  });

  test('lets every rule of the chapter speak', () => {
    const speaking = new Set(findings.map(({ rule }) => rule));
    expect(listedRules.filter((rule) => !speaking.has(rule))).toEqual(silentRules);
  });

  test('asks for both kinds of review, each of the one person it concerns', () => {
    const reviews = sanctions.filter(({ kind }) => kind.endsWith('-review'));
    expect(reviews.map(({ employee, kind, date }) => `${employee} ${date} ${kind}`).sort()).toEqual(
      ['E05 2025-03-17 dismissal-review', 'E09 2025-03-20 deemed-review'],
    );
  });

  test('leaves the days marked “none” without a finding', () => {
    const quiet = rows.filter((cells) => cells[3]?.startsWith('无 none'));
    expect(quiet.length).toBeGreaterThan(10);
    for (const [date, employee] of quiet) {
      const own = findings.filter(
        (finding) => finding.employee === employee && finding.date === `2025-${date}`,
      );
      expect(own.map(({ id }) => id)).toEqual([]);
    }
  });
});
