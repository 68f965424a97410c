/** Findings in words: the record, the arithmetic, the clause, and what would clear it. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/findings/finding.ts';
import { explainFinding, isOpen, traceFinding } from '../../shared/notices/explain.ts';
import { evidenceNotes, wordedRules } from '../../shared/notices/phrases.ts';
import {
  coverGap,
  excusedAbsence,
  findingOf,
  fullAbsence,
  lateAbsence,
  levelShort,
  missingPunch,
} from './sample.ts';
import { expectSound } from './sound-words.ts';

describe('explainFinding', () => {
  it('tells a deemed half day with its ground, its clause and the real minutes', () => {
    const { text, clears } = explainFinding(lateAbsence);
    expect(text['zh-CN']).toBe(
      '打卡 09:30、17:30；应 08:30 到岗，实际 09:30，晚 60 分钟（2.3.2）。' +
        '按 2.3.4 计旷工 0.5 天：整段未到岗 0 天，推定 0.5 天（迟到满一小时，2.3.2）；实际未上班 60 分钟。',
    );
    expect(text.en).toBe(
      'Punched 09:30, 17:30; due 08:30, arrived 09:30, 60 min late (2.3.2). ' +
        'Counted under 2.3.4 as 0.5 day of absence: 0 day of sessions wholly missed, ' +
        '0.5 day deemed (an hour or more late, 2.3.2); 60 min really not worked.',
    );
    expect(clears?.['zh-CN']).toMatch(/请在 2025-03-26（周三）前办理。$/);
    expect(clears?.en).toMatch(/Please do so by Wed 2025-03-26\.$/);
  });

  it('tells a real day without the word deemed', () => {
    const { text, clears } = explainFinding(fullAbsence);
    expect(text['zh-CN']).toContain('未到岗 08:30–12:00，210 分钟');
    expect(text['zh-CN']).toContain('计旷工 1 天：整段未到岗 1 天；实际未上班 450 分钟');
    expect(text['zh-CN']).not.toContain('推定');
    expect(text.en).not.toContain('deemed');
    expect(clears, 'settled: nothing is asked any more').toBeNull();
  });

  it('names the day left early and its one minute', () => {
    const finding = findingOf({
      rule: 'absence',
      clause: '2.3.4',
      measures: { days: 1, realDays: 0, deemedDays: 1, minutes: 1 },
      because: [
        {
          fact: 'punches',
          note: 'left-early',
          clause: '2.2.2',
          from: '17:29',
          to: '17:30',
          minutes: 1,
        },
      ],
    });
    const { text } = explainFinding(finding);
    expect(text['zh-CN']).toBe(
      '17:29 离开，应到 17:30，早 1 分钟（2.2.2）。' +
        '按 2.3.4 计旷工 1 天：整段未到岗 0 天，推定 1 天（早退当天作旷工，2.2.2）；实际未上班 1 分钟。',
    );
  });

  it('says what explains an excused finding before anything else', () => {
    const finding: Finding = {
      ...excusedAbsence,
      because: [...lateAbsence.because, ...fullAbsence.because, ...excusedAbsence.because],
    };
    const { text, clears } = explainFinding(finding);
    expect(text['zh-CN']).toMatch(/^请假 L7 已批准：08:30–09:30；/);
    expect(text['zh-CN']).toContain('另有 2 条依据');
    expect(text['zh-CN']).toMatch(/不作旷工处理（2\.3\.4）。$/);
    expect(clears).toBeNull();
  });

  it('does not judge what is not known, and says how to help', () => {
    const finding = findingOf({
      rule: 'absence',
      outcome: 'unknown',
      because: [{ fact: 'record', note: 'unreadable', place: '考勤!C14' }],
    });
    const { text, clears } = explainFinding(finding);
    expect(text.en).toContain('absence is not judged and nothing is fined');
    expect(clears?.en).toContain('Correct the cell named in the list of problems');
    expect(explainFinding(missingPunch).clears?.en).toContain('Hand in a correction');
  });

  it('says that a waived finding has no consequence', () => {
    const { text, clears } = explainFinding({ ...lateAbsence, state: 'waived' });
    expect(text.en).toMatch(/by decision nothing follows\.$/);
    expect(clears).toBeNull();
  });

  it('asks for what is missing: the signature, the approval, the extension', () => {
    const clears = (note: 'outing-not-filed' | 'leave-pending' | 'leave-ended') =>
      explainFinding(findingOf({ rule: 'absence', because: [{ fact: 'leave', note }] })).clears?.en;
    expect(clears('outing-not-filed')).toContain('signed by the leader and filed');
    expect(clears('leave-pending')).toContain('handed in approved');
    expect(clears('leave-ended')).toContain('form for the extension');
  });

  it('names people only through the names it is given', () => {
    const names = new Map([['E00', '周岚']]);
    const told = explainFinding(levelShort, (id) => names.get(id) ?? id);
    expect(told.text['zh-CN']).toContain('经办 周岚');
    expect(explainFinding(levelShort).text['zh-CN']).toContain('经办 E00');
    expect(explainFinding(coverGap, () => '某人').text['zh-CN']).toContain('排班 2 人：某人、某人');
  });

  it('stays sound for every rule with every note, in at most three sentences', () => {
    for (const rule of wordedRules) {
      for (const note of evidenceNotes) {
        for (const outcome of ['breach', 'unknown', 'excused'] as const) {
          const { text, clears } = explainFinding(
            findingOf({ rule, outcome, because: [{ fact: 'record', note }] }),
          );
          expectSound(text, `${rule} ${note} ${outcome}`);
          expect(text['zh-CN'].split('。').length - 1, `${rule} ${note}`).toBeLessThanOrEqual(3);
          if (clears !== null) expectSound(clears, `${rule} ${note}`);
        }
      }
    }
  });

  it('keeps typed text inside its sentence', () => {
    const because = [
      { fact: 'leave', note: 'leave-covers', id: 'x\n# \u202Ey', by: 'a\rb' },
    ] as const;
    const { text } = explainFinding(findingOf({ rule: 'absence', because }));
    expect(text.en).toContain('Leave x # y is approved: by a b');
    expect(text.en).not.toMatch(/[\p{Cc}\u202E]/u);
  });
});

describe('isOpen', () => {
  it('holds until a finding is settled, cleared or waived', () => {
    expect(isOpen(lateAbsence)).toBe(true);
    expect(isOpen(fullAbsence)).toBe(false);
    expect(isOpen(excusedAbsence)).toBe(false);
  });
});

describe('traceFinding', () => {
  it('walks down to each cell', () => {
    expect(traceFinding(lateAbsence).map((line) => line['zh-CN'])).toEqual([
      'E01.2025-03-21.absence：旷工，条款 2.3.4',
      '因 考勤!A14：打卡 09:30、17:30',
      '因 考勤!A14：应 08:30 到岗，实际 09:30，晚 60 分钟（2.3.2）',
    ]);
  });

  it('says so where there is no cell', () => {
    const because = [
      { fact: 'punches', note: 'no-punches' },
      { fact: 'punches', note: 'session-missed', from: '08:30', to: '12:00' },
      { fact: 'leave', note: 'leave-refused', id: 'L3' },
    ] as const;
    expect(traceFinding(findingOf({ rule: 'absence', because })).map((line) => line.en)).toEqual([
      'E01.2025-03-10.absence: absence, clause 2.2.2',
      'because nothing is recorded: no punches recorded',
      'worked out from the above: not at the post 08:30–12:00',
      'because of record L3: leave L3 was not approved',
    ]);
  });
});
