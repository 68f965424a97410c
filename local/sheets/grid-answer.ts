/** The cells of an area as spreadsheets.get answers them. */
import * as z from 'zod';
import type { Area } from './address.ts';
import { withBothColors } from './colors.ts';
import { formatPainter } from './effective-format.ts';
import { evaluatorOf } from './evaluate.ts';
import { FormulaError, type Scalar } from './formula/values.ts';
import {
  type CellData,
  type CellFormat,
  cellFormatSchema,
  dataValidationSchema,
} from './resources.ts';
import { type ShownCell, showCell } from './show-cell.ts';
import { cellAt, type SheetState, type WorkbookState } from './workbook-state.ts';

const answeredValue = z.strictObject({
  numberValue: z.number(),
  stringValue: z.string(),
  boolValue: z.boolean(),
  formulaValue: z.string(),
  errorValue: z.strictObject({ type: z.string(), message: z.string() }),
});

/** Every field of a cell that is ever answered. */
export const answeredCell = z.strictObject({
  userEnteredValue: answeredValue,
  effectiveValue: answeredValue,
  formattedValue: z.string(),
  userEnteredFormat: cellFormatSchema,
  effectiveFormat: cellFormatSchema,
  note: z.string(),
  dataValidation: dataValidationSchema,
});

export type CellField = keyof typeof answeredCell.shape;

type Wanted = { readonly [name in CellField]: boolean };

const emptyCell: object = {};

/** One GridData; only the wanted fields of its cells are computed. */
export function gridData(
  workbook: WorkbookState,
  sheet: SheetState,
  area: Area,
  hasCellField: (name: CellField) => boolean,
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
