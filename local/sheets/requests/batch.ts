/** Runs the requests of a batchUpdate in order on a working copy; the first refusal ends it all. */
import * as z from 'zod';
import { GoogleError, invalid, withPrefix } from '../google-error.ts';
import type { Edit } from '../protection.ts';
import { readBody } from '../read-body.ts';
import * as drawing from './borders-and-merges.ts';
import * as cells from './cells.ts';
import * as conditionalFormats from './conditional-formats.ts';
import * as dimensions from './dimensions.ts';
import { findReplace } from './find-replace.ts';
import * as protections from './protections.ts';
import * as ranges from './ranges.ts';
import type { RequestKind } from './request.ts';
import * as sheets from './sheets.ts';

const kinds: ReadonlyMap<string, RequestKind> = new Map(
  Object.entries({
    addSheet: sheets.addSheet,
    deleteSheet: sheets.deleteSheet,
    updateSheetProperties: sheets.updateSheetProperties,
    updateSpreadsheetProperties: sheets.updateSpreadsheetProperties,
    updateCells: cells.updateCells,
    repeatCell: cells.repeatCell,
    setDataValidation: cells.setDataValidation,
    updateBorders: drawing.updateBorders,
    mergeCells: drawing.mergeCells,
    unmergeCells: drawing.unmergeCells,
    findReplace,
    insertDimension: dimensions.insertDimension,
    appendDimension: dimensions.appendDimension,
    deleteDimension: dimensions.deleteDimension,
    moveDimension: dimensions.moveDimension,
    updateDimensionProperties: dimensions.updateDimensionProperties,
    autoResizeDimensions: dimensions.autoResizeDimensions,
    sortRange: ranges.sortRange,
    setBasicFilter: ranges.setBasicFilter,
    clearBasicFilter: ranges.clearBasicFilter,
    addConditionalFormatRule: conditionalFormats.addConditionalFormatRule,
    updateConditionalFormatRule: conditionalFormats.updateConditionalFormatRule,
    deleteConditionalFormatRule: conditionalFormats.deleteConditionalFormatRule,
    addProtectedRange: protections.addProtectedRange,
    updateProtectedRange: protections.updateProtectedRange,
    deleteProtectedRange: protections.deleteProtectedRange,
    addNamedRange: ranges.addNamedRange,
    deleteNamedRange: ranges.deleteNamedRange,
    createDeveloperMetadata: ranges.createDeveloperMetadata,
  }),
);

const bodySchema = z.strictObject({
  requests: z.array(z.record(z.string(), z.unknown())).optional(),
});

/** Applies a batchUpdate body to the working copy; one reply a request, in order. */
export function applyBatch(edit: Edit, body: unknown): object[] {
  const { requests = [] } = readBody(bodySchema, body);
  if (requests.length === 0) throw invalid('Must specify at least one request.');
  return requests.map((request, index) => {
    const [first, ...others] = Object.entries(request);
    if (first === undefined) throw invalid(`Invalid requests[${index}]: No request set.`);
    if (others.length > 0) {
      throw invalid(
        `Invalid value at 'requests[${index}]': one request holds one kind, not ${others.length + 1}.`,
      );
    }
    const [name, payload] = first;
    const apply = kinds.get(name);
    if (apply === undefined) {
      throw new GoogleError(
        400,
        `Invalid JSON payload received. Unknown name "${name}" at 'requests[${index}]': Cannot find field. (The local server knows ${kinds.size} kinds of request.)`,
      );
    }
    const place = `requests[${index}].${name}`;
    return withPrefixUnlessShape(place, () => apply(edit, payload, place));
  });
}

/** A body of the wrong shape names its own place; only a refused deed gets the prefix. */
function withPrefixUnlessShape<T>(place: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof GoogleError && error.details.length > 0) throw error;
    return withPrefix(`Invalid ${place}: `, () => {
      throw error;
    });
  }
}
