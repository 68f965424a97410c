/** Words for the rules on leave, outings, time off in lieu and overtime. */
import { words } from '../../policy/words.ts';
import { type RuleWords, ruleWords } from './rule-words.ts';

export const leaveRuleWords = {
  'leave-late-filed': ruleWords(
    words('请假提交晚', 'leave asked for late'),
    'nobody',
    words(
      '已经批准，假仍有效；这里只作备注',
      'it was approved all the same, so the leave stands; this is a remark only',
    ),
    null,
  ),
  'leave-level-short': ruleWords(
    words('请假批准级别不足', 'leave approval level'),
    'manager',
    words(
      '天数超过一级批准的范围；上一级答复之前，假按暂定有效处理',
      'the days exceed what the first level may approve; until the next level answers, the leave stands provisionally',
    ),
    words('请上一级领导在请假单上批准', 'have the next level approve the leave form'),
  ),
  'leave-overrun': ruleWords(
    words('假期逾期未归', 'leave overrun'),
    'employee',
    words(
      '批准的假期已到期，其后的应上班时间没有续假；天数计在当天的旷工里',
      'the approved leave had ended and nothing covers the due time after it; the days are counted in the absence of that date',
    ),
    words('补交续假单并获批准', 'hand in a form for the extension and have it approved'),
  ),
  'sick-certificate-missing': ruleWords(
    words('缺病假证明', 'sick certificate missing'),
    'employee',
    words(
      '病假超过一天须有证明；到期仍没有的，由主管决定如何处理',
      'sick leave of more than a day needs one; if it is still missing in time, the supervisor decides',
    ),
    words('交医院证明，请主管登记', 'show the hospital certificate and have it noted'),
  ),
  'outing-not-filed': ruleWords(
    words('外出未备案', 'outing not filed'),
    'employee',
    words(
      '因公外出须签字并备案；到期仍不齐的，这段时间按离岗处理',
      'an outing on business is both signed and filed; if that is incomplete in time, it counts as time off post',
    ),
    words('补齐领导签字和备案', 'complete the signature and the filing'),
  ),
  'comp-not-filed': ruleWords(
    words('补休未备案', 'time off not filed'),
    'employee',
    words(
      '补休和休息日加班批准后还要备案，逾期未备案的不作数',
      'time off in lieu and rest-day overtime count only when filed after their approval',
    ),
    words('补办加班或补休的备案', 'have the overtime or the time off filed'),
  ),
  'recall-not-acknowledged': ruleWords(
    words('召回未确认', 'recall not acknowledged'),
    'manager',
    words(
      '没有本人收到的确认，原假仍有效',
      'nothing shows that the employee was told, so the leave stands',
    ),
    words(
      '向本人核实是否收到召回，并登记确认时间',
      'ask whether the recall was received and note when it was acknowledged',
    ),
  ),
  'overtime-refused': ruleWords(
    words('未接受加班安排', 'overtime refused'),
    'manager',
    words(
      '记录显示没有接受加班安排；条款没有金额，由人决定',
      'the record says the overtime was not taken on; the clause names no amount, a person decides',
    ),
    words('本人可以说明理由', 'the employee may give the reason'),
  ),
} as const satisfies Record<string, RuleWords>;
