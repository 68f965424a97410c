/** The mails: what they tell and to whom, the same in text and HTML, whatever somebody typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MailText } from '../../shared/notices/letter.ts';
import { personMail } from '../../shared/notices/person-mail.ts';
import { shownText } from '../../shared/notices/phrases.ts';
import { blockedMail, heldMail } from '../../shared/notices/stop-mail.ts';
import { summaryMail } from '../../shared/notices/summary-mail.ts';
import { parsedHtml } from './parsed-html.ts';
import {
  assessment,
  changes,
  explained,
  findingOf,
  names,
  night,
  personInput,
  rosterMissing,
  summaryInput,
} from './sample.ts';
import { shaming } from './sound-words.ts';

const blockedInput = {
  team: '电子商务部',
  night,
  at: '2025-03-22T02:00',
  reason: '工作簿没有共享',
  nextStep: null,
};
const heldInput = {
  team: '电子商务部',
  night,
  at: '2025-03-22T02:00',
  reason: '一夜拟罚 42 笔',
  fines: 42,
  amountYuan: 4200,
  people: 40,
};
const person = (id: string) =>
  personMail({ ...personInput, person: { id, name: names.get(id) ?? id } });
const mails: [string, MailText][] = [
  ['summary', summaryMail(summaryInput)],
  ['person E01', person('E01')],
  ['person E02', person('E02')],
  ['person E03', person('E03')],
  ['blocked', blockedMail(blockedInput)],
  ['held', heldMail(heldInput)],
];

/** All words of a text, without the marks and spaces that only lay it out. */
function letters(text: string): string {
  return text.replace(/[\s*=:：-]/g, '');
}

describe.each(mails)('%s', (_name, mail) => {
  const parsed = parsedHtml(mail.html);

  it('is well-formed and loads nothing', () => {
    expect(parsed.errors).toEqual([]);
    expect(parsed.tags).not.toContain('img');
    expect(parsed.tags).not.toContain('a');
    expect(parsed.tags).not.toContain('script');
    expect(parsed.tags).not.toContain('link');
    const loading = ['src', 'href', 'background', 'srcset', 'action'];
    expect(parsed.attributes.filter(({ name }) => loading.includes(name))).toEqual([]);
    expect(mail.html).not.toMatch(/https?:|url\(|@import/);
  });

  it('says the same in both bodies', () => {
    const whole = letters(mail.text);
    for (const shown of parsed.texts.filter((text) => text !== mail.subject)) {
      expect(whole, shown).toContain(letters(shown));
    }
    const inHtml = letters(parsed.texts.join(' '));
    for (const line of mail.text.split('\n')) {
      for (const part of line.replace(/^== (.*) ==$/, '$1').split(/\s+/)) {
        expect(inHtml, line).toContain(letters(part));
      }
    }
  });

  it('marks its languages and opens in Chinese', () => {
    const languages = parsed.attributes.filter(({ name }) => name === 'lang');
    expect(languages[0]).toEqual({ name: 'lang', value: 'zh-CN' });
    expect(languages.some(({ value }) => value === 'en')).toBe(true);
  });

  it('names no person in its subject and blames nobody', () => {
    for (const name of names.values()) expect(mail.subject).not.toContain(name);
    expect(mail.subject).toContain(night);
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(shaming);
  });

  it('holds no leftover of a missing value', () => {
    expect(mail.text).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

describe('summary', () => {
  const { text } = summaryMail(summaryInput);

  it('tells who, what, clause, amount and what would clear it until when', () => {
    expect(text).toContain('林小满 E01 · 2025-03-21（周五） · 旷工 · 暂定');
    expect(text).toContain('按 2.3.4 计旷工 0.5 天');
    expect(text).toContain('罚款：拟 100 元，待人确认（第 1 次）');
    expect(text).toContain('请在 2025-03-26（周三）前办理');
  });

  it('tells what was withdrawn, and the money that went back', () => {
    expect(text).toContain('许知远 E02 · 2025-03-19（周三） · 旷工 · 已撤回');
    expect(text).toContain('撤销 −100 元：2025-03-19，原因：补交的请假单 L7 已批准');
  });

  it('puts forward what only the manager can move on', () => {
    const waiting = text.slice(text.indexOf('== 待你决定'), text.indexOf('== 新增'));
    expect(waiting, 'a missing punch past its date').toContain('缺卡');
    expect(waiting, 'a date without a roster').toContain('排班未发布');
    expect(waiting, 'a second approval').toContain('请上一级领导在请假单上批准');
    expect(waiting, 'a review').toContain('旷工天数复核（含推定）');
    expect(waiting, 'a fine whose finding is settled').toContain('拟 200 元');
    expect(waiting, 'a fine that may still be answered').not.toContain('拟 100 元');
    expect(waiting, 'not settled yet').not.toContain('林小满');
  });

  it('tells cover, counters, cells and failed mails', () => {
    expect(text).toContain('需 2 人，排班 2 人，在岗 0 人');
    expect(text).toContain('距全年 3 天还有 1 天');
    expect(text).toContain('* 考勤!C14\n  现在是："9.05"');
    expect(text).toContain('550 5.1.1 mailbox does not exist');
  });

  it('ends with the edition, the ledger head and who decides', () => {
    const foot = text.slice(text.indexOf('\n--\n'));
    expect(foot).toContain('按 2025-01-01 版制度');
    expect(foot).toContain(summaryInput.chainHead);
    expect(foot).toContain('软件不从工资中扣钱');
  });

  it('asks to look at a night on hold', () => {
    const held = summaryMail({ ...summaryInput, heldNights: [{ night, reason: '超出上限' }] });
    expect(held.text).toContain('暂停的一夜');
    expect(held.text).toContain('原因：超出上限');
  });

  it('puts dates that say the same together and still counts each', () => {
    const dates = ['2025-03-01', '2025-03-02', '2025-03-08'];
    const findings = dates.map((date) => ({
      ...rosterMissing,
      id: `team.${date}.roster-missing`,
      date,
    }));
    const many = { ...assessment, findings: findings.map(explained), sanctions: [] };
    const mail = summaryMail({ ...summaryInput, assessment: many });
    expect(mail.text).toContain('待决定 to decide: 3');
    expect(mail.text.match(/排班未发布/g)).toHaveLength(2);
    expect(mail.text).toContain('* 2025-03-01（周六）等 3 天 · 排班未发布');
    expect(mail.text).toContain('日期：2025-03-01、2025-03-02、2025-03-08');
    expect(mail.text).toContain('Sat 2025-03-01 and 2 more · roster missing');
  });

  it('is short on a quiet night', () => {
    const quiet = summaryMail({
      ...summaryInput,
      assessment: { ...assessment, findings: [], sanctions: [], counters: [], problems: [] },
      changes: { added: [], changed: [], withdrawn: [], entries: [] },
      failedMails: [],
      upcoming: [],
    });
    expect(quiet.text).toContain('没有新情况');
    expect(quiet.text).not.toContain('==');
  });

  it('stays readable when hundreds of things happen', () => {
    const added = Array.from({ length: 400 }, (_, index) =>
      findingOf({ rule: 'late-arrival', employee: `N${index}`, measures: { minutes: 1 } }),
    );
    const mail = summaryMail({ ...summaryInput, changes: { ...changes, added } });
    expect(mail.text).toContain('新增 new: 400');
    expect(mail.text).toContain('另有 360 项');
    expect(mail.html.length).toBeLessThan(300_000);
  });
});

describe('person', () => {
  const { text } = person('E01');

  it('tells facts, clause in our words, arithmetic, amount and state', () => {
    expect(text).toContain('记录：打卡 09:30、17:30');
    expect(text).toMatch(/条款 2\.3\.4：\S+/);
    expect(text).toContain('推定 0.5 天（迟到满一小时，2.3.2）');
    expect(text).toContain('罚款：拟 100 元，待人确认');
    expect(text).toContain('2025 年旷工 1 次，共 0.5 天');
    expect(text).toContain('L9 ');
    expect(text).toContain('直接向主管周岚说明');
  });

  it('says first what was withdrawn', () => {
    const own = person('E02').text;
    expect(own.indexOf('== 已撤回')).toBeGreaterThan(0);
    expect(own.indexOf('== 已撤回')).toBeLessThan(own.indexOf('== 新的记录'));
  });

  it.each(['E01', 'E02', 'E03'])('%s reads nothing about anybody else', (id) => {
    const mail = person(id);
    const others = [...names].filter(([other]) => other !== id && other !== 'E00');
    for (const [other, name] of others) {
      for (const body of [mail.subject, mail.text, mail.html]) {
        expect(body).not.toContain(other);
        expect(body).not.toContain(name);
      }
    }
  });

  it('asks nothing when there is nothing left to answer', () => {
    const mail = personMail({ ...personInput, changes: { ...changes, added: [], changed: [] } });
    expect(mail.text).not.toContain('如何答复');
  });
});

describe('stop', () => {
  it('tells the owner that nothing was fined and what to do', () => {
    const step = '请把工作簿共享给服务账号';
    expect(blockedMail({ ...blockedInput, nextStep: step }).text).toContain(`下一步\n  ${step}`);
    expect(blockedMail(blockedInput).text).toContain('没有产生罚款');
    expect(blockedMail(blockedInput).text).toContain('下一夜会自动补上');
  });

  it('tells what a held night would have proposed', () => {
    const { text } = heldMail(heldInput);
    expect(text).toContain('将拟罚 42 笔，涉及 40 人，合计 4200 元');
    expect(text).toContain('没有通知员工');
  });
});

describe('whatever somebody typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'a\r\nBcc: everyone@example.com',
      '\n== 待你决定 ==\n* 假的一项',
      '\u202Eחשבון\u202C',
      'x'.repeat(2000),
      '</td></tr></table>',
      '{{names}} %s',
      '&#60;b&#62;',
    ),
  );

  it('stands in the mail as text and changes nothing else', () => {
    const plain = parsedHtml(summaryMail(summaryInput).html).tags;
    const lines = summaryMail(summaryInput).text.split('\n').length;
    fc.assert(
      fc.property(typed, (name) => {
        const mail = summaryMail({
          ...summaryInput,
          team: name,
          names: new Map([...names].map(([id]) => [id, name])),
          assessment: {
            ...assessment,
            problems: assessment.problems.map(({ place }) => ({ place, got: name, want: name })),
          },
          failedMails: [{ night, to: name, answer: name }],
          chainHead: name,
        });
        const parsed = parsedHtml(mail.html);
        expect(parsed.errors).toEqual([]);
        expect(parsed.tags).toEqual(plain);
        expect(mail.text.split('\n')).toHaveLength(lines);
        const shown = shownText(name, 40).replace(/\s+/g, ' ').trim();
        expect(parsed.texts.some((text) => text.startsWith(`${shown} E01 · `))).toBe(true);
        expect(`${mail.subject}${mail.text.replaceAll('\n', '')}`).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 60 },
    );
  });

  it('stands in a private mail and in a stop mail as text', () => {
    const plainPerson = parsedHtml(person('E01').html).tags;
    const plainHeld = parsedHtml(heldMail(heldInput).html).tags;
    fc.assert(
      fc.property(typed, (name) => {
        const mail = personMail({
          ...personInput,
          team: name,
          person: { id: 'E01', name },
          answerTo: name,
        });
        expect(parsedHtml(mail.html).tags).toEqual(plainPerson);
        const held = heldMail({ ...heldInput, team: name, reason: name });
        expect(parsedHtml(held.html).tags).toEqual(plainHeld);
        for (const { subject } of [mail, held]) expect(subject).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 40 },
    );
  });
});
