/** Pieces that sentences are built from, and the one way text from outside enters a sentence. */
import { type Words, words } from '../../policy/words.ts';

const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Direction marks, zero-width and other invisible format characters; the joiner of emoji stays. */
const invisible = /(?!\u200d)\p{Cf}/gu;
/** Halves of characters and code points that are none; HTML may not hold them. */
const broken = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Text typed by somebody, made safe to stand inside a sentence: one line, no invisible characters,
 * at most `limit` characters, and isolated when it is written from right to left.
 */
export function shownText(text: string, limit = 60): string {
  const flat = text.replace(controls, ' ').replace(invisible, '').replace(broken, '\ufffd').trim();
  const letters = [...flat];
  const short = letters.length > limit ? `${letters.slice(0, limit - 1).join('')}…` : flat;
  if (short === '') return '—';
  return rightToLeft.test(short) ? `\u2068${short}\u2069` : short;
}

/** Keeps a text on one line: nothing may start another, neither in a header nor in a body. */
export function oneLine(text: string): string {
  return text.replace(controls, ' ').trim();
}

/** The same text in both languages: an id, a time, a figure. */
export function same(text: string): Words {
  return words(text, text);
}

/** Joins what is there; null parts are left out. */
export function joinWords(
  parts: readonly (Words | null)[],
  zhSeparator: string,
  enSeparator: string,
): Words {
  const there = parts.filter((part) => part !== null);
  return words(
    there.map((part) => part['zh-CN']).join(zhSeparator),
    there.map((part) => part.en).join(enSeparator),
  );
}

/** `head：a，b` with the parts that are there, or the head alone. */
export function named(head: Words, ...parts: readonly (Words | null)[]): Words {
  const there = parts.filter((part) => part !== null);
  if (there.length === 0) return head;
  return joinWords([head, joinWords(there, '，', ', ')], '：', ': ');
}

/** Sentences one after the other. */
export function sentences(...parts: readonly (Words | null)[]): Words {
  return joinWords(parts, '', ' ');
}

/** Ends a clause as a sentence, with a capital in English. */
export function sentence(clause: Words): Words {
  const { 'zh-CN': chinese, en } = capital(clause);
  return words(`${chinese}。`, `${en}.`);
}

/** Starts the English with a capital. */
export function capital(clause: Words): Words {
  const { en } = clause;
  return words(clause['zh-CN'], `${en.charAt(0).toUpperCase()}${en.slice(1)}`);
}
