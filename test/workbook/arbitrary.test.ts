/** Whatever stands in the cells: reading never throws, and every row is accounted for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFacts } from '../../shared/facts/parse.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import type { RawCell } from '../../shared/workbook/snapshot.ts';
import { humanTabs } from '../../shared/workbook/tabs.ts';
import { soundRows, type TypedRow, workbookOf } from './sample-workbook.ts';

const period = { from: '2025-01-01', through: '2025-03-31' };

const plausible = fc.constantFrom(
  'E01',
  'E02',
  'e01',
  '2025-03-10',
  '2025-03-11',
  45726,
  45726.354,
  0.35,
  '08:25',
  '17:30',
  '事假',
  '病',
  '已批准',
  '是',
  true,
  false,
  '',
  null,
  'L1',
  'L2',
  'E01.2025-03-10.absence',
  '2025-W11',
  50,
  '时区',
  'team id',
);
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 6, arbitrary: plausible.map((value) => ({ value })) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((value) => ({ value })),
  },
  { weight: 1, arbitrary: fc.double({ noNaN: false }).map((value) => ({ value })) },
  { weight: 1, arbitrary: fc.string().map((text) => ({ value: text, formula: `=${text}` })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('#REF!', '#N/A').map((error) => ({ value: null, error })),
  },
);
const rows = fc.record(
  Object.fromEntries(
    humanTabs.map((tab) => [
      tab.key,
      fc.array(fc.record(Object.fromEntries(tab.columns.map(({ key }) => [key, cell]))), {
        maxLength: 4,
      }),
    ]),
  ),
);

function countTyped(typed: readonly TypedRow[] | undefined): number {
  return typed?.length ?? 0;
}

test('any cells: no throw, rows read + refused + waiting = rows that are not blank', () => {
  fc.assert(
    fc.property(rows, (extra) => {
      const all = Object.fromEntries(
        humanTabs.map(({ key }) => [key, [...(soundRows[key] ?? []), ...(extra[key] ?? [])]]),
      );
      const reading = readWorkbook({ tabs: workbookOf(all), ...period });
      for (const { key } of humanTabs) {
        const of = reading.rows.filter((row) => row.tab === key);
        expect(of.length).toBeLessThanOrEqual(countTyped(all[key]));
        for (const row of of) {
          if (row.state === 'refused')
            expect(row.problems.length + row.complaints.length).toBeGreaterThan(0);
        }
      }
      const records = reading.facts
        ? Object.values(reading.facts.punches).length
        : reading.rows.filter((row) => row.tab === 'attendance' && row.state === 'read').length;
      expect(records).toBe(
        reading.rows.filter((row) => row.tab === 'attendance' && row.state === 'read').length,
      );
      if (reading.facts) expect(parseFacts(reading.facts)).toMatchObject({ ok: true });
    }),
    { numRuns: 100 },
  );
});
