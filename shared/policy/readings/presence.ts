/** Readings on punches, the roster, cover and going out. */
import { words } from '../words.ts';
import { choice, flag, type Reading, text, whole } from './shapes.ts';

export const presenceReadings = {
  'outing.unreported': choice(['record', 'deemEarly'], 'record', {
    reading: 'A15',
    clause: '2.3.6',
    meaning: words(
      '未报备外出不足一小时：record 只作记录，deemEarly 按早退处理；满一小时另按离岗规定。',
      'Going out unreported for less than an hour: record only notes it, deemEarly treats it as leaving early; from an hour on the off-post rule applies.',
    ),
  }),
  'outing.filingDeadlineWorkdays': whole(
    3,
    { from: 0, to: 31 },
    {
      reading: 'A21',
      clause: '2.2.3',
      meaning: words(
        '因公外出的签批和备案几个工作日内补齐；之前为待定，之后未齐按旷工。',
        'How many working days an official outing may wait for its signature and filing; it is pending until then and an absence after.',
      ),
    },
  ),
  'missingPunch.afterDeadline': choice(['unresolved', 'late', 'absence'], 'unresolved', {
    reading: 'A16',
    clause: '2.2.2',
    meaning: words(
      '缺卡逾期无人说明：unresolved 保持未定，late 记迟到，absence 记旷工。',
      'A missing punch nobody explained in time: unresolved stays open, late becomes lateness, absence becomes an absence.',
    ),
  }),
  'punch.mode': choice([2, 4], 2, {
    reading: 'A17',
    clause: '2.2.1',
    meaning: words(
      '每天打卡次数：2 只看上下班两次，4 连同午间两次。',
      'How many punches a day holds: 2 looks at the first and the last, 4 also at the two around noon.',
    ),
  }),
  'punch.resolution': choice(['minute'], 'minute', {
    reading: 'A18',
    clause: '2.2.2',
    meaning: words(
      '打卡时间精确到分钟，秒数舍去。',
      'Punches are read to the minute; seconds are dropped.',
    ),
  }),
  'punch.doubleTapMinutes': whole(
    5,
    { from: 0, to: 60 },
    {
      reading: 'A18',
      clause: '2.2.2',
      meaning: words(
        '相隔不到几分钟的连续打卡视为同一次。',
        'Taps closer together than this many minutes are one punch.',
      ),
    },
  ),
  'roster.default': choice(['monFri', 'none'], 'monFri', {
    reading: 'A19',
    clause: '2.2.1',
    meaning: words(
      '没有排班时谁该上班：monFri 周一至周五全员、周末不排，none 谁都不排。',
      'Who is due when no roster says so: monFri makes everyone due Monday to Friday, none makes nobody due.',
    ),
  }),
  'coverage.min': whole(
    2,
    { from: 1, to: 50 },
    {
      reading: 'A19',
      clause: '2.2.1',
      meaning: words(
        '每天至少几人在岗；缺口通知主管，不追究员工。',
        'How many people a day needs at least; the supervisor hears of a gap, nobody is blamed for it.',
      ),
    },
  ),
  'coverage.exact': flag(false, {
    reading: 'A19',
    clause: '2.2.1',
    meaning: words(
      '人数是否必须刚好，多排也提示。',
      'Whether the number must be met exactly, so that a day with more people is also shown.',
    ),
  }),
  'coverage.holidays': flag(true, {
    reading: 'A20',
    clause: '2.2.1',
    meaning: words(
      '法定节假日是否也要求值班人数。',
      'Whether public holidays need the same cover.',
    ),
  }),
  'report.due': choice(['lastWorkday', 'lastDay'], 'lastWorkday', {
    reading: 'A42',
    clause: 'P3.7',
    meaning: words(
      '周报、月报、季报何时到期：lastWorkday 期末最后一个工作日下班时，lastDay 期末最后一天。',
      'When a report is due: lastWorkday at closing time of the last working day of its period, lastDay on its last date.',
    ),
  }),
  'filing.office': text('office', {
    reading: 'A43',
    clause: '2.2.3',
    meaning: words(
      '由哪个角色受理备案；人事、办公室、行政都归到这一角色。',
      'The role that files forms; personnel, office and administration all mean this one.',
    ),
  }),
} as const satisfies Record<string, Reading>;
