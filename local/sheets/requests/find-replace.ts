/** The findReplace request: the nearest thing the API has to a compare-and-swap. */
import * as z from 'zod';
import { clipToGrid, requireStartInGrid, sheetById, wholeArea } from '../address.ts';
import { createEvaluator } from '../evaluate.ts';
import { invalid } from '../google-error.ts';
import { requireEditable } from '../protection.ts';
import { gridRangeSchema } from '../resources.ts';
import { showCell } from '../show-cell.ts';
import { cellAt } from '../workbook-state.ts';
import { putValue, typeInto } from '../write-cell.ts';
import { requestKind } from './request.ts';

export const findReplace = requestKind(
  z.strictObject({
    find: z.string().min(1),
    replacement: z.string().optional(),
    matchCase: z.boolean().optional(),
    matchEntireCell: z.boolean().optional(),
    searchByRegex: z.literal(false).optional(),
    includeFormulas: z.boolean().optional(),
    range: gridRangeSchema.optional(),
    sheetId: z.int().nonnegative().optional(),
    allSheets: z.literal(true).optional(),
  }),
  (edit, request) => {
    const { range, sheetId, allSheets, replacement = '' } = request;
    if ([range, sheetId, allSheets].filter((one) => one !== undefined).length !== 1) {
      throw invalid("One of 'range', 'sheetId' and 'allSheets' must be set, and not more.");
    }
    const { workbook } = edit;
    const sheets =
      allSheets === true ? workbook.sheets : [sheetById(workbook, sheetId ?? range?.sheetId ?? 0)];
    const evaluator = createEvaluator(workbook);
    const changes = { rows: 0, sheets: 0, values: 0, formulas: 0, occurrences: 0 };
    for (const sheet of sheets) {
      if (range !== undefined) requireStartInGrid(sheet, range);
      const area = range === undefined ? wholeArea(sheet) : clipToGrid(sheet, range);
      const before = changes.occurrences;
      for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
        const beforeRow = changes.occurrences;
        for (let column = area.startColumn; column < area.endColumn; column += 1) {
          const entered = cellAt(sheet, row, column)?.userEnteredValue;
          if (entered === undefined) continue;
          const formula = entered.formulaValue;
          if (formula !== undefined && request.includeFormulas !== true) continue;
          const found = replaceIn(
            formula ?? showCell(evaluator, sheet, row, column).text,
            request.find,
            replacement,
            request,
          );
          if (found.count === 0) continue;
          requireEditable(edit, sheet, {
            startRow: row,
            endRow: row + 1,
            startColumn: column,
            endColumn: column + 1,
          });
          changes.occurrences += found.count;
          if (formula === undefined) {
            changes.values += 1;
            typeInto(sheet, row, column, found.text, {
              locale: workbook.properties.locale,
              year: edit.year,
            });
          } else {
            changes.formulas += 1;
            putValue(sheet, row, column, { formulaValue: found.text });
          }
        }
        if (changes.occurrences > beforeRow) changes.rows += 1;
      }
      if (changes.occurrences > before) changes.sheets += 1;
    }
    return {
      findReplace: withoutZeros({
        valuesChanged: changes.values,
        formulasChanged: changes.formulas,
        rowsChanged: changes.rows,
        sheetsChanged: changes.sheets,
        occurrencesChanged: changes.occurrences,
      }),
    };
  },
);

function withoutZeros(counts: Record<string, number>): object {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function replaceIn(
  text: string,
  find: string,
  replacement: string,
  options: {
    readonly matchCase?: boolean | undefined;
    readonly matchEntireCell?: boolean | undefined;
  },
): { readonly text: string; readonly count: number } {
  const source = find.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const whole = options.matchEntireCell === true ? `^${source}$` : source;
  let count = 0;
  const changed = text.replaceAll(
    new RegExp(whole, options.matchCase === true ? 'gu' : 'giu'),
    () => {
      count += 1;
      return replacement;
    },
  );
  return { text: changed, count };
}
