/** Turns a number pattern of Google Sheets into one that Excel and LibreOffice read alike. */

/** A quoted text, an escaped or padding character, a bracket, a letter run, or any single character. */
const PIECE = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|[A-Za-z]+|\P{ASCII}+|\p{ASCII}/gu;
const LETTERS = /^(?:y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2}|am|pm|a|p|e|general)$/i;
const PLAIN = /^[-#0?.,%+/:;() $@!&~{}=<>'^]$/;
const BRACKET =
  /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\d{1,2}|[<>=]{1,2}-?\d+(?:\.\d+)?|\$[^\]]*)\]$/i;
const ELAPSED = /^\[([hms])\1?\+?\]$/i;

/** Null when the pattern holds anything Excel might refuse to open; the caller then chooses a plain format. */
export function toExcelPattern(pattern: string): string | null {
  let translated = '';
  for (const [piece] of pattern.matchAll(PIECE)) {
    const elapsed = ELAPSED.exec(piece);
    if (elapsed?.[1] !== undefined) translated += `[${elapsed[1].toLowerCase()}]`;
    else if (/^\P{ASCII}/u.test(piece)) translated += `"${piece}"`;
    else if (isKnown(piece)) translated += piece;
    else return null;
  }
  return translated === '' || translated.length > 250 ? null : translated;
}

function isKnown(piece: string): boolean {
  if (piece.length > 1 && /^["\\_*]/.test(piece)) return true;
  return PLAIN.test(piece) || LETTERS.test(piece) || BRACKET.test(piece);
}

/** Whether the pattern shows a calendar date, whose small serials Excel counts differently. */
export function showsDate(pattern: string): boolean {
  return /[yd]/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
