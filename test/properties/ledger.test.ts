/** What holds of the money ledger over many nights, whatever happens to the facts between them. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/assess.ts';
import { isFineEntry, type LedgerEntry } from '../../shared/facts/ledger-entry.ts';
import { formatLocalDate } from '../../shared/kernel/local-date.ts';
import { dayOfMoment, formatMoment, toMomentNumber } from '../../shared/kernel/moment.ts';
import type { Assessment } from '../../shared/notices/assessment.ts';
import type { Document } from '../cases/draft.ts';
import { documents, factsOf } from './documents.ts';

const settings = { numRuns: 200, seed: 20250310 };

function judge(document: Document, ledger: readonly LedgerEntry[] = []): Assessment {
  return assess(factsOf({ ...document, ledger: [...ledger] }));
}

/** Yuan that stand, by fine; nothing for what was taken back. */
function standing(ledger: readonly LedgerEntry[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { fine, amount } of ledger.filter(isFineEntry)) {
    sums.set(fine, Math.round(((sums.get(fine) ?? 0) + amount) * 100) / 100);
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0).sort());
}

function daysLater(document: Document, days: number): Document {
  const asOf = toMomentNumber(document.asOf ?? `${document.through}T00:00`);
  return { ...document, asOf: formatMoment(asOf + days * 1440) };
}

/** The first whole-day absence that was found, as employee and date. */
function firstAbsence({ findings }: Assessment) {
  return findings.find(({ rule, outcome }) => rule === 'absence' && outcome === 'breach');
}

function withLeave(document: Document, employee: string, date: string): Document {
  const granted = `${formatLocalDate(dayOfMoment(toMomentNumber(`${date}T00:00`)) + 1)}T09:00`;
  const leave = {
    id: 'later',
    employee,
    kind: 'annual' as const,
    from: `${date}T08:30`,
    to: `${date}T17:30`,
    status: 'approved' as const,
    approvals: [{ level: 2 as const, by: 'E92', at: granted }],
  };
  return { ...document, leaves: [...(document.leaves ?? []), leave] };
}

describe('the ledger', { timeout: 120_000 }, () => {
  test('gains nothing from judging the same facts again', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const first = judge(document);
        const second = judge(document, first.ledger);
        expect(second.ledger).toEqual(first.ledger);
        expect(judge(document, second.ledger)).toEqual(second);
      }),
      settings,
    );
  });

  test('only grows, night after night', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 20 }), (document, days) => {
        const first = judge(document);
        const later = daysLater(document, days);
        const second = judge(later, first.ledger);
        expect(second.ledger.slice(0, first.ledger.length)).toEqual(first.ledger);
        expect(judge(later, second.ledger).ledger).toEqual(second.ledger);
        expect(standing(second.ledger)).toEqual(standing(judge(later).ledger));
      }),
      settings,
    );
  });

  test('answers each proposal at most once, and with its own amount', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const again = { ...other, from: one.from, through: one.through, asOf: one.asOf };
        const { ledger } = judge(one, judge(again, judge(one).ledger).ledger);
        const fines = ledger.filter(isFineEntry);
        const answered = fines.filter(({ kind }) => kind === 'reverse' || kind === 'waive');
        const proposals = new Map(
          fines.filter(({ kind }) => kind === 'propose').map((entry) => [entry.id, entry]),
        );
        expect(new Set(answered.map(({ answers }) => answers)).size).toBe(answered.length);
        for (const { answers, amount, fine } of answered) {
          const proposal = proposals.get(answers ?? '');
          expect({ amount, fine }).toEqual({
            amount: -(proposal?.amount ?? 0),
            fine: proposal?.fine,
          });
        }
        expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
      }),
      settings,
    );
  });

  test('puts nothing new into a closed month but its closing', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const earlier = judge({ ...one, closedMonths: [] }).ledger;
        const closed = [one.from.slice(0, 7), one.through.slice(0, 7)];
        const later = { ...other, from: one.from, through: one.through, asOf: one.asOf };
        const { ledger } = judge({ ...later, closedMonths: closed }, earlier);
        const added = ledger
          .slice(earlier.length)
          .filter(({ kind }) => kind !== 'close')
          .map(({ month }) => month);
        expect(added.filter((month) => closed.includes(month))).toEqual([]);
      }),
      settings,
    );
  });

  test('stands at the end as if the last facts had been known from the start', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const later = { ...other, from: one.from, through: one.through, asOf: one.asOf };
        const chained = judge(later, judge(one).ledger);
        expect(standing(chained.ledger)).toEqual(standing(judge(later).ledger));
      }),
      settings,
    );
  });

  test('excusing and taking it back leaves pay and fines as they were', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const plain = { ...document, decisions: [] };
        const before = judge(plain);
        const absence = firstAbsence(before);
        fc.pre(absence !== undefined);
        const decision = {
          finding: absence?.id ?? '',
          decision: 'excuse' as const,
          by: 'E00',
          at: `${absence?.date}T20:00`,
        };
        const excused = judge({ ...plain, decisions: [decision] }, before.ledger);
        expect(excused.findings.find(({ id }) => id === absence?.id)?.outcome).toBe('excused');
        const after = judge(plain, excused.ledger);
        expect(after.pay.map(({ cautions: _, ...line }) => line)).toEqual(
          before.pay.map(({ cautions: _, ...line }) => line),
        );
        expect(standing(after.ledger)).toEqual(standing(before.ledger));
      }),
      settings,
    );
  });

  test('a leave granted afterwards takes its fine back and ranks the later ones anew', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const plain = { ...document, decisions: [], unreadable: [], readings: {} };
        const before = judge(plain);
        const absence = firstAbsence(before);
        fc.pre(absence !== undefined);
        const later = withLeave(plain, absence?.employee ?? '', absence?.date ?? '');
        const after = judge(later, before.ledger);
        expect(standing(after.ledger)).toEqual(standing(judge(later).ledger));
        expect(after.findings.find(({ id }) => id === absence?.id)?.outcome).not.toBe('breach');
        const fines = after.sanctions.filter(
          ({ employee, kind, state }) =>
            employee === absence?.employee && kind === 'fine' && state !== 'reversed',
        );
        for (const own of Map.groupBy(fines, ({ date }) => date.slice(0, 4)).values()) {
          const ranks = own.map(({ occurrence }) => occurrence);
          expect(ranks).toEqual(ranks.map((_, index) => index + 1));
        }
      }),
      settings,
    );
  });

  test('more leave never makes more absence, and by the day never more fines', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, pick) => {
        const plain = {
          ...document,
          readings: { ...document.readings, 'absence.occurrenceUnit': 'day' },
        };
        const before = judge(plain);
        const absences = before.findings.filter(
          ({ rule, outcome }) => rule === 'absence' && outcome === 'breach',
        );
        fc.pre(absences.length > 0);
        const absence = absences[pick % absences.length];
        const after = judge(withLeave(plain, absence?.employee ?? '', absence?.date ?? ''));
        const days = ({ counters }: Assessment) => counters.reduce((sum, one) => sum + one.days, 0);
        const fines = ({ ledger }: Assessment) => ledger.reduce((sum, one) => sum + one.amount, 0);
        expect(days(after)).toBeLessThanOrEqual(days(before));
        expect(fines(after)).toBeLessThanOrEqual(fines(before));
      }),
      settings,
    );
  });
});
