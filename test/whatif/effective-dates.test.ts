/** A switch splits what is judged at its date: before it nothing changes, from it on the new value holds. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/assess.ts';
import type { Facts } from '../../shared/facts/document.ts';
import { keepReadings } from '../../shared/facts/keep-readings.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import type { ReadingName } from '../../shared/policy/readings.ts';
import { whatIf } from '../../shared/whatif.ts';
import { documentOf } from '../cases/inputs.ts';
import { toldOf } from './patch.ts';

/** Late by 70 minutes on the 5th and the 20th, and away on the 11th and the 25th. */
const inputs = new Map([
  ['punches', '5 Mar: 09:40–17:30; 11 Mar: –; 20 Mar: 09:40–17:30; 25 Mar: –'],
]);

function factsWith(more: Record<string, unknown>): Facts {
  const parsed = parseFacts({ ...documentOf(inputs), ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.facts;
}

function switchOf(reading: ReadingName, value: unknown, from = '2025-03-15') {
  return { reading, value, from, by: 'E00', at: '2025-03-01T10:00', reason: '部门会议' };
}

function daysOn(facts: Facts): Record<string, number | undefined> {
  const absences = assess(facts).findings.filter(({ rule }) => rule === 'absence');
  return Object.fromEntries(absences.map(({ date, measures }) => [date, measures['days']]));
}

function finesOn(facts: Facts): Record<string, number | null> {
  const fines = assess(facts).sanctions.filter(({ kind }) => kind === 'fine');
  return Object.fromEntries(fines.map(({ date, amount }) => [date, amount]));
}

describe('a month with a switch in its middle', () => {
  test('judges each date by what held on it', () => {
    expect(daysOn(factsWith({}))).toEqual({
      '2025-03-05': 0.5,
      '2025-03-11': 1,
      '2025-03-20': 0.5,
      '2025-03-25': 1,
    });
    expect(daysOn(factsWith({ switches: [switchOf('lateAbsence.days', '1')] }))).toEqual({
      '2025-03-05': 0.5,
      '2025-03-11': 1,
      '2025-03-20': 1,
      '2025-03-25': 1,
    });
  });

  test('prices each occurrence by what held when it began', () => {
    expect(finesOn(factsWith({}))).toEqual({ '2025-03-05': 100, '2025-03-11': 200 });
    const repeated = factsWith({
      switches: [switchOf('absence.thirdOnward', 'repeat300', '2025-03-22')],
    });
    expect(finesOn(repeated)).toEqual({ '2025-03-05': 100, '2025-03-11': 200, '2025-03-25': 300 });
    const dearer = factsWith({ switches: [switchOf('absence.fineMode', 'perOccurrence')] });
    expect(finesOn(dearer)).toEqual({ '2025-03-05': 100, '2025-03-11': 200 });
  });

  test('counts half days as times only from its date on', () => {
    const facts = factsWith({ switches: [switchOf('absence.halfDayCounts', 'false')] });
    expect(finesOn(facts)).toEqual({ '2025-03-05': 100, '2025-03-11': 200 });
    expect(finesOn(factsWith({ readings: { 'absence.halfDayCounts': false } }))).toEqual({
      '2025-03-11': 100,
      '2025-03-25': 200,
    });
  });

  test('takes wages by what held on the date', () => {
    const unpaid = (facts: Facts) => assess(facts).pay.map(({ unpaidMinutes }) => unpaidMinutes);
    expect(unpaid(factsWith({}))).toEqual([1040]);
    expect(unpaid(factsWith({ switches: [switchOf('absence.wage', 'none')] }))).toEqual([520]);
  });
});

describe('what is wrong with a switch', () => {
  test('is a problem of the assessment, and the rest is judged', () => {
    const assessment = assess(
      factsWith({
        closedMonths: ['2025-02'],
        switches: [
          { ...switchOf('late.graceMinutes', 5, '2025-02-10'), at: null },
          switchOf('late.graceMinutes', 500, '2025-03-02'),
          {
            ...switchOf('late.unpaid', true, '2025-03-03'),
            reading: 'late.unpayed',
            place: '制度!A9',
          },
          switchOf('lateAbsence.days', 1),
        ],
      }),
    );
    expect(assessment.problems.map(({ place }) => place)).toEqual([
      'switches.late.graceMinutes@2025-02-10',
      'switches.late.graceMinutes@2025-03-02',
      '制度!A9',
    ]);
    const late = assessment.findings.find(({ date }) => date === '2025-03-20');
    expect(late?.measures['days']).toBe(1);
  });

  test('a switch without a sound date makes the document unusable, as any record would', () => {
    const parsed = parseFacts({
      ...documentOf(inputs),
      switches: [switchOf('late.unpaid', true, '2025-02-30')],
    });
    expect(parsed).toMatchObject({ ok: false, problems: [{ place: 'switches[0].from' }] });
  });
});

describe('a what-if from a date', () => {
  const change = [{ reading: 'lateAbsence.days', value: 1 }] as const;

  test('is the judgement with that switch', () => {
    const tried = whatIf(factsWith({}), change, '2025-03-15');
    expect(tried.findings.changed.map(({ after }) => after.date)).toEqual(['2025-03-20']);
    const switched = assess(factsWith({ switches: [switchOf('lateAbsence.days', 1)] }));
    const [changed] = tried.findings.changed;
    expect(switched.findings).toContainEqual(changed?.after);
    expect(tried.changes).toMatchObject([{ before: ['0.5'], after: '1' }]);
  });

  test('may name a month, and holds in a closed one too', () => {
    const facts = factsWith({ closedMonths: ['2025-03'] });
    const tried = whatIf(facts, change, '2025-03');
    expect(tried.from).toBe('2025-03-01');
    expect(tried.findings.changed).toHaveLength(2);
  });

  test('takes the place of later switches and leaves earlier ones', () => {
    const facts = factsWith({
      switches: [switchOf('late.graceMinutes', 90, '2025-03-02'), switchOf('late.graceMinutes', 0)],
    });
    const tried = whatIf(facts, [{ reading: 'late.graceMinutes', value: 30 }], '2025-03-10');
    expect(tried.changes).toMatchObject([{ before: ['0', '0'], after: '30' }]);
    const all = whatIf(factsWith({}), change);
    expect(all.findings.changed.map(({ after }) => after.date)).toEqual([
      '2025-03-05',
      '2025-03-20',
    ]);
  });

  test('of several readings tries them together', () => {
    const both = [...change, { reading: 'absence.fineMode', value: 'perOccurrence' } as const];
    const tried = whatIf(factsWith({}), both);
    expect(tried.totals.fines).toEqual({ before: 300, after: 400 });
    expect(tried.people).toMatchObject([
      { employee: 'E01', findings: { changed: 2 }, fines: { before: 300, after: 400 } },
    ]);
  });

  test('tells what is unpaid by person and month', () => {
    const tried = whatIf(factsWith({}), [{ reading: 'absence.wage', value: 'none' }]);
    const [line] = tried.unpaid;
    expect(tried.unpaid).toMatchObject([{ employee: 'E01', month: '2025-03', after: 0 }]);
    expect(tried.totals.unpaid).toEqual({ before: line?.before, after: 0 });
  });

  test('ignores the ledger on both sides', () => {
    const facts = factsWith({});
    const { ledger } = assess(facts);
    expect(whatIf({ ...facts, ledger: [...ledger] }, change)).toEqual(whatIf(facts, change));
  });

  test('throws at a value the reading does not take', () => {
    const bad = [{ reading: 'late.graceMinutes', value: 90 }] as const;
    expect(() => whatIf(factsWith({}), bad)).toThrow('late.graceMinutes: got 90, want');
  });
});

describe('what was in force stays so', () => {
  const sound = switchOf('lateAbsence.days', 1);
  const unsaid = { ...sound, at: null };
  const night = '2025-03-16T02:00';

  test('when its month closes later', () => {
    const first = keepReadings(factsWith({ switches: [unsaid] }), [], null, night);
    expect(first.switches).toMatchObject([{ adoptedAt: night }]);
    const closed = factsWith({ switches: [unsaid], closedMonths: ['2025-03'] });
    const later = keepReadings(closed, [], first, '2025-04-10T02:00');
    expect(later.switches).toMatchObject([{ adoptedAt: night }]);
    expect(toldOf(assess({ ...later, closedMonths: [] }))).toEqual(toldOf(assess(first)));
    expect(assess(later).problems).toEqual([]);
    expect(assess(closed).problems).toHaveLength(1);
  });

  test('when its row cannot be read any more', () => {
    const first = keepReadings(
      factsWith({ switches: [sound], readings: { 'late.unpaid': true } }),
      [],
      null,
      night,
    );
    const broken = factsWith({});
    const kept = keepReadings(broken, ['lateAbsence.days', 'late.unpaid'], first, night);
    expect(daysOn(kept)).toEqual(daysOn(first));
    expect(kept.readings).toEqual({ 'late.unpaid': true });
    expect(daysOn(keepReadings(broken, [], first, night))).toEqual(daysOn(broken));
  });

  test('when a closed month is given another value', () => {
    const first = keepReadings(factsWith({ switches: [unsaid] }), [], null, night);
    const changed = factsWith({
      switches: [{ ...unsaid, value: '0.5' }],
      closedMonths: ['2025-03'],
    });
    const kept = keepReadings(changed, [], first, '2025-04-10T02:00');
    expect(daysOn(kept)['2025-03-20']).toBe(1);
    expect(assess(kept).problems).toHaveLength(1);
  });

  test('and is judged the same when the night is run again', () => {
    const facts = factsWith({ switches: [unsaid] });
    const once = keepReadings(facts, [], null, night);
    expect(keepReadings(facts, [], once, '2025-03-17T02:00')).toEqual(once);
  });
});
