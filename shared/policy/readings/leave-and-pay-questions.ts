/** The questions A23 to A44 the text leaves open on leave, overtime, pay and leaving, each with why its default was chosen. */
import { words } from '../words.ts';
import { type OpenQuestion, open, type ReadingId } from './question.ts';

export const leaveAndPayQuestions = {
  A23: open(
    words('“提前一天”从何时算起？', 'From when is one day ahead counted?'),
    words(
      '取前一日结束前提交，最容易做到。',
      'Handing it in by the end of the date before is easiest to keep.',
    ),
  ),
  A24: open(
    words('交晚了但已批准的假还有效吗？', 'Does leave hold that was filed late but approved?'),
    words(
      '2.4.0以批准为生效条件，因此有效并加备注。',
      'Under 2.4.0 approval makes it effective, so it holds with a remark.',
    ),
  ),
  A25: open(
    words('“主管上级”和“主管领导”各指谁？', 'Who are the superior and the leader?'),
    words(
      '一级为部门主管，二级为其上一级；主管本人的假归二级。',
      'The first level is the supervisor, the second the one above, who also decides the leave of the supervisor.',
    ),
  ),
  A26: open(
    words(
      '刚好两天或三天由谁批，天数怎么数？',
      'Who approves exactly two or three days, and which days count?',
    ),
    words(
      '两边都含本数，取较低一级；只数应出勤日，拆开的同类假合并。',
      'Both sides include the number, so the lower level suffices; due days count, and split requests of one kind are joined.',
    ),
  ),
  A27: open(
    words('级别不够的批准有效吗？', 'Does approval by too low a level hold?'),
    words(
      '先暂时有效并转上级，不让员工承担流程差错。',
      'It holds for now and goes up; staff do not bear a slip of procedure.',
    ),
  ),
  A28: open(
    words('病假没有证明怎么办？', 'What of sick leave without a note?'),
    words(
      '先提醒，再由主管决定；“超过一天”不含刚好一天。',
      'A reminder first, then the supervisor; beyond a day leaves out exactly one.',
    ),
  ),
  A29: open(
    words('短病假要提前一天请吗？', 'Must short sickness be asked for a day ahead?'),
    words(
      '2.4.1是专门规定，优先于一般程序。',
      '2.4.1 is the special rule and goes before the general one.',
    ),
  ),
  A30: open(
    words('超假从何时算起？', 'From when is leave overrun?'),
    words(
      '从批准的结束时间之后算；急事报告并补单可消除。',
      'From the approved end on; a call in time and a later form clear it.',
    ),
  ),
  A31: open(
    words('已批的假被撤回怎么算？', 'What if approved leave is taken back?'),
    words(
      '本人可在开始前撤回；公司撤回须在该时段前告知本人。',
      'The person may withdraw before it starts; the company must tell the person before the session.',
    ),
  ),
  A32: open(
    words('补休需要批准还是备案？', 'Does a swapped day need approval or filing?'),
    words('原文两者都提到，未备案的先待定。', 'The text names both; while unfiled it is pending.'),
  ),
  A33: open(
    words('工作日和节假日加班怎么算？', 'What of overtime on working days and holidays?'),
    words(
      '制度没写，只列时长和法定倍率供参考。',
      'The policy is silent: the hours stand beside the legal rate for reference.',
    ),
  ),
  A34: open(
    words('“当月实际工作日”是多少天？', 'How many are the actual working days of a month?'),
    words(
      '取应出勤日加落在其上的法定假日，整月与不足月结果一致。',
      'Due days and the holidays falling on them, so that full and part months agree.',
    ),
  ),
  A35: open(
    words('请假按什么单位计，何时舍入？', 'In what unit is leave counted, and when rounded?'),
    words(
      '按分钟最贴近实际；只在最后舍入到分。',
      'Minutes are closest to fact; the sum alone is rounded, to a fen.',
    ),
  ),
  A36: open(
    words('哪些假带薪，病假怎样发？', 'Which leave is paid, and how is sickness paid?'),
    words(
      '病假按制度并列出下限；其余假别制度未写扣薪，照发。',
      'Sickness follows the policy with the floor beside it; for other kinds no cut is stated, so they are paid.',
    ),
  ),
  A37: open(
    words(
      '15日至18日之间入职何时领首薪？',
      'When is someone hired from the 15th to the 18th first paid?',
    ),
    words(
      '4.4.5没有覆盖，按4.3.2的一般规则于下个18日领取。',
      '4.4.5 leaves the gap; the general rule of 4.3.2 pays on the next 18th.',
    ),
  ),
  A38: open(
    words('18日遇假日提前还是推后？', 'If the 18th is a holiday, earlier or later?'),
    words(
      '两者制度都允许，提前才符合工资支付规定。',
      'The policy allows both; only earlier agrees with the wage rules.',
    ),
  ),
  A39: open(
    words(
      '“一个月”是几天，未交接能否不结算？',
      'How long is one month, and may settlement be refused?',
    ),
    words('取30天；结算不停办，只作提示。', 'Thirty days; settlement goes on, with a caution.'),
  ),
  A40: open(
    words('没写金额的处罚怎么定？', 'How is a measure without an amount set?'),
    words(
      '由人填写措施、金额和理由。',
      'Someone decides on a measure and a sum and writes down why.',
    ),
  ),
  A41: open(
    words(
      '罚款归哪个月，有没有上限，何时生效？',
      'Which month bears a fine, is there a ceiling, when is it final?',
    ),
    words(
      '结算前确认的归当月，否则下月；超上限只提示，生效须人确认。',
      'The month of the event if confirmed before closing, else the next; a ceiling is only pointed out and a person makes it final.',
    ),
  ),
  A42: open(
    words('“月底”、每周、每季何时到期？', 'When do month end, weekly and quarterly fall due?'),
    words(
      '取期末最后一个工作日下班时，不罚款。',
      'Closing time of the last working day of the period; no fine.',
    ),
  ),
  A43: open(
    words(
      '人事部、办公室、行政办是不是同一处？',
      'Are personnel, office and administration one body?',
    ),
    words(
      '小部门通常由一处受理，合并为一个角色。',
      'In a small company one place files forms, so they are one role.',
    ),
  ),
  A44: open(
    words('解释权归部门意味着什么？', 'What does interpretation by the department mean?'),
    words(
      '只作文字展示；每次改动解释都留下人、时间和理由。',
      'It is shown as text; each switch of a reading keeps who, when and why.',
    ),
  ),
} as const satisfies Partial<Record<ReadingId, OpenQuestion>>;
