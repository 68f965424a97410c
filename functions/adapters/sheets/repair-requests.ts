/** Each repair as the requests that do it. None writes below row 1 of a tab that people already use. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Repair, RuleLayout, SheetSnapshot } from '../../../shared/index.ts';
import { colorStyle, ruleFormat, styleFormat } from './format.ts';
import { addHumanTab, headerRequests, properties } from './human-tab-requests.ts';

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
