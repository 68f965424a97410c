/** Keeps workbooks in one JSON file: a row a line, formats listed once, written atomically. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { type CellData, cellFormatSchema, dataValidationSchema } from './resources.ts';
import { type SheetState, type WorkbookState, workbookStateSchema } from './workbook-state.ts';

const format = 'kaoqin/sheets@1';

const storedCellSchema = z.strictObject({
  value: z.unknown().optional(),
  note: z.string().optional(),
  format: z.int().nonnegative().optional(),
  validation: z.int().nonnegative().optional(),
});

const fileSchema = z.strictObject({
  format: z.literal(format),
  workbooks: z.array(
    z.strictObject({
      formats: z.array(cellFormatSchema),
      validations: z.array(dataValidationSchema),
      workbook: z.looseObject({
        sheets: z.array(z.looseObject({ rows: z.array(z.array(storedCellSchema.nullable())) })),
      }),
    }),
  ),
});

/** The text of the file; equal workbooks give equal text. */
function printWorkbooks(workbooks: readonly WorkbookState[]): string {
  const parts = workbooks.map(printWorkbook);
  return `{"format":${JSON.stringify(format)},"workbooks":[\n${parts.join(',\n')}\n]}\n`;
}

function printWorkbook(workbook: WorkbookState): string {
  const formats = new Interner();
  const validations = new Interner();
  const sheets = workbook.sheets.map((sheet) => printSheet(sheet, formats, validations));
  const { sheets: _, ...properties } = workbook;
  const head = JSON.stringify(properties).slice(0, -1);
  return [
    `{"workbook":${head},"sheets":[`,
    sheets.join(',\n'),
    ']},',
    `"formats":[\n${formats.texts.join(',\n')}\n],`,
    `"validations":[\n${validations.texts.join(',\n')}\n]}`,
  ].join('\n');
}

function printSheet(sheet: SheetState, formats: Interner, validations: Interner): string {
  const { rows, ...properties } = sheet;
  const lines = rows.map((row) =>
    JSON.stringify(
      row.map((cell) => {
        if (cell === null) return null;
        const { userEnteredValue, userEnteredFormat, dataValidation, note } = cell;
        return {
          value: userEnteredValue,
          note,
          format: userEnteredFormat && formats.numberOf(userEnteredFormat),
          validation: dataValidation && validations.numberOf(dataValidation),
        };
      }),
    ),
  );
  return `${JSON.stringify(properties).slice(0, -1)},"rows":[\n${lines.join(',\n')}\n]}`;
}

/** Numbers equal objects alike, in order of first sight. */
class Interner {
  readonly texts: string[] = [];
  readonly #byText = new Map<string, number>();
  readonly #byObject = new Map<object, number>();

  numberOf(object: object): number {
    const known = this.#byObject.get(object);
    if (known !== undefined) return known;
    const text = JSON.stringify(object);
    const number = this.#byText.get(text) ?? this.texts.push(text) - 1;
    this.#byText.set(text, number);
    this.#byObject.set(object, number);
    return number;
  }
}

/** Reads the text of the file; throws with the place of whatever is wrong. */
function parseWorkbooks(text: string, place: string): WorkbookState[] {
  const read = (): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new Error(`${place}: not JSON; restore the file from a copy.`, { cause: error });
    }
  };
  const file = fileSchema.safeParse(read());
  if (!file.success) throw notAState(place, file.error);
  return file.data.workbooks.map(({ workbook, formats, validations }) => {
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => cell && restoreCell(cell, formats, validations)),
      ),
    }));
    const state = workbookStateSchema.safeParse({ ...workbook, sheets });
    if (!state.success) throw notAState(place, state.error);
    return state.data;
  });
}

function restoreCell(
  cell: z.infer<typeof storedCellSchema>,
  formats: readonly CellData['userEnteredFormat'][],
  validations: readonly CellData['dataValidation'][],
): object {
  return {
    ...(cell.value === undefined ? {} : { userEnteredValue: cell.value }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.format === undefined ? {} : { userEnteredFormat: formats[cell.format] }),
    ...(cell.validation === undefined ? {} : { dataValidation: validations[cell.validation] }),
  };
}

function notAState(place: string, error: z.ZodError): Error {
  const [issue] = error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  return new Error(
    `${place}: ${path}: ${issue?.message}; want a ${format} file, restore it from a copy.`,
  );
}

/** The stored workbooks; none when the file does not exist yet. */
export function loadWorkbooks(file: string): WorkbookState[] {
  return existsSync(file) ? parseWorkbooks(readFileSync(file, 'utf8'), file) : [];
}

/** Replaces the file as a whole: after a crash it holds the old or the new text, never a mixture. */
export function saveWorkbooks(file: string, workbooks: readonly WorkbookState[]): void {
  const temporary = `${file}.${process.pid}.part`;
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(handle, printWorkbooks(workbooks));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
