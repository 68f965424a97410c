/** Every reading that judging or pay uses is shown by an example that it changes. */
import { describe, expect, test } from 'vitest';
import { readingNames } from '../../shared/policy/readings.ts';
import { inputColumns } from './inputs.ts';
import { expectedColumns, writeColumn } from './outputs.ts';
import { judgeCase, ruleOf } from './run.ts';
import { type Case, readTable } from './table.ts';

const cases = readTable('test/cases/readings.md', {
  inputs: new Set([...inputColumns, 'switch']),
  expected: new Set(['by default', 'switched']),
});

/** Readings that nothing judged from attendance or paid by the month can show, and why. */
const notShownHere: Readonly<Record<string, string>> = {
  'approval.L1': 'a name shown to people; levels are judged by their number',
  'approval.L2': 'a name shown to people; levels are judged by their number',
  'filing.office': 'a name shown to people',
  'incident.autoAmount': 'incidents are entered by hand, with their amount',
  'punch.resolution': 'it has one value',
  'report.due': 'reports are not attendance',
  'resign.noticeDays': 'resignations are not attendance',
};

describe('readings', () => {
  test.each(cases)('$name', (one) => {
    const byDefault = assertionsOf(one, 'by default');
    const switched = assertionsOf(one, 'switched');
    expect(switched, `${one.place}: both cells say the same`).not.toEqual(byDefault);
    expect([...switched.keys()]).toEqual([...byDefault.keys()]);
    expect(say(withReadings(one, null), byDefault.keys())).toEqual(byDefault);
    expect(say(withReadings(one, switchOf(one)), switched.keys())).toEqual(switched);
  });

  test('each is shown by a case, or the reason why not is stated', () => {
    const shown = new Set(cases.map((one) => switchOf(one).split('=')[0] ?? ''));
    const unshown = readingNames.filter((name) => !shown.has(name));
    expect(unshown.toSorted()).toEqual(Object.keys(notShownHere));
  });
});

/** `findings absence / fine 100`: columns with what they say. */
function assertionsOf(one: Case, column: string): Map<string, string> {
  const cell = one.expected.get(column) ?? '';
  return new Map(
    cell.split(' / ').map((part) => {
      const name = [...expectedColumns].find((known) => part.startsWith(`${known} `));
      if (name === undefined) throw new Error(`${one.place}: "${part}" names no column`);
      return [name, part.slice(name.length + 1)];
    }),
  );
}

function say(one: Case, columns: Iterable<string>): Map<string, string> {
  const assessment = judgeCase(one);
  return new Map([...columns].map((name) => [name, writeColumn(name, assessment, ruleOf(one))]));
}

function switchOf(one: Case): string {
  const cell = one.inputs.get('switch');
  if (cell === undefined) throw new Error(`${one.place}: no switch`);
  return cell;
}

function withReadings(one: Case, readings: string | null): Case {
  const inputs = new Map(one.inputs);
  inputs.delete('switch');
  if (readings !== null) inputs.set('readings', readings);
  return { ...one, inputs };
}
