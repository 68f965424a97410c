/** Bad data as a value: where it stands, what was found, what is wanted. */

/** One fault at one place; collected, never thrown. */
export interface Problem {
  /** A JSON path (`punches[3].times[0]`) or a cell (`考勤!C14`). */
  readonly place: string;
  readonly got: string;
  /** What would be accepted, as an instruction. */
  readonly want: string;
}

/** The one-line form the command prints: `place: got …, want …`. */
export function formatProblem(problem: Problem): string {
  return `${problem.place}: got ${problem.got}, want ${problem.want}`;
}

/** Shows a found value briefly and on one line. */
export function showValue(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat;
}
