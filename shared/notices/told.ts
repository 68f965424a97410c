/** Dates that say exactly the same become one item, so that a long list stays short. */
import type { LocalDate } from '../kernel/local-date.ts';
import { type Words, words } from '../policy/words.ts';
import { type LetterItem, type LetterLine, labelled } from './letter.ts';
import { dateWords } from './phrases/dates.ts';
import { joinWords } from './phrases/text.ts';

/** What one date has to say. */
export interface Told {
  readonly date: LocalDate;
  /** Whom it is about; null in a mail to that person, and for the team. */
  readonly who: Words | null;
  readonly what: Words;
  readonly lines: readonly LetterLine[];
}

/** More dates than this are counted, not listed. */
const listedDates = 31;

/** One item for each thing said, in the order in which it is first said. */
export function mergeAlike(told: readonly Told[]): LetterItem[] {
  const alike = new Map<string, { first: Told; dates: LocalDate[] }>();
  for (const one of told) {
    const key = JSON.stringify([one.who, one.what, one.lines]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { first: one, dates: [one.date] });
    else known.dates.push(one.date);
  }
  return [...alike.values()].map(({ first, dates }) => itemOf(first, dates));
}

function itemOf(told: Told, dates: readonly LocalDate[]): LetterItem {
  const on = dateWords(told.date);
  const more = dates.length - 1;
  const when =
    more === 0 ? on : words(`${on['zh-CN']}等 ${dates.length} 天`, `${on.en} and ${more} more`);
  return {
    head: joinWords([told.who, when, told.what], ' · ', ' · '),
    lines:
      more === 0 ? told.lines : [labelled(words('日期', 'Dates'), listed(dates)), ...told.lines],
  };
}

function listed(dates: readonly LocalDate[]): Words {
  const shown = dates.slice(0, listedDates);
  const rest = dates.length === shown.length ? '' : ' …';
  return words(`${shown.join('、')}${rest}`, `${shown.join(', ')}${rest}`);
}
