/** The field types the facts document is built from, each with the words a problem uses for it. */
import * as z from 'zod/mini';
import { parseLocalDate } from '../kernel/local-date.ts';
import { parseMinuteOfDay } from '../kernel/minutes.ts';
import { parseMoment } from '../kernel/moment.ts';
import { fenFromYuan } from '../kernel/money.ts';

export const wantDate = 'a date YYYY-MM-DD that exists';
export const wantTime = 'a time HH:MM between 00:00 and 23:59';
export const wantMoment = 'a moment YYYY-MM-DDTHH:MM that exists';
export const wantMonth = 'a month YYYY-MM';
export const wantYuan = 'yuan with at most two decimals, 0 or more';
const wantText = 'a text of 1 to 2000 characters';
const wantId = 'an id of 1 to 64 letters, digits, - or _';

export const date = z.string(wantDate).check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: wantDate, abort: true }),
  z.refine((text) => parseLocalDate(text) !== null, wantDate),
);
export const time = z.string(wantTime).check(
  z.regex(/^\d{2}:\d{2}(:\d{2})?$/, { error: wantTime, abort: true }),
  z.refine((text) => parseMinuteOfDay(text) !== null, wantTime),
);
export const moment = z.string(wantMoment).check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, { error: wantMoment, abort: true }),
  z.refine((text) => parseMoment(text) !== null, wantMoment),
);
export const month = z.string(wantMonth).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, wantMonth));
export const yuan = z.number(wantYuan).check(
  z.minimum(0, { error: wantYuan, abort: true }),
  z.refine((amount) => fenFromYuan(amount) !== null, wantYuan),
);
/** Letters of any script: staff numbers such as `运营01` are common. No dot: ids of findings are joined by dots. */
export const id = z.string(wantId).check(z.regex(/^[\p{L}\p{N}_-]{1,64}$/u, wantId));
export const text = z.string(wantText).check(z.minLength(1, wantText), z.maxLength(2000, wantText));
export const flag = z.boolean('true or false');

export const wholeNumber = z.number('a whole number').check(z.int('a whole number'));

/** A field that may be missing or null, both meaning "not recorded". */
export function maybe<T extends z.core.$ZodType>(schema: T) {
  return z.optional(z.nullable(schema));
}

/** One of a fixed set of words. */
export function oneOf<const T extends readonly [string, ...string[]]>(choices: T) {
  return z.enum(choices, `one of ${choices.join(', ')}`);
}

/** Where a record was read, e.g. `考勤!A14`; carried into evidence and never judged. */
export const place = z.optional(
  z.string('a place').check(z.maxLength(200, 'at most 200 characters')),
);
