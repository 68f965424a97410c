/** Every case of every rule's table, judged by the same code as the command. */
import { describe, expect, test } from 'vitest';
import { allCases, differences, judgeCase } from './run.ts';

const byFile = Map.groupBy(allCases(), ({ place }) => place.slice(0, place.lastIndexOf(':')));

for (const [file, cases] of byFile) {
  describe(file, () => {
    test.each(cases)('$name', (one) => {
      expect(differences(one, judgeCase(one))).toEqual([]);
    });
  });
}
