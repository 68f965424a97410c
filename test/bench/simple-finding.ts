/** What all contestants answer: the findings of the simple rules, and how their answers are compared. */

export type SimpleRule = 'late-arrival' | 'absence' | 'missing-punch';

export const simpleRules: readonly SimpleRule[] = ['late-arrival', 'absence', 'missing-punch'];

/** A finding of a contestant, with the fields that kaoqin's own findings have. */
export interface SimpleFinding {
  readonly id: string;
  readonly rule: SimpleRule;
  readonly clause: string;
  readonly employee: string;
  readonly date: string;
  readonly outcome: 'breach' | 'unknown';
  readonly measures: Readonly<Record<string, number>>;
  readonly because: readonly Readonly<Record<string, unknown>>[];
}

/** Absences of a person in the month. */
export interface AbsenceCount {
  readonly employee: string;
  readonly dates: number;
  readonly days: number;
}

export interface SimpleAnswer {
  readonly findings: readonly SimpleFinding[];
  readonly counts: readonly AbsenceCount[];
}

/** An answer as sorted lines, so that two contestants can be compared line by line. */
export function linesOf(answer: {
  readonly findings: readonly {
    readonly id: string;
    readonly rule: string;
    readonly outcome: string;
    readonly measures: Readonly<Record<string, number>>;
  }[];
  readonly counts: readonly { readonly employee: string; readonly days: number }[];
}): string[] {
  const compared: readonly string[] = simpleRules;
  return [
    ...answer.findings
      .filter((finding) => compared.includes(finding.rule) && finding.outcome !== 'excused')
      .map(({ id, outcome, measures }) => {
        const { minutes = 0, days = 0 } = measures;
        return `${id} ${outcome} ${minutes} min ${days} d`;
      }),
    ...answer.counts
      .filter((count) => count.days > 0)
      .map(({ employee, days }) => `${employee} counts ${days} d`),
  ].sort();
}

/** How many findings of each simple rule a sorted answer holds. */
export function tally(lines: readonly string[]): Readonly<Record<SimpleRule, number>> {
  const count = (rule: SimpleRule) => lines.filter((line) => line.includes(`.${rule} `)).length;
  return {
    'late-arrival': count('late-arrival'),
    absence: count('absence'),
    'missing-punch': count('missing-punch'),
  };
}

/** The first line in which two sorted answers differ; null when they agree. */
export function firstDifference(left: readonly string[], right: readonly string[]): string | null {
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    if (left[index] !== right[index]) {
      return `${left[index] ?? 'nothing'} / ${right[index] ?? 'nothing'}`;
    }
  }
  return null;
}
