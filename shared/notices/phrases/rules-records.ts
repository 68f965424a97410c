/** Words for the rules on records that a person enters: incidents, reports, checklists, joining, leaving. */
import { words } from '../../policy/words.ts';
import { type RuleWords, ruleWords } from './rule-words.ts';

export const recordRuleWords = {
  incident: ruleWords(
    words('事件记录', 'incident'),
    'manager',
    (finding) =>
      words(
        `按 ${finding.clause} 登记，处理由登记人决定，软件不定金额`,
        `recorded under ${finding.clause}; the person who recorded it decides, the software sets no amount`,
      ),
    words('本人可以向登记人说明', 'the employee may explain to the person who recorded it'),
  ),
  'report-overdue': ruleWords(
    words('报表未交', 'report overdue'),
    'employee',
    (finding) =>
      words(
        `按 ${finding.clause} 应交的报表到期没有登记；不罚款`,
        `a report due under ${finding.clause} is not on record; nothing is fined`,
      ),
    words('交报表并登记时间', 'hand in the report and note when'),
  ),
  'checklist-open': ruleWords(
    words('清单未完成', 'checklist open'),
    'employee',
    words('当天的清单没有登记完成', 'the checklist of the day is not marked done'),
    words('完成后在清单表登记', 'mark it done in the checklists tab'),
  ),
  'attendance-check-open': ruleWords(
    words('月度考勤核对未完成', 'monthly attendance check open'),
    'manager',
    words(
      '上月的考勤核对没有登记完成；不罚款，也不影响已有的认定',
      'the check of the past month is not marked done; nothing is fined and no finding changes',
    ),
    words(
      '核对当月考勤后，在清单表登记“月度核对”',
      'check the month and mark the attendance check done in the checklists tab',
    ),
  ),
  'onboarding-open': ruleWords(
    words('入职手续未完成', 'onboarding open'),
    'manager',
    words('入职资料还有未完成的项目', 'papers due on joining are still open'),
    words('补齐后在清单表登记', 'complete them and mark them in the checklists tab'),
  ),
  'resignation-notice-short': ruleWords(
    words('辞职通知期不足', 'short notice of resignation'),
    'manager',
    words(
      '提出辞职到最后工作日短于通知期；工资照常结清',
      'the time from notice to the last day is shorter than asked; wages are settled all the same',
    ),
    words('与主管商定最后工作日', 'agree on the last working day with the supervisor'),
  ),
  'handover-open': ruleWords(
    words('交接未完成', 'handover open'),
    'manager',
    words(
      '工作或物品交接没有登记完成；工资照常结清',
      'the handover of work or property is not marked done; wages are settled all the same',
    ),
    words('完成交接并登记', 'finish the handover and mark it done'),
  ),
} as const satisfies Record<string, RuleWords>;
