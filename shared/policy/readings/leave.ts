/** Readings on leave, approval, sickness, swapped days and overtime. */
import { words } from '../words.ts';
import { choice, flag, list, optionalWhole, type Reading, text, whole } from './shapes.ts';

export const leaveReadings = {
  'leave.advance': choice(['prevDay', '24h', 'prevWorkday'], 'prevDay', {
    reading: 'A23',
    clause: '2.2.4',
    meaning: words(
      '提前一天的意思：prevDay 前一日结束前，24h 满二十四小时，prevWorkday 前一个工作日。',
      'What one day ahead means: prevDay by the end of the date before, 24h a full day before, prevWorkday on the working day before.',
    ),
  }),
  'leave.lateFiled': choice(['note', 'absence'], 'note', {
    reading: 'A24',
    clause: '2.2.4',
    meaning: words(
      '提交晚了但已批准的假：note 有效并加备注，absence 按旷工。',
      'Leave asked for too late yet approved: note keeps it valid with a remark, absence does not recognise it.',
    ),
  }),
  'leave.overrunGrace': whole(
    0,
    { from: 0, to: 240 },
    {
      reading: 'A30',
      clause: '2.3.1',
      meaning: words(
        '假期结束后几分钟内返岗不算超假。',
        'How many minutes after leave ends a person may return without overrunning it.',
      ),
    },
  ),
  'leave.recallNeedsNotice': flag(true, {
    reading: 'A31',
    clause: '2.4.0',
    meaning: words(
      '公司撤回已批的假，是否须在该时段开始前告知本人才有效。',
      'Whether the company can withdraw approved leave only by telling the person before the session starts.',
    ),
  }),
  'leave.unitMinutes': whole(
    1,
    { from: 1, to: 240 },
    {
      reading: 'A35',
      clause: '2.4.3',
      meaning: words(
        '请假时长的最小单位，按分钟计。',
        'The smallest unit leave is measured in, in minutes.',
      ),
    },
  ),
  'leave.paidKinds': list(
    ['personal', 'sick', 'work-injury', 'marriage', 'bereavement', 'annual', 'maternity', 'comp'],
    ['work-injury', 'marriage', 'bereavement', 'annual', 'maternity', 'comp'],
    {
      reading: 'A36',
      clause: '2.1.2',
      meaning: words('哪些假别照发工资。', 'Which kinds of leave are paid.'),
    },
  ),
  'approval.L1': text('supervisor', {
    reading: 'A25',
    clause: '2.5.4',
    meaning: words('一级审批由哪个角色负责。', 'The role that gives the first approval.'),
  }),
  'approval.L2': text('leader', {
    reading: 'A25',
    clause: '2.5.4',
    meaning: words(
      '二级审批由哪个角色负责；主管本人请假也由其审批。',
      'The role that gives the second approval, and decides the leave of a supervisor.',
    ),
  }),
  'approval.personalL1Max': whole(
    2,
    { from: 0, to: 31 },
    {
      reading: 'A26',
      clause: '2.5.4',
      meaning: words(
        '一级可批的连续事假天数上限，含本数，按应出勤日计。',
        'The most running days of personal leave the first level may approve, that number included, counted in due days.',
      ),
    },
  ),
  'approval.sickL1Max': whole(
    3,
    { from: 0, to: 31 },
    {
      reading: 'A26',
      clause: '2.4.2',
      meaning: words(
        '一级可批的连续病假天数上限，含本数，按应出勤日计。',
        'The most running days of sick leave the first level may approve, that number included, counted in due days.',
      ),
    },
  ),
  'approval.mergeAdjacent': flag(true, {
    reading: 'A26',
    clause: '2.5.4',
    meaning: words(
      '同类假单首尾相接时是否合并计天，中间隔休息日也算相接。',
      'Whether requests of one kind that meet are added up, also across rest days.',
    ),
  }),
  'approval.shortLevel': choice(['provisional', 'invalid'], 'provisional', {
    reading: 'A27',
    clause: '2.5.4',
    meaning: words(
      '应由二级审批却只有一级批准：provisional 暂时有效并转二级，invalid 不生效。',
      'Leave that needs the second level but has only the first: provisional holds for now and goes up, invalid does not count.',
    ),
  }),
  'sick.certAfterDays': whole(
    1,
    { from: 0, to: 31 },
    {
      reading: 'A28',
      clause: '2.4.2',
      meaning: words(
        '病假超过几天须交医院证明，刚好等于不需要。',
        'Sick leave longer than this many days needs a hospital note; exactly as many does not.',
      ),
    },
  ),
  'sick.supplementMaxDays': whole(
    1,
    { from: 0, to: 31 },
    {
      reading: 'A29',
      clause: '2.4.1',
      meaning: words(
        '不超过几天的病假可以事后办单而不加备注。',
        'Sick leave up to this many days may be filed afterwards without a remark.',
      ),
    },
  ),
  'sick.payMode': choice(['policyUnpaid', 'legalFloor'], 'policyUnpaid', {
    reading: 'A36',
    clause: '2.5.5',
    meaning: words(
      '病假工资：policyUnpaid 按制度不计薪并同时列出法定下限，legalFloor 按法定下限计。',
      'Pay during sick leave: policyUnpaid follows the policy and shows the legal floor beside it, legalFloor pays that floor.',
    ),
  }),
  'comp.requireFiling': flag(true, {
    reading: 'A32',
    clause: '2.6.2',
    meaning: words(
      '补休是否除批准外还须备案。',
      'Whether a swapped day needs filing as well as approval.',
    ),
  }),
  'comp.expiryDays': optionalWhole(
    null,
    { from: 1, to: 3650 },
    {
      reading: 'A32',
      clause: '2.6.2',
      meaning: words(
        '补休额度几天后失效；null 表示不失效。',
        'After how many days an earned rest day lapses; null means never.',
      ),
    },
  ),
  'ot.nonRest': choice(['caution', 'none'], 'caution', {
    reading: 'A33',
    clause: '2.6.2',
    meaning: words(
      '工作日和节假日加班：caution 列出时长和法定倍率供参考，none 不列；都不自动计薪。',
      'Overtime on working days and holidays: caution lists the hours with the legal rate, none shows nothing; neither pays by itself.',
    ),
  }),
} as const satisfies Record<string, Reading>;
