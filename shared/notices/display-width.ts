/** How many terminal columns a text takes: East Asian wide characters take two. */

/** Ranges drawn two columns wide: CJK, kana, Hangul, full-width forms, emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that take no column of their own. */
const zero = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** The columns of a text on one line. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Fills a text with spaces up to `width`; a longer text stays as it is. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Breaks a text into lines of at most `width` columns: between words, and anywhere in Chinese
 * except before a closing mark. A single word longer than the line is cut.
 */
export function wrapToWidth(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    for (const part of displayWidth(piece) > width ? [...piece] : [piece]) {
      const isFull = line !== '' && displayWidth((line + part).trimEnd()) > width;
      if (isFull) lines.push(line.trimEnd());
      line = isFull ? part.trimStart() : line + part;
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines.length === 0 ? [''] : lines;
}

/** A Chinese character or a word with the marks that open before it and close after it. */
const pieces =
  /[（“《「]*(?:\p{Script=Han}|[^\s\p{Script=Han}，。；：、（“《「）”》」！？]+)[，。；：、）”》」！？]*\s*|[（“《「）”》」，。；：、！？]|\s+/gu;

function widthOf(character: string): number {
  if (zero.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
