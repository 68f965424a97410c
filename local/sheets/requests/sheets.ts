/** The requests about tabs and the workbook itself. */
import * as z from 'zod';
import { sheetById } from '../address.ts';
import { changeFormulas } from '../carry-along.ts';
import { withColorStyleNames } from '../colors.ts';
import { fieldsOf, isMasked, type Mask, requestMask } from '../field-mask.ts';
import { renameInFormula } from '../formula/rewrite.ts';
import { invalid } from '../google-error.ts';
import { type Edit, requireNothingProtected, requireSheetEditable } from '../protection.ts';
import {
  type SheetProperties,
  sheetPropertiesSchema,
  spreadsheetPropertiesSchema,
} from '../resources.ts';
import { sheetPropertiesOf } from '../sheet-properties.ts';
import { emptySheet, type SheetState } from '../workbook-state.ts';
import { requireFewEnoughCells } from '../write-cell.ts';
import { freshId, requestKind } from './request.ts';

const titleLengthMost = 100;

export const addSheet = requestKind(
  z.strictObject({ properties: sheetPropertiesSchema.optional() }),
  (edit, { properties = {} }) => {
    const { workbook } = edit;
    const sheetId = properties.sheetId ?? freshId(edit);
    if (workbook.sheets.some((one) => one.sheetId === sheetId)) {
      throw invalid(`A sheet with the id "${sheetId}" already exists. Please choose another id.`);
    }
    const sheet = emptySheet(sheetId, properties.title ?? freshTitle(edit));
    requireTitle(edit, sheet, sheet.title);
    applyProperties(sheet, properties, allGiven(properties));
    const index = properties.index ?? workbook.sheets.length;
    if (index > workbook.sheets.length) {
      throw invalid(`index[${index}] is after last index[${workbook.sheets.length}]`);
    }
    workbook.sheets.splice(index, 0, sheet);
    requireFewEnoughCells(workbook);
    return { addSheet: { properties: sheetPropertiesOf(workbook, sheet) } };
  },
);

function freshTitle(edit: Edit): string {
  const titles = new Set(edit.workbook.sheets.map((one) => one.title));
  let number = edit.workbook.sheets.length + 1;
  while (titles.has(`工作表${number}`)) number += 1;
  return `工作表${number}`;
}

/** The mask that names exactly the properties a new tab was given. */
function allGiven(properties: SheetProperties): Mask {
  return withColorStyleNames(requestMask(maskText(properties) || 'title', propertyFields));
}

function maskText(value: object): string {
  return Object.entries(value)
    .map(([name, inner]) =>
      name === 'gridProperties' && Object.keys(inner).length > 0
        ? `${name}(${Object.keys(inner).join(',')})`
        : name,
    )
    .join(',');
}

const propertyFields = fieldsOf(sheetPropertiesSchema);

function requireTitle(edit: Edit, sheet: SheetState, title: string): void {
  if (title === '' || title.length > titleLengthMost) {
    throw invalid(`The sheet name must be 1 to ${titleLengthMost} characters long.`);
  }
  const wanted = title.toLowerCase();
  const isTaken = edit.workbook.sheets.some(
    (one) => one.sheetId !== sheet.sheetId && one.title.toLowerCase() === wanted,
  );
  if (!isTaken) return;
  throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function applyProperties(sheet: SheetState, properties: SheetProperties, mask: Mask): void {
  const grid = properties.gridProperties;
  if (isMasked(mask, 'hidden')) sheet.hidden = properties.hidden ?? false;
  if (isMasked(mask, 'tabColorStyle')) {
    const { tabColor, tabColorStyle } = properties;
    sheet.tabColorStyle = tabColorStyle ?? (tabColor && { rgbColor: tabColor });
  }
  if (isMasked(mask, 'gridProperties.hideGridlines')) {
    sheet.hideGridlines = grid?.hideGridlines ?? false;
  }
  if (isMasked(mask, 'gridProperties.rowCount')) resize(sheet, 'rows', grid?.rowCount);
  if (isMasked(mask, 'gridProperties.columnCount')) resize(sheet, 'columns', grid?.columnCount);
  if (isMasked(mask, 'gridProperties.frozenRowCount')) {
    sheet.frozenRowCount = grid?.frozenRowCount ?? 0;
  }
  if (isMasked(mask, 'gridProperties.frozenColumnCount')) {
    sheet.frozenColumnCount = grid?.frozenColumnCount ?? 0;
  }
  if (sheet.frozenRowCount >= sheet.rowCount) {
    throw invalid("You can't freeze all visible rows on the sheet.");
  }
  if (sheet.frozenColumnCount >= sheet.columnCount) {
    throw invalid("You can't freeze all visible columns on the sheet.");
  }
}

/** Grows a tab, or cuts it off with everything that stood beyond. */
function resize(sheet: SheetState, side: 'rows' | 'columns', count: number | undefined): void {
  if (count === undefined) throw invalid(`gridProperties: the count of ${side} cannot be cleared.`);
  if (side === 'rows') {
    sheet.rowCount = count;
    sheet.rows.length = Math.min(sheet.rows.length, count);
    sheet.rowDimensions.length = Math.min(sheet.rowDimensions.length, count);
  } else {
    sheet.columnCount = count;
    sheet.columns.length = Math.min(sheet.columns.length, count);
    for (const row of sheet.rows) row.length = Math.min(row.length, count);
  }
}

export const deleteSheet = requestKind(
  z.strictObject({ sheetId: z.int().nonnegative() }),
  (edit, { sheetId }) => {
    const { workbook } = edit;
    const sheet = sheetById(workbook, sheetId);
    requireNothingProtected(edit, sheet);
    if (!workbook.sheets.some((one) => one !== sheet && !one.hidden)) {
      throw invalid("You can't remove all the visible sheets in a document.");
    }
    workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
    workbook.namedRanges = workbook.namedRanges.filter(
      (one) => (one.range.sheetId ?? 0) !== sheetId,
    );
    workbook.developerMetadata = workbook.developerMetadata.filter(
      ({ location }) => (location.sheetId ?? location.dimensionRange?.sheetId) !== sheetId,
    );
    changeFormulas(workbook, (formula) => renameInFormula(formula, sheet.title));
    return undefined;
  },
);

export const updateSheetProperties = requestKind(
  z.strictObject({ properties: sheetPropertiesSchema, fields: z.string().optional() }),
  (edit, { properties, fields }) => {
    const { workbook } = edit;
    const mask = withColorStyleNames(requestMask(fields, propertyFields));
    const sheet = sheetById(workbook, properties.sheetId ?? 0);
    requireSheetEditable(edit, sheet);
    if (mask.children.has('title')) renameSheet(edit, sheet, properties.title ?? '');
    const isShrinking =
      (properties.gridProperties?.rowCount ?? sheet.rowCount) < sheet.rowCount ||
      (properties.gridProperties?.columnCount ?? sheet.columnCount) < sheet.columnCount;
    if (isShrinking) requireNothingProtected(edit, sheet);
    applyProperties(sheet, properties, mask);
    if (workbook.sheets.every((one) => one.hidden)) {
      throw invalid("You can't hide all the sheets in a document.");
    }
    if (mask.children.has('index')) moveSheet(edit, sheet, properties.index ?? 0);
    requireFewEnoughCells(workbook);
    return undefined;
  },
);

/** Gives a tab another name and carries the name into every formula that mentions it. */
export function renameSheet(edit: Edit, sheet: SheetState, title: string): void {
  requireTitle(edit, sheet, title);
  const oldTitle = sheet.title;
  sheet.title = title;
  changeFormulas(edit.workbook, (formula) => renameInFormula(formula, oldTitle, title));
}

/** The index counts the places between tabs before the move, as Google documents it. */
function moveSheet(edit: Edit, sheet: SheetState, index: number): void {
  const { sheets } = edit.workbook;
  if (index > sheets.length) throw invalid(`index[${index}] is after last index[${sheets.length}]`);
  const from = sheets.indexOf(sheet);
  sheets.splice(from, 1);
  sheets.splice(index > from ? index - 1 : index, 0, sheet);
}

export const updateSpreadsheetProperties = requestKind(
  z.strictObject({ properties: spreadsheetPropertiesSchema, fields: z.string().optional() }),
  (edit, { properties, fields }) => {
    const mask = requestMask(fields, fieldsOf(spreadsheetPropertiesSchema));
    for (const name of ['title', 'locale', 'timeZone'] as const) {
      if (!mask.children.has(name)) continue;
      const value = properties[name];
      if (value === undefined || value === '')
        throw invalid(`properties.${name} cannot be cleared.`);
      edit.workbook.properties[name] = value;
    }
    return undefined;
  },
);
