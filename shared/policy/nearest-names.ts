/** Which known names a mistyped one may have meant. */

const mostSuggestions = 3;

/** The known names closest to what was typed, best first; without case, and a part of a name counts as close. */
export function nearestNames(typed: string, known: readonly string[]): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  return known
    .map((name, order) => ({ name, order, distance: distanceOf(wanted, name.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance || left.order - right.order)
    .slice(0, mostSuggestions)
    .map(({ name }) => name);
}

/** Edits from one to the other, and fewer where a part of the name was typed and nothing else. */
function distanceOf(typed: string, name: string): number {
  if (typed.length > 2 && name.includes(typed)) return name.startsWith(typed) ? 0 : 1;
  const own = name.slice(name.indexOf('.') + 1);
  return Math.min(editsBetween(typed, name), editsBetween(typed, own) + 1);
}

/** Levenshtein: letters put in, left out or exchanged. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const exchanged = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
