/** Each repair as the requests that do it. None writes below row 1 of a tab that people already use. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { HumanLayout, Repair, RuleLayout, SheetSnapshot } from '../../../shared/index.ts';
import { cellData, colorStyle, numberFormat, ruleFormat, styleFormat } from './format.ts';
import { widthRequests } from './tab-requests.ts';

type Request = sheets_v4.Schema$Request;

export interface RepairContext {
  readonly tabs: readonly SheetSnapshot[];
  /** Who may write the system tabs; the owner of the file always may. */
  readonly editors: readonly string[];
}

export function repairRequests(repair: Repair, context: RepairContext): Request[] {
  switch (repair.kind) {
    case 'addSystemTab': {
      const { sheetId, title, color, isHidden } = repair.layout;
      const properties = { sheetId, title, hidden: isHidden, tabColorStyle: colorStyle(color) };
      return [{ addSheet: { properties } }, protect(sheetId, title, context)];
    }
    case 'addHumanTab':
      return [addHumanTab(repair.layout), ...headerRequests(repair.layout, repair.layout.sheetId)];
    case 'writeHeaders':
      return [
        ...growTo(repair.layout.columns.length + 2, repair.sheetId, context),
        ...headerRequests(repair.layout, repair.sheetId),
      ];
    case 'renameTab':
      return [properties(repair.sheetId, { title: repair.title }, 'title')];
    case 'hideTab':
      return [properties(repair.sheetId, { hidden: true }, 'hidden')];
    case 'protectTab':
      return [protect(repair.sheetId, repair.title, context)];
    case 'growColumns': {
      const sheet = context.tabs.find(({ sheetId }) => sheetId === repair.sheetId);
      return growTo((sheet?.columnCount ?? 0) + repair.count, repair.sheetId, context);
    }
    case 'writeFormula':
      return [
        formulaCell(repair.sheetId, repair.column, repair.formula),
        ...(repair.width === null ? [] : [setWidth(repair.sheetId, repair.column, repair.width)]),
      ];
    case 'hideColumn':
      return [hideColumn(repair.sheetId, repair.column)];
    case 'replaceRules':
      return [
        ...repair.remove.map(
          (index): Request => ({ deleteConditionalFormatRule: { sheetId: repair.sheetId, index } }),
        ),
        ...repair.rules.map((rule, index) => addRule(repair.sheetId, rule, index)),
      ];
  }
}

function properties(
  sheetId: number,
  change: sheets_v4.Schema$SheetProperties,
  fields: string,
): Request {
  return { updateSheetProperties: { properties: { sheetId, ...change }, fields } };
}

/** Sets the count rather than adding to it, so that a repeat adds nothing. */
function growTo(columnCount: number, sheetId: number, { tabs }: RepairContext): Request[] {
  const standing = tabs.find((sheet) => sheet.sheetId === sheetId)?.columnCount ?? 0;
  if (standing >= columnCount) return [];
  return [properties(sheetId, { gridProperties: { columnCount } }, 'gridProperties.columnCount')];
}

function protect(sheetId: number, title: string, { editors }: RepairContext): Request {
  return {
    addProtectedRange: {
      protectedRange: {
        range: { sheetId },
        description: `${title}: 只由考勤程序填写 · written by kaoqin only`,
        warningOnly: false,
        editors: { users: [...editors] },
      },
    },
  };
}

function formulaCell(sheetId: number, column: number, formula: string): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: column },
      fields: 'userEnteredValue,userEnteredFormat',
      rows: [
        {
          values: [
            {
              userEnteredValue: { formulaValue: formula },
              userEnteredFormat: styleFormat('head'),
            },
          ],
        },
      ],
    },
  };
}

function setWidth(sheetId: number, column: number, width: number): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { pixelSize: width },
      fields: 'pixelSize',
    },
  };
}

function hideColumn(sheetId: number, column: number): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
}

function addRule(sheetId: number, rule: RuleLayout, index: number): Request {
  const range = {
    sheetId,
    startRowIndex: 1,
    startColumnIndex: rule.startColumn,
    endColumnIndex: rule.endColumn,
  };
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: rule.formula }] };
  return {
    addConditionalFormatRule: {
      index,
      rule: { ranges: [range], booleanRule: { condition, format: ruleFormat(rule.style) } },
    },
  };
}

function addHumanTab({ sheetId, title, color, rowCount, columns }: HumanLayout): Request {
  const gridProperties = { rowCount, columnCount: columns.length + 2, frozenRowCount: 1 };
  return {
    addSheet: { properties: { sheetId, title, gridProperties, tabColorStyle: colorStyle(color) } },
  };
}

/** Header, formats and dropdowns of a tab that holds nothing yet. */
function headerRequests(layout: HumanLayout, sheetId: number): Request[] {
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
