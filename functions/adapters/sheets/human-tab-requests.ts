/** A tab for people as requests: made once, with header, formats and dropdowns, and theirs from then on. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { HumanLayout } from '../../../shared/index.ts';
import { cellData, colorStyle, numberFormat } from './format.ts';
import { widthRequests } from './tab-requests.ts';

type Request = sheets_v4.Schema$Request;

/** Changes some properties of a tab. */
export function properties(
  sheetId: number,
  change: sheets_v4.Schema$SheetProperties,
  fields: string,
): Request {
  return { updateSheetProperties: { properties: { sheetId, ...change }, fields } };
}

export function addHumanTab({ sheetId, title, color, rowCount, columns }: HumanLayout): Request {
  const gridProperties = { rowCount, columnCount: columns.length + 2, frozenRowCount: 1 };
  return {
    addSheet: { properties: { sheetId, title, gridProperties, tabColorStyle: colorStyle(color) } },
  };
}

/** Header, formats and dropdowns of a tab that holds nothing yet. */
export function headerRequests(layout: HumanLayout, sheetId: number): Request[] {
  const header = layout.columns.map(({ header: name, note }) => ({
    ...cellData({ value: name, style: 'head' }),
    ...(note === '' ? {} : { note }),
  }));
  const first = layout.firstRows.map((row) => ({
    values: row.map((value) => cellData({ value: value === '' ? null : value })),
  }));
  return [
    properties(sheetId, { gridProperties: { frozenRowCount: 1 } }, 'gridProperties.frozenRowCount'),
    ...layout.columns.flatMap((column, index) => columnRequests(column, index, sheetId)),
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        fields: 'userEnteredValue,userEnteredFormat,note',
        rows: [{ values: header }],
      },
    },
    ...(first.length === 0
      ? []
      : [
          {
            updateCells: {
              start: { sheetId, rowIndex: 1, columnIndex: 0 },
              fields: 'userEnteredValue',
              rows: first,
            },
          },
        ]),
    ...widthRequests(
      sheetId,
      layout.columns.map(({ width }) => width),
    ),
  ];
}

function columnRequests(
  { format, choices }: HumanLayout['columns'][number],
  index: number,
  sheetId: number,
): Request[] {
  const range = {
    sheetId,
    startRowIndex: 1,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  };
  const requests: Request[] = [];
  if (format !== null) {
    requests.push({
      repeatCell: {
        range,
        cell: { userEnteredFormat: { numberFormat: numberFormat(format) } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
  }
  if (choices.length > 0) {
    requests.push({
      setDataValidation: {
        range,
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: choices.map((choice) => ({ userEnteredValue: choice })),
          },
          strict: false,
          showCustomUi: true,
        },
      },
    });
  }
  return requests;
}
