/** Words for the rules on punches, sessions, cover and the roster. */
import type { EvidenceNote, Finding } from '../../findings/finding.ts';
import { type Words, words } from '../../policy/words.ts';
import { daysWords, minutesWords } from './figures.ts';
import { type RuleWords, recordedAs, ruleWords } from './rule-words.ts';
import { joinWords } from './text.ts';

const late = words('迟到', 'late arrival');
const early = words('早退', 'early departure');

const formOrCorrection = words(
  '补交请假单并获批准（这段时间改记为假）、更正打卡，或说明理由由主管认可',
  'hand in a leave form and have it approved (the time then becomes leave), correct the punches, or give a reason the supervisor accepts',
);

/** Grounds on which a day counts beyond the sessions really missed. */
const deemedGrounds: Partial<Record<EvidenceNote, Words>> = {
  'arrived-hour-late': words('迟到满一小时', 'an hour or more late'),
  'left-early': words('早退当天作旷工', 'a day left early is treated as absence'),
  'left-hour-early': words('早退满一小时', 'an hour or more early'),
  'off-post-hour': words('离岗满一小时', 'an hour or more off post'),
  'outing-not-approved': words('外出没有签字', 'an outing without signature'),
  'outing-not-filed': words('外出没有备案', 'an outing not filed'),
  'leave-ended': words('假期到期未续', 'leave that had ended'),
  'leave-level': words('请假未经上一级批准', 'leave below the level needed'),
  'leave-late-filed': words('请假提交过晚', 'leave asked for too late'),
  'certificate-missing': words('缺医院证明', 'no hospital certificate'),
  'comp-not-filed': words('补休没有备案', 'time off not filed'),
  'single-punch': words('缺卡未说明', 'a missing punch not explained'),
};

function absenceVerdict(finding: Finding): Words {
  const { days = 0, realDays = days, deemedDays = 0, minutes } = finding.measures;
  const head = words(
    `按 ${finding.clause} 计旷工 ${daysWords(days)['zh-CN']}`,
    `counted under ${finding.clause} as ${daysWords(days).en} of absence`,
  );
  const real = words(
    `整段未到岗 ${daysWords(realDays)['zh-CN']}`,
    `${daysWords(realDays).en} of sessions wholly missed`,
  );
  const deemed =
    deemedDays === 0
      ? null
      : joinWords(
          [words(`推定 ${deemedDays} 天`, `${daysWords(deemedDays).en} deemed`), grounds(finding)],
          '',
          ' ',
        );
  const missed =
    minutes === undefined
      ? null
      : words(
          `实际未上班 ${minutesWords(minutes)['zh-CN']}`,
          `${minutesWords(minutes).en} really not worked`,
        );
  const split = joinWords([real, deemed], '，', ', ');
  return joinWords([joinWords([head, split], '：', ': '), missed], '；', '; ');
}

function grounds(finding: Finding): Words | null {
  const found = new Map<EvidenceNote, Words>();
  for (const evidence of finding.because) {
    const ground = deemedGrounds[evidence.note];
    if (ground === undefined) continue;
    const clause = evidence.clause ?? '';
    found.set(
      evidence.note,
      clause === '' ? ground : words(`${ground['zh-CN']}，${clause}`, `${ground.en}, ${clause}`),
    );
  }
  if (found.size === 0) return null;
  const list = joinWords([...found.values()], '；', '; ');
  return words(`（${list['zh-CN']}）`, `(${list.en})`);
}

function absenceClears(finding: Finding): Words {
  const notes = new Set(finding.because.map((evidence) => evidence.note));
  if (notes.has('outing-not-filed') || notes.has('outing-not-approved')) {
    return words('补齐外出的领导签字和备案', 'have the outing signed by the leader and filed');
  }
  if (notes.has('leave-pending')) {
    return words('请主管批准已交的请假单', 'have the leave form that was handed in approved');
  }
  if (notes.has('leave-ended')) {
    return words(
      '补交续假单并获批准，或说明理由由主管认可',
      'hand in a form for the extension and have it approved, or give a reason the supervisor accepts',
    );
  }
  return formOrCorrection;
}

function coverVerdict(finding: Finding): Words {
  const { need, unknown = 0 } = finding.measures;
  const zhNeed = need === undefined ? '' : ` ${need} 人`;
  const enNeed = need === undefined ? '' : ` of ${need}`;
  const verdict =
    finding.outcome === 'unknown'
      ? words(
          `不能确定是否达到 ${finding.clause} 要求的值班人数${zhNeed}`,
          `whether the cover${enNeed} asked by ${finding.clause} was met is not known`,
        )
      : words(
          `没有达到 ${finding.clause} 要求的值班人数${zhNeed}`,
          `the cover${enNeed} asked by ${finding.clause} was not met`,
        );
  const open =
    unknown === 0
      ? null
      : words(`另有 ${unknown} 人的记录不明`, `the record of ${unknown} more is not clear`);
  return joinWords(
    [
      verdict,
      open,
      words('这是排班问题，不记在任何员工名下', 'a matter of the roster, held against nobody'),
    ],
    '；',
    '; ',
  );
}

export const attendanceRuleWords = {
  'late-arrival': ruleWords(
    late,
    'employee',
    (finding) => recordedAs(finding, late),
    formOrCorrection,
  ),
  'early-departure': ruleWords(
    early,
    'employee',
    (finding) => recordedAs(finding, early),
    formOrCorrection,
  ),
  absence: ruleWords(words('旷工', 'absence'), 'employee', absenceVerdict, absenceClears),
  'off-post': ruleWords(
    words('离岗', 'off post'),
    'nobody',
    (finding) => {
      const { minutes } = finding.measures;
      const size = minutes === undefined ? null : minutesWords(minutes);
      return words(
        `按 ${finding.clause} 只作记录${size === null ? '' : `：离岗 ${size['zh-CN']}`}`,
        `recorded only, under ${finding.clause}${size === null ? '' : `: ${size.en} away`}`,
      );
    },
    null,
  ),
  'missing-punch': ruleWords(
    words('缺卡', 'missing punch'),
    'employee',
    words(
      '说明之前不判断迟到、早退或旷工，也不罚款',
      'until it is explained nothing is judged and nothing is fined',
    ),
    words('交补卡单写明真实时间', 'hand in a correction with the real time'),
  ),
  'unscheduled-attendance': ruleWords(
    words('非排班出勤', 'attendance off the roster'),
    'employee',
    words(
      '不判断迟到早退；没有批准并备案的加班记录，这段时间不能补休',
      'late and early are not judged; without overtime that was approved and filed the time earns no time off',
    ),
    words(
      '如为加班，登记加班并批准、备案；否则无需处理',
      'if it was overtime, record it and have it approved and filed; otherwise nothing is needed',
    ),
  ),
  'coverage-gap': ruleWords(
    words('值班人数不足', 'cover short'),
    'manager',
    coverVerdict,
    words('调整排班，或安排他人值班', 'change the roster or find somebody to stand in'),
  ),
  'calendar-missing': ruleWords(
    words('日历未录入', 'calendar missing'),
    'manager',
    words(
      '不知道当天是否放假或调休，因此不判断',
      'whether the date is a holiday or a make-up day is not known, so nothing is judged',
    ),
    words(
      '在日历表录入当年的节假日和调休上班日',
      'enter the holidays and make-up workdays of the year in the calendar tab',
    ),
  ),
  'record-unreadable': ruleWords(
    words('记录读不出', 'record unreadable'),
    'manager',
    words(
      '更正之前不判断当天，也不罚款',
      'until it is corrected the day is not judged and nothing is fined',
    ),
    words('按问题清单更正那一格', 'correct the cell named in the list of problems'),
  ),
  'roster-missing': ruleWords(
    words('排班未发布', 'roster missing'),
    'manager',
    words(
      '不知道谁值班，因此不判断当天的值班人数',
      'who keeps the duty is not known, so the cover of the day is not judged',
    ),
    words('在排班表填写这一期间', 'fill in the roster tab for this time'),
  ),
  'seven-running-days': ruleWords(
    words('连续排班七天', 'seven running days'),
    'manager',
    words('排班连续七天没有休息日', 'the roster has seven days in a row without rest'),
    words('在其中安排一天休息', 'give a day of rest among them'),
  ),
} as const satisfies Record<string, RuleWords>;
