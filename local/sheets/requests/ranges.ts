/** The requests that name, filter, mark or sort a range. */
import * as z from 'zod';
import { clipToGrid, requireStartInGrid, sheetById } from '../address.ts';
import { invalid } from '../google-error.ts';
import {
  basicFilterSchema,
  developerMetadataSchema,
  gridRangeSchema,
  namedRangeSchema,
} from '../resources.ts';
import { sortRows } from '../sort-rows.ts';
import { freshId, requestKind } from './request.ts';

const id = z.int().nonnegative();

export const addNamedRange = requestKind(
  z.strictObject({ namedRange: namedRangeSchema }),
  (edit, { namedRange }) => {
    const { workbook } = edit;
    const { name, range } = namedRange;
    const isCellName = /^[A-Za-z]{1,3}\d+$/.test(name);
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || isCellName) {
      throw invalid(`Invalid name for a named range: ${name}`);
    }
    if (workbook.namedRanges.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
      throw invalid(`A named range with the name "${name}" already exists.`);
    }
    const namedRangeId = namedRange.namedRangeId ?? String(freshId(edit));
    if (workbook.namedRanges.some((one) => one.namedRangeId === namedRangeId)) {
      throw invalid(`A named range with id ${namedRangeId} already exists.`);
    }
    requireStartInGrid(sheetById(workbook, range.sheetId ?? 0), range);
    workbook.namedRanges.push({ namedRangeId, name, range });
    return { addNamedRange: { namedRange: { namedRangeId, name, range } } };
  },
);

export const deleteNamedRange = requestKind(
  z.strictObject({ namedRangeId: z.string() }),
  (edit, { namedRangeId }) => {
    const { workbook } = edit;
    const kept = workbook.namedRanges.filter((one) => one.namedRangeId !== namedRangeId);
    if (kept.length === workbook.namedRanges.length) {
      throw invalid(`No named range with id: ${namedRangeId}`);
    }
    workbook.namedRanges = kept;
    return undefined;
  },
);

export const setBasicFilter = requestKind(
  z.strictObject({ filter: basicFilterSchema }),
  (edit, { filter }) => {
    const sheet = sheetById(edit.workbook, filter.range.sheetId ?? 0);
    requireStartInGrid(sheet, filter.range);
    sheet.basicFilter = filter;
    return undefined;
  },
);

export const clearBasicFilter = requestKind(
  z.strictObject({ sheetId: id.optional() }),
  (edit, { sheetId = 0 }) => {
    sheetById(edit.workbook, sheetId).basicFilter = undefined;
    return undefined;
  },
);

export const createDeveloperMetadata = requestKind(
  z.strictObject({ developerMetadata: developerMetadataSchema }),
  (edit, { developerMetadata }) => {
    const { workbook } = edit;
    const metadataId = developerMetadata.metadataId ?? freshId(edit);
    if (workbook.developerMetadata.some((one) => one.metadataId === metadataId)) {
      throw invalid(`Developer metadata with id ${metadataId} already exists.`);
    }
    const { location } = developerMetadata;
    if (Object.keys(location).length !== 1) {
      throw invalid('A location names the spreadsheet, one sheet, or one row or column.');
    }
    const span = location.dimensionRange;
    if (span !== undefined && (span.endIndex ?? 0) - (span.startIndex ?? 0) !== 1) {
      throw invalid('A dimension range of developer metadata is exactly one row or column.');
    }
    const sheetId = location.sheetId ?? (span && (span.sheetId ?? 0));
    if (sheetId !== undefined) sheetById(workbook, sheetId);
    const stored = { ...developerMetadata, metadataId };
    workbook.developerMetadata.push(stored);
    return { createDeveloperMetadata: { developerMetadata: stored } };
  },
);

export const sortRange = requestKind(
  z.strictObject({
    range: gridRangeSchema,
    sortSpecs: z
      .array(
        z.strictObject({
          dimensionIndex: id,
          sortOrder: z.enum(['ASCENDING', 'DESCENDING']).optional(),
        }),
      )
      .min(1),
  }),
  (edit, { range, sortSpecs }) => {
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    requireStartInGrid(sheet, range);
    const area = clipToGrid(sheet, range);
    const keys = sortSpecs.map(({ dimensionIndex, sortOrder }) => {
      if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn) {
        throw invalid(`Sort column ${dimensionIndex} lies outside the range.`);
      }
      return { column: dimensionIndex, isDescending: sortOrder === 'DESCENDING' };
    });
    sortRows(edit, sheet, area, keys);
    return undefined;
  },
);
