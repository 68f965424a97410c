/** The questions A1 to A22 the text leaves open on absence, punches and cover, each with why its default was chosen. */
import { words } from '../words.ts';
import { type OpenQuestion, open, type ReadingId } from './question.ts';

export const attendanceQuestions = {
  A1: open(
    words(
      '两次罚300元，是合计还是第二次单罚？',
      'Is 300 for two the total, or the price of the second?',
    ),
    words(
      '原文说的是“两次”共多少，没有单说第二次；合计也较轻。',
      'Two times are named together, no second one is priced apart; a total is also lighter.',
    ),
  ),
  A2: open(
    words('次数和天数在多长时间内累计？', 'Over what period do times and days add up?'),
    words(
      '“一年”只写在三天旁边；公历年最通行、较轻。',
      'A year is named only beside the three days; the calendar year is the common, lighter meaning.',
    ),
  ),
  A3: open(
    words('怎样算一次旷工？', 'What is one time of absence?'),
    words(
      '同一句里罚款按次、开除按日，相连缺勤宜算一次。',
      'The same sentence fines by the time and removes by the day, so joined days are one time.',
    ),
  ),
  A4: open(
    words('没到开除线的第三次怎么办？', 'What follows a third time short of removal?'),
    words('制度没有金额，不自动添加。', 'No amount is stated, so none is made up.'),
  ),
  A5: open(
    words('半天旷工怎样计？', 'How does half a day of absence count?'),
    words(
      '旷工没有起点长度，算一次、记半天。',
      'Absence has no least length: it is one time and half a day.',
    ),
  ),
  A6: open(
    words('早退一分钟也按旷工吗？', 'Is leaving one minute early an absence?'),
    words(
      '关于当天只有这一句明文；同时标明是“按旷工处理”并可一键改为分级。',
      'It is the only express sentence on that day; it is marked as deemed, and one switch grades it instead.',
    ),
  ),
  A7: open(
    words('早退算几天，能否补假消除？', 'How many days is an early leave, and can it be cleared?'),
    words(
      '原文写“当天”，计一天；工资只看实际分钟，补单可消除。',
      'The text names that day, so one day; wages follow real minutes and a form clears it.',
    ),
  ),
  A8: open(
    words('“一小时以上”含刚好60分钟吗？', 'Does an hour or more include exactly 60 minutes?'),
    words(
      '《民法典》第1259条：“以上”包括本数。',
      'Civil Code art. 1259: such a bound includes the number itself.',
    ),
  ),
  A9: open(
    words('迟到满一小时算多久旷工？', 'How long an absence is an hour of lateness?'),
    words(
      '原文没有长度，取受影响的半天。',
      'The text gives no extent; the session touched is taken.',
    ),
  ),
  A10: open(
    words('不足一小时的迟到罚多少？', 'What does lateness under an hour cost?'),
    words(
      '财务制度未提供，只记录、不定金额。',
      'The finance schedule was not supplied, so it is recorded without an amount.',
    ),
  ),
  A11: open(
    words('迟到后补的假单有什么效果？', 'What does a later form do to lateness?'),
    words(
      '2.5.3把这段时间改作事假，迟到或旷工随之取消。',
      '2.5.3 turns the time into personal leave, so the lateness or absence goes.',
    ),
  ),
  A12: open(
    words(
      '中间隔着休息日、节假日或请假，还算连续吗？',
      'Are days still running across rest days, holidays or leave?',
    ),
    words(
      '休息日本不上班，既不计也不断；请假或上过班即中断。',
      'Nobody is due on a rest day: it neither counts nor breaks; leave or work in between does break.',
    ),
  ),
  A13: open(
    words('“按旷工处理”的天数计入开除线吗？', 'Do deemed days reach the removal line?'),
    words(
      '后果太重，只有真正缺勤的天数计入，其余另行提示。',
      'The consequence is too heavy: only days truly missed count, others are shown apart.',
    ),
  ),
  A14: open(
    words('旷工期间工资怎么算？', 'What happens to wages for an absence?'),
    words(
      '没上班的时间不计薪，罚款另列，不扣倍数。',
      'Time not worked is unpaid, the fine is its own line, nothing is multiplied.',
    ),
  ),
  A15: open(
    words('未报备外出算早退还是离岗？', 'Is an unreported outing early leave or off post?'),
    words(
      '若一律当早退再当旷工，2.3.1的一小时就没有意义。',
      'Chaining it to early leave and absence would empty the hour of 2.3.1.',
    ),
  ),
  A16: open(
    words('缺卡怎么处理？', 'What of a missing punch?'),
    words(
      '制度没有规定，先问本人再问主管，不因此罚款。',
      'No clause covers it: ask the person, then the supervisor; no fine by itself.',
    ),
  ),
  A17: open(
    words('中午要不要打卡？', 'Are the noon punches needed?'),
    words(
      '制度没有要求，默认只看上下班。',
      'The policy asks for none, so only arriving and leaving count.',
    ),
  ),
  A18: open(
    words('刚好到点、几秒之差怎么算？', 'What of the very minute, and of seconds?'),
    words(
      '8:30到、17:30走都算准时，秒数舍去，没有宽限。',
      'In at 08:30 and out at 17:30 are on time, seconds are cut, and there is no grace.',
    ),
  ),
  A19: open(
    words('“每天两人”与全员上班怎样协调？', 'How do two a day and everyone fit together?'),
    words(
      '以排班为准；没有排班则工作日全员，两人是最低人数。',
      'The roster decides; without one all are due on weekdays, and two is the least.',
    ),
  ),
  A20: open(
    words('法定节假日也要值班吗？', 'Is cover needed on public holidays?'),
    words(
      '原文写周一至周日，因此需要，并提示加班工资。',
      'The text says Monday to Sunday, so yes, with a caution on holiday pay.',
    ),
  ),
  A21: open(
    words('外出只批未备案，或只备案未批？', 'An outing signed but not filed, or the reverse?'),
    words('两样都要，但给出补办时间。', 'Both are needed, with time to complete them.'),
  ),
  A22: open(
    words('补单最晚到什么时候？', 'Until when may a form follow?'),
    words(
      '制度没写；取返岗后三个工作日，结算后在下月更正。',
      'Not stated: three working days after return; once payroll is closed, the next month corrects it.',
    ),
  ),
} as const satisfies Partial<Record<ReadingId, OpenQuestion>>;
