/** Every rule, every piece of evidence and every state has its words, with and without its figures. */
import { describe, expect, it } from 'vitest';
import { leaveKinds, posts } from '../../shared/facts/document.ts';
import type { Evidence } from '../../shared/findings/finding.ts';
import {
  dateWords,
  evidenceNotes,
  evidenceWords,
  findingName,
  findingStateWords,
  leaveKindWords,
  ledgerKindWords,
  minutesWords,
  outcomeWords,
  postWords,
  rankWords,
  ruleName,
  sanctionKindWords,
  sanctionStateWords,
  shownText,
  signedYuanFigure,
  weekdayWords,
  wordedRules,
  wordsOfRule,
  yuanWords,
} from '../../shared/notices/phrases.ts';
import { rules } from '../../shared/rules/index.ts';
import { findingOf } from './sample.ts';
import { expectSound, shaming } from './sound-words.ts';

/** Rule ids that outsiders may rely on. */
const publicRules = [
  'late-arrival',
  'early-departure',
  'absence',
  'off-post',
  'missing-punch',
  'unscheduled-attendance',
  'coverage-gap',
  'leave-late-filed',
  'leave-level-short',
  'leave-overrun',
  'sick-certificate-missing',
  'outing-not-filed',
  'comp-not-filed',
  'recall-not-acknowledged',
  'calendar-missing',
  'record-unreadable',
  'overtime-refused',
  'incident',
  'report-overdue',
  'checklist-open',
  'onboarding-open',
  'resignation-notice-short',
  'handover-open',
  'roster-missing',
  'seven-running-days',
];

const full: Omit<Evidence, 'note'> = {
  fact: 'record',
  clause: '2.3.2',
  id: 'L1',
  date: '2025-03-11',
  from: '08:30',
  to: '09:30',
  minutes: 60,
  days: 1,
  times: ['08:25', '17:30'],
  by: 'E00',
  place: '考勤!A14',
};

describe('evidence', () => {
  it.each(evidenceNotes)('%s has words with every figure and with none', (note) => {
    const named = (id: string) => (id === 'E00' ? '周岚' : id);
    expectSound(evidenceWords({ ...full, note }, '2025-03-10', named), note);
    expectSound(evidenceWords({ fact: 'record', note }, '2025-03-10', named), note);
  });

  it('shows who decided by the name given', () => {
    const evidence: Evidence = { fact: 'decision', note: 'decided', id: 'excuse', by: 'E00' };
    const text = evidenceWords(evidence, '2025-03-10', () => '周岚 E00');
    expect(text['zh-CN']).toBe('已有决定：认可说明，经办 周岚 E00');
    expect(text.en).toBe('decided: explanation accepted, by 周岚 E00');
  });

  it('repeats the date only where it is another', () => {
    const evidence: Evidence = { fact: 'leave', note: 'leave-covers', id: 'L1' };
    const span = { from: '2025-03-10T08:30', to: '2025-03-10T17:30' };
    const said = (date: string) => evidenceWords({ ...evidence, ...span }, date, (id) => id).en;
    expect(said('2025-03-10')).toBe('leave L1 is approved: 08:30–17:30');
    expect(said('2025-03-11')).toBe('leave L1 is approved: 2025-03-10 08:30 – 2025-03-10 17:30');
  });
});

describe('rules', () => {
  it('has words for every rule there is and every public id', () => {
    const wanted = [...new Set([...publicRules, ...rules.map(({ id }) => id)])].sort();
    expect([...wordedRules].sort()).toEqual(wanted);
  });

  it.each(wordedRules)('%s speaks with every figure and with none', (rule) => {
    const words = wordsOfRule(rule);
    expectSound(words.name, rule);
    const figures = {
      minutes: 60,
      days: 1,
      realDays: 0.5,
      deemedDays: 0.5,
      need: 2,
      planned: 2,
      present: 1,
      unknown: 1,
    };
    for (const measures of [figures, {}]) {
      for (const outcome of ['breach', 'unknown'] as const) {
        const finding = findingOf({ rule, measures, outcome });
        expectSound(words.verdict(finding), rule);
        const clears = words.clears(finding);
        if (clears !== null) expectSound(clears, rule);
        if (words.asks !== 'nobody') expect(clears, rule).not.toBeNull();
        expect(JSON.stringify([words.name, words.verdict(finding), clears])).not.toMatch(shaming);
      }
    }
  });

  it('gives every rule a name of its own', () => {
    expect(new Set(wordedRules.map((rule) => ruleName(rule)['zh-CN'])).size).toBe(
      wordedRules.length,
    );
    expect(new Set(wordedRules.map((rule) => ruleName(rule).en)).size).toBe(wordedRules.length);
  });

  it('makes a sentence for a rule it has never heard of', () => {
    const finding = findingOf({ rule: 'tea-break', clause: '9.9.9', measures: { minutes: 12 } });
    expectSound(wordsOfRule('tea-break').verdict(finding), 'tea-break');
    expect(wordsOfRule('tea-break').verdict(finding).en).toBe(
      'recorded under 9.9.9 as tea break, 12 min',
    );
    expectSound(wordsOfRule('constructor').verdict(finding), 'a name every object has');
  });

  it('names the session where a date has two', () => {
    expect(findingName({ id: 'E01.2025-03-10.late-arrival.pm', rule: 'late-arrival' })).toEqual({
      'zh-CN': '下午迟到',
      en: 'afternoon late arrival',
    });
    expect(findingName({ id: 'E01.2025-03-10.late-arrival', rule: 'late-arrival' })['zh-CN']).toBe(
      '迟到',
    );
  });
});

describe('names', () => {
  it('are there for every post, leave and state', () => {
    for (const post of posts) expectSound(postWords[post], post);
    for (const kind of leaveKinds) expectSound(leaveKindWords[kind], kind);
    const states = {
      ...outcomeWords,
      ...findingStateWords,
      ...sanctionKindWords,
      ...sanctionStateWords,
      ...ledgerKindWords,
    };
    for (const [name, text] of Object.entries(states)) expectSound(text, name);
  });

  it('know the weekdays and refuse an eighth', () => {
    expect(dateWords('2025-03-10')).toEqual({
      'zh-CN': '2025-03-10（周一）',
      en: 'Mon 2025-03-10',
    });
    expect(dateWords('2024-02-29').en).toBe('Thu 2024-02-29');
    expect(dateWords('not a date').en).toBe('not a date');
    expect(() => weekdayWords(8)).toThrow('not a weekday');
  });
});

describe('figures', () => {
  it.each([
    [0, '0 分钟', '0 min'],
    [119, '119 分钟', '119 min'],
    [120, '120 分钟（2 小时）', '120 min (2 h)'],
    [450, '450 分钟（7 小时 30 分）', '450 min (7 h 30 min)'],
  ])('%i minutes', (minutes, zhCN, en) => {
    expect(minutesWords(minutes)).toEqual({ 'zh-CN': zhCN, en });
  });

  it.each([
    [100, '100 元', 'CNY 100'],
    [13.3, '13.30 元', 'CNY 13.30'],
    [-300, '−300 元', 'CNY −300'],
  ])('%d yuan', (yuan, zhCN, en) => {
    expect(yuanWords(yuan)).toEqual({ 'zh-CN': zhCN, en });
  });

  it('signs a movement and ranks a time', () => {
    expect([signedYuanFigure(200), signedYuanFigure(-200), signedYuanFigure(0)]).toEqual([
      '+200',
      '−200',
      '0',
    ]);
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22].map((rank) => rankWords(rank).en)).toEqual([
      '1st time',
      '2nd time',
      '3rd time',
      '4th time',
      '11th time',
      '12th time',
      '13th time',
      '21st time',
      '22nd time',
    ]);
  });
});

describe('text from outside', () => {
  it.each([
    ['张三', '张三'],
    ['a\r\nBcc: x@example.com', 'a Bcc: x@example.com'],
    ['a\u202Egnp.exe\u200B', 'agnp.exe'],
    ['\u200B\u2060', '—'],
    ['   ', '—'],
    ['x\ud800y', 'x\ufffdy'],
    ['שלום', '\u2068שלום\u2069'],
    ['👩‍💻', '👩‍💻'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(shownText(typed)).toBe(shown);
  });

  it('is cut to its limit without splitting a character', () => {
    expect(shownText('😀'.repeat(10), 4)).toBe('😀😀😀…');
  });
});
