/** The terminal report: complete, aligned, and never wider than it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../shared/notices/assessment.ts';
import { displayWidth, padToWidth, wrapToWidth } from '../../shared/notices/display-width.ts';
import { payCautionText } from '../../shared/notices/pay-note.ts';
import { renderReport } from '../../shared/notices/report.ts';
import { alignColumns } from '../../shared/notices/report-table.ts';
import { cautionIds } from '../../shared/policy/cautions.ts';
import { assessment, fullAbsence, names } from './sample.ts';
import { expectSound } from './sound-words.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['E01', 3],
    ['旷工', 4],
    ['，。（）', 8],
    ['–…→', 3],
    ['e\u0301', 1],
    ['👍', 2],
    ['ｆｕｌｌ', 8],
    ['가', 2],
    ['𠮷', 2],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('fills up to a width and never cuts', () => {
    expect(padToWidth('旷工', 6)).toBe('旷工  ');
    expect(padToWidth('旷工', 3)).toBe('旷工');
  });
});

describe('wrapToWidth', () => {
  const mixed = fc.string({
    unit: fc.constantFrom('旷', '工', 'a', 'b', '1', ' ', '，', '。', '（', '）', '.'),
    maxLength: 120,
  });

  it('loses nothing but spaces and keeps to its width', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 8, max: 60 }), (text, width) => {
        const lines = wrapToWidth(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('breaks English between words and cuts only what cannot fit', () => {
    expect(wrapToWidth('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapToWidth('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapToWidth('', 10)).toEqual(['']);
  });

  it('starts no line with a closing mark', () => {
    expect(wrapToWidth('旷工迟到。早退', 8)).toEqual(['旷工迟', '到。早退']);
    expect(wrapToWidth('记旷工（2.3.4）', 10)).toEqual(['记旷工', '（2.3.4）']);
  });
});

describe('alignColumns', () => {
  it('lines up Chinese and Latin cells', () => {
    expect(
      alignColumns([
        ['旷工', 'x'],
        ['a', 'y', 'z'],
      ]),
    ).toEqual(['旷工  x', 'a     y  z']);
  });
});

describe('renderReport', () => {
  const report = renderReport(assessment, names);

  it('keeps to a hundred columns', () => {
    for (const line of report.split('\n'))
      expect(displayWidth(line), line).toBeLessThanOrEqual(100);
  });

  it('groups by person, the team first, and says everything once', () => {
    const heads = ['全组 The team', '林小满 E01', '许知远 E02', '何敏 E03'];
    const at = heads.map((head) => report.indexOf(`\n${head}\n`));
    expect(at.every((position) => position > 0)).toBe(true);
    expect([...at].sort((left, right) => left - right)).toEqual(at);
  });

  it('shows date, rule, clause, size, amount and state in one line', () => {
    expect(report).toContain(
      '2025-03-21（周五）  旷工 absence  2.3.4  0.5 天  CNY 100  暂定 provisional',
    );
  });

  it('shows money, reviews, counters, cover, problems and totals', () => {
    expect(report).toMatch(/2025-03 {2}林小满 E01 {2}21 .* 6260 .* 2025-04-18/);
    expect(report).toContain('待人决定 For a person to decide');
    expect(report).toContain('接近界线 Near a line');
    expect(report).toContain('2025-03-22（周六）  需 need 2  排 planned 2  在岗 present 0');
    expect(report).toContain('考勤!C14: got "9.05"');
    expect(report).toContain('拟罚 proposed CNY 300，已定 final CNY 0');
  });

  it('tells what several dates share once, and one fine for them as one', () => {
    const [first] = assessment.findings.filter(({ id }) => id === fullAbsence.id);
    if (first === undefined) throw new Error('the sample has this finding');
    const spell = ['2025-03-12', '2025-03-13', '2025-03-14'].map((date) => ({
      ...first,
      id: `E03.${date}.absence`,
      date,
    }));
    const fine = assessment.sanctions.filter(
      ({ kind, employee }) => kind === 'fine' && employee === 'E03',
    );
    const because = spell.map(({ id }) => id);
    const sanctions = fine.map((one) => ({ ...one, because }));
    const shown = renderReport({ ...assessment, findings: spell, sanctions }, names);
    expect(shown.match(/没有打卡记录/g)).toHaveLength(2);
    expect(shown.match(/CNY 200 {2}已定/g)).toHaveLength(1);
    expect(shown.match(/与 2025-03-12 的旷工合为一次，不另计/g)).toHaveLength(1);
    expect(shown).toMatch(/2025-03-13.*\n {2}2025-03-14/);
  });

  it('shows no amount in the line of a waived fine', () => {
    const sanctions = assessment.sanctions.map((one) => ({ ...one, state: 'waived' as const }));
    const shown = renderReport({ ...assessment, sanctions }, names);
    expect(shown).not.toMatch(/2\.3\.4 .*CNY/);
    expect(shown).toContain('100 元，已免除');
  });

  it('adds colours only through the painter and changes nothing else', () => {
    expect(report).not.toContain('\u001b');
    const paint = (text: string) => `\u001b[1m${text}\u001b[0m`;
    const painted = renderReport(assessment, names, {
      heading: paint,
      person: paint,
      faint: paint,
    });
    expect(painted).toContain('\u001b[1m林小满 E01\u001b[0m');
    expect(painted.replaceAll('\u001b[1m', '').replaceAll('\u001b[0m', '')).toBe(report);
  });

  it('stays one line a line whatever somebody typed', () => {
    const evil: Assessment = {
      ...assessment,
      team: 'x\n\u001b[31m',
      problems: [{ place: 'a\nb', got: '\u001b[2J', want: 'c\rd' }],
    };
    const shown = renderReport(evil, new Map([['E01', '\u001b]0;x\u0007\n名']]));
    expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(shown.split('\n')).toHaveLength(report.split('\n').length - 1);
  });

  it('says so when nothing was found', () => {
    const empty = renderReport(
      {
        ...assessment,
        findings: [],
        sanctions: [],
        counters: [],
        pay: [],
        coverage: [],
        problems: [],
      },
      names,
    );
    expect(empty).toContain('breach 0');
    expect(empty).not.toContain('Money');
  });
});

describe('payCautionText', () => {
  it.each(cautionIds)('%s has words with a figure and without', (id) => {
    for (const amount of [73.56, null]) expectSound(payCautionText({ id, amount }), id);
  });

  it('shows the floor of sick pay, or that it cannot be checked', () => {
    expect(payCautionText({ id: 'L12', amount: 73.56 })['zh-CN']).toMatch(
      /^并列参考：这些病假的工资下限：73\.56 元。L12 /,
    );
    expect(payCautionText({ id: 'L12', amount: null }).en).toContain('cannot check');
  });

  it('keeps a caution it does not know by its number', () => {
    expect(payCautionText({ id: 'L99', amount: 5 }).en).toBe('For comparison: CNY 5. Caution L99.');
    expect(payCautionText({ id: 'constructor', amount: null }).en).toBe('Caution constructor.');
  });
});
