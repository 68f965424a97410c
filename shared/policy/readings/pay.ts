/** Readings on wages, fines, pay day and the end of employment. */
import { words } from '../words.ts';
import { choice, flag, optionalWhole, type Reading, whole } from './shapes.ts';

export const payReadings = {
  'payroll.lockDay': optionalWhole(
    null,
    { from: 1, to: 28 },
    {
      reading: 'A22',
      clause: '4.4.4',
      meaning: words(
        '次月几号自动结算上月；null 表示由人手动结算。',
        'On which day of the next month a payroll month closes; null means a person closes it by hand.',
      ),
    },
  ),
  'payroll.divisor': choice(
    ['scheduled+holidays', 'scheduled', '21.75', 'calendar'],
    'scheduled+holidays',
    {
      reading: 'A34',
      clause: '4.4.3',
      meaning: words(
        '日工资用月薪除以什么：scheduled+holidays 应出勤日加落在其上的法定节假日，scheduled 仅应出勤日，21.75 法定计薪天数，calendar 当月自然日。',
        'What the month wage is divided by: due days plus the public holidays falling on them (scheduled+holidays), due days only (scheduled), the legal 21.75, or the dates of the month (calendar).',
      ),
    },
  ),
  'firstPay.deferAfterDay': whole(
    18,
    { from: 1, to: 31 },
    {
      reading: 'A37',
      clause: '4.4.5',
      meaning: words(
        '几号以后入职的，首月工资推迟一个月与次月一并发放。',
        'Someone hired after this day of the month gets the first wages one month later, with those of the next month.',
      ),
    },
  ),
  'pay.day': whole(
    18,
    { from: 1, to: 28 },
    {
      reading: 'A38',
      clause: '4.3.2',
      meaning: words(
        '每月几号发上月工资。',
        'On which day of the month the wages of the month before are paid.',
      ),
    },
  ),
  'pay.holidayShift': choice(['previous', 'next', 'none'], 'previous', {
    reading: 'A38',
    clause: '4.4.4',
    meaning: words(
      '发薪日遇休息日或节假日：previous 提前到前一个工作日，next 推后，none 不变。',
      'A pay day on a rest day or holiday: previous moves it to the working day before, next to the one after, none leaves it.',
    ),
  }),
  'resign.noticeDays': whole(
    30,
    { from: 0, to: 90 },
    {
      reading: 'A39',
      clause: '6.2',
      meaning: words(
        '正式员工辞职须提前几天书面提出。',
        'How many days ahead regular staff give notice.',
      ),
    },
  ),
  'resign.blockSettlement': flag(false, {
    reading: 'A39',
    clause: '6.2',
    meaning: words(
      '未交接完是否停办最后结算；默认照办，只作提示。',
      'Whether an open handover holds back the last settlement; by default it is only pointed out.',
    ),
  }),
  'incident.autoAmount': flag(false, {
    reading: 'A40',
    clause: '1.3.7',
    meaning: words(
      '制度未写金额的事项是否自动定金额；默认由人填写措施、金额和理由。',
      'Whether an incident without a stated amount gets one by itself; by default someone decides and writes down why.',
    ),
  }),
  'fine.cap': choice(['caution', 'truncate', 'carry'], 'caution', {
    reading: 'A41',
    clause: '4.4.2',
    meaning: words(
      '当月罚款超过参考上限：caution 只提示，truncate 截到上限，carry 余额转入下月。',
      'Fines above the reference ceiling of a month: caution only says so, truncate stops at it, carry moves the rest to the next month.',
    ),
  }),
  'fine.finalBy': choice(['confirmation', 'deadline'], 'confirmation', {
    reading: 'A41',
    clause: '4.4.2',
    meaning: words(
      '拟罚何时生效：confirmation 须指定的人确认，deadline 申诉期满无异议即生效。',
      'What makes a proposed fine final: confirmation by a named person, or the deadline passing without an objection.',
    ),
  }),
} as const satisfies Record<string, Reading>;
