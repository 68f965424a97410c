/** The readings are complete, bilingual and refuse what they do not mean. */
import { describe, expect, test } from 'vitest';
import { isClauseId } from '../../shared/policy/clauses.ts';
import {
  defaultReadings,
  formatReading,
  isReadingName,
  nestReadings,
  parseReading,
  type ReadingName,
  readingNames,
  readingQuestions,
  readings,
  readingsWithoutParameter,
} from '../../shared/policy/readings.ts';
import { expectBilingual } from './bilingual.ts';

const everyQuestion = Array.from({ length: 44 }, (_, at) => `A${at + 1}`);

describe('the register of readings', () => {
  test('answers every question by a parameter, or says why it has none', () => {
    const answered = new Set<string>(readingNames.map((name) => readings[name].reading));
    const stated = readingsWithoutParameter.map(({ reading }) => reading);
    expect(stated.filter((reading) => answered.has(reading))).toEqual([]);
    expect(everyQuestion.filter((id) => !answered.has(id))).toEqual(stated);
    for (const { reading, reason } of readingsWithoutParameter) expectBilingual(reason, reading);
  });

  test('puts every question in words, with the ground of the default', () => {
    expect(Object.keys(readingQuestions)).toEqual(everyQuestion);
    for (const [id, { question, why }] of Object.entries(readingQuestions)) {
      expectBilingual(question, `${id} question`);
      expectBilingual(why, `${id} why`);
      expect(question.en.endsWith('?'), id).toBe(true);
    }
  });

  test('loses no parameter when the groups are joined', () => {
    expect(readingNames).toHaveLength(62);
    expect(new Set(readingNames).size).toBe(readingNames.length);
  });

  test.each(readingNames)('%s has a clause, words and a default it accepts', (name) => {
    const reading = readings[name];
    expect(isClauseId(reading.clause)).toBe(true);
    expectBilingual(reading.meaning, name);
    expect(parseReading(name, reading.default)).toEqual({ ok: true, value: reading.default });
    expect(parseReading(name, formatReading(defaultReadings[name]))).toEqual({
      ok: true,
      value: reading.default,
    });
  });

  test('explains each named choice in both languages', () => {
    const unexplained = readingNames.flatMap((name) => {
      const reading = readings[name];
      if (reading.kind !== 'choice' || reading.choices.length < 2) return [];
      return reading.choices
        .filter((known) => typeof known === 'string')
        .filter(
          (known) =>
            !reading.meaning.en.includes(known) || !reading.meaning['zh-CN'].includes(known),
        )
        .map((known) => `${name}=${known}`);
    });
    expect(unexplained).toEqual([]);
  });
});

describe('nestReadings', () => {
  test('groups by the part before the dot', () => {
    const terms = nestReadings({ ...defaultReadings, 'late.graceMinutes': 7, 'punch.mode': 4 });
    expect(terms.late).toEqual({ schedule: [], unpaid: false, graceMinutes: 7 });
    expect(terms.punch.mode).toBe(4);
    expect(terms.payroll.divisor).toBe('scheduled+holidays');
  });
});

describe('parseReading', () => {
  const accepted: readonly [ReadingName, unknown, unknown][] = [
    ['absence.fineMode', 'perOccurrence', 'perOccurrence'],
    ['absence.fineMode', ' cumulative ', 'cumulative'],
    ['punch.mode', 4, 4],
    ['punch.mode', '4', 4],
    ['payroll.divisor', 21.75, '21.75'],
    ['earlyLeave.days', 0.5, 0.5],
    ['late.unpaid', 'TRUE', true],
    ['late.graceMinutes', 59, 59],
    ['late.graceMinutes', '10', 10],
    ['payroll.lockDay', null, null],
    ['payroll.lockDay', 'none', null],
    ['payroll.lockDay', 5, 5],
    ['supplement.cures', [], []],
    ['supplement.cures', 'none', []],
    ['supplement.cures', ['early', 'late'], ['late', 'early']],
    ['supplement.cures', 'early\uff0clate', ['late', 'early']],
    ['late.schedule', [{ fromMinutes: 1, amount: 20 }], [{ fromMinutes: 1, amount: 20 }]],
    [
      'late.schedule',
      '1:20, 31\uff1a50.5',
      [
        { fromMinutes: 1, amount: 20 },
        { fromMinutes: 31, amount: 50.5 },
      ],
    ],
    ['approval.L1', ' E90 ', 'E90'],
  ];

  test.each(accepted)('%s takes %j', (name, given, value) => {
    expect(parseReading(name, given)).toEqual({ ok: true, value });
  });

  const refused: readonly [ReadingName, unknown, string, string][] = [
    ['absence.fineMode', 'double', '"double"', 'one of cumulative, perOccurrence'],
    ['absence.fineMode', ['cumulative'], '["cumulative"]', 'one of cumulative, perOccurrence'],
    ['absence.fineMode', undefined, 'nothing', 'one of cumulative, perOccurrence'],
    ['punch.mode', 3, '3', 'one of 2, 4'],
    ['punch.resolution', 'second', '"second"', 'minute'],
    ['earlyLeave.days', 0.75, '0.75', 'one of 0.5, 1'],
    ['late.unpaid', 1, '1', 'true or false'],
    ['late.unpaid', 'yes', '"yes"', 'true or false'],
    ['late.graceMinutes', 60, '60', 'a whole number from 0 to 59'],
    ['late.graceMinutes', -1, '-1', 'a whole number from 0 to 59'],
    ['late.graceMinutes', 1.5, '1.5', 'a whole number from 0 to 59'],
    ['late.graceMinutes', '', '""', 'a whole number from 0 to 59'],
    ['late.graceMinutes', null, 'null', 'a whole number from 0 to 59'],
    ['payroll.lockDay', 29, '29', 'a whole number from 1 to 28, or none'],
    [
      'supplement.cures',
      ['late', 'late'],
      '["late","late"]',
      'any of late, absence, early, each at most once, or none',
    ],
    [
      'supplement.cures',
      'late, cold',
      '"late, cold"',
      'any of late, absence, early, each at most once, or none',
    ],
    ['approval.L1', '  ', '"  "', 'a name that is not blank'],
    ['approval.L1', 7, '7', 'a name that is not blank'],
  ];

  test.each(refused)('%s refuses %j', (name, given, got, want) => {
    expect(parseReading(name, given)).toEqual({ ok: false, got, want });
  });

  const badSchedules: readonly unknown[] = [
    '31:50, 1:20',
    '1:20, 1:50',
    '1-20',
    '',
    [{ fromMinutes: 0, amount: 20 }],
    [{ fromMinutes: 1, amount: -5 }],
    [{ fromMinutes: 1, amount: 0.005 }],
    [{ fromMinutes: 1, amount: '20' }],
    [{ fromMinutes: 1, amount: 20, note: 'x' }],
    [null],
    { fromMinutes: 1, amount: 20 },
  ];

  test.each(badSchedules)('late.schedule refuses %j', (given) => {
    expect(parseReading('late.schedule', given)).toMatchObject({
      ok: false,
      want: 'steps with rising minutes and an amount in yuan, such as 1:20, 31:50, or none',
    });
  });

  test('a written schedule reads back as itself', () => {
    const schedule = [
      { fromMinutes: 1, amount: 20 },
      { fromMinutes: 31, amount: 50.5 },
    ];
    expect(formatReading(schedule)).toBe('1:20, 31:50.5');
    expect(parseReading('late.schedule', formatReading(schedule))).toEqual({
      ok: true,
      value: schedule,
    });
  });
});

describe('isReadingName', () => {
  test('knows names only, not what every object carries', () => {
    expect(isReadingName('late.graceMinutes')).toBe(true);
    expect(isReadingName('late.grace')).toBe(false);
    expect(isReadingName('toString')).toBe(false);
  });
});
