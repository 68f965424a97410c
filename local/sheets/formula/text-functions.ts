/** The worksheet functions of text. */
import { printWithPattern } from '../number-format.ts';
import { countOf, plain, text, type WorksheetFunction } from './function-kinds.ts';
import { FormulaError, toNumber, wrongValue } from './values.ts';

function search(isCaseSensitive: boolean): WorksheetFunction {
  return plain(2, 3, (wanted, within, from) => {
    const start = countOf(from, 1, 1);
    if (start instanceof FormulaError) return start;
    const fold = (one: string) => (isCaseSensitive ? one : one.toLowerCase());
    const position = fold(text(within)).indexOf(fold(text(wanted)), start - 1);
    return position < 0
      ? wrongValue(`cannot find '${text(wanted)}' within '${text(within)}'.`)
      : position + 1;
  });
}

const substitute = plain(3, 4, (whole, old, fresh, nth) => {
  const wanted = text(old);
  if (wanted === '') return text(whole);
  if (nth === undefined) return text(whole).replaceAll(wanted, () => text(fresh));
  const occurrence = countOf(nth, 1, 1);
  if (occurrence instanceof FormulaError) return occurrence;
  let position = -1;
  for (let seen = 0; seen < occurrence; seen += 1) {
    position = text(whole).indexOf(wanted, position + 1);
    if (position < 0) return text(whole);
  }
  return text(whole).slice(0, position) + text(fresh) + text(whole).slice(position + wanted.length);
});

export const textFunctions = {
  TEXT: plain(2, 2, (value = null, pattern) => {
    const number = typeof value === 'string' ? toNumber(value) : value;
    if (number instanceof FormulaError) return text(value);
    return typeof number === 'boolean'
      ? text(number)
      : printWithPattern(number ?? 0, text(pattern));
  }),
  VALUE: plain(1, 1, (value = null) => toNumber(value)),
  LEN: plain(1, 1, (value) => text(value).length),
  TRIM: plain(1, 1, (value) => text(value).replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '')),
  UPPER: plain(1, 1, (value) => text(value).toUpperCase()),
  LOWER: plain(1, 1, (value) => text(value).toLowerCase()),
  LEFT: plain(1, 2, (value, length) => {
    const count = countOf(length, 1, 0);
    return count instanceof FormulaError ? count : text(value).slice(0, count);
  }),
  RIGHT: plain(1, 2, (value, length) => {
    const count = countOf(length, 1, 0);
    if (count instanceof FormulaError) return count;
    return count === 0 ? '' : text(value).slice(-count);
  }),
  MID: plain(3, 3, (value, from, length) => {
    const start = countOf(from, 1, 1);
    const count = countOf(length, 0, 0);
    if (start instanceof FormulaError) return start;
    return count instanceof FormulaError ? count : text(value).slice(start - 1, start - 1 + count);
  }),
  SEARCH: search(false),
  FIND: search(true),
  SUBSTITUTE: substitute,
  EXACT: plain(2, 2, (one, other) => text(one) === text(other)),
  CONCATENATE: plain(1, 255, (...values) => values.map(text).join('')),
} satisfies Record<string, WorksheetFunction>;
