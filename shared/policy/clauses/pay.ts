/** Chapters 3 to 6 and the closing line: benefits, wages, cleaning, joining and leaving. */
import { words } from '../words.ts';
import { type ClauseEntry, information, pay, record } from './clause.ts';
import { companyDecides, statesAnAim } from './reasons.ts';

export const payClauses = {
  '3.1': information(
    words('节日礼品', 'Festival gifts'),
    words('节日视经营状况发放礼品。', 'Gifts at festivals, as business allows.'),
    companyDecides,
  ),
  '3.2': information(
    words('集体活动', 'Group activities'),
    words('不定期组织集体活动。', 'Activities together from time to time.'),
    companyDecides,
  ),
  '3.3': information(
    words('部门基金', 'Department fund'),
    words('每月为部门拨一笔活动经费。', 'A sum for the department each month.'),
    companyDecides,
  ),
  '4.0': information(
    words('薪酬依据', 'Basis of the pay rules'),
    words(
      '薪酬规定依据劳动法规和公司规划制定。',
      'The pay rules rest on labour rules and the plans of the company.',
    ),
    statesAnAim,
  ),
  '4.1.1': information(
    words('多劳多得', 'Pay by work done'),
    words('做多少工作得多少报酬。', 'Reward follows the work done.'),
    statesAnAim,
  ),
  '4.1.2': information(
    words('薪酬有度', 'Pay the company can bear'),
    words('薪酬水平不超出公司的承受能力。', 'Pay stays within what the company can bear.'),
    statesAnAim,
  ),
  '4.1.3': information(
    words('盈利后加薪', 'Raises rest on profit'),
    words('工资增长以盈利为前提。', 'Wages grow when profit does.'),
    statesAnAim,
  ),
  '4.2': information(
    words('综合定薪', 'What pay weighs'),
    words(
      '定薪看岗位职责、业绩及效果、态度、能力、价值观，也看盈利。',
      'Pay looks at the post, at results and their effect, at attitude, ability and values, and at profit.',
    ),
    words('由考核的人综合判断。', 'The person who appraises weighs them together.'),
  ),
  '4.3.1': pay(
    'medium',
    words('银行发薪', 'Paid by bank'),
    words('工资转入员工银行卡。', 'Wages go to the bank card of each person.'),
  ),
  '4.3.2': pay(
    'medium',
    words('每月18日发薪', 'Pay day is the 18th'),
    words(
      '每月18日发放上一整月工资，不提前支取。',
      'The whole month before is paid on the 18th; nothing is paid ahead.',
    ),
  ),
  '4.3.3': record(
    'low',
    words('身份证复印件', 'Copy of the ID card'),
    words(
      '新员工交一份身份证复印件，注明用途并签名。',
      'A new hire gives one copy of the ID card, signed and marked with its purpose.',
    ),
  ),
  '4.4.1': pay(
    'medium',
    words('假期扣款', 'Deductions for leave'),
    words('请假的扣款按请假规定计算。', 'What leave takes off the pay follows the leave rules.'),
    words('按请假规定扣减。', 'Deducted under the leave rules.'),
  ),
  '4.4.2': pay(
    'medium',
    words('违规扣款', 'Deductions for breaches'),
    words(
      '违规的扣款按制度和部门通知执行。',
      'What a breach takes off the pay follows the rules and notices of the department.',
    ),
    words('按制度和通知扣减。', 'Deducted under the rules and notices.'),
  ),
  '4.4.3': pay(
    'medium',
    words('计薪天数', 'Days pay is counted on'),
    words(
      '一天的工资按该月实际的工作日折算。',
      'A day of pay is worked out from the working days of that month.',
    ),
  ),
  '4.4.4': pay(
    'medium',
    words('计薪周期', 'Pay period'),
    words(
      '计薪从每月1日到月末，到账以银行为准，遇假日提前或推后。',
      'A period runs from the 1st to month end; the bank sets the moment, a holiday moves it earlier or later.',
    ),
  ),
  '4.4.5': pay(
    'medium',
    words('首次发薪', 'First wages'),
    words(
      '15日前入职的下个18日领薪，18日后入职的与次月工资一起领。',
      'Joined before the 15th: paid on the next 18th; after the 18th: paid together with the following month.',
    ),
  ),
  '5.1': record(
    'low',
    words('当班清洁', 'Cleaning on shift'),
    words('当班人员保持办公室和桌面整洁。', 'Whoever is on shift keeps office and desk tidy.'),
  ),
  '5.2': record(
    'low',
    words('大扫除', 'Joint clean-ups'),
    words('参加集体清扫，不堆放杂物。', 'Take part in joint clean-ups and leave no clutter.'),
  ),
  '5.3': record(
    'low',
    words('公共卫生', 'Shared spaces'),
    words('不随地吐痰，不乱丢垃圾。', 'No spitting and no litter.'),
  ),
  '6.1': record(
    'ends-job',
    words('入职档案', 'Personnel file on joining'),
    words('入职当天如实填写个人资料。', 'On the first day fill in the personnel file truthfully.'),
    words('填报不实的解除关系。', 'Untrue entries end the employment.'),
  ),
  '6.2': record(
    'high',
    words('辞职与交接', 'Notice and handover'),
    words(
      '正式员工提前一个月提出辞职，并交接工作、归还物品。',
      'Regular staff give a month of notice, hand over their work and return property.',
    ),
    words('否则不办最后结算。', 'Otherwise there is no last settlement.'),
  ),
  End: information(
    words('适用与解释', 'Scope and interpretation'),
    words('仅适用于本部门，由部门解释。', 'It holds for this department, which interprets it.'),
    words(
      '说明适用范围，没有可核对的要求。',
      'It sets the scope and asks for nothing that could be checked.',
    ),
  ),
} as const satisfies Record<string, ClauseEntry>;
