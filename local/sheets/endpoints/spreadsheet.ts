/** The workbook itself: spreadsheets.create, get and batchUpdate. */
import * as z from 'zod';
import { parseRange } from '../address.ts';
import { fieldsOf, isMasked, parseMask } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import type { CellField } from '../grid-answer.ts';
import type { Edit } from '../protection.ts';
import { readBody } from '../read-body.ts';
import { applyBatch } from '../requests/batch.ts';
import { addSheet } from '../requests/sheets.ts';
import { sheetPropertiesSchema, spreadsheetPropertiesSchema } from '../resources.ts';
import { spreadsheetAnswer, spreadsheetSchema } from '../spreadsheet-answer.ts';
import { emptyWorkbook } from '../workbook-state.ts';
import { type Endpoint, parameter } from './endpoint.ts';

const answeredFields = fieldsOf(spreadsheetSchema);

const createSchema = z.strictObject({
  properties: spreadsheetPropertiesSchema.optional(),
  sheets: z.array(z.strictObject({ properties: sheetPropertiesSchema.optional() })).optional(),
});

export const spreadsheetsCreate: Endpoint = {
  name: 'spreadsheets.create',
  method: 'POST',
  isWrite: true,
  parameters: [],
  answers: answeredFields,
  run(call) {
    const body = readBody(createSchema, call.body ?? {});
    const { properties = {}, sheets = [] } = body;
    const spreadsheetId = freshSpreadsheetId(
      new Set(call.workbooks.all().map((one) => one.spreadsheetId)),
    );
    const workbook = emptyWorkbook(spreadsheetId, properties.title ?? '未命名表格');
    if (properties.locale !== undefined) workbook.properties.locale = properties.locale;
    if (properties.timeZone !== undefined) workbook.properties.timeZone = properties.timeZone;
    if (sheets.length > 0) {
      workbook.sheets = [];
      const edit: Edit = { workbook, actor: call.actor, year: 1900 };
      sheets.forEach((sheet, index) => {
        addSheet(edit, sheet, `sheets[${index}]`);
      });
    }
    call.workbooks.add(workbook);
    return spreadsheetAnswer(workbook, call.actor, {
      ranges: [],
      hasGridData: false,
      hasCellField: () => false,
    });
  },
};

function freshSpreadsheetId(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`local-spreadsheet-${number}`)) number += 1;
  return `local-spreadsheet-${number}`;
}

export const spreadsheetsGet: Endpoint = {
  name: 'spreadsheets.get',
  method: 'GET',
  isWrite: false,
  parameters: ['ranges', 'includeGridData'],
  answers: answeredFields,
  run(call) {
    const workbook = call.workbooks.get(call.spreadsheetId);
    const fields = parameter(call, 'fields');
    const includeGridData = parameter(call, 'includeGridData') ?? 'false';
    if (includeGridData !== 'true' && includeGridData !== 'false') {
      throw invalid(`Invalid value at 'include_grid_data': "${includeGridData}"`);
    }
    const mask = fields === undefined ? undefined : parseMask(fields);
    const hasGridData =
      mask === undefined ? includeGridData === 'true' : isMasked(mask, 'sheets.data');
    const hasCellField = (name: CellField) =>
      mask === undefined || isMasked(mask, `sheets.data.rowData.values.${name}`);
    const ranges = (call.query.get('ranges') ?? []).map((range) => parseRange(workbook, range));
    return spreadsheetAnswer(workbook, call.actor, { ranges, hasGridData, hasCellField });
  },
};

export const spreadsheetsBatchUpdate: Endpoint = {
  name: 'spreadsheets.batchUpdate',
  method: 'POST',
  isWrite: true,
  parameters: [],
  answers: parseMask('spreadsheetId,replies'),
  run(call) {
    const replies = call.workbooks.change(call.spreadsheetId, call.actor, (edit) =>
      applyBatch(edit, call.body),
    );
    return { spreadsheetId: call.spreadsheetId, replies };
  },
};
