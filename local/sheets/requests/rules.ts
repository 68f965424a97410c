/** The requests about rules on ranges: conditional formats, protections, names, filters, metadata, sorting. */
import * as z from 'zod';
import { clipToGrid, requireStartInGrid, sheetById } from '../address.ts';
import { withColorStyles } from '../colors.ts';
import { fieldsOf, mergeFields, requestMask } from '../field-mask.ts';
import { parseFormula } from '../formula/parse.ts';
import { FormulaSyntaxError, tokenize } from '../formula/tokenize.ts';
import { invalid } from '../google-error.ts';
import { type Edit, requireCanPass } from '../protection.ts';
import {
  basicFilterSchema,
  type ConditionalFormatRule,
  conditionalFormatRuleSchema,
  developerMetadataSchema,
  gridRangeSchema,
  namedRangeSchema,
  type ProtectedRange,
  protectedRangeSchema,
} from '../resources.ts';
import { sortRows } from '../sort-rows.ts';
import type { SheetState } from '../workbook-state.ts';
import { freshId, requestKind } from './request.ts';

const id = z.int().nonnegative();

export const addConditionalFormatRule = requestKind(
  z.strictObject({ rule: conditionalFormatRuleSchema, index: id.optional() }),
  (edit, { rule, index = 0 }) => {
    const sheet = ruleSheet(edit, rule);
    if (index > sheet.conditionalFormats.length) throw noRule(index);
    sheet.conditionalFormats.splice(index, 0, storedRule(sheet, rule));
    return undefined;
  },
);

export const deleteConditionalFormatRule = requestKind(
  z.strictObject({ sheetId: id.optional(), index: id.optional() }),
  (edit, { sheetId = 0, index = 0 }) => {
    const sheet = sheetById(edit.workbook, sheetId);
    const [rule] = sheet.conditionalFormats.splice(index, 1);
    if (rule === undefined) throw noRule(index);
    return { deleteConditionalFormatRule: { rule } };
  },
);

export const updateConditionalFormatRule = requestKind(
  z.strictObject({
    index: id.optional(),
    sheetId: id.optional(),
    rule: conditionalFormatRuleSchema.optional(),
    newIndex: id.optional(),
  }),
  (edit, { index = 0, sheetId, rule, newIndex }) => {
    if ((rule === undefined) === (newIndex === undefined)) {
      throw invalid("One of 'rule' and 'newIndex' must be set, and not both.");
    }
    const sheet =
      rule === undefined ? sheetById(edit.workbook, sheetId ?? 0) : ruleSheet(edit, rule);
    const oldRule = sheet.conditionalFormats[index];
    if (oldRule === undefined) throw noRule(index);
    const fresh = rule === undefined ? oldRule : storedRule(sheet, rule);
    if (newIndex !== undefined && newIndex >= sheet.conditionalFormats.length)
      throw noRule(newIndex);
    sheet.conditionalFormats.splice(index, 1);
    sheet.conditionalFormats.splice(newIndex ?? index, 0, fresh);
    return {
      updateConditionalFormatRule: {
        newRule: fresh,
        newIndex: newIndex ?? index,
        oldRule,
        oldIndex: index,
      },
    };
  },
);

function noRule(index: number) {
  return invalid(`No conditional format on sheet at index: ${index}`);
}

function ruleSheet(edit: Edit, rule: ConditionalFormatRule): SheetState {
  const sheetId = rule.ranges[0]?.sheetId ?? 0;
  if (rule.ranges.some((range) => (range.sheetId ?? 0) !== sheetId)) {
    throw invalid('ConditionalFormatRule.ranges must all be on the same sheet.');
  }
  const sheet = sheetById(edit.workbook, sheetId);
  for (const range of rule.ranges) requireStartInGrid(sheet, range);
  return sheet;
}

const paintable: readonly string[] = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'foregroundColorStyle',
];

/** Refuses what Google refuses in a rule: other formats than paint, a bad formula, another tab. */
function storedRule(sheet: SheetState, rule: ConditionalFormatRule): ConditionalFormatRule {
  const format = withColorStyles(rule.booleanRule.format);
  const { backgroundColorStyle: _, textFormat, ...unsupported } = format;
  const extra = [
    ...Object.keys(unsupported),
    ...Object.keys(textFormat ?? {}).filter((name) => !paintable.includes(name)),
  ];
  if (extra.length > 0) {
    throw invalid(
      `Conditional formatting supports only bold, italic, strikethrough, underline and colors; got ${extra[0]}.`,
    );
  }
  const { condition } = rule.booleanRule;
  if (condition.type === 'CUSTOM_FORMULA') requireOwnFormula(sheet, condition.values);
  return { ranges: rule.ranges, booleanRule: { condition, format } };
}

function requireOwnFormula(
  sheet: SheetState,
  values: ConditionalFormatRule['booleanRule']['condition']['values'],
): void {
  const formula = values?.[0]?.userEnteredValue ?? '';
  if (values?.length !== 1 || !formula.startsWith('=')) {
    throw invalid("CUSTOM_FORMULA wants one value that begins with '='.");
  }
  try {
    parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalid(`Invalid formula: ${formula}`);
    throw error;
  }
  const isAcross = tokenize(formula.slice(1)).some(
    (token) =>
      token.kind === 'reference' &&
      token.reference.sheetTitle !== undefined &&
      token.reference.sheetTitle.toLowerCase() !== sheet.title.toLowerCase(),
  );
  if (isAcross) throw invalid('Conditional format rule cannot reference a different sheet.');
}

export const addProtectedRange = requestKind(
  z.strictObject({ protectedRange: protectedRangeSchema }),
  (edit, { protectedRange }) => {
    const { workbook } = edit;
    const protectedRangeId = protectedRange.protectedRangeId ?? freshId(edit);
    const isTaken = workbook.sheets.some((one) =>
      one.protectedRanges.some((other) => other.protectedRangeId === protectedRangeId),
    );
    if (isTaken) throw invalid(`A protected range with id ${protectedRangeId} already exists.`);
    const sheet = protectedSheet(edit, protectedRange);
    const stored = storedProtection(edit, { ...protectedRange, protectedRangeId });
    sheet.protectedRanges.push(stored);
    return { addProtectedRange: { protectedRange: { ...stored, requestingUserCanEdit: true } } };
  },
);

function protectedSheet(edit: Edit, protectedRange: ProtectedRange): SheetState {
  const { range, namedRangeId, unprotectedRanges = [] } = protectedRange;
  if ((range === undefined) === (namedRangeId === undefined)) {
    throw invalid("One of 'range' and 'namedRangeId' must be set, and not both.");
  }
  const named = edit.workbook.namedRanges.find((one) => one.namedRangeId === namedRangeId);
  const area = range ?? named?.range;
  if (area === undefined) throw invalid(`No named range with id: ${namedRangeId}`);
  const sheet = sheetById(edit.workbook, area.sheetId ?? 0);
  requireStartInGrid(sheet, area);
  const isWhole = Object.keys(area).every((name) => name === 'sheetId');
  if (unprotectedRanges.length > 0 && !isWhole) {
    throw invalid('unprotectedRanges are only supported on protected sheets.');
  }
  return sheet;
}

/** Whoever protects stays an editor, or nobody could take the protection off. */
function storedProtection(edit: Edit, protectedRange: ProtectedRange): ProtectedRange {
  const { requestingUserCanEdit: _, editors, ...rest } = protectedRange;
  if (rest.warningOnly === true) {
    if (editors !== undefined) throw invalid('editors cannot be set when warningOnly is true.');
    return rest;
  }
  const users = new Set([...(editors?.users ?? []), edit.actor.email]);
  return { ...rest, editors: { ...editors, users: [...users] } };
}

export const updateProtectedRange = requestKind(
  z.strictObject({ protectedRange: protectedRangeSchema, fields: z.string().optional() }),
  (edit, { protectedRange, fields }) => {
    const mask = requestMask(fields, fieldsOf(protectedRangeSchema));
    const { sheet, index, before } = findProtection(edit, protectedRange.protectedRangeId);
    requireCanPass(edit, before);
    const merged = protectedRangeSchema.parse(mergeFields(before, protectedRange, mask) ?? {});
    const stored = storedProtection(edit, {
      ...merged,
      protectedRangeId: before.protectedRangeId,
    });
    const target = protectedSheet(edit, stored);
    sheet.protectedRanges.splice(index, 1);
    if (target === sheet) sheet.protectedRanges.splice(index, 0, stored);
    else target.protectedRanges.push(stored);
    return undefined;
  },
);

export const deleteProtectedRange = requestKind(
  z.strictObject({ protectedRangeId: id }),
  (edit, { protectedRangeId }) => {
    const { sheet, index, before } = findProtection(edit, protectedRangeId);
    requireCanPass(edit, before);
    sheet.protectedRanges.splice(index, 1);
    return undefined;
  },
);

function findProtection(edit: Edit, protectedRangeId: number | undefined) {
  for (const sheet of edit.workbook.sheets) {
    const index = sheet.protectedRanges.findIndex(
      (one) => one.protectedRangeId === protectedRangeId,
    );
    const before = sheet.protectedRanges[index];
    if (before !== undefined) return { sheet, index, before };
  }
  throw invalid(`No protected range with id: ${protectedRangeId}`);
}

export const addNamedRange = requestKind(
  z.strictObject({ namedRange: namedRangeSchema }),
  (edit, { namedRange }) => {
    const { workbook } = edit;
    const { name, range } = namedRange;
    const isCellName = /^[A-Za-z]{1,3}\d+$/.test(name);
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || isCellName) {
      throw invalid(`Invalid name for a named range: ${name}`);
    }
    if (workbook.namedRanges.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
      throw invalid(`A named range with the name "${name}" already exists.`);
    }
    const namedRangeId = namedRange.namedRangeId ?? String(freshId(edit));
    if (workbook.namedRanges.some((one) => one.namedRangeId === namedRangeId)) {
      throw invalid(`A named range with id ${namedRangeId} already exists.`);
    }
    requireStartInGrid(sheetById(workbook, range.sheetId ?? 0), range);
    workbook.namedRanges.push({ namedRangeId, name, range });
    return { addNamedRange: { namedRange: { namedRangeId, name, range } } };
  },
);

export const deleteNamedRange = requestKind(
  z.strictObject({ namedRangeId: z.string() }),
  (edit, { namedRangeId }) => {
    const { workbook } = edit;
    const kept = workbook.namedRanges.filter((one) => one.namedRangeId !== namedRangeId);
    if (kept.length === workbook.namedRanges.length) {
      throw invalid(`No named range with id: ${namedRangeId}`);
    }
    workbook.namedRanges = kept;
    return undefined;
  },
);

export const setBasicFilter = requestKind(
  z.strictObject({ filter: basicFilterSchema }),
  (edit, { filter }) => {
    const sheet = sheetById(edit.workbook, filter.range.sheetId ?? 0);
    requireStartInGrid(sheet, filter.range);
    sheet.basicFilter = filter;
    return undefined;
  },
);

export const clearBasicFilter = requestKind(
  z.strictObject({ sheetId: id.optional() }),
  (edit, { sheetId = 0 }) => {
    sheetById(edit.workbook, sheetId).basicFilter = undefined;
    return undefined;
  },
);

export const createDeveloperMetadata = requestKind(
  z.strictObject({ developerMetadata: developerMetadataSchema }),
  (edit, { developerMetadata }) => {
    const { workbook } = edit;
    const metadataId = developerMetadata.metadataId ?? freshId(edit);
    if (workbook.developerMetadata.some((one) => one.metadataId === metadataId)) {
      throw invalid(`Developer metadata with id ${metadataId} already exists.`);
    }
    const { location } = developerMetadata;
    if (Object.keys(location).length !== 1) {
      throw invalid('A location names the spreadsheet, one sheet, or one row or column.');
    }
    const span = location.dimensionRange;
    if (span !== undefined && (span.endIndex ?? 0) - (span.startIndex ?? 0) !== 1) {
      throw invalid('A dimension range of developer metadata is exactly one row or column.');
    }
    const sheetId = location.sheetId ?? (span && (span.sheetId ?? 0));
    if (sheetId !== undefined) sheetById(workbook, sheetId);
    const stored = { ...developerMetadata, metadataId };
    workbook.developerMetadata.push(stored);
    return { createDeveloperMetadata: { developerMetadata: stored } };
  },
);

export const sortRange = requestKind(
  z.strictObject({
    range: gridRangeSchema,
    sortSpecs: z
      .array(
        z.strictObject({
          dimensionIndex: id,
          sortOrder: z.enum(['ASCENDING', 'DESCENDING']).optional(),
        }),
      )
      .min(1),
  }),
  (edit, { range, sortSpecs }) => {
    const sheet = sheetById(edit.workbook, range.sheetId ?? 0);
    requireStartInGrid(sheet, range);
    const area = clipToGrid(sheet, range);
    const keys = sortSpecs.map(({ dimensionIndex, sortOrder }) => {
      if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn) {
        throw invalid(`Sort column ${dimensionIndex} lies outside the range.`);
      }
      return { column: dimensionIndex, isDescending: sortOrder === 'DESCENDING' };
    });
    sortRows(edit, sheet, area, keys);
    return undefined;
  },
);
