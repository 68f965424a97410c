/** A table that is written wrong fails at its line, so that no row goes unchecked. */
import { describe, expect, test } from 'vitest';
import { inputColumns } from './inputs.ts';
import { expectedColumns } from './outputs.ts';
import { differences, factsOf, judgeCase } from './run.ts';
import { type Case, parseTable } from './table.ts';

const columns = { inputs: inputColumns, expected: expectedColumns };
const header = ['# Heading', '', '| case | punches | => outcome |', '| --- | --- | --- |'];

function read(...rows: string[]): Case[] {
  return parseTable('test/cases/2.2.2-late-arrival.md', [...header, ...rows].join('\n'), columns);
}

describe('a case table', () => {
  test('gives one case a row, with its place', () => {
    expect(read('| late | 08:31–17:30 | breach |')).toEqual([
      {
        name: 'late',
        place: 'test/cases/2.2.2-late-arrival.md:5',
        stem: '2.2.2-late-arrival',
        inputs: new Map([['punches', '08:31–17:30']]),
        expected: new Map([['outcome', 'breach']]),
      },
    ]);
  });

  test.each([
    ['a row too short', ['| late | breach |'], ':5: 2 cells, want 3'],
    ['a row that does not end', ['| late | 08:31 | breach'], ':5: the row does not end in |'],
    [
      'a name twice',
      ['| late | – | breach |', '| late | – | breach |'],
      ':6: case "late" stands at test/cases/2.2.2-late-arrival.md:5',
    ],
    ['no name', ['|  | – | breach |'], ':5: the case has no name'],
    ['an expectation left blank', ['| late | – |  |'], ':5: => outcome is empty'],
    ['no case', [], ':1: no case'],
    [
      'an unknown column',
      ['', '| case | clock | => outcome |', '| --- | --- | --- |'],
      ':6: unknown column "clock"',
    ],
    [
      'an unknown expectation',
      ['', '| case | punches | => mood |', '| --- | --- | --- |'],
      ':6: unknown column "=> mood"',
    ],
    [
      'a column twice',
      ['', '| case | punches | punches | => outcome |', '| --- | --- | --- | --- |'],
      ':6: column "punches" stands twice',
    ],
    ['nothing expected', ['', '| case | punches |', '| --- | --- |'], ':6: nothing is expected'],
    [
      'no dashed row',
      ['', '| case | punches | => outcome |', '| late | – | breach |'],
      ':6: no dashed row',
    ],
  ])('%s is an error at its line', (_, rows, message) => {
    expect(() => read(...rows)).toThrow(`test/cases/2.2.2-late-arrival.md${message}`);
  });

  test.each([
    ['punches', '8.31'],
    ['punches', '10 Foo: –'],
    ['leave', 'personal'],
    ['leave', 'holiday 10 Mar'],
    ['leave', 'personal 10 Mar, quickly'],
    ['readings', 'punch.mode=5'],
    ['readings', 'punch.modus=4'],
    ['as of', '10 Mar'],
    ['roster', '22 Mar maybe'],
    ['calendar', '22 Mar bridge'],
    ['unreadable', 'everything'],
    ['decisions', 'absence forgive'],
    ['person', 'tall'],
    ['earlier', '11 Mar 02:00 without leave'],
  ])('a cell of %s that says "%s" is an error at its line', (column, cell) => {
    const [one] = read('| late | – | breach |');
    if (!one) throw new Error('no case was read');
    const wrong = { ...one, inputs: new Map([[column, cell]]) };
    expect(() => factsOf(wrong)).toThrow('test/cases/2.2.2-late-arrival.md:5: ');
  });

  test('says what came out otherwise', () => {
    const [one] = read('| late | 08:31–17:30 | clear |');
    if (!one) throw new Error('no case was read');
    expect(differences(one, judgeCase(one))).toEqual([
      'test/cases/2.2.2-late-arrival.md:5: outcome: want clear, got breach',
    ]);
  });
});
