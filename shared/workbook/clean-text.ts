/** Takes from typed text what nobody sees: odd spaces, direction marks, full-width forms. */

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g;
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]+/g;

/** Text for people: invisible characters gone, odd spaces plain, trimmed. */
export function cleanText(text: string): string {
  return text.replace(invisible, '').replace(oddSpaces, ' ').trim();
}

/** Text to be parsed or compared: full-width digits, letters and colons also become plain. */
export function plainText(text: string): string {
  return cleanText(cleanText(text).normalize('NFKC'));
}

/** For comparing headers, titles and choices. */
export function foldText(text: string): string {
  return plainText(text).toLowerCase().replace(/\s+/g, ' ');
}
