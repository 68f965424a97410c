/** Random but sensible months: what one person may have done in March and April, as cells of a case. */
import fc from 'fast-check';
import type { Facts } from '../../shared/facts/document.ts';
import type { LedgerEntry } from '../../shared/facts/ledger-entry.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import { documentOf } from '../cases/inputs.ts';

const punches = ['–', '08:25–12:00', '13:00–17:30', '09:30–17:30', '08:47–17:31', '08:25–16:10'];
const leaves = ['personal', 'sick', 'annual', 'marriage', 'comp'];
const dates = Array.from({ length: 20 }, (_, index) =>
  index < 10 ? `${index * 2 + 3} Mar` : `${index * 2 - 18} Apr`,
);

const punchCell = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...dates), fc.constantFrom(...punches)), {
    selector: ([date]) => date,
    minLength: 1,
    maxLength: 6,
  })
  .map((days) => days.map(([date, times]) => `${date}: ${times}`).join('; '));
const leaveCell = fc
  .array(
    fc
      .tuple(fc.constantFrom(...leaves), fc.constantFrom(...dates), fc.boolean())
      .map(([kind, date, isWhole]) => `${kind} ${date}${isWhole ? '' : ' 08:30–10:10'}`),
    { minLength: 1, maxLength: 4 },
  )
  .map((cells) => cells.join('; '));
const readingCell = fc
  .tuple(
    fc.constantFrom('scheduled+holidays', 'scheduled', '21.75', 'calendar'),
    fc.constantFrom('policyUnpaid', 'legalFloor'),
    fc.constantFrom('caution', 'truncate', 'carry'),
    fc.constantFrom('timeNotWorked', 'day', 'none'),
    fc.boolean(),
  )
  .map(
    ([divisor, sick, cap, absence, late]) =>
      `payroll.divisor=${divisor}; sick.payMode=${sick}; fine.cap=${cap}; absence.wage=${absence}; late.unpaid=${late}`,
  );

/** Cells of a random case; wages down to one that a single fine exceeds. */
export const randomCells = fc
  .record({
    punches: punchCell,
    leave: leaveCell,
    readings: readingCell,
    wageFen: fc.integer({ min: 50_000, max: 2_000_000 }),
    hired: fc.constantFrom('', '; hired 12 Mar', '; hired 19 Mar; left 21 Apr', '; left 28 Mar'),
    fine: fc.integer({ min: 1, max: 4_000 }),
    isConfirmed: fc.boolean(),
  })
  .map(
    (one) =>
      new Map([
        ['window', '1 Mar – 30 Apr'],
        ['punches', one.punches],
        ['leave', one.leave],
        ['readings', one.readings],
        ['person', `wage ${one.wageFen / 100}${one.hired}`],
        ['incident', `20 Mar 1.3.7 fine ${one.fine}`],
        ...(one.isConfirmed ? ([['decisions', '20 Mar incident.I1 confirm']] as const) : []),
      ]),
  );

/** The facts of the cells, with more said about them. */
export function factsOfCells(
  cells: ReadonlyMap<string, string>,
  more: Partial<Facts> & { readonly ledger?: LedgerEntry[] } = {},
): Facts {
  const parsed = parseFacts({ ...documentOf(cells), ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.facts;
}
