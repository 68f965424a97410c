/** A workbook as spreadsheets.get answers it. */
import * as z from 'zod';
import { type Area, clipToGrid, type PlacedArea, wholeArea } from './address.ts';
import { withBothColors } from './colors.ts';
import { formatPainter } from './effective-format.ts';
import { evaluatorOf } from './evaluate.ts';
import { FormulaError, type Scalar } from './formula/values.ts';
import { type Actor, canPass } from './protection.ts';
import {
  basicFilterSchema,
  type CellData,
  type CellFormat,
  cellFormatSchema,
  conditionalFormatRuleSchema,
  dataValidationSchema,
  developerMetadataSchema,
  gridRangeSchema,
  namedRangeSchema,
  protectedRangeSchema,
  sheetPropertiesSchema,
} from './resources.ts';
import { sheetPropertiesOf } from './sheet-properties.ts';
import { type ShownCell, showCell } from './show-cell.ts';
import { cellAt, type SheetState, type WorkbookState } from './workbook-state.ts';

const dimensionSchema = z.strictObject({
  pixelSize: z.number(),
  hiddenByUser: z.boolean(),
  developerMetadata: z.array(developerMetadataSchema),
});

const answeredValue = z.strictObject({
  numberValue: z.number(),
  stringValue: z.string(),
  boolValue: z.boolean(),
  formulaValue: z.string(),
  errorValue: z.strictObject({ type: z.string(), message: z.string() }),
});

const answeredCell = z.strictObject({
  userEnteredValue: answeredValue,
  effectiveValue: answeredValue,
  formattedValue: z.string(),
  userEnteredFormat: cellFormatSchema,
  effectiveFormat: cellFormatSchema,
  note: z.string(),
  dataValidation: dataValidationSchema,
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

export type CellField = keyof typeof answeredCell.shape;

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

function clippedRange(sheet: SheetState, range: z.infer<typeof gridRangeSchema>): object {
  const area = clipToGrid(sheet, range);
  return {
    sheetId: sheet.sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

/** Only editors are told who the editors are. */
function protectionAnswer(one: SheetState['protectedRanges'][number], actor: Actor): object {
  const { editors, ...rest } = one;
  if (!canPass(one, actor)) return rest;
  return { ...rest, requestingUserCanEdit: true, ...(editors === undefined ? {} : { editors }) };
}

type Wanted = { readonly [name in CellField]: boolean };

const emptyCell: object = {};

function gridData(
  workbook: WorkbookState,
  sheet: SheetState,
  area: Area,
  hasCellField: Asked['hasCellField'],
): object {
  const evaluator = evaluatorOf(workbook);
  const wanted: Wanted = {
    userEnteredValue: hasCellField('userEnteredValue'),
    effectiveValue: hasCellField('effectiveValue'),
    formattedValue: hasCellField('formattedValue'),
    userEnteredFormat: hasCellField('userEnteredFormat'),
    effectiveFormat: hasCellField('effectiveFormat'),
    note: hasCellField('note'),
    dataValidation: hasCellField('dataValidation'),
  };
  const paint = wanted.effectiveFormat ? formatPainter(sheet, evaluator) : () => undefined;
  const emptyText = shownAnswer({ value: '', text: '' }, wanted);
  const rowData: { values?: object[] }[] = [];
  const end = Math.min(area.endRow, Math.max(sheet.rows.length, evaluator.spillEnd(sheet)));
  for (let row = area.startRow; row < end; row += 1) {
    const values: object[] = [];
    let filledLength = 0;
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const cell = cellAt(sheet, row, column);
      const shown = showCell(evaluator, sheet, row, column);
      const format = paint(row, column, shown);
      const isBare = cell === undefined && format === undefined;
      if (isBare && shown.value === null) values.push(emptyCell);
      else {
        values.push(
          isBare && shown.value === '' ? emptyText : cellAnswer(cell, shown, format, wanted),
        );
        filledLength = values.length;
      }
    }
    values.length = filledLength;
    rowData.push(filledLength === 0 ? {} : { values });
  }
  while (rowData.length > 0 && rowData.at(-1)?.values === undefined) rowData.pop();
  return {
    ...(area.startRow === 0 ? {} : { startRow: area.startRow }),
    ...(area.startColumn === 0 ? {} : { startColumn: area.startColumn }),
    ...(rowData.length === 0 ? {} : { rowData }),
    rowMetadata: dimensionAnswers(workbook, sheet, 'ROWS', area.startRow, area.endRow),
    columnMetadata: dimensionAnswers(workbook, sheet, 'COLUMNS', area.startColumn, area.endColumn),
  };
}

interface AnsweredCell {
  userEnteredValue?: object;
  effectiveValue?: object;
  formattedValue?: string;
  userEnteredFormat?: object;
  effectiveFormat?: object;
  note?: string;
  dataValidation?: object;
}

function shownAnswer(shown: ShownCell, wanted: Wanted): AnsweredCell {
  const answer: AnsweredCell = {};
  if (shown.value === null) return answer;
  if (wanted.effectiveValue) answer.effectiveValue = effectiveValue(shown.value);
  if (wanted.formattedValue) answer.formattedValue = shown.text;
  return answer;
}

function cellAnswer(
  cell: CellData | undefined,
  shown: ShownCell,
  format: CellFormat | undefined,
  wanted: Wanted,
): AnsweredCell {
  const answer = shownAnswer(shown, wanted);
  const { userEnteredValue, userEnteredFormat, note, dataValidation } = cell ?? {};
  if (wanted.userEnteredValue && userEnteredValue !== undefined) {
    answer.userEnteredValue = userEnteredValue;
  }
  if (wanted.userEnteredFormat && userEnteredFormat !== undefined) {
    answer.userEnteredFormat = withBothColors(userEnteredFormat);
  }
  if (wanted.effectiveFormat && format !== undefined) {
    answer.effectiveFormat = withBothColors(format);
  }
  if (wanted.note && note !== undefined) answer.note = note;
  if (wanted.dataValidation && dataValidation !== undefined) answer.dataValidation = dataValidation;
  return answer;
}

function effectiveValue(value: Exclude<Scalar, null>): object {
  if (value instanceof FormulaError) {
    return { errorValue: { type: value.type, message: value.message } };
  }
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'string' ? { stringValue: value } : { boolValue: value };
}

const standardPixels = { ROWS: 21, COLUMNS: 100 };

function dimensionAnswers(
  workbook: WorkbookState,
  sheet: SheetState,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  end: number,
): object[] {
  const list = dimension === 'ROWS' ? sheet.rowDimensions : sheet.columns;
  return Array.from({ length: end - start }, (_, offset) => {
    const index = start + offset;
    const metadata = workbook.developerMetadata.filter(({ location: { dimensionRange } }) => {
      const isHere = (dimensionRange?.sheetId ?? 0) === sheet.sheetId;
      return (
        isHere && dimensionRange?.dimension === dimension && dimensionRange.startIndex === index
      );
    });
    return {
      pixelSize: list[index]?.pixelSize ?? standardPixels[dimension],
      ...(list[index]?.hiddenByUser === true ? { hiddenByUser: true } : {}),
      ...(metadata.length === 0 ? {} : { developerMetadata: metadata }),
    };
  });
}
