/** What the sweep repairs, and what it leaves to people. */
import { describe, expect, test } from 'vitest';
import { humanLayouts, systemLayouts } from '../../shared/workbook/layout.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { FILLED_FROM_ELSEWHERE, type SheetSnapshot } from '../../shared/workbook/snapshot.ts';
import { planSetUp, type Repair, sweep } from '../../shared/workbook/sweep.ts';
import { soundRows, workbookOf } from './sample-workbook.ts';

const bare: SheetSnapshot[] = workbookOf(soundRows).map((tab, index) => ({
  ...tab,
  sheetId: index,
  isHidden: false,
  rowCount: 1000,
  columnCount: 26,
  hiddenColumns: [],
  isProtected: false,
  rules: [],
}));

/** Does the repairs to the snapshot, as the adapter does to the workbook. */
function apply(tabs: readonly SheetSnapshot[], repairs: readonly Repair[]): SheetSnapshot[] {
  let result = [...tabs];
  const edit = (sheetId: number, change: (sheet: SheetSnapshot) => SheetSnapshot) => {
    result = result.map((sheet) => (sheet.sheetId === sheetId ? change(sheet) : sheet));
  };
  for (const repair of repairs) {
    switch (repair.kind) {
      case 'addSystemTab':
        result.push({
          ...repair.layout,
          rows: [],
          rowCount: 2,
          columnCount: 2,
          hiddenColumns: [],
          isProtected: true,
          rules: [],
        });
        break;
      case 'protectTab':
        edit(repair.sheetId, (sheet) => ({ ...sheet, isProtected: true }));
        break;
      case 'renameTab':
        edit(repair.sheetId, (sheet) => ({ ...sheet, title: repair.title }));
        break;
      case 'hideTab':
        edit(repair.sheetId, (sheet) => ({ ...sheet, isHidden: true }));
        break;
      case 'growColumns':
        edit(repair.sheetId, (sheet) => ({
          ...sheet,
          columnCount: sheet.columnCount + repair.count,
        }));
        break;
      case 'writeFormula':
        edit(repair.sheetId, (sheet) => withHeader(sheet, repair.column, repair.formula));
        break;
      case 'hideColumn':
        edit(repair.sheetId, (sheet) => ({
          ...sheet,
          hiddenColumns: [...sheet.hiddenColumns, repair.column],
        }));
        break;
      case 'replaceRules':
        edit(repair.sheetId, (sheet) => ({
          ...sheet,
          rules: repair.rules.map(({ formula, startColumn, endColumn }, index) => ({
            index,
            formula,
            areas: [{ startRow: 1, endRow: 1000, startColumn, endColumn }],
          })),
        }));
        break;
      default:
        throw new Error(`not expected here: ${repair.kind}`);
    }
  }
  return result;
}

function withHeader(sheet: SheetSnapshot, column: number, formula: string): SheetSnapshot {
  const [header = [], ...others] = sheet.rows;
  const filled = [...header];
  while (filled.length <= column) filled.push({ value: null });
  filled[column] = { value: /\$1,"(.+?)"/.exec(formula)?.[1] ?? '', formula };
  const spilled = others.map((row) => {
    const cells = [...row];
    while (cells.length <= column) cells.push({ value: null });
    cells[column] = { value: '', formula: FILLED_FROM_ELSEWHERE };
    return cells;
  });
  return { ...sheet, rows: [filled, ...spilled] };
}

const first = sweep(bare);
const sound = apply(bare, [...first.systemRepairs, ...first.humanRepairs]);

function change(
  title: string,
  edit: (sheet: SheetSnapshot) => SheetSnapshot | null,
): SheetSnapshot[] {
  return sound.flatMap((sheet) => (sheet.title.startsWith(title) ? (edit(sheet) ?? []) : sheet));
}

function kinds(tabs: readonly SheetSnapshot[]) {
  const { systemRepairs, humanRepairs } = sweep(tabs);
  return [...systemRepairs, ...humanRepairs].map(({ kind }) => kind);
}

test('a repaired workbook needs no repair', () => {
  expect(first.systemRepairs).toHaveLength(systemLayouts.length);
  expect(kinds(sound)).toEqual([]);
  expect(planSetUp(sound)).toEqual([]);
});

describe('damage', () => {
  const verdict = 8;
  const editHeader = (cell: { value: string | null; formula?: string; error?: string }) =>
    change('考勤', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === 0 ? row.map((one, column) => (column === verdict ? cell : one)) : row,
      ),
    }));

  test.each([
    ['the header formula pasted over by its own value', editHeader({ value: '结论 Verdict' })],
    [
      'the header formula shifted by a row put in at the top',
      editHeader({
        value: '结论 Verdict',
        formula: `=MAP(A2:A,B2:B,LAMBDA(d,e,XLOOKUP(d,'_lookup'!$A:$A,'_lookup'!$B:$B,"")))`,
      }),
    ],
    [
      'the header formula in error and changed',
      editHeader({
        value: null,
        error: '#REF!',
        formula: `=XLOOKUP(A2,'_lookup'!$A:$A,'_lookup'!$B:$B)`,
      }),
    ],
  ])('%s: the formula is written again, in place', (_, tabs) => {
    const { humanRepairs } = sweep(tabs);
    expect(humanRepairs).toMatchObject([{ kind: 'writeFormula', column: verdict, width: null }]);
    expect(kinds(apply(tabs, humanRepairs))).toEqual([]);
  });

  test('the verdict column deleted: it comes back at the right, with its rules', () => {
    const tabs = change('考勤', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.filter((_, column) => column !== verdict)),
      hiddenColumns: [8],
      rules: [],
    }));
    const { humanRepairs } = sweep(tabs);
    expect(humanRepairs.map(({ kind }) => kind)).toEqual(['writeFormula', 'replaceRules']);
    expect(kinds(apply(tabs, humanRepairs))).toEqual([]);
  });

  test('people’s own conditional formats stay', () => {
    const tabs = change('考勤', (sheet) => ({
      ...sheet,
      rules: [
        { index: 0, formula: '=$A2="x"', areas: [] },
        ...sheet.rules.slice(1).map((rule) => ({ ...rule, index: rule.index })),
      ],
    }));
    const { humanRepairs } = sweep(tabs);
    expect(humanRepairs).toMatchObject([{ kind: 'replaceRules' }]);
    const [repair] = humanRepairs;
    expect(repair?.kind === 'replaceRules' && repair.remove).not.toContain(0);
  });

  test('a system tab that is gone, open, shown or renamed', () => {
    expect(kinds(change('罚款', () => null))).toEqual(['addSystemTab']);
    expect(kinds(change('罚款', (sheet) => ({ ...sheet, isProtected: false })))).toEqual([
      'protectTab',
    ]);
    expect(kinds(change('_lookup', (sheet) => ({ ...sheet, isHidden: false })))).toEqual([
      'hideTab',
    ]);
    expect(kinds(change('罚款', (sheet) => ({ ...sheet, title: '旧罚款' })))).toEqual([
      'renameTab',
    ]);
  });

  test('a human tab that is gone is left to people at night, and renamed back or made by set-up', () => {
    expect(kinds(change('请假', () => null))).toEqual([]);
    expect(planSetUp(change('请假', () => null))).toMatchObject([{ kind: 'addHumanTab' }]);
    const own = humanLayouts.find(({ key }) => key === 'leaves')?.sheetId ?? 0;
    const renamed = change('请假', (sheet) => ({ ...sheet, sheetId: own, title: '请假2025' }));
    expect(planSetUp(renamed)).toEqual([{ kind: 'renameTab', sheetId: own, title: '请假 Leave' }]);
  });

  test('a value typed into the verdict column is a problem, and nobody’s but a person’s to remove', () => {
    const tabs = change('考勤', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === 2
          ? row.map((cell, column) => (column === verdict ? { value: '已问过' } : cell))
          : row,
      ),
    }));
    const reading = readWorkbook({ tabs, from: '2025-01-01', through: '2025-03-31' });
    expect(reading.problems).toMatchObject([
      { place: '考勤!I3', got: '"已问过"', want: expect.stringContaining('请清空') },
    ]);
    expect(reading.blocking).toEqual([]);
    expect(kinds(tabs)).toEqual([]);
  });
});
