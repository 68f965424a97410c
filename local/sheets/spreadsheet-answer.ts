/** A workbook as spreadsheets.get answers it. */
import * as z from 'zod';
import { clipToGrid, type PlacedArea, toGridRange, wholeArea } from './address.ts';
import { answeredCell, type CellField, gridData } from './grid-answer.ts';
import { type Actor, canPass } from './protection.ts';
import {
  basicFilterSchema,
  conditionalFormatRuleSchema,
  developerMetadataSchema,
  type GridRange,
  gridRangeSchema,
  namedRangeSchema,
  protectedRangeSchema,
  sheetPropertiesSchema,
} from './resources.ts';
import { sheetPropertiesOf } from './sheet-properties.ts';
import type { SheetState, WorkbookState } from './workbook-state.ts';

const dimensionSchema = z.strictObject({
  pixelSize: z.number(),
  hiddenByUser: z.boolean(),
  developerMetadata: z.array(developerMetadataSchema),
});

/** Every field the server ever answers; a response mask may name no other. */
export const spreadsheetSchema = z.strictObject({
  spreadsheetId: z.string(),
  spreadsheetUrl: z.string(),
  properties: z.strictObject({ title: z.string(), locale: z.string(), timeZone: z.string() }),
  sheets: z.array(
    z.strictObject({
      properties: sheetPropertiesSchema,
      data: z.array(
        z.strictObject({
          startRow: z.number(),
          startColumn: z.number(),
          rowData: z.array(z.strictObject({ values: z.array(answeredCell) })),
          rowMetadata: z.array(dimensionSchema),
          columnMetadata: z.array(dimensionSchema),
        }),
      ),
      merges: z.array(gridRangeSchema),
      conditionalFormats: z.array(conditionalFormatRuleSchema),
      protectedRanges: z.array(protectedRangeSchema),
      basicFilter: basicFilterSchema,
      developerMetadata: z.array(developerMetadataSchema),
    }),
  ),
  namedRanges: z.array(namedRangeSchema),
  developerMetadata: z.array(developerMetadataSchema),
});

/** What of the workbook is asked for; with ranges, only their tabs and only their cells. */
export interface Asked {
  readonly ranges: readonly PlacedArea[];
  readonly hasGridData: boolean;
  /** Which fields of a cell the caller will look at; the rest is not even computed. */
  readonly hasCellField: (name: CellField) => boolean;
}

export function spreadsheetAnswer(workbook: WorkbookState, actor: Actor, asked: Asked): object {
  const sheets =
    asked.ranges.length === 0
      ? workbook.sheets
      : workbook.sheets.filter((sheet) => asked.ranges.some((one) => one.sheet === sheet));
  const ofFile = workbook.developerMetadata.filter((one) => one.location.spreadsheet === true);
  return {
    spreadsheetId: workbook.spreadsheetId,
    properties: workbook.properties,
    sheets: sheets.map((sheet) => sheetAnswer(workbook, actor, sheet, asked)),
    ...(workbook.namedRanges.length === 0 ? {} : { namedRanges: workbook.namedRanges }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${workbook.spreadsheetId}/edit`,
    ...(ofFile.length === 0 ? {} : { developerMetadata: ofFile }),
  };
}

function sheetAnswer(
  workbook: WorkbookState,
  actor: Actor,
  sheet: SheetState,
  asked: Asked,
): object {
  const areas = asked.ranges.filter((one) => one.sheet === sheet);
  const metadata = workbook.developerMetadata.filter(
    (one) => one.location.sheetId === sheet.sheetId,
  );
  return {
    properties: sheetPropertiesOf(workbook, sheet),
    ...(asked.hasGridData
      ? {
          data: (areas.length === 0 ? [wholeArea(sheet)] : areas).map((area) =>
            gridData(workbook, sheet, area, asked.hasCellField),
          ),
        }
      : {}),
    ...(sheet.merges.length === 0 ? {} : { merges: sheet.merges }),
    ...(sheet.conditionalFormats.length === 0
      ? {}
      : { conditionalFormats: sheet.conditionalFormats }),
    ...(sheet.protectedRanges.length === 0
      ? {}
      : {
          protectedRanges: sheet.protectedRanges.map((one) => protectionAnswer(one, actor)),
        }),
    ...(sheet.basicFilter === undefined
      ? {}
      : { basicFilter: { range: clippedRange(sheet, sheet.basicFilter.range) } }),
    ...(metadata.length === 0 ? {} : { developerMetadata: metadata }),
  };
}

function clippedRange(sheet: SheetState, range: GridRange): GridRange {
  return toGridRange(sheet, clipToGrid(sheet, range));
}

/** Only editors are told who the editors are. */
function protectionAnswer(one: SheetState['protectedRanges'][number], actor: Actor): object {
  const { editors, ...rest } = one;
  if (!canPass(one, actor)) return rest;
  return { ...rest, requestingUserCanEdit: true, ...(editors === undefined ? {} : { editors }) };
}
