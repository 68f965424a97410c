/** Cautions on contracts, leave, hours, wages and records. */
import { words } from '../words.ts';
import {
  type CautionEntry,
  type CautionNumber,
  checked,
  fromMemory,
  withCounsel,
} from './caution.ts';

export const workAndPayCautions = {
  L11: fromMemory(
    words('《劳动合同法》中关于书面合同的规定', 'Labour Contract Law, on written contracts'),
    words(
      '入职一个月内应签书面合同，否则其后若干个月可能须付双倍工资。',
      'A written contract is due within a month of joining; otherwise double wages may be owed for some months after.',
    ),
    words(
      '入职第20天和第30天提醒合同日期。',
      'Days 20 and 30 after joining bring a reminder of the contract date.',
    ),
  ),
  L12: checked(
    words('劳部发〔1995〕309号第59条', 'Labour Ministry opinions 309 of 1995, point 59'),
    withCounsel(
      words(
        '医疗期内的病假工资不低于最低工资的80%；医疗期长短、计算基数和更高的地方标准因地而异。',
        'During the medical period sick pay is at least 80% of the minimum wage; the period, the base and any higher local figure differ by place.',
      ),
    ),
    words(
      '病假不计薪处并列下限：当地最低工资的80%按天折算。',
      'Beside unpaid sick leave stands the floor: 80% of the local minimum wage, by days.',
    ),
  ),
  L13: fromMemory(
    words(
      '《工伤保险条例》中关于停工留薪的规定',
      'Work Injury Insurance Regulations, on pay while off work',
    ),
    words(
      '工伤停工期间通常照发原工资。',
      'While off work for a work injury, full pay usually goes on.',
    ),
    words(
      '工伤单列假别，不并入病假。',
      'Work injury is a kind of its own and never counts as sick leave.',
    ),
  ),
  L14: checked(
    words('《劳动法》第51条', 'Labour Law art. 51'),
    withCounsel(
      words(
        '法定节假日、婚假、丧假照发工资；具体天数由国家和各地另行规定。',
        'Public holidays, marriage and bereavement leave are paid; the number of days is set elsewhere, partly by province.',
      ),
    ),
    words('默认带薪，天数按登记。', 'Paid by default; the days are those entered.'),
  ),
  L15: checked(
    words(
      '《职工带薪年休假条例》（国务院令第514号）',
      'Regulations on Paid Annual Leave (State Council order 514)',
    ),
    withCounsel(
      words(
        '年休假按工龄为5、10或15天；产假另有规定。制度没有写，不等于没有。',
        'Annual leave is 5, 10 or 15 days by years of work; maternity leave has rules of its own. That the policy is silent does not remove them.',
      ),
    ),
    words(
      '年休假、产假可选且带薪；请无薪事假前宜先看是否还有年假。',
      'Both kinds can be chosen and are paid; before unpaid personal leave, see whether annual leave is left.',
    ),
  ),
  L16: checked(
    words('《劳动法》第41、44条', 'Labour Law arts. 41 and 44'),
    withCounsel(
      words(
        '加班工资：工作日150%，休息日未补休200%，法定节假日300%；时长上限和能否强制安排另有规定。',
        'Overtime pay: 150% on working days, 200% on rest days not swapped, 300% on public holidays; limits on hours and on ordering it stand elsewhere.',
      ),
    ),
    words(
      '加班按种类分列；拒绝加班的处理和未备案的休息日加班都作提示。',
      'Overtime is kept by kind; measures for a refusal, and rest-day work not filed, carry the caution.',
    ),
  ),
  L17: fromMemory(
    words('《劳动法》及国务院关于工时的规定', 'Labour Law and State Council rules on hours'),
    words(
      '每日、每周工时可能有上限，每周至少休息一天。',
      'Hours a day and a week may be limited, with at least one rest day a week.',
    ),
    words(
      '排班连续七天会提示；六天班合计45小时，也请留意。',
      'Seven running days on the roster are pointed out; note that six days make 45 hours.',
    ),
  ),
  L18: checked(
    words('《工资支付暂行规定》第7条', 'Provisional Rules on Wage Payment art. 7'),
    words(
      '按约定日期发薪，遇节假日或休息日应提前；至少每月一次。',
      'Wages are paid on the agreed day, earlier if that is a holiday or rest day, and at least monthly.',
    ),
    words(
      '推后发薪、首月工资长时间推迟都作提示。',
      'Paying later, and a long wait for the first wages, are pointed out.',
    ),
  ),
  L19: checked(
    words('《工资支付暂行规定》第6条', 'Provisional Rules on Wage Payment art. 6'),
    words(
      '工资记录保存两年以上，并给每人工资清单。',
      'Pay records are kept for two years or more, and each person gets a statement.',
    ),
    words(
      '记录至少保留两年，每人每月一份清单。',
      'Records stay for at least two years; each person gets one statement a month.',
    ),
  ),
  L20: checked(
    words('人社部发〔2025〕2号', 'Human Resources Ministry notice 2 of 2025'),
    words(
      '日工资按月工资除以21.75折算；月平均工作日为20.67天；13天法定假日照发。',
      'A day of pay is the month divided by 21.75; 20.67 is the average of working days; the 13 public holidays stay paid.',
    ),
    words(
      '在所选除数旁列出按21.75的数额，有差额即提示。',
      'The 21.75 figure stands beside the chosen divisor; a difference is pointed out.',
    ),
  ),
  L21: checked(
    words(
      '《劳动合同法》第37、50、90条；《工资支付暂行规定》第9条',
      'Labour Contract Law arts. 37, 50, 90; Provisional Rules on Wage Payment art. 9',
    ),
    words(
      '辞职提前30天书面通知，试用期3天；离职时一次结清工资，损失另行主张。',
      'Notice is 30 days in writing, 3 in probation; wages are settled at the end, and loss is claimed apart.',
    ),
    words(
      '不写“扣留工资”；交接清单和损失另列。',
      'Nothing says “withhold”; the handover list and any loss stand apart.',
    ),
  ),
  L23: checked(
    words('《个人信息保护法》第13、28条', 'Personal Information Protection Law arts. 13 and 28'),
    withCounsel(
      words(
        '生物识别、健康和行踪属于敏感信息；扣押身份证原件通常不被允许。',
        'Biometric, health and location data are sensitive; keeping an original ID card is usually not allowed.',
      ),
    ),
    words(
      '证件只记“已查看及日期”，病情不进共享表，邮件只发给本人。',
      'Documents are noted as seen, with the date; medical detail is kept elsewhere; each mail has one reader.',
    ),
  ),
  L25: fromMemory(
    words('《最低工资规定》及当地标准', 'Minimum Wage Rules and the local figure'),
    words(
      '最低工资可能不含加班费和特殊津贴，且以正常出勤为前提。',
      'The minimum wage may leave out overtime and special allowances and supposes normal work.',
    ),
    words(
      '最低工资由团队填写；没有填写就写“无法核对”。',
      'The team enters the figure; without it the line says “cannot check”.',
    ),
  ),
  L26: checked(
    words('《劳动争议调解仲裁法》第6条', 'Labour Dispute Mediation and Arbitration Law art. 6'),
    withCounsel(
      words(
        '单位掌握的证据由单位提供；申请仲裁可能有一年的期限。',
        'The employer produces the evidence it holds; there may be a limit of one year for a claim.',
      ),
    ),
    words(
      '记录只增不改，每次更正都写明谁、何时、为何。',
      'The record only grows; each correction says who, when and why.',
    ),
  ),
} as const satisfies Record<CautionNumber, CautionEntry>;
