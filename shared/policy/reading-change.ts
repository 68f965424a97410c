/** One `name=value` as people write it on a command line or in a cell. */
import { type Problem, showValue } from '../kernel/problem.ts';
import { wantName } from './adopt.ts';
import { isReadingName, parseReading, type ReadingName, type ReadingValues } from './readings.ts';

/** A value some reading is to have. */
export interface ReadingChange {
  readonly reading: ReadingName;
  readonly value: ReadingValues[ReadingName];
}

export type ParsedChange =
  | { readonly ok: true; readonly change: ReadingChange }
  | { readonly ok: false; readonly got: string; readonly want: string };

/** Reads `absence.fineMode=perOccurrence`; a name that is unknown is answered with the nearest ones. */
export function parseChange(text: string): ParsedChange {
  const [, name = '', value = ''] = /^\s*([^=]*?)\s*=(.*)$/s.exec(text) ?? [];
  if (name === '') {
    return {
      ok: false,
      got: showValue(text),
      want: '请写 参数=取值，如 absence.fineMode=perOccurrence / name=value, such as absence.fineMode=perOccurrence',
    };
  }
  if (!isReadingName(name)) return { ok: false, got: showValue(name), want: wantName(name) };
  const parsed = parseReading(name, value);
  return parsed.ok
    ? { ok: true, change: { reading: name, value: parsed.value } }
    : { ok: false, got: parsed.got, want: `${parsed.want} (${name})` };
}

/** Reads several; every fault is a problem at its text, and a name that stands twice is one. */
export function parseChanges(
  texts: readonly string[],
):
  | { readonly ok: true; readonly changes: readonly ReadingChange[] }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const changes: ReadingChange[] = [];
  for (const text of texts) {
    const parsed = parseChange(text);
    if (!parsed.ok) problems.push({ place: text, got: parsed.got, want: parsed.want });
    else if (changes.some(({ reading }) => reading === parsed.change.reading)) {
      const want = '每个参数只写一次 / each name only once';
      problems.push({ place: text, got: parsed.change.reading, want });
    } else changes.push(parsed.change);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, changes };
}
