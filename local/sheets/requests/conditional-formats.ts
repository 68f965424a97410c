/** The requests about conditional formats, which stand in an order of their own on each tab. */
import * as z from 'zod';
import { requireStartInGrid, sheetById } from '../address.ts';
import { withColorStyles } from '../colors.ts';
import { parseFormula } from '../formula/parse.ts';
import { FormulaSyntaxError, tokenize } from '../formula/tokenize.ts';
import { invalid } from '../google-error.ts';
import type { Edit } from '../protection.ts';
import { type ConditionalFormatRule, conditionalFormatRuleSchema } from '../resources.ts';
import type { SheetState } from '../workbook-state.ts';
import { requestKind } from './request.ts';

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
