/** The Sheets API resources this server understands, as strict schemas: what a body may hold, and nothing else. */
import * as z from 'zod';

const index = z.int().nonnegative();
const fraction = z.number().min(0).max(1);

const colorSchema = z.strictObject({
  red: fraction.optional(),
  green: fraction.optional(),
  blue: fraction.optional(),
  alpha: fraction.optional(),
});

const themeColors = [
  'TEXT',
  'BACKGROUND',
  'ACCENT1',
  'ACCENT2',
  'ACCENT3',
  'ACCENT4',
  'ACCENT5',
  'ACCENT6',
  'LINK',
] as const;

export const colorStyleSchema = z.strictObject({
  rgbColor: colorSchema.optional(),
  themeColor: z.enum(themeColors).optional(),
});

export const gridRangeSchema = z.strictObject({
  sheetId: index.optional(),
  startRowIndex: index.optional(),
  endRowIndex: index.optional(),
  startColumnIndex: index.optional(),
  endColumnIndex: index.optional(),
});

export const gridCoordinateSchema = z.strictObject({
  sheetId: index.optional(),
  rowIndex: index.optional(),
  columnIndex: index.optional(),
});

export const dimensionSchema = z.enum(['ROWS', 'COLUMNS']);

export const dimensionRangeSchema = z.strictObject({
  sheetId: index.optional(),
  dimension: dimensionSchema,
  startIndex: index.optional(),
  endIndex: index.optional(),
});

const extendedValueSchema = z
  .strictObject({
    numberValue: z.number().optional(),
    stringValue: z.string().optional(),
    boolValue: z.boolean().optional(),
    formulaValue: z.string().optional(),
  })
  .refine((value) => Object.keys(value).length <= 1, 'a value holds one kind only');

const numberFormatSchema = z.strictObject({
  type: z.enum([
    'TEXT',
    'NUMBER',
    'PERCENT',
    'CURRENCY',
    'DATE',
    'TIME',
    'DATE_TIME',
    'SCIENTIFIC',
  ]),
  pattern: z.string().optional(),
});

const textFormatSchema = z.strictObject({
  foregroundColor: colorSchema.optional(),
  foregroundColorStyle: colorStyleSchema.optional(),
  fontFamily: z.string().optional(),
  fontSize: z.int().positive().optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  underline: z.boolean().optional(),
});

export const borderSchema = z.strictObject({
  style: z.enum(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'NONE', 'DOUBLE']),
  color: colorSchema.optional(),
  colorStyle: colorStyleSchema.optional(),
});

const bordersSchema = z.strictObject({
  top: borderSchema.optional(),
  bottom: borderSchema.optional(),
  left: borderSchema.optional(),
  right: borderSchema.optional(),
});

export const cellFormatSchema = z.strictObject({
  numberFormat: numberFormatSchema.optional(),
  backgroundColor: colorSchema.optional(),
  backgroundColorStyle: colorStyleSchema.optional(),
  borders: bordersSchema.optional(),
  textFormat: textFormatSchema.optional(),
  horizontalAlignment: z.enum(['LEFT', 'CENTER', 'RIGHT']).optional(),
  verticalAlignment: z.enum(['TOP', 'MIDDLE', 'BOTTOM']).optional(),
  wrapStrategy: z.enum(['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP']).optional(),
});

/** The condition types that the local server can also evaluate; every other type is refused, never ignored. */
const conditionTypes = [
  'NUMBER_GREATER',
  'NUMBER_GREATER_THAN_EQ',
  'NUMBER_LESS',
  'NUMBER_LESS_THAN_EQ',
  'NUMBER_EQ',
  'NUMBER_NOT_EQ',
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'TEXT_CONTAINS',
  'TEXT_NOT_CONTAINS',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'TEXT_EQ',
  'DATE_IS_VALID',
  'DATE_EQ',
  'DATE_BEFORE',
  'DATE_AFTER',
  'DATE_ON_OR_BEFORE',
  'DATE_ON_OR_AFTER',
  'DATE_BETWEEN',
  'ONE_OF_LIST',
  'ONE_OF_RANGE',
  'BLANK',
  'NOT_BLANK',
  'BOOLEAN',
  'CUSTOM_FORMULA',
] as const;

const booleanConditionSchema = z.strictObject({
  type: z.enum(conditionTypes),
  values: z.array(z.strictObject({ userEnteredValue: z.string() })).optional(),
});

export const dataValidationSchema = z.strictObject({
  condition: booleanConditionSchema,
  inputMessage: z.string().optional(),
  strict: z.boolean().optional(),
  showCustomUi: z.boolean().optional(),
});

export const cellDataSchema = z.strictObject({
  userEnteredValue: extendedValueSchema.optional(),
  userEnteredFormat: cellFormatSchema.optional(),
  dataValidation: dataValidationSchema.optional(),
  note: z.string().optional(),
});

const gridPropertiesSchema = z.strictObject({
  rowCount: z.int().positive().optional(),
  columnCount: z.int().positive().optional(),
  frozenRowCount: index.optional(),
  frozenColumnCount: index.optional(),
  hideGridlines: z.boolean().optional(),
});

export const sheetPropertiesSchema = z.strictObject({
  sheetId: index.optional(),
  title: z.string().optional(),
  index: index.optional(),
  sheetType: z.literal('GRID').optional(),
  gridProperties: gridPropertiesSchema.optional(),
  hidden: z.boolean().optional(),
  tabColor: colorSchema.optional(),
  tabColorStyle: colorStyleSchema.optional(),
});

export const spreadsheetPropertiesSchema = z.strictObject({
  title: z.string().optional(),
  locale: z.string().optional(),
  timeZone: z.string().optional(),
});

export const dimensionPropertiesSchema = z.strictObject({
  pixelSize: z.int().positive().optional(),
  hiddenByUser: z.boolean().optional(),
});

export const conditionalFormatRuleSchema = z.strictObject({
  ranges: z.array(gridRangeSchema).min(1),
  booleanRule: z.strictObject({ condition: booleanConditionSchema, format: cellFormatSchema }),
});

export const protectedRangeSchema = z.strictObject({
  protectedRangeId: index.optional(),
  range: gridRangeSchema.optional(),
  namedRangeId: z.string().optional(),
  description: z.string().optional(),
  warningOnly: z.boolean().optional(),
  requestingUserCanEdit: z.boolean().optional(),
  unprotectedRanges: z.array(gridRangeSchema).optional(),
  editors: z
    .strictObject({
      users: z.array(z.string()).optional(),
      groups: z.array(z.string()).optional(),
      domainUsersCanEdit: z.boolean().optional(),
    })
    .optional(),
});

export const namedRangeSchema = z.strictObject({
  namedRangeId: z.string().optional(),
  name: z.string(),
  range: gridRangeSchema,
});

export const developerMetadataSchema = z.strictObject({
  metadataId: index.optional(),
  metadataKey: z.string(),
  metadataValue: z.string().optional(),
  visibility: z.enum(['DOCUMENT', 'PROJECT']),
  location: z.strictObject({
    spreadsheet: z.boolean().optional(),
    sheetId: index.optional(),
    dimensionRange: dimensionRangeSchema.optional(),
  }),
});

export const basicFilterSchema = z.strictObject({ range: gridRangeSchema });

export type Color = z.infer<typeof colorSchema>;
export type ColorStyle = z.infer<typeof colorStyleSchema>;
export type GridRange = z.infer<typeof gridRangeSchema>;
export type Dimension = z.infer<typeof dimensionSchema>;
export type ExtendedValue = z.infer<typeof extendedValueSchema>;
export type NumberFormat = z.infer<typeof numberFormatSchema>;
export type CellFormat = z.infer<typeof cellFormatSchema>;
export type BooleanCondition = z.infer<typeof booleanConditionSchema>;
export type DataValidationRule = z.infer<typeof dataValidationSchema>;
export type CellData = z.infer<typeof cellDataSchema>;
export type SheetProperties = z.infer<typeof sheetPropertiesSchema>;
export type DimensionProperties = z.infer<typeof dimensionPropertiesSchema>;
export type ConditionalFormatRule = z.infer<typeof conditionalFormatRuleSchema>;
export type ProtectedRange = z.infer<typeof protectedRangeSchema>;
