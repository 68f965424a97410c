/** The cautions are complete, and none that nobody looked up is told as law. */
import { describe, expect, test } from 'vitest';
import { cautionIds, cautionOf, cautions } from '../../shared/policy/cautions.ts';
import { expectBilingual } from './bilingual.ts';

const fromMemory = ['L7', 'L8', 'L11', 'L13', 'L17', 'L22', 'L24', 'L25'];

describe('the cautions', () => {
  test('run from L1 to L26', () => {
    expect(cautionIds).toEqual(Array.from({ length: 26 }, (_, at) => `L${at + 1}`));
    expect(cautions.map(({ id }) => id)).toEqual(cautionIds);
  });

  test.each(cautions)('$id is told in both languages', ({ source, says, effect }) => {
    expectBilingual(source, 'source');
    expectBilingual(says, 'says');
    expectBilingual(effect, 'effect');
  });

  test('name which were not looked up', () => {
    const unread = cautions.filter(({ certainty }) => certainty === 'memory');
    expect(unread.map(({ id }) => id)).toEqual(fromMemory);
  });

  test.each(fromMemory)('%s sends the reader to counsel and cites no article', (id) => {
    const caution = cautions.find((known) => known.id === id);
    expect(caution?.says['zh-CN']).toContain('请向当地律师核实');
    expect(caution?.says.en).toContain('check with local counsel');
    expect(caution?.source['zh-CN']).not.toMatch(/第.*条/);
    expect(caution?.source.en).not.toMatch(/art\./);
  });

  test('are found by id', () => {
    expect(cautionOf('L9').certainty).toBe('checked');
  });
});
