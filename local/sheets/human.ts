/** A person at the sheet: types, pastes, sorts, inserts, deletes, renames, undoes, and sets off the script's events. */
import { cellName, clipToGrid, parseCells, sheetByTitle } from './address.ts';
import { meetsCondition } from './condition.ts';
import { createEvaluator } from './evaluate.ts';
import { invalid } from './google-error.ts';
import { type Actor, type Edit, requireEditable, requireSheetEditable } from './protection.ts';
import { renameSheet } from './requests/sheets.ts';
import type { Dimension } from './resources.ts';
import { deleteSpan, insertSpan } from './restructure.ts';
import { showCell } from './show-cell.ts';
import { sortRows } from './sort-rows.ts';
import { cellAt, type SheetState, type WorkbookState } from './workbook-state.ts';
import type { Workbooks } from './workbooks.ts';
import { typeInto } from './write-cell.ts';

/** What an onEdit trigger is given; `value` and `oldValue` only when one single cell was typed into. */
export interface EditEvent {
  readonly type: 'onEdit';
  readonly spreadsheetId: string;
  readonly user: { readonly email: string };
  readonly range: {
    readonly sheetId: number;
    readonly sheetTitle: string;
    readonly a1: string;
    /** Counted from 1, as in Apps Script. */
    readonly rowStart: number;
    readonly rowEnd: number;
    readonly columnStart: number;
    readonly columnEnd: number;
  };
  readonly value?: string;
  readonly oldValue?: string;
}

/** What an installable onChange trigger is given. */
export interface ChangeEvent {
  readonly type: 'onChange';
  readonly spreadsheetId: string;
  readonly user: { readonly email: string };
  readonly changeType:
    | 'EDIT'
    | 'INSERT_ROW'
    | 'INSERT_COLUMN'
    | 'REMOVE_ROW'
    | 'REMOVE_COLUMN'
    | 'OTHER';
}

export type SheetEvent = EditEvent | ChangeEvent;

/** Every act waits for the listeners, so that what a trigger writes is there when the promise resolves. */
export interface HumanActor {
  /** Types into one cell, or into each cell from the corner of `a1`; refuses what strict validation refuses. */
  edit(title: string, a1: string, typed: string | readonly (readonly string[])[]): Promise<void>;
  /** Puts a block of text at a corner, over any validation; the event tells no values. */
  paste(title: string, a1: string, rows: readonly (readonly string[])[]): Promise<void>;
  /** Sorts the rows of a range by one column, counted from 1 on the tab. */
  sort(
    title: string,
    a1: string,
    column: number,
    order?: 'ascending' | 'descending',
  ): Promise<void>;
  /** Inserts rows above a row counted from 1. */
  insertRows(title: string, aboveRow: number, count?: number): Promise<void>;
  deleteRows(title: string, firstRow: number, count?: number): Promise<void>;
  insertColumns(title: string, leftOfColumn: number, count?: number): Promise<void>;
  deleteColumns(title: string, firstColumn: number, count?: number): Promise<void>;
  renameTab(title: string, newTitle: string): Promise<void>;
  /** Takes back this person's last act, unless somebody else changed the same tab since. */
  undo(): Promise<void>;
  /** Calls the listener after each act; gives the way to stop it. */
  listen(listener: (event: SheetEvent) => void | Promise<void>): () => void;
}

/** Someone at one workbook; different people are different actors. */
export function createHuman(workbooks: Workbooks, spreadsheetId: string, actor: Actor): HumanActor {
  const listeners = new Set<(event: SheetEvent) => void | Promise<void>>();
  const user = { email: actor.email };
  let lastAct: { readonly before: WorkbookState; readonly after: WorkbookState } | undefined;

  async function tell(event: SheetEvent): Promise<void> {
    for (const listener of listeners) await listener(event);
  }

  function act<T>(change: (edit: Edit) => T): T {
    const before = workbooks.get(spreadsheetId);
    const result = workbooks.change(spreadsheetId, actor, change);
    lastAct = { before, after: workbooks.get(spreadsheetId) };
    return result;
  }

  async function tellChange(changeType: ChangeEvent['changeType']): Promise<void> {
    await tell({ type: 'onChange', spreadsheetId, user, changeType });
  }

  async function put(
    title: string,
    a1: string,
    rows: readonly (readonly string[])[],
    isTyped: boolean,
  ): Promise<void> {
    const event = act((edit): EditEvent => {
      const sheet = tab(edit.workbook, title);
      const corner = parseCells(a1);
      if (corner === undefined) throw invalid(`Unable to parse range: ${a1}`);
      const startRow = corner.startRowIndex ?? 0;
      const startColumn = corner.startColumnIndex ?? 0;
      const width = Math.max(1, ...rows.map((row) => row.length));
      const area = {
        startRow,
        endRow: startRow + Math.max(1, rows.length),
        startColumn,
        endColumn: startColumn + width,
      };
      growTo(sheet, area.endRow, area.endColumn);
      requireEditable(edit, sheet, area);
      const isSingle = isTyped && rows.length === 1 && width === 1;
      const oldValue = isSingle ? rawText(edit, sheet, startRow, startColumn) : '';
      const context = { locale: edit.workbook.properties.locale, year: edit.year };
      rows.forEach((row, down) => {
        row.forEach((typed, right) => {
          typeInto(sheet, startRow + down, startColumn + right, typed, context);
        });
      });
      if (isTyped) requireValid(edit, sheet, area);
      const value = isSingle ? rawText(edit, sheet, startRow, startColumn) : '';
      const first = cellName(area.startRow, area.startColumn);
      const last = cellName(area.endRow - 1, area.endColumn - 1);
      return {
        type: 'onEdit',
        spreadsheetId,
        user,
        range: {
          sheetId: sheet.sheetId,
          sheetTitle: sheet.title,
          a1: first === last ? first : `${first}:${last}`,
          rowStart: area.startRow + 1,
          rowEnd: area.endRow,
          columnStart: area.startColumn + 1,
          columnEnd: area.endColumn,
        },
        ...(value === '' ? {} : { value }),
        ...(oldValue === '' ? {} : { oldValue }),
      };
    });
    await tell(event);
    await tellChange('EDIT');
  }

  async function restructure(
    title: string,
    dimension: Dimension,
    first: number,
    count: number,
    isInsertion: boolean,
  ): Promise<void> {
    const span = { dimension, startIndex: first - 1, endIndex: first - 1 + count };
    act((edit) => {
      const sheet = tab(edit.workbook, title);
      if (isInsertion) insertSpan(edit, sheet, span, first > 1 ? 'before' : 'after');
      else deleteSpan(edit, sheet, span);
    });
    const noun = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
    await tellChange(`${isInsertion ? 'INSERT' : 'REMOVE'}_${noun}`);
  }

  return {
    edit: (title, a1, typed) => put(title, a1, typeof typed === 'string' ? [[typed]] : typed, true),
    paste: (title, a1, rows) => put(title, a1, rows, false),
    async sort(title, a1, column, order = 'ascending') {
      act((edit) => {
        const sheet = tab(edit.workbook, title);
        const range = parseCells(a1);
        if (range === undefined) throw invalid(`Unable to parse range: ${a1}`);
        sortRows(edit, sheet, clipToGrid(sheet, range), [
          { column: column - 1, isDescending: order === 'descending' },
        ]);
      });
      await tellChange('OTHER');
    },
    insertRows: (title, aboveRow, count = 1) => restructure(title, 'ROWS', aboveRow, count, true),
    deleteRows: (title, firstRow, count = 1) => restructure(title, 'ROWS', firstRow, count, false),
    insertColumns: (title, leftOf, count = 1) => restructure(title, 'COLUMNS', leftOf, count, true),
    deleteColumns: (title, first, count = 1) => restructure(title, 'COLUMNS', first, count, false),
    async renameTab(title, newTitle) {
      act((edit) => {
        const sheet = tab(edit.workbook, title);
        requireSheetEditable(edit, sheet);
        renameSheet(edit, sheet, newTitle);
      });
      await tellChange('OTHER');
    },
    async undo() {
      if (lastAct === undefined) throw invalid('There is nothing to undo.');
      const { before, after } = lastAct;
      workbooks.change(spreadsheetId, actor, (edit) => restoreTabs(edit.workbook, before, after));
      lastAct = undefined;
      await tellChange('OTHER');
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function tab(workbook: WorkbookState, title: string): SheetState {
  const sheet = sheetByTitle(workbook, title);
  if (sheet === undefined) throw invalid(`There is no tab named "${title}".`);
  return sheet;
}

/** Typing below the last row or beside the last column gives the tab more of them. */
function growTo(sheet: SheetState, rowCount: number, columnCount: number): void {
  sheet.rowCount = Math.max(sheet.rowCount, rowCount);
  sheet.columnCount = Math.max(sheet.columnCount, columnCount);
}

/** The cell's value as an event tells it: text, whatever its kind. */
function rawText(edit: Edit, sheet: SheetState, row: number, column: number): string {
  const { value, text } = showCell(createEvaluator(edit.workbook), sheet, row, column);
  return typeof value === 'number' ? String(value) : text;
}

function requireValid(edit: Edit, sheet: SheetState, area: ReturnType<typeof clipToGrid>): void {
  const evaluator = createEvaluator(edit.workbook);
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const rule = cellAt(sheet, row, column)?.dataValidation;
      if (rule?.strict !== true) continue;
      const shown = showCell(evaluator, sheet, row, column);
      if (shown.text === '') continue;
      const place = { evaluator, sheet, row, column, origin: { row, column } };
      if (meetsCondition(rule.condition, shown, place)) continue;
      throw invalid(
        `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
      );
    }
  }
}

/** Puts back every tab the act changed; refuses where somebody changed such a tab since. */
function restoreTabs(now: WorkbookState, before: WorkbookState, after: WorkbookState): void {
  now.sheets = now.sheets.map((sheet) => {
    const isSame = (one: SheetState) => one.sheetId === sheet.sheetId;
    const old = before.sheets.find(isSame);
    const made = after.sheets.find(isSame);
    if (old === undefined || made === undefined) return sheet;
    if (JSON.stringify(old) === JSON.stringify(made)) return sheet;
    if (JSON.stringify(made) !== JSON.stringify(sheet)) {
      throw invalid(`"${sheet.title}" was changed by somebody else since; nothing was undone.`);
    }
    return old;
  });
}
