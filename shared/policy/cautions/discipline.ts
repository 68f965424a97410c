/** Cautions on fines, house rules, absence and dismissal. */
import { words } from '../words.ts';
import {
  type CautionEntry,
  type CautionNumber,
  checked,
  fromMemory,
  withCounsel,
} from './caution.ts';

export const disciplineCautions = {
  L1: checked(
    words(
      '《劳动法》第50条；《工资支付暂行规定》第15条',
      'Labour Law art. 50; Provisional Rules on Wage Payment art. 15',
    ),
    words(
      '工资按月足额支付；可以代扣的只有个人所得税、社会保险费、法院判定的抚养费赡养费和法定其他项目。',
      'Wages are paid monthly and in full; only tax, social insurance, court-ordered maintenance and what else statute names may be held back.',
    ),
    words(
      '每条罚款都注明：全国性规定没有给用人单位罚款的依据；未经指定的人确认，不从工资中扣减。',
      'Each fine says that no national rule lets an employer fine; nothing is taken from pay before someone named confirms it.',
    ),
  ),
  L2: checked(
    words('劳部发〔1995〕226号第三条', 'Labour Ministry notice 226 of 1995, point 3'),
    words(
      '法律、合同或经职代会通过的依法规章允许的减发，以及事假相应减发，不属于克扣；据此罚款是否有效，各地看法不一。',
      'Reductions that law, contract or lawful rules passed by the staff congress allow, and those for personal leave, are no docking; whether fines may rest on this is disputed.',
    ),
    words(
      '制度页记录何时、以何种程序通过；罚款旁注明这一问题尚无定论。',
      'The policy tab records when and how the rules were adopted; a fine says that the question is unsettled.',
    ),
  ),
  L3: checked(
    words('《工资支付暂行规定》第16条', 'Provisional Rules on Wage Payment art. 16'),
    words(
      '员工造成的经济损失可按合同约定赔偿，每月扣除不超过当月工资的20%，余额不低于当地最低工资。',
      'An employee may have to make good a loss as the contract provides: at most 20% of the month, and the rest not below the local minimum wage.',
    ),
    words(
      '算出两个上限供参考，并注明它原本针对已证实的损失。',
      'Both ceilings are worked out for reference, with the note that they were made for proven loss.',
    ),
  ),
  L4: checked(
    words(
      '国务院2008年1月废止《企业职工奖惩条例》的决定',
      'State Council decision of January 2008 repealing the Regulations on Rewards and Punishment of Staff',
    ),
    words(
      '原先企业罚款、除名、开除的行政处分依据已不存在。',
      'The former power of enterprises to fine, strike off or expel staff by administrative measure no longer exists.',
    ),
    words(
      '通知书写“解除劳动合同”，并注明制度原用词是“开除”。',
      'Letters speak of ending the labour contract and name “removal” only as the word of the policy.',
    ),
  ),
  L5: checked(
    words(
      '《广东省劳动保障监察条例》第51条；《广东省工资支付条例》第15条；《深圳市员工工资支付条例》第11、13、34条',
      'Guangdong Labour Inspection Regulations art. 51; Guangdong Wage Payment Regulations art. 15; Shenzhen Wage Payment Regulations arts. 11, 13, 34',
    ),
    words(
      '广东：规章含罚款的，可被责令改正、警告，并按人数处2000至5000元；扣赔偿前须书面告知。深圳：依规章的经济处罚可以扣，余额不低于最低工资；周期结束后七日内发薪，离职三个工作日内结清。各地条文以现行文本为准。',
      'Guangdong: rules that contain fines may bring an order, a warning and 2,000 to 5,000 yuan a person; loss is deducted only after written notice. Shenzhen: penalties under the rules may be deducted down to the minimum wage; wages are due within seven days of the period, final pay within three working days. Compare the text in force.',
    ),
    words(
      '两地规定一并列出，由公司按所在地对照；在深圳，18日发薪本身就已超期。',
      'Both places are shown and the company compares its own; in Shenzhen a pay day on the 18th is itself late.',
    ),
  ),
  L6: checked(
    words('《劳动合同法》第4条', 'Labour Contract Law art. 4'),
    withCounsel(
      words(
        '涉及工资、工时、休假、纪律的规章须经职工讨论、协商并公示；没有经过这些程序的，可能不能作为处理依据。',
        'Rules on pay, hours, leave and discipline go through staff discussion, consultation and publication; without these they may not serve as a ground.',
      ),
    ),
    words(
      '登记制度版本、通过和公示日期、员工签收；通知书照录，没有的写“未存档”。',
      'The register keeps version, adoption, publication and who acknowledged it; letters print that, or “not on file”.',
    ),
  ),
  L7: fromMemory(
    words('《劳动合同法》中关于欠发工资的规定', 'Labour Contract Law, on underpaid wages'),
    words(
      '工资未足额支付的，员工可能有权解除合同并要求补偿，责令后仍不付的可能加付。',
      'Where wages fall short, an employee may be able to leave with compensation, and more may be due after an order to pay.',
    ),
    words(
      '罚款使实发减少时作提示。',
      'Pointed out wherever fines would lower the pay handed over.',
    ),
  ),
  L8: fromMemory(
    words(
      '《劳动合同法》中关于解除的规定及相关司法解释',
      'Labour Contract Law, on ending a contract, and the court interpretation on it',
    ),
    words(
      '以严重违反规章解除的，通常须规章有效、事先告知工会并由单位举证；违法解除可能须付双倍补偿或恢复关系。',
      'Ending a contract for a serious breach usually needs valid rules, the union told beforehand and proof by the employer; an unlawful ending may cost double compensation or be undone.',
    ),
    words(
      '达到开除线只生成待办：核对事实、通知、答复、规章证明、轻重、工会和送达；不自动改变任何人的状态。',
      'Reaching the line only opens a task: facts, notice, reply, proof of the rules, proportion, union, service; nobody’s status changes by itself.',
    ),
  ),
  L9: checked(
    words(
      '上海一案（两审，2020年事实）；武汉一案（2025年1月入人民法院案例库）',
      'A Shanghai case (two instances, facts of 2020); a Wuhan case (in the court case library since January 2025)',
    ),
    words(
      '上海：把迟到早退满一小时算作半天旷工被认定过度扩大，判赔316140元；武汉：六次早退中五次只有一分钟，解除被认定违法。',
      'Shanghai: counting an hour late or early as half a day of absence was held to go too far, 316,140 yuan awarded. Wuhan: of six early leaves five were a single minute, and the dismissal was unlawful.',
    ),
    words(
      '凡是“按旷工处理”的天数都作最醒目的提示，并列出实际分钟。',
      'Every day that is only treated as absence carries the strongest caution, with the real minutes beside it.',
    ),
  ),
  L10: checked(
    words('劳社厅函〔1998〕5号', 'Labour Ministry reply 5 of 1998'),
    words(
      '连续旷工按工作日计算，不含休息日；该函针对的规定已经废止，仅供参考。',
      'Running absence is counted in working days without rest days; the reply belongs to a repealed rule and serves as reference only.',
    ),
    words('连续天数默认如此计算。', 'Runs are counted this way by default.'),
  ),
  L22: fromMemory(
    words(
      '《劳动合同法》中关于如实告知和欺诈的规定',
      'Labour Contract Law, on truthful disclosure and deceit',
    ),
    words(
      '可能只有与合同直接相关的欺骗才影响合同效力，并非任何不实。',
      'Perhaps a contract is touched only by deceit about things that bear on it, not by every untrue entry.',
    ),
    words('档案不实只作提示，由人决定。', 'An untrue entry is pointed out and left to a person.'),
  ),
  L24: fromMemory(
    words(
      '《劳动合同法》中关于变更和解除的规定',
      'Labour Contract Law, on changing and ending a contract',
    ),
    words('调岗一般须双方协商一致。', 'A transfer normally needs the agreement of both sides.'),
    words(
      '拒绝调岗只能由人登记，并附调令和本人答复。',
      'A refused transfer is only entered by hand, with the order and the reply attached.',
    ),
  ),
} as const satisfies Record<CautionNumber, CautionEntry>;
