/** The worksheet functions of numbers, dates and times. */
import { datePartsOf, secondsOfDayOf, serialOf, weekdayOf } from '../serial-date.ts';
import { numeric, type WorksheetFunction } from './function-kinds.ts';
import { FormulaError } from './values.ts';

function roundHalfAway(value: number, digits: number): number {
  const scaled = Math.round(Number(`${Math.abs(value)}e${digits}`));
  const rounded = Number(`${scaled}e${-digits}`);
  return value < 0 ? -rounded : rounded;
}

export const numberFunctions = {
  ABS: numeric(1, 1, (value = 0) => Math.abs(value)),
  INT: numeric(1, 1, (value = 0) => Math.floor(value)),
  ROUND: numeric(1, 2, (value = 0, digits = 0) => roundHalfAway(value, Math.trunc(digits))),
  MOD: numeric(2, 2, (value = 0, divisor = 0) =>
    divisor === 0
      ? new FormulaError('#DIV/0!', 'MOD by zero.')
      : value - divisor * Math.floor(value / divisor),
  ),
  DATE: numeric(3, 3, (year = 0, month = 0, day = 0) =>
    serialOf(year < 1900 ? year + 1900 : Math.trunc(year), Math.trunc(month), Math.trunc(day)),
  ),
  TIME: numeric(
    3,
    3,
    (hour = 0, minute = 0, second = 0) => ((hour * 3600 + minute * 60 + second) % 86_400) / 86_400,
  ),
  YEAR: numeric(1, 1, (serial = 0) => datePartsOf(serial).year),
  MONTH: numeric(1, 1, (serial = 0) => datePartsOf(serial).month),
  DAY: numeric(1, 1, (serial = 0) => datePartsOf(serial).day),
  HOUR: numeric(1, 1, (serial = 0) => Math.floor(secondsOfDayOf(serial) / 3600)),
  MINUTE: numeric(1, 1, (serial = 0) => Math.floor(secondsOfDayOf(serial) / 60) % 60),
  WEEKDAY: numeric(1, 2, (serial = 0, kind = 1) =>
    kind === 2 ? ((weekdayOf(serial) + 6) % 7) + 1 : weekdayOf(serial) + 1,
  ),
} satisfies Record<string, WorksheetFunction>;
