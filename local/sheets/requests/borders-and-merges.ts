/** The requests that draw borders and join cells. */
import * as z from 'zod';
import {
  type Area,
  clipToGrid,
  doOverlap,
  forEachCell,
  isAreaInside,
  requireStartInGrid,
  sheetById,
  toGridRange,
} from '../address.ts';
import { invalid } from '../google-error.ts';
import { requireEditable } from '../protection.ts';
import { borderSchema, type CellData, type CellFormat, gridRangeSchema } from '../resources.ts';
import { cellAt, putCell } from '../workbook-state.ts';
import { requestKind } from './request.ts';

export const updateBorders = requestKind(
  z.strictObject({
    range: gridRangeSchema,
    top: borderSchema.optional(),
    bottom: borderSchema.optional(),
    left: borderSchema.optional(),
    right: borderSchema.optional(),
    innerHorizontal: borderSchema.optional(),
    innerVertical: borderSchema.optional(),
  }),
  (edit, request) => {
    const sheet = sheetById(edit.workbook, request.range.sheetId ?? 0);
    requireStartInGrid(sheet, request.range);
    const area = clipToGrid(sheet, request.range);
    requireEditable(edit, sheet, area);
    forEachCell(area, (row, column) => {
      const sides = {
        top: row === area.startRow ? request.top : request.innerHorizontal,
        bottom: row === area.endRow - 1 ? request.bottom : request.innerHorizontal,
        left: column === area.startColumn ? request.left : request.innerVertical,
        right: column === area.endColumn - 1 ? request.right : request.innerVertical,
      };
      const cell = cellAt(sheet, row, column) ?? {};
      const borders: NonNullable<CellFormat['borders']> = { ...cell.userEnteredFormat?.borders };
      for (const side of ['top', 'bottom', 'left', 'right'] as const) {
        const border = sides[side];
        if (border?.style === 'NONE') delete borders[side];
        else if (border !== undefined) borders[side] = border;
      }
      const { borders: _, ...format }: CellFormat = cell.userEnteredFormat ?? {};
      const userEnteredFormat = Object.keys(borders).length > 0 ? { ...format, borders } : format;
      putCell(sheet, row, column, { ...cell, userEnteredFormat });
    });
    return undefined;
  },
);

export const mergeCells = requestKind(
  z.strictObject({
    range: gridRangeSchema,
    mergeType: z.enum(['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS']).optional(),
  }),
  (edit, { range, mergeType = 'MERGE_ALL' }) => {
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    requireStartInGrid(sheet, range);
    const area = clipToGrid(sheet, range);
    requireEditable(edit, sheet, area);
    for (const merge of sheet.merges) {
      const other = clipToGrid(sheet, merge);
      if (doOverlap(area, other) && !isAreaInside(area, other)) {
        throw invalid('You must select all cells in a merged range to merge or unmerge them.');
      }
    }
    sheet.merges = sheet.merges.filter((merge) => !doOverlap(area, clipToGrid(sheet, merge)));
    for (const part of mergeParts(area, mergeType)) {
      sheet.merges.push(toGridRange(sheet, part));
      forEachCell(part, (row, column) => {
        if (row === part.startRow && column === part.startColumn) return;
        const { userEnteredValue: _, ...rest }: CellData = cellAt(sheet, row, column) ?? {};
        putCell(sheet, row, column, rest);
      });
    }
    return undefined;
  },
);

function mergeParts(area: Area, mergeType: string): Area[] {
  if (mergeType === 'MERGE_ALL') return [area];
  const parts: Area[] = [];
  if (mergeType === 'MERGE_ROWS') {
    for (let row = area.startRow; row < area.endRow; row += 1) {
      parts.push({ ...area, startRow: row, endRow: row + 1 });
    }
    return parts;
  }
  for (let column = area.startColumn; column < area.endColumn; column += 1) {
    parts.push({ ...area, startColumn: column, endColumn: column + 1 });
  }
  return parts;
}

export const unmergeCells = requestKind(
  z.strictObject({ range: gridRangeSchema }),
  (edit, { range }) => {
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    const area = clipToGrid(sheet, range);
    requireEditable(edit, sheet, area);
    sheet.merges = sheet.merges.filter((merge) => !doOverlap(area, clipToGrid(sheet, merge)));
    return undefined;
  },
);
