/** A what-if tells what the tables say a reading changes: nothing less, nothing else, for every case. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/assess.ts';
import type { Facts } from '../../shared/facts/document.ts';
import { isWithoutEffect } from '../../shared/notices/what-if.ts';
import { parseChanges, type ReadingChange } from '../../shared/policy/reading-change.ts';
import { readingNames, readings } from '../../shared/policy/readings.ts';
import { whatIf } from '../../shared/whatif.ts';
import { inputColumns } from '../cases/inputs.ts';
import { expectedColumns, writeColumn } from '../cases/outputs.ts';
import { allCases, factsOf, ruleOf } from '../cases/run.ts';
import { readTable } from '../cases/table.ts';
import { patched, toldOf } from './patch.ts';

const tables = readTable('test/cases/readings.md', {
  inputs: new Set([...inputColumns, 'switch']),
  expected: new Set(['by default', 'switched']),
});

/** What a what-if does not carry: it stands beside the judging, or only repeats the fines. */
const notTold = new Set(['ledger', 'problems', 'fines due']);

function changesOf(text: string): readonly ReadingChange[] {
  const read = parseChanges([text]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.changes;
}

describe('the table of readings', () => {
  test.each(tables)('$name', (one) => {
    const switched = one.inputs.get('switch') ?? '';
    const inputs = new Map(one.inputs);
    inputs.delete('switch');
    const facts = { ...factsOf({ ...one, inputs }), ledger: [] };
    const [name = ''] = switched.split('=');
    const base: Facts = {
      ...facts,
      readings: Object.fromEntries(Object.entries(facts.readings).filter(([key]) => key !== name)),
    };
    const before = assess(base);
    const after = patched(before, whatIf(base, changesOf(switched)));
    for (const part of (one.expected.get('switched') ?? '').split(' / ')) {
      const column = [...expectedColumns].find((known) => part.startsWith(`${known} `)) ?? '';
      if (notTold.has(column)) continue;
      const say = `${column} ${writeColumn(column, after, ruleOf(one))}`;
      expect(say, one.place).toBe(part);
    }
  });
});

/** One other value for each reading; kinds that need a text of their own are in the table above. */
function otherValues(): readonly string[] {
  return readingNames.flatMap((name) => {
    const reading = readings[name];
    if (reading.kind === 'flag') return [`${name}=${!reading.default}`];
    if (reading.kind !== 'choice') return [];
    const others = reading.choices.filter((value) => value !== reading.default);
    return others.map((value) => `${name}=${value}`);
  });
}

/** A case of every table, chosen by turns, so that all readings meet all kinds of facts. */
const cases = allCases();

describe('every case', () => {
  test('nothing tried, nothing changed', () => {
    for (const one of cases) {
      const facts = factsOf(one);
      expect(isWithoutEffect(whatIf(facts, [])), one.place).toBe(true);
    }
  }, 60_000);

  test('put back onto the judgement it started from, it gives the other one', () => {
    const values = otherValues();
    for (const [index, one] of cases.entries()) {
      const facts = { ...factsOf(one), ledger: [] };
      const text = values[index % values.length] ?? '';
      const changes = changesOf(text);
      const [change] = changes;
      if (!change) throw new Error(text);
      const before = assess(facts);
      const after = assess({
        ...facts,
        readings: { ...facts.readings, [change.reading]: change.value },
      });
      const tried = whatIf(facts, changes);
      const place = `${one.place} ${text}`;
      expect(toldOf(patched(before, tried)), place).toEqual(toldOf(after));
      expect(isWithoutEffect(tried), place).toBe(
        JSON.stringify(toldOf(before)) === JSON.stringify(toldOf(after)),
      );
    }
  }, 60_000);
});
