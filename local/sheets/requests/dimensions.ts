/** The requests that insert, delete, move and size rows and columns. */
import * as z from 'zod';
import { sheetById } from '../address.ts';
import { fieldsOf, requestMask } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import { requireSheetEditable } from '../protection.ts';
import {
  type DimensionProperties,
  dimensionPropertiesSchema,
  dimensionRangeSchema,
  dimensionSchema,
} from '../resources.ts';
import { countAlong, deleteSpan, insertSpan, moveSpan, type Span } from '../restructure.ts';
import type { SheetState } from '../workbook-state.ts';
import { requireFewEnoughCells } from '../write-cell.ts';
import { requestKind } from './request.ts';

function spanOf(sheet: SheetState, range: z.infer<typeof dimensionRangeSchema>): Span {
  return {
    dimension: range.dimension,
    startIndex: range.startIndex ?? 0,
    endIndex: range.endIndex ?? countAlong(sheet, range.dimension),
  };
}

export const insertDimension = requestKind(
  z.strictObject({ range: dimensionRangeSchema, inheritFromBefore: z.boolean().optional() }),
  (edit, { range, inheritFromBefore = false }) => {
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    if (range.startIndex === undefined || range.endIndex === undefined) {
      throw invalid('range.startIndex and range.endIndex must be set.');
    }
    if (inheritFromBefore && range.startIndex === 0) {
      throw invalid('inheritFromBefore cannot be true when inserting at index 0.');
    }
    insertSpan(edit, sheet, spanOf(sheet, range), inheritFromBefore ? 'before' : 'after');
    requireFewEnoughCells(edit.workbook);
    return undefined;
  },
);

export const appendDimension = requestKind(
  z.strictObject({
    sheetId: z.int().nonnegative().optional(),
    dimension: dimensionSchema,
    length: z.int().positive(),
  }),
  (edit, { sheetId = 0, dimension, length }) => {
    const sheet = sheetById(edit.workbook, sheetId);
    requireSheetEditable(edit, sheet);
    if (dimension === 'ROWS') sheet.rowCount += length;
    else sheet.columnCount += length;
    requireFewEnoughCells(edit.workbook);
    return undefined;
  },
);

export const deleteDimension = requestKind(
  z.strictObject({ range: dimensionRangeSchema }),
  (edit, { range }) => {
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    deleteSpan(edit, sheet, spanOf(sheet, range));
    return undefined;
  },
);

export const moveDimension = requestKind(
  z.strictObject({ source: dimensionRangeSchema, destinationIndex: z.int().nonnegative() }),
  (edit, { source, destinationIndex }) => {
    const sheet = sheetById(edit.workbook, source.sheetId ?? 0);
    moveSpan(edit, sheet, spanOf(sheet, source), destinationIndex);
    return undefined;
  },
);

export const updateDimensionProperties = requestKind(
  z.strictObject({
    range: dimensionRangeSchema,
    properties: dimensionPropertiesSchema.optional(),
    fields: z.string().optional(),
  }),
  (edit, { range, properties = {}, fields }) => {
    const mask = requestMask(fields, fieldsOf(dimensionPropertiesSchema));
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    requireSheetEditable(edit, sheet);
    const span = spanOf(sheet, range);
    if (span.endIndex > countAlong(sheet, span.dimension)) {
      throw invalid(`The sheet has no ${span.dimension.toLowerCase()} up to ${span.endIndex}.`);
    }
    const list = span.dimension === 'ROWS' ? sheet.rowDimensions : sheet.columns;
    for (let index = span.startIndex; index < span.endIndex; index += 1) {
      const next: DimensionProperties = { ...list[index] };
      if (mask.children.has('pixelSize')) next.pixelSize = properties.pixelSize;
      if (mask.children.has('hiddenByUser'))
        next.hiddenByUser = properties.hiddenByUser || undefined;
      putDimension(list, index, next);
    }
    return undefined;
  },
);

function putDimension(
  list: (DimensionProperties | null)[],
  index: number,
  properties: DimensionProperties,
): void {
  const isPlain = Object.values(properties).every((value) => value === undefined);
  if (isPlain && index >= list.length) return;
  while (list.length <= index) list.push(null);
  list[index] = isPlain ? null : properties;
  while (list.length > 0 && list.at(-1) === null) list.pop();
}

/** Sizes are not measured here: a column simply falls back to the standard width. */
export const autoResizeDimensions = requestKind(
  z.strictObject({ dimensions: dimensionRangeSchema }),
  (edit, { dimensions }) => {
    const sheet = sheetById(edit.workbook, dimensions.sheetId ?? 0);
    requireSheetEditable(edit, sheet);
    const span = spanOf(sheet, dimensions);
    const list = span.dimension === 'ROWS' ? sheet.rowDimensions : sheet.columns;
    for (let index = span.startIndex; index < Math.min(span.endIndex, list.length); index += 1) {
      const { pixelSize: _, ...rest }: DimensionProperties = list[index] ?? {};
      putDimension(list, index, rest);
    }
    return undefined;
  },
);
