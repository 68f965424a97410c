/** Writing values: update, batchUpdate, clear and batchClear. */
import * as z from 'zod';
import { parseRange, printArea } from '../address.ts';
import { parseMask } from '../field-mask.ts';
import { invalid, withPrefix } from '../google-error.ts';
import { type Edit, requireEditable } from '../protection.ts';
import { readBody } from '../read-body.ts';
import { cellAt } from '../workbook-state.ts';
import { putValue } from '../write-cell.ts';
import { type Endpoint, parameter } from './endpoint.ts';
import {
  byRows,
  inputOption,
  queryReadBack,
  readBack,
  updateFields,
  valueRangeSchema,
  type Written,
  withUpdatedData,
  writeParameters,
  writeRows,
} from './write-rows.ts';

const emptyBodySchema = z.union([z.undefined(), z.strictObject({})]);

export const valuesUpdate: Endpoint = {
  name: 'spreadsheets.values.update',
  method: 'PUT',
  isWrite: true,
  parameters: writeParameters,
  answers: parseMask(updateFields),
  run(call) {
    const option = inputOption(parameter(call, 'valueInputOption'));
    const back = queryReadBack(call);
    const data = readBody(valueRangeSchema, call.body);
    if (data.range !== undefined && data.range !== call.range) {
      throw invalid(
        `Requested range [${call.range}] does not match the range of the data [${data.range}].`,
      );
    }
    const written = call.workbooks.change(
      call.spreadsheetId,
      call.actor,
      (edit) =>
        writeRows(edit, parseRange(edit.workbook, call.range), byRows(data), option).written,
    );
    return withUpdatedData(call, written, back);
  },
};

const batchUpdateSchema = z.strictObject({
  valueInputOption: z.string().optional(),
  data: z.array(valueRangeSchema).optional(),
  includeValuesInResponse: z.boolean().optional(),
  responseValueRenderOption: z.string().optional(),
  responseDateTimeRenderOption: z.string().optional(),
});

export const valuesBatchUpdate: Endpoint = {
  name: 'spreadsheets.values.batchUpdate',
  method: 'POST',
  isWrite: true,
  parameters: [],
  answers: parseMask(
    `spreadsheetId,totalUpdatedRows,totalUpdatedColumns,totalUpdatedCells,totalUpdatedSheets,responses(${updateFields})`,
  ),
  run(call) {
    const body = readBody(batchUpdateSchema, call.body);
    const option = inputOption(body.valueInputOption);
    const back = readBack({
      isWanted: body.includeValuesInResponse,
      value: body.responseValueRenderOption,
      dateTime: body.responseDateTimeRenderOption,
    });
    const parts = call.workbooks.change(call.spreadsheetId, call.actor, (edit) =>
      (body.data ?? []).map((data, index) =>
        withPrefix(`Invalid data[${index}]: `, () => {
          if (data.range === undefined) throw invalid('range must be set.');
          const target = parseRange(edit.workbook, data.range);
          return { title: target.sheet.title, ...writeRows(edit, target, byRows(data), option) };
        }),
      ),
    );
    const total = (pick: (written: Written) => number | undefined) =>
      parts.reduce((sum, { written }) => sum + (pick(written) ?? 0), 0);
    return {
      spreadsheetId: call.spreadsheetId,
      totalUpdatedRows: total((one) => one.updatedRows),
      totalUpdatedColumns: total((one) => one.updatedColumns),
      totalUpdatedCells: total((one) => one.updatedCells),
      totalUpdatedSheets: new Set(parts.map((one) => one.title)).size,
      responses: parts.map(({ written }) => withUpdatedData(call, written, back)),
    };
  },
};

/** Empties the values of an area; formats, notes and validations stay. */
function clearArea(edit: Edit, text: string): string {
  const area = parseRange(edit.workbook, text);
  const { sheet } = area;
  requireEditable(edit, sheet, area);
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      if (cellAt(sheet, row, column)?.userEnteredValue === undefined) continue;
      putValue(sheet, row, column, undefined);
    }
  }
  return printArea(sheet, area);
}

export const valuesClear: Endpoint = {
  name: 'spreadsheets.values.clear',
  method: 'POST',
  isWrite: true,
  parameters: [],
  answers: parseMask('spreadsheetId,clearedRange'),
  run(call) {
    readBody(emptyBodySchema, call.body);
    const clearedRange = call.workbooks.change(call.spreadsheetId, call.actor, (edit) =>
      clearArea(edit, call.range),
    );
    return { spreadsheetId: call.spreadsheetId, clearedRange };
  },
};

export const valuesBatchClear: Endpoint = {
  name: 'spreadsheets.values.batchClear',
  method: 'POST',
  isWrite: true,
  parameters: [],
  answers: parseMask('spreadsheetId,clearedRanges'),
  run(call) {
    const { ranges } = readBody(z.strictObject({ ranges: z.array(z.string()).min(1) }), call.body);
    const clearedRanges = call.workbooks.change(call.spreadsheetId, call.actor, (edit) =>
      ranges.map((range, index) =>
        withPrefix(`Invalid ranges[${index}]: `, () => clearArea(edit, range)),
      ),
    );
    return { spreadsheetId: call.spreadsheetId, clearedRanges };
  },
};
