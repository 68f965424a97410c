/** Makes any cell text safe to stand in XML and HTML, keeping every character a person could read. */

const UNPRINTABLE = /[[\p{Cc}--[\t\n]]\ufffe\uffff]/gv;

/** Control characters and halves of a pair become U+FFFD, so that nothing vanishes unseen; line ends become LF. */
export function toPrintable(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '\ufffd');
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an HTML element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return toPrintable(text).replace(/[&<>"']/g, (character) => MARKUP[character] ?? '');
}
