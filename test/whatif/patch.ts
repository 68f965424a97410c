/** Puts a what-if back onto the assessment it started from: what comes out must be the other one. */
import type { Assessment } from '../../shared/notices/assessment.ts';
import type { Difference, WhatIf } from '../../shared/notices/what-if.ts';

/** What a what-if carries of an assessment. */
const told = [
  'findings',
  'sanctions',
  'occurrences',
  'counters',
  'pay',
  'coverage',
  'overtime',
  'comp',
] as const satisfies readonly (keyof Assessment)[];

/** That part of an assessment alone. */
export function toldOf(assessment: Assessment): Partial<Assessment> {
  return Object.fromEntries(told.map((name) => [name, assessment[name]]));
}

/** The assessment as it would be. */
export function patched(before: Assessment, whatIf: WhatIf): Assessment {
  return {
    ...before,
    findings: patch(before.findings, whatIf.findings, byPlace),
    sanctions: patch(before.sanctions, whatIf.sanctions, byPlace),
    counters: patch(before.counters, whatIf.counters, (one) => `${one.employee} ${one.year}`),
    pay: patch(before.pay, whatIf.pay, (one) => `${one.employee} ${one.month}`),
    occurrences: patch(
      before.occurrences,
      whatIf.occurrences,
      (one) => `${one.employee} ${one.date} ${String(one.rank).padStart(4, '0')}`,
    ),
    comp: patch(before.comp, whatIf.comp, (one) => `${one.employee} ${one.month}`),
    coverage: patch(before.coverage, whatIf.coverage, ({ date }) => date),
    overtime: patch(before.overtime, whatIf.overtime, byPlace),
  };
}

/** Findings of the team stand before those of people; all by person, date and id. */
function byPlace(one: { employee: string | null; date: string; id: string }): string {
  return `${one.employee ?? ''} ${one.date} ${one.id}`;
}

function patch<Item>(
  list: readonly Item[],
  { added, removed, changed }: Difference<Item>,
  keyOf: (item: Item) => string,
): Item[] {
  const gone = new Set([...removed, ...changed.map(({ before }) => before)].map(keyOf));
  const kept = list.filter((item) => !gone.has(keyOf(item)));
  if (kept.length !== list.length - gone.size) throw new Error('something removed was not there');
  return [...kept, ...added, ...changed.map(({ after }) => after)].sort((left, right) =>
    keyOf(left) < keyOf(right) ? -1 : 1,
  );
}
