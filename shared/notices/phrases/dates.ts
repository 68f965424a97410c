/** Dates and moments in words; dates stay in figures so that they match the sheet. */
import { parseLocalDate, weekday } from '../../kernel/local-date.ts';
import { type Words, words } from '../../policy/words.ts';
import { shownText } from './text.ts';

const weekdays: readonly Words[] = [
  words('周一', 'Mon'),
  words('周二', 'Tue'),
  words('周三', 'Wed'),
  words('周四', 'Thu'),
  words('周五', 'Fri'),
  words('周六', 'Sat'),
  words('周日', 'Sun'),
];

/** The name of a weekday, 1 = Monday .. 7 = Sunday. */
export function weekdayWords(number: number): Words {
  const name = weekdays[number - 1];
  if (name === undefined) throw new Error(`not a weekday 1..7: ${number}`);
  return name;
}

/** `2025-03-10（周一）`, `Mon 2025-03-10`. */
export function dateWords(date: string): Words {
  const day = parseLocalDate(date);
  if (day === null) return words(shownText(date, 20), shownText(date, 20));
  const name = weekdayWords(weekday(day));
  return words(`${date}（${name['zh-CN']}）`, `${name.en} ${date}`);
}

/** A time of day as it stands, a moment without its date when that is `onDate`. */
export function momentText(text: string, onDate: string): string {
  const flat = shownText(text, 20);
  if (flat.charAt(10) !== 'T') return flat;
  const date = flat.slice(0, 10);
  const time = flat.slice(11, 16);
  return date === onDate ? time : `${date} ${time}`;
}

/** `14:00–15:00`, or with dates `2025-03-13 08:30 – 2025-03-14 17:30`; null when neither end is known. */
export function spanText(
  from: string | undefined,
  to: string | undefined,
  onDate: string,
): string | null {
  if (from === undefined && to === undefined) return null;
  const ends = [from, to].map((end) => (end === undefined ? '' : momentText(end, onDate)));
  if (ends.every((end) => end.length <= 5)) return ends.join('–');
  return [from, to].map((end) => (end === undefined ? '' : momentText(end, ''))).join(' – ');
}
