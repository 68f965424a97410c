/** The workbooks a server holds: every change is made on a copy, saved, and only then seen. */

import { GoogleError } from './google-error.ts';
import type { Actor, Edit } from './protection.ts';
import { loadWorkbooks, saveWorkbooks } from './state-file.ts';
import { copyForEdit, type WorkbookState } from './workbook-state.ts';
import { requireFewEnoughCells } from './write-cell.ts';

export interface Workbooks {
  /** The state now; 404 when there is none of this id. */
  get(spreadsheetId: string): WorkbookState;
  all(): readonly WorkbookState[];
  /** Applies a change as a whole or not at all, and gives what the change gives. */
  change<T>(spreadsheetId: string, actor: Actor, apply: (edit: Edit) => T): T;
  /** Adds a new workbook. */
  add(workbook: WorkbookState): void;
}

/** Opens the workbooks of a file, or keeps those given in memory only. */
export function openWorkbooks(options: {
  readonly file?: string | undefined;
  readonly states: readonly WorkbookState[];
  /** The moment now, in milliseconds since 1970. */
  readonly now: () => number;
}): Workbooks {
  const { file, states, now } = options;
  const stored = file === undefined ? [] : loadWorkbooks(file);
  let current: readonly WorkbookState[] = stored.length > 0 ? stored : states;
  if (file !== undefined && stored.length === 0 && current.length > 0) saveWorkbooks(file, current);

  const get = (spreadsheetId: string): WorkbookState => {
    const found = current.find((one) => one.spreadsheetId === spreadsheetId);
    if (found === undefined) throw new GoogleError(404, 'Requested entity was not found.');
    return found;
  };
  const replaceAll = (next: readonly WorkbookState[]): void => {
    if (file !== undefined) saveWorkbooks(file, next);
    current = next;
  };
  return {
    get,
    all: () => current,
    change(spreadsheetId, actor, apply) {
      const before = get(spreadsheetId);
      const workbook = copyForEdit(before);
      const result = apply({ workbook, actor, year: yearIn(workbook, now()) });
      requireFewEnoughCells(workbook);
      workbook.revision += 1;
      replaceAll(current.map((one) => (one === before ? workbook : one)));
      return result;
    },
    add(workbook) {
      requireFewEnoughCells(workbook);
      replaceAll([...current, workbook]);
    },
  };
}

const yearFormats = new Map<string, Intl.DateTimeFormat>();

function yearIn(workbook: WorkbookState, moment: number): number {
  const { timeZone } = workbook.properties;
  const format =
    yearFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' });
  yearFormats.set(timeZone, format);
  return Number(format.format(moment));
}
