/** Chapter 2: hours, absence, leave and overtime, the clauses most rules stand on. */
import { words } from '../words.ts';
import { attendance, type ClauseEntry, information, pay, record } from './clause.ts';

const treatedAsAbsence = words('否则按旷工处理。', 'Otherwise it is treated as absence.');
const unpaid = words('请假时间不计工资。', 'The time of leave is not paid.');

export const attendanceClauses = {
  '2.1.1': record(
    'low',
    words('考勤由主管管理', 'The supervisor keeps attendance'),
    words(
      '主管负责讲解、改进、检查和分析本部门考勤。',
      'The supervisor explains, improves, checks and reviews attendance.',
    ),
  ),
  '2.1.2': information(
    words('考勤项目', 'Kinds of attendance'),
    words(
      '考勤分出勤、迟到、早退、旷工、事假、病假、婚假、丧假和法定假九项。',
      'Nine kinds: presence, lateness, early leave, absence; personal, sick, marriage and bereavement leave; public holidays.',
    ),
    words('只列出项目名称，本身没有要求。', 'It only lists the kinds and asks for nothing itself.'),
  ),
  '2.2.1': attendance(
    'medium',
    words('值班与作息时间', 'Cover and working hours'),
    words(
      '每周七天都有人在岗，每天两人；上午8:30至12:00，下午13:30至17:30。',
      'Someone is on duty all seven days, two people a day, 08:30 to 12:00 and 13:30 to 17:30.',
    ),
  ),
  '2.2.2': attendance(
    'high',
    words('迟到与早退', 'Late and early'),
    words(
      '上班时间未到岗为迟到，下班时间前离岗为早退；以考勤记录为准。',
      'Not at the post at the start is late, gone before the end is early; the record decides.',
    ),
    words(
      '迟到按财务规定；早退当天按旷工。',
      'Lateness follows the finance rules; a day left early is treated as absence.',
    ),
  ),
  '2.2.3': attendance(
    'high',
    words('因公外出', 'Out on company business'),
    words(
      '因公不能打卡的，由领导签字同意并备案。',
      'Whoever is out on business and cannot punch has it signed by a leader and filed.',
    ),
    treatedAsAbsence,
  ),
  '2.2.4': attendance(
    'medium',
    words('请假程序', 'How leave is asked for'),
    words(
      '请假提前一天提出，由主管批准并交人事备案；事假病假不计薪。',
      'Leave is asked for a day ahead, approved by the supervisor and filed; personal and sick leave are unpaid.',
    ),
    unpaid,
  ),
  '2.2.5': pay(
    'low',
    words('迟到早退金额', 'Amounts for late and early'),
    words(
      '迟到早退的奖惩金额由财务制度规定。',
      'What lateness and early leave cost is set by the finance rules.',
    ),
    words('金额不在本制度内。', 'The amounts are not in this policy.'),
  ),
  '2.3.1': attendance(
    'high',
    words('未请假、离岗、超假', 'No leave, off post, overrun'),
    words(
      '没有请假、未经同意离岗一小时以上、假期已满而未续假的，属于旷工。',
      'No leave, an hour or more off post without consent, or leave overrun without an extension is absence.',
    ),
    words('按旷工处理。', 'Treated as absence.'),
  ),
  '2.3.2': attendance(
    'high',
    words('迟到早退一小时以上', 'Late or early by an hour'),
    words(
      '迟到或早退达一小时，没有正当原因又未补假的，属于旷工。',
      'Late or early by an hour or more, without good reason or a later form, is absence.',
    ),
    words('按旷工处理。', 'Treated as absence.'),
  ),
  '2.3.3': record(
    'high',
    words('因调岗拒绝到岗', 'Refusing a transfer'),
    words(
      '不接受调岗安排并因此不来上班的，属于旷工。',
      'Staying away from work rather than taking a transfer is absence.',
    ),
    words('按旷工处理。', 'Treated as absence.'),
  ),
  '2.3.4': attendance(
    'ends-job',
    words('旷工的罚款与开除', 'What absence leads to'),
    words(
      '无故旷工一次罚100元，两次罚300元；连续两日或一年内满三日的予以开除。',
      'Absence without reason costs 100 yuan once and 300 for two; two days in a row, or three within a year, mean removal.',
    ),
    words('100元、300元或开除。', '100 yuan, 300 yuan, or removal.'),
  ),
  '2.3.5': record(
    'high',
    words('请假一律用假单', 'Leave goes on the form'),
    words(
      '任何请假都要填单并报批；有特殊原因但未获批准的也不算请假。',
      'All leave goes on the form and up for approval; a special reason alone, unapproved, is not leave.',
    ),
    treatedAsAbsence,
  ),
  '2.3.6': record(
    'medium',
    words('外出须报备', 'Report before going out'),
    words(
      '上班时外出，先向主管说明理由。',
      'Before going out in working hours, tell the supervisor why.',
    ),
    words('否则按早退处理。', 'Otherwise it is treated as leaving early.'),
  ),
  '2.4.0': record(
    'high',
    words('假单先批后休', 'Approved before it starts'),
    words(
      '除特殊情况外，事先到办公室办理假单，获批才有效。',
      'Save for special cases the form is arranged beforehand at the office, and counts once approved.',
    ),
    treatedAsAbsence,
  ),
  '2.4.1': attendance(
    'low',
    words('短病假可后补', 'Short sickness filed later'),
    words(
      '病假或非因工受伤不超过一天的，可以事后补单。',
      'Sickness or an injury outside work of up to a day may be filed afterwards.',
    ),
  ),
  '2.4.2': attendance(
    'medium',
    words('病假证明与审批', 'Sick note and approval'),
    words(
      '病假超过一天须有医院证明；连续三日以内由上级批，三日以上由领导批。',
      'Sickness beyond a day needs a hospital note; up to three running days the superior approves, from three on the leader.',
    ),
  ),
  '2.4.3': attendance(
    'low',
    words('就诊时间', 'Time at the hospital'),
    words(
      '上班时间去看病的，离开多久算多久病假。',
      'A visit to the hospital is sick leave for as long as the person is away.',
    ),
    unpaid,
  ),
  '2.5.1': record(
    'low',
    words('事假申请', 'Asking for personal leave'),
    words('办私事要请假的，前一天写好申请。', 'For private matters ask in writing one day ahead.'),
  ),
  '2.5.2': attendance(
    'medium',
    words('续假与急事', 'Extension and emergencies'),
    words(
      '续假须在假满前获批；急事可先电话说明，回来补单。',
      'An extension is approved before leave ends; in an emergency phone first and file on return.',
    ),
  ),
  '2.5.3': attendance(
    'low',
    words('特殊原因迟到', 'Late for a special reason'),
    words(
      '因特殊原因迟到并补单的，该段时间算事假。',
      'Lateness for a special reason, with a later form, becomes personal leave.',
    ),
    words('改记为事假，不再算迟到。', 'Recorded as personal leave in place of lateness.'),
  ),
  '2.5.4': record(
    'medium',
    words('事假审批级别', 'Who approves personal leave'),
    words(
      '连续事假两日以内由上级批，两日以上由领导批。',
      'Up to two running days the superior approves, from two on the leader.',
    ),
  ),
  '2.5.5': pay(
    'medium',
    words('事假病假不计薪', 'Personal and sick leave unpaid'),
    words(
      '再次说明事假和病假期间不发工资。',
      'Says again that personal and sick leave carry no wages.',
    ),
    unpaid,
  ),
  '2.6.1': record(
    'high',
    words('安排加班', 'Overtime on order'),
    words(
      '公司可按需要安排加班；无理由拒绝并造成损失的要处理。',
      'The company may order overtime; a refusal without reason that causes loss is dealt with.',
    ),
    words(
      '批评、罚款直至开除，未写金额。',
      'Criticism, a fine, up to removal; no amounts are stated.',
    ),
  ),
  '2.6.2': attendance(
    'medium',
    words('补休', 'Rest-day work swapped'),
    words(
      '休息日的加班可以换成补休，何时补由主管定，并要备案。',
      'Work on a rest day may be swapped for time off, set by the supervisor and filed.',
    ),
    words('未备案的不予承认。', 'What is not filed is not recognised.'),
  ),
} as const satisfies Record<string, ClauseEntry>;
