/** Two assessments of the same facts held against each other: what would be new, gone or different. */

import type { ExplainedFinding } from '../findings/finding.ts';
import { compareText } from '../kernel/compare.ts';
import type { LocalDate, Month } from '../kernel/local-date.ts';
import type { LocalMoment } from '../kernel/moment.ts';
import type { Counter, RankedOccurrence } from '../sanctions/sanction.ts';
import type {
  Assessment,
  CompMonth,
  CoverageShortfall,
  OvertimeCredit,
  PayLine,
  PrintedSanction,
} from './assessment.ts';

/** Two lists by key; each part keeps the order of its list. */
export interface Difference<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly { readonly before: Item; readonly after: Item }[];
}

/** A figure in yuan before and after. */
export interface Amounts {
  readonly before: number;
  readonly after: number;
}

/** One reading as it is and as it is tried, written as a cell holds it. */
export interface TriedChange {
  readonly reading: string;
  readonly clause: string;
  /** Values in force from the date of the trial on, oldest first; one where nobody switched it since. */
  readonly before: readonly string[];
  readonly after: string;
}

/** What the change means for one person; only people it means something for are listed. */
export interface PersonEffect {
  readonly employee: string;
  readonly findings: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
  };
  /** Proposed and final fines; those without an amount are no part of it. */
  readonly fines: Amounts;
  /** How many reviews of absence days are open. */
  readonly reviews: Amounts;
  readonly unpaid: Amounts;
}

/** `kaoqin/what-if@1`. Money in yuan; nothing of it is in force. */
export interface WhatIf {
  readonly format: 'kaoqin/what-if@1';
  readonly team: string;
  /** First date the changes hold on; null: all of them. */
  readonly from: LocalDate | null;
  readonly judgedFrom: LocalDate;
  readonly through: LocalDate;
  readonly asOf: LocalMoment;
  readonly changes: readonly TriedChange[];
  readonly findings: Difference<ExplainedFinding>;
  readonly sanctions: Difference<PrintedSanction>;
  readonly occurrences: Difference<RankedOccurrence>;
  readonly counters: Difference<Counter>;
  readonly pay: Difference<PayLine>;
  readonly coverage: Difference<CoverageShortfall>;
  readonly overtime: Difference<OvertimeCredit>;
  readonly comp: Difference<CompMonth>;
  /** Months whose unpaid amount differs; null where no wage is recorded. */
  readonly unpaid: readonly {
    readonly employee: string;
    readonly month: Month;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  readonly people: readonly PersonEffect[];
  readonly totals: {
    readonly findings: Amounts;
    readonly fines: Amounts;
    readonly reviews: Amounts;
    readonly unpaid: Amounts;
  };
}

/** What of a what-if two assessments alone can tell. */
export type ComparedAssessments = Omit<WhatIf, 'format' | 'from' | 'changes'>;

/** Compares two judgements of one team over the same dates. */
export function compareAssessments(before: Assessment, after: Assessment): ComparedAssessments {
  const byId = ({ id }: { readonly id: string }) => id;
  const findings = difference(before.findings, after.findings, byId);
  const pay = difference(before.pay, after.pay, monthKey);
  const both = { before, after };
  return {
    team: before.team,
    judgedFrom: before.from,
    through: before.through,
    asOf: before.asOf,
    findings,
    sanctions: difference(before.sanctions, after.sanctions, byId),
    occurrences: difference(
      before.occurrences,
      after.occurrences,
      (one) => `${one.employee} ${one.date} ${one.rank}`,
    ),
    counters: difference(before.counters, after.counters, (one) => `${one.employee} ${one.year}`),
    pay,
    coverage: difference(before.coverage, after.coverage, ({ date }) => date),
    overtime: difference(before.overtime, after.overtime, byId),
    comp: difference(before.comp, after.comp, monthKey),
    unpaid: unpaidOf(pay),
    people: peopleOf(both, findings),
    totals: {
      findings: { before: breaches(before), after: breaches(after) },
      fines: amounts(both, finesSum),
      reviews: amounts(both, reviewCount),
      unpaid: amounts(both, unpaidSum),
    },
  };
}

/** Whether the changes would change nothing at all. */
export function isWithoutEffect(whatIf: WhatIf): boolean {
  const { findings, sanctions, occurrences, counters, pay, coverage, overtime, comp } = whatIf;
  return [findings, sanctions, occurrences, counters, pay, coverage, overtime, comp].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );
}

/** Two lists by key. Items print the same fields in the same order, so their JSON tells them apart. */
export function difference<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Difference<Item> {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Map(after.map((item) => [keyOf(item), item]));
  return {
    added: after.filter((item) => !earlier.has(keyOf(item))),
    removed: before.filter((item) => !later.has(keyOf(item))),
    changed: before.flatMap((item) => {
      const other = later.get(keyOf(item));
      return other === undefined || JSON.stringify(item) === JSON.stringify(other)
        ? []
        : [{ before: item, after: other }];
    }),
  };
}

interface Both {
  readonly before: Assessment;
  readonly after: Assessment;
}

function monthKey({ employee, month }: PayLine | CompMonth): string {
  return `${employee} ${month}`;
}

function unpaidOf({ added, removed, changed }: Difference<PayLine>): WhatIf['unpaid'] {
  const pairs = [
    ...changed,
    ...added.map((after) => ({ before: null, after })),
    ...removed.map((before) => ({ before, after: null })),
  ];
  return pairs
    .flatMap(({ before, after }) => {
      const line = before ?? after;
      const amountsOf = { before: amountOf(before), after: amountOf(after) };
      if (!line || amountsOf.before === amountsOf.after) return [];
      return [{ employee: line.employee, month: line.month, ...amountsOf }];
    })
    .sort(
      (left, right) =>
        compareText(left.employee, right.employee) || compareText(left.month, right.month),
    );
}

function amountOf(line: PayLine | null): number | null {
  return line ? line.unpaidAmount : 0;
}

function peopleOf(both: Both, findings: Difference<ExplainedFinding>): PersonEffect[] {
  const ids = new Set(
    [both.before, both.after].flatMap((assessment) =>
      [...assessment.pay, ...assessment.findings, ...assessment.sanctions].map(
        ({ employee }) => employee,
      ),
    ),
  );
  return [...ids]
    .flatMap((employee) => (employee === null ? [] : [personOf(employee, both, findings)]))
    .filter(isTouched)
    .sort((left, right) => compareText(left.employee, right.employee));
}

function personOf(
  employee: string,
  both: Both,
  { added, removed, changed }: Difference<ExplainedFinding>,
): PersonEffect {
  const isOwn = (one: { readonly employee: string | null }) => one.employee === employee;
  const own: Both = { before: partOf(both.before, isOwn), after: partOf(both.after, isOwn) };
  return {
    employee,
    findings: {
      added: added.filter(isOwn).length,
      removed: removed.filter(isOwn).length,
      changed: changed.filter(({ after }) => isOwn(after)).length,
    },
    fines: amounts(own, finesSum),
    reviews: amounts(own, reviewCount),
    unpaid: amounts(own, unpaidSum),
  };
}

function partOf(
  assessment: Assessment,
  isOwn: (one: { readonly employee: string | null }) => boolean,
): Assessment {
  return {
    ...assessment,
    sanctions: assessment.sanctions.filter(isOwn),
    pay: assessment.pay.filter(isOwn),
  };
}

function isTouched({ findings, fines, reviews, unpaid }: PersonEffect): boolean {
  return (
    findings.added + findings.removed + findings.changed > 0 ||
    [fines, reviews, unpaid].some(({ before, after }) => before !== after)
  );
}

function amounts({ before, after }: Both, measure: (assessment: Assessment) => number): Amounts {
  return { before: measure(before), after: measure(after) };
}

function breaches({ findings }: Assessment): number {
  return findings.filter(({ outcome }) => outcome === 'breach').length;
}

/** Whole fen are added, so that sums of yuan stay exact. */
function finesSum({ sanctions }: Assessment): number {
  return yuanSum(
    sanctions
      .filter(({ kind, state }) => kind === 'fine' && (state === 'proposed' || state === 'final'))
      .map(({ amount }) => amount),
  );
}

function reviewCount({ sanctions }: Assessment): number {
  return sanctions.filter(({ kind, state }) => kind.endsWith('-review') && state === 'proposed')
    .length;
}

function unpaidSum({ pay }: Assessment): number {
  return yuanSum(pay.map(({ unpaidAmount }) => unpaidAmount));
}

function yuanSum(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((fen, yuan) => fen + Math.round((yuan ?? 0) * 100), 0) / 100;
}
