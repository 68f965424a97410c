/** The letters of the sample department: every kind, one person each, and whatever somebody typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterPages, lettersOf } from '../../shared/notices/letters/index.ts';
import { letterKinds } from '../../shared/notices/letters/paper.ts';
import { parsedHtml } from '../notices/parsed-html.ts';
import { shaming } from '../notices/sound-words.ts';
import { judgeNights, sampleFacts, sampleMonths, sampleNight } from './department.ts';

const pages = sampleMonths.flatMap((month) => letterPages(sampleNight, { month }));
const structures = sampleMonths.flatMap((month) => lettersOf(sampleNight, { month }));
const textOf = (html: string) => parsedHtml(html).texts.join('\n');
const pageOf = (number: string) => {
  const page = pages.find((one) => one.number === number);
  if (!page) throw new Error(`no letter ${number}: ${pages.map((one) => one.number).join(', ')}`);
  return textOf(page.html);
};

describe('the sample department', () => {
  it('gives reason for every kind of letter', () => {
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(letterKinds));
  });

  it('numbers each matter once, whoever asks and how often', () => {
    const numbers = pages.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const again = sampleMonths.flatMap((month) => letterPages(sampleNight, { month }));
    expect(again).toEqual(pages);
  });

  it('can be had for one person alone', () => {
    const own = letterPages(sampleNight, { month: '2025-03', person: 'E05' });
    expect(own.length).toBeGreaterThan(1);
    expect(own).toEqual(
      pages.filter(({ employee, number }) => employee === 'E05' && number.includes('202503')),
    );
  });

  it.each(structures.map((letter) => [letter.number, letter.reader] as const))(
    '%s is well-formed, bilingual, neutral and loads nothing',
    (number) => {
      const html = pages.find((page) => page.number === number)?.html ?? '';
      const parsed = parsedHtml(html);
      expect(parsed.errors).toEqual([]);
      expect(
        parsed.tags.filter((tag) => ['img', 'a', 'script', 'link', 'iframe'].includes(tag)),
      ).toEqual([]);
      expect(html).not.toMatch(/https?:|url\(|@import| src=| href=/);
      expect(parsed.attributes).toContainEqual({ name: 'lang', value: 'zh-CN' });
      expect(parsed.attributes).toContainEqual({ name: 'lang', value: 'en' });
      expect(textOf(html)).not.toMatch(/undefined|null|NaN|\[object/);
      expect(textOf(html)).not.toMatch(shaming);
    },
  );

  it('names nobody but the person and the supervisor', () => {
    for (const { html, employee, number } of pages) {
      const about = sampleNight.facts.employees.find(({ id }) => id === employee);
      const strangers = sampleNight.facts.employees.filter(
        ({ id }) => id !== employee && id !== about?.supervisor,
      );
      const text = textOf(html);
      for (const { name } of strangers) expect(text, number).not.toContain(name);
    }
  });

  it('keeps checklists for those who check from what is served', () => {
    for (const { kind, reader } of pages) {
      expect(reader).toBe(kind === 'review-checklist' ? 'reviewers' : 'person');
    }
  });
});

describe('what a letter says', () => {
  it('notice: the facts, the amount, the lines, the ways to answer', () => {
    const text = pageOf('absence-E05-20250314');
    expect(text).toContain('旷工情况通知（第 1 次）');
    expect(text).toContain('未到岗 08:30–12:00');
    expect(text).toContain('拟 100 元，待人确认');
    expect(text).toContain('按整段未到岗计 2 天，距全年 3 天还有 1 天');
    expect(text).toContain('差一步就到这条界线');
    expect(text).toContain('书面提出异议');
    expect(text).toContain('未存档');
  });

  it('checklist: real and deemed days apart, never a decision', () => {
    const text = pageOf('review-E09-20250320-deemed');
    expect(text).toContain('不是决定');
    expect(text).toContain('解除劳动合同');
    expect(text).toContain('只看整段未到岗的天数，没有到这条界线');
    expect(text).toContain('absence-E09-20250116');
    expect(text).toContain('工会：决定前已将理由告知工会');
    expect(text).not.toMatch(/(?<!是否)决定解除|现予解除|is dismissed/);
  });

  it('warning: the incident as a person recorded it', () => {
    const text = pageOf('warning-E05-20250219-I002');
    expect(text).toContain('系统故障时电话未接通，三笔订单延误');
    expect(text).toContain('周启明登记了以下事件并决定给予警告');
  });

  it('reversal: what was withdrawn, why, and whether money comes back', () => {
    const text = pageOf('reversal-E04-20250115-absence');
    expect(text).toContain('2025-01-15（周三）的拟罚 100 元已撤回');
    expect(text).toContain('地铁停运，补交证明');
    expect(text).toContain('从未确认，没有扣过，无需退款');
  });

  it('statement: rows that add up, fines apart, a line to confirm', () => {
    const text = pageOf('statement-E05-202503');
    expect(text).toContain('4800.00');
    expect(text).toContain('−457.14');
    expect(text).toContain('4342.86');
    expect(text).toContain('待人确认 100 元，已由人确认 0 元');
    expect(text).toContain('已阅，对以下项目有异议');
  });

  it('says so when the month is not over', () => {
    const early = judgeNights(sampleFacts, ['2025-03-12']);
    const [statement] = letterPages(early, { month: '2025-03', person: 'E02' });
    expect(textOf(statement?.html ?? '')).toContain('本月尚未结束');
    const whole = pages.find(({ number }) => number === 'statement-E02-202503');
    expect(textOf(whole?.html ?? '')).not.toContain('本月尚未结束');
  });

  it('pays back what had been confirmed', () => {
    const finding = 'E12.2025-02-19.absence';
    const taken = judgeNights(
      {
        ...sampleFacts,
        decisions: [
          ...sampleFacts.decisions,
          { finding, decision: 'excuse', by: 'E01', at: '2025-03-10T09:00', reason: '证明已补' },
        ],
      },
      ['2025-02-28', '2025-03-31'],
    );
    const page = letterPages(taken, { month: '2025-03', person: 'E12' }).find(
      ({ kind }) => kind === 'reversal-notice',
    );
    expect(textOf(page?.html ?? '')).toContain('如已扣，随入账月份的工资退回');
  });
});

describe('whatever somebody typed', () => {
  const hostile = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='x",
      '</style><h1>',
      '\u202eefac',
      'a\r\nB: c',
      '&lt;b&gt;&#0;',
      '=HYPERLINK("http://x")',
    ),
  );

  it('stands in a letter as text', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, what, reason) => {
        const facts = {
          ...sampleNight.facts,
          team: { ...sampleNight.facts.team, name },
          employees: sampleNight.facts.employees.map((one) =>
            one.id === 'E05' ? { ...one, name } : one,
          ),
          incidents: sampleNight.facts.incidents.map((one) => ({ ...one, what })),
          decisions: sampleNight.facts.decisions.map((one) => ({ ...one, reason })),
        };
        const plain = tagsOf(letterPages(sampleNight, { month: '2025-02', person: 'E05' }));
        const typed = letterPages({ ...sampleNight, facts }, { month: '2025-02', person: 'E05' });
        expect(tagsOf(typed)).toEqual(plain);
        for (const { html } of typed) expect(parsedHtml(html).errors).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function tagsOf(letters: readonly { readonly html: string }[]): string[][] {
  return letters.map(({ html }) => [...parsedHtml(html).tags]);
}
