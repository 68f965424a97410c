/** How the clauses are judged that no rule file carries in its name; a clause without any way is an error. */
import type { ClauseId, humanTabs, Words } from '../../shared/index.ts';

/** The tab a record stands in. */
export type RecordTab = (typeof humanTabs)[number]['key'];

/** A person judges: nothing is computed and no rule is planned. */
export interface ByPerson {
  readonly by: 'person';
  readonly says: Words;
}

/** Files that carry a clause out without being a rule of its own, and what they do for it. */
export interface CarriedOut {
  readonly by: 'code';
  readonly files: readonly string[];
  readonly says: Words;
}

/** Rules that look at a record somebody enters; those without a file yet are planned. */
export interface ThroughRecord {
  readonly by: 'record';
  readonly tabs: readonly RecordTab[];
  readonly rules: readonly string[];
}

export type Way = ByPerson | CarriedOut | ThroughRecord;

const incident: Way = { by: 'record', tabs: ['incidents'], rules: ['incident'] };
const report: Way = { by: 'record', tabs: ['reports'], rules: ['report-overdue'] };
const onboarding: Way = { by: 'record', tabs: ['checklists'], rules: ['onboarding-open'] };
const checklist: Way = { by: 'record', tabs: ['checklists'], rules: ['checklist-open'] };

function code(files: readonly string[], zhCN: string, en: string): Way {
  return { by: 'code', files, says: { 'zh-CN': zhCN, en } };
}

function person(zhCN: string, en: string): Way {
  return { by: 'person', says: { 'zh-CN': zhCN, en } };
}

/** Ways beside the rules and grounds that name the clause themselves. */
export const clauseWays: Readonly<Partial<Record<ClauseId, readonly Way[]>>> = {
  'P1.4': [report],
  'P1.9': [report],
  'P2.4': [incident],
  'P2.7': [incident],
  'P2.8': [incident],
  'P2.10': [incident],
  'P2.14': [report],
  'P2.15': [report],
  'P3.3': [incident],
  'P3.5': [incident],
  'P3.7': [report],
  'P5.10': [report],
  'F.note': [report],
  '1.2.1': [incident],
  '1.2.2': [incident],
  '1.2.3': [incident],
  '1.2.4': [incident],
  '1.3.1': [
    code(
      ['shared/facts/gaps.ts', 'shared/rules/2.2.2-late-arrival.ts'],
      '应到而未到的时间按2.2.2和2.3的规则认定',
      'due time with nobody there is judged by the rules of 2.2.2 and 2.3',
    ),
  ],
  '1.3.2': [incident],
  '1.3.3': [incident],
  '1.3.4': [incident],
  '1.3.5': [checklist, incident],
  '1.3.6': [incident],
  '1.3.7': [incident],
  '1.3.8': [
    code(
      ['shared/rules/2.2.4-leave-late-filed.ts', 'shared/rules/2.3.4-absence.ts'],
      '迟办的假按2.2.4记录，没有假的缺勤按旷工认定',
      'leave arranged late is noted under 2.2.4, time away without leave is absence',
    ),
  ],
  '2.2.1': [
    code(
      ['shared/facts/due.ts', 'shared/policy/editions/2025-01-01.ts'],
      '作息时间决定每个日期应到的时段',
      'the hours decide which sessions a date owes',
    ),
  ],
  '2.2.4': [
    code(
      ['shared/payroll/unpaid.ts'],
      '事假和病假的时间不计薪',
      'time of personal and sick leave carries no pay',
    ),
  ],
  '2.2.5': [
    code(
      ['shared/sanctions/fines.ts'],
      '填入财务制度的金额后按档计罚，未填则不定金额',
      'once the finance schedule is entered lateness is priced by its steps, until then by none',
    ),
  ],
  '2.3.3': [incident],
  '2.3.4': [
    code(
      ['shared/sanctions/fines.ts', 'shared/sanctions/reviews.ts', 'shared/sanctions/counters.ts'],
      '罚款、累计和开除前的人工复核由此得出',
      'fines, counters and the review by a person before any removal follow from it',
    ),
  ],
  '2.3.5': [
    code(
      ['shared/facts/standing.ts'],
      '只有批准的假单可以代替出勤，待批、未批、撤回的都不行',
      'only an approved form stands in for presence; pending, refused and withdrawn ones do not',
    ),
  ],
  '2.3.6': [
    code(
      [
        'shared/rules/1.3.4-off-post.ts',
        'shared/rules/grounds/2.2.3-outing-open.ts',
        'shared/facts/standing.ts',
      ],
      '未报备的外出满一小时按旷工认定，不足的只作记录（解读A15）',
      'an unreported outing is absence from an hour on and only recorded below (reading A15)',
    ),
  ],
  '2.4.0': [
    code(
      ['shared/facts/standing.ts'],
      '假单获批后才代替出勤',
      'a form stands in for presence once it is approved',
    ),
  ],
  '2.4.1': [
    code(
      ['shared/facts/leave-timing.ts'],
      '不超过一天的病假后补也算按时',
      'sick leave of up to a day counts as in time when it follows',
    ),
  ],
  '2.4.3': [
    code(
      ['shared/facts/build-day.ts', 'shared/payroll/unpaid.ts'],
      '病假按批准的起止时间计到分钟',
      'sick leave is counted to the minute between its approved ends',
    ),
  ],
  '2.5.1': [
    code(
      ['shared/facts/leave-timing.ts', 'shared/rules/2.2.4-leave-late-filed.ts'],
      '是否提前一天申请由此判断，迟办的按2.2.4记录',
      'tells whether it was asked a day ahead; late ones are noted under 2.2.4',
    ),
  ],
  '2.5.3': [
    code(
      ['shared/facts/standing.ts', 'shared/facts/build-day.ts'],
      '批准的补单代替迟到，原认定保留为已说明',
      'an approved later form replaces the lateness, which stays listed as excused',
    ),
  ],
  '2.5.5': [
    code(
      ['shared/payroll/unpaid.ts'],
      '事假和病假的时间不计薪',
      'time of personal and sick leave carries no pay',
    ),
  ],
  '2.6.1': [{ by: 'record', tabs: ['overtime'], rules: ['overtime-refused'] }],
  '2.6.2': [
    code(
      ['shared/payroll/overtime-credit.ts', 'shared/payroll/comp-balance.ts'],
      '休息日已批准并备案的加班时长可换补休，按月列出余额',
      'approved and filed hours of a rest day may be swapped for time off; the balance is kept by month',
    ),
  ],
  '4.3.1': [person('由银行转账，没有可计算的内容', 'the bank pays; there is nothing to compute')],
  '4.3.2': [code(['shared/payroll/pay-day.ts'], '算出发薪日期', 'works out the pay date')],
  '4.3.3': [onboarding],
  '4.4.1': [
    code(['shared/payroll/unpaid.ts'], '算出不计薪的时间', 'works out the time without pay'),
  ],
  '4.4.2': [
    code(
      ['shared/payroll/fines-by-month.ts', 'shared/payroll/cap-fines.ts'],
      '罚款单列在工资旁，从不抵扣工资；超过参考上限的按读法提示、截去或转入下月',
      'fines stand beside the wage and are never taken off it; above the ceiling they are pointed out, cut or carried on, as the reading says',
    ),
  ],
  '4.4.3': [
    code(['shared/payroll/month-days.ts'], '算出当月的计薪天数', 'counts the days pay rests on'),
  ],
  '4.4.4': [
    code(
      ['shared/payroll/close-month.ts', 'shared/payroll/pay-day.ts'],
      '按整月结算，结算后的差额调整到下一个未结月份，遇假日移动发薪日期',
      'settles the whole month, books later differences into the next open one and moves the pay date off a holiday',
    ),
  ],
  '4.4.5': [
    code(
      ['shared/payroll/pay-day.ts'],
      '按入职日期推后首次发薪',
      'defers the first pay by the date of hire',
    ),
  ],
  '5.1': [checklist],
  '5.2': [incident],
  '5.3': [incident],
  '6.1': [onboarding],
  '6.2': [
    {
      by: 'record',
      tabs: ['resignations', 'checklists'],
      rules: ['resignation-notice-short', 'handover-open'],
    },
  ],
};
