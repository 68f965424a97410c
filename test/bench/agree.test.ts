/** Holds judge against two independent judges on the simple rules, so that the benchmark compares equals. */
import { expect, test } from 'vitest';
import { agreeOn } from './contestants.ts';
import { generateFacts } from './generate-facts.ts';
import { firstDifference } from './simple-finding.ts';

test('judge, the bare loop and json-rules-engine find the same', async () => {
  const counts = await agreeOn(generateFacts(120));
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(10);
});

test('a finding that one of them lacks is a difference', () => {
  expect(firstDifference(['a', 'b'], ['a'])).toBe('b / nothing');
  expect(firstDifference(['a', 'b'], ['a', 'c'])).toBe('b / c');
  expect(firstDifference(['a'], ['a'])).toBeNull();
});
