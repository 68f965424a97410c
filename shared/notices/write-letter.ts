/** Writes a letter as the subject and the two bodies of one mail. */

import type { Letter, MailText } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { oneLine } from './phrases/text.ts';

/** Writes a letter out. Sections without items and without an intro are left away. */
export function writeLetter(letter: Letter): MailText {
  const sections = letter.sections.filter(
    (section) => section.items.length > 0 || section.intro !== undefined,
  );
  const whole = { ...letter, subject: oneLine(letter.subject), sections };
  return { subject: whole.subject, text: letterText(whole), html: letterHtml(whole) };
}
