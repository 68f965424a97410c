/** Tab names Excel accepts: at most 31 characters, none of `[]:*?/\`, unique without regard to case. */
import { toPrintable } from './printable.ts';

const LONGEST_NAME = 31;
const RESERVED = 'history';

/** One name for each title, in order; a title that is already fine stays as it is. */
export function toExcelNames(titles: readonly string[]): readonly string[] {
  const taken = new Set([RESERVED]);
  return titles.map((title) => {
    // Excel's own references quote a name in apostrophes, so a name keeps none.
    const base =
      toPrintable(title)
        .replace(/[[\]:*?/\\\n\t]/g, '_')
        .replaceAll("'", '’') || '_';
    let name = cut(base, '');
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = cut(base, ` (${copy})`);
    taken.add(name.toLowerCase());
    return name;
  });
}

function cut(base: string, ending: string): string {
  return base.slice(0, LONGEST_NAME - ending.length).toWellFormed() + ending;
}
