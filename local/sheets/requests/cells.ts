/** The requests that change cells: values, formats, notes and validations. */
import * as z from 'zod';
import { type Area, clipToGrid, forEachCell, requireStartInGrid, sheetById } from '../address.ts';
import { withColorStyleNames, withColorStyles } from '../colors.ts';
import { fieldsOf, type Mask, mergeFields, requestMask } from '../field-mask.ts';
import { copyFormula } from '../formula/rewrite.ts';
import { invalid } from '../google-error.ts';
import { requireEditable } from '../protection.ts';
import {
  type CellData,
  type CellFormat,
  cellDataSchema,
  cellFormatSchema,
  dataValidationSchema,
  gridCoordinateSchema,
  gridRangeSchema,
} from '../resources.ts';
import { cellAt, putCell, type SheetState } from '../workbook-state.ts';
import { requireFits } from '../write-cell.ts';
import { requestKind } from './request.ts';

const cellFields = fieldsOf(cellDataSchema);

/** Gives the cell its masked fields from `source`; what the mask names and the source lacks is cleared. */
function overwrite(
  sheet: SheetState,
  row: number,
  column: number,
  source: CellData,
  mask: Mask,
  mergedFormat: (before: CellFormat | undefined) => CellFormat | undefined,
): void {
  const cell: CellData = { ...cellAt(sheet, row, column) };
  if (mask.children.has('userEnteredValue')) cell.userEnteredValue = source.userEnteredValue;
  if (mask.children.has('note')) cell.note = source.note;
  if (mask.children.has('dataValidation')) cell.dataValidation = source.dataValidation;
  if (mask.children.has('userEnteredFormat')) {
    cell.userEnteredFormat = mergedFormat(cell.userEnteredFormat);
  }
  putCell(sheet, row, column, cell);
}

/** Merges a format into many cells; equal cells get one shared result. */
function formatMerger(source: CellData, mask: Mask) {
  const inner = mask.children.get('userEnteredFormat');
  const results = new Map<CellFormat | undefined, CellFormat | undefined>();
  const fresh = source.userEnteredFormat && withColorStyles(source.userEnteredFormat);
  return (before: CellFormat | undefined): CellFormat | undefined => {
    if (inner === undefined || inner.children.size === 0) return fresh;
    if (!results.has(before)) {
      const merged = mergeFields(before, fresh, inner);
      results.set(before, merged === undefined ? undefined : cellFormatSchema.parse(merged));
    }
    return results.get(before);
  };
}

/** The mask of a cell request; only whole values, notes and validations can be named. */
function cellMask(fields: string | undefined): Mask {
  const mask = withColorStyleNames(requestMask(fields, cellFields));
  for (const name of ['userEnteredValue', 'dataValidation']) {
    if ((mask.children.get(name)?.children.size ?? 0) > 0) {
      throw invalid(`Invalid field: name '${name}' as a whole in 'fields'.`);
    }
  }
  return mask;
}

export const updateCells = requestKind(
  z.strictObject({
    rows: z.array(z.strictObject({ values: z.array(cellDataSchema).optional() })).optional(),
    fields: z.string().optional(),
    start: gridCoordinateSchema.optional(),
    range: gridRangeSchema.optional(),
  }),
  (edit, request) => {
    const mask = cellMask(request.fields);
    const rows = request.rows ?? [];
    const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
    if ((request.start === undefined) === (request.range === undefined)) {
      throw invalid("One of 'start' and 'range' must be set, and not both.");
    }
    const { start, range } = request;
    const sheet = sheetById(edit.workbook, start?.sheetId ?? range?.sheetId ?? 0);
    const startRow = start?.rowIndex ?? range?.startRowIndex ?? 0;
    const startColumn = start?.columnIndex ?? range?.startColumnIndex ?? 0;
    requireStartInGrid(sheet, { startRowIndex: startRow, startColumnIndex: startColumn });
    const written = {
      startRow,
      startColumn,
      endRow: startRow + rows.length,
      endColumn: startColumn + width,
    };
    const area = range === undefined ? written : clipToGrid(sheet, range);
    requireWithin(area, written);
    requireWithin(clipToGrid(sheet, {}), written);
    requireEditable(edit, sheet, area);
    for (let row = area.startRow; row < area.endRow; row += 1) {
      const cells = rows[row - startRow]?.values ?? [];
      const endColumn = range === undefined ? startColumn + cells.length : area.endColumn;
      for (let column = area.startColumn; column < endColumn; column += 1) {
        const source = cells[column - startColumn] ?? {};
        requireFits(source.userEnteredValue);
        overwrite(sheet, row, column, source, mask, formatMerger(source, mask));
      }
    }
    return undefined;
  },
);

function requireWithin(allowed: Area, written: Area): void {
  if (written.endRow > allowed.endRow) {
    throw invalid(
      `Attempting to write row: ${allowed.endRow}, beyond the last requested row of: ${allowed.endRow - 1}`,
    );
  }
  if (written.endColumn > allowed.endColumn) {
    throw invalid(
      `Attempting to write column: ${allowed.endColumn}, beyond the last requested column of: ${allowed.endColumn - 1}`,
    );
  }
}

export const repeatCell = requestKind(
  z.strictObject({
    range: gridRangeSchema,
    cell: cellDataSchema.optional(),
    fields: z.string().optional(),
  }),
  (edit, { range, cell: source = {}, fields }) => {
    const mask = cellMask(fields);
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    requireStartInGrid(sheet, range);
    requireFits(source.userEnteredValue);
    const area = clipToGrid(sheet, range);
    requireEditable(edit, sheet, area);
    const merger = formatMerger(source, mask);
    const formula = source.userEnteredValue?.formulaValue;
    forEachCell(area, (row, column) => {
      const moved =
        formula === undefined
          ? source
          : {
              ...source,
              userEnteredValue: {
                formulaValue: copyFormula(formula, row - area.startRow, column - area.startColumn),
              },
            };
      overwrite(sheet, row, column, moved, mask, merger);
    });
    return undefined;
  },
);

export const setDataValidation = requestKind(
  z.strictObject({ range: gridRangeSchema, rule: dataValidationSchema.optional() }),
  (edit, { range, rule }) => {
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    requireStartInGrid(sheet, range);
    const area = clipToGrid(sheet, range);
    requireEditable(edit, sheet, area);
    forEachCell(area, (row, column) => {
      const { dataValidation: _, ...rest }: CellData = cellAt(sheet, row, column) ?? {};
      putCell(sheet, row, column, rule === undefined ? rest : { ...rest, dataValidation: rule });
    });
    return undefined;
  },
);
