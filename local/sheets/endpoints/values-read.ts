/** Reading values: values.get and values.batchGet. */
import { type PlacedArea, parseRange, printArea } from '../address.ts';
import { type Evaluator, evaluatorOf } from '../evaluate.ts';
import { parseMask } from '../field-mask.ts';
import { FormulaError } from '../formula/values.ts';
import { invalid } from '../google-error.ts';
import { isDateFormat } from '../number-format.ts';
import { isFilled, showCell } from '../show-cell.ts';
import { cellAt, type SheetState, type WorkbookState } from '../workbook-state.ts';
import { type Call, type Endpoint, parameter } from './endpoint.ts';

type JsonValue = string | number | boolean;

/** How values are answered. */
export interface RenderOptions {
  readonly majorDimension: 'ROWS' | 'COLUMNS';
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

/** One of the allowed words, the first being the default. */
export function oneOf<const T extends string>(
  name: string,
  given: string | undefined,
  allowed: readonly [T, ...T[]],
): T {
  if (given === undefined) return allowed[0];
  const found = allowed.find((one) => one === given);
  if (found === undefined) {
    throw invalid(
      `Invalid value at '${name}': "${given}"; one of ${allowed.join(', ')} is wanted.`,
    );
  }
  return found;
}

function optionsOf(call: Call): RenderOptions {
  return {
    majorDimension: oneOf('majorDimension', parameter(call, 'majorDimension'), ['ROWS', 'COLUMNS']),
    value: valueOption('valueRenderOption', parameter(call, 'valueRenderOption')),
    dateTime: dateOption('dateTimeRenderOption', parameter(call, 'dateTimeRenderOption')),
  };
}

export function valueOption(name: string, given: string | undefined): RenderOptions['value'] {
  return oneOf(name, given, ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA']);
}

export function dateOption(name: string, given: string | undefined): RenderOptions['dateTime'] {
  return oneOf(name, given, ['SERIAL_NUMBER', 'FORMATTED_STRING']);
}

/** A ValueRange: trailing empty rows and columns are left out, and an empty range has no `values`. */
export function valueRange(
  workbook: WorkbookState,
  area: PlacedArea,
  options: RenderOptions,
): { range: string; majorDimension: string; values?: JsonValue[][] } {
  const evaluator = evaluatorOf(workbook);
  const { sheet } = area;
  const isByRows = options.majorDimension === 'ROWS';
  const [majorStart, majorEnd] = isByRows
    ? [area.startRow, area.endRow]
    : [area.startColumn, area.endColumn];
  const [minorStart, minorEnd] = isByRows
    ? [area.startColumn, area.endColumn]
    : [area.startRow, area.endRow];
  const values: JsonValue[][] = [];
  for (let major = majorStart; major < majorEnd; major += 1) {
    const line: JsonValue[] = [];
    let filledLength = 0;
    for (let minor = minorStart; minor < minorEnd; minor += 1) {
      const [row, column] = isByRows ? [major, minor] : [minor, major];
      line.push(jsonValue(evaluator, sheet, row, column, options));
      if (isFilled(evaluator, sheet, row, column)) filledLength = line.length;
    }
    values.push(line.slice(0, filledLength));
  }
  while (values.length > 0 && values.at(-1)?.length === 0) values.pop();
  const range = printArea(sheet, area);
  const { majorDimension } = options;
  return values.length === 0 ? { range, majorDimension } : { range, majorDimension, values };
}

function jsonValue(
  evaluator: Evaluator,
  sheet: SheetState,
  row: number,
  column: number,
  options: RenderOptions,
): JsonValue {
  const cell = cellAt(sheet, row, column);
  const formula = cell?.userEnteredValue?.formulaValue;
  if (options.value === 'FORMULA' && formula !== undefined) return formula;
  const { value, text } = showCell(evaluator, sheet, row, column);
  if (options.value === 'FORMATTED_VALUE' || value === null) return text;
  if (value instanceof FormulaError) return text;
  const isMoment = typeof value === 'number' && isDateFormat(cell?.userEnteredFormat?.numberFormat);
  return isMoment && options.dateTime === 'FORMATTED_STRING' ? text : value;
}

const readParameters = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];

export const valuesGet: Endpoint = {
  name: 'spreadsheets.values.get',
  method: 'GET',
  isWrite: false,
  parameters: readParameters,
  answers: parseMask('range,majorDimension,values'),
  run(call) {
    const workbook = call.workbooks.get(call.spreadsheetId);
    return valueRange(workbook, parseRange(workbook, call.range), optionsOf(call));
  },
};

export const valuesBatchGet: Endpoint = {
  name: 'spreadsheets.values.batchGet',
  method: 'GET',
  isWrite: false,
  parameters: [...readParameters, 'ranges'],
  answers: parseMask('spreadsheetId,valueRanges(range,majorDimension,values)'),
  run(call) {
    const workbook = call.workbooks.get(call.spreadsheetId);
    const options = optionsOf(call);
    const ranges = call.query.get('ranges') ?? [];
    return {
      spreadsheetId: call.spreadsheetId,
      ...(ranges.length === 0
        ? {}
        : {
            valueRanges: ranges.map((range) =>
              valueRange(workbook, parseRange(workbook, range), options),
            ),
          }),
    };
  },
};
