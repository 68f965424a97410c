/** The answers of every dropdown, with the spellings people use for them. */
import { choice } from './column.ts';

export const postChoices = [
  choice('operations-lead', '运营主管', '主管', '运营'),
  choice('presales', '售前客服', '售前'),
  choice('aftersales', '售后客服', '售后'),
  choice('promotion', '推广专员', '推广'),
  choice('design', '美工', '设计'),
  choice('planning', '策划'),
];

export const leaveKindChoices = [
  choice('personal', '事假', '事'),
  choice('sick', '病假', '病'),
  choice('work-injury', '工伤假', '工伤', 'work injury'),
  choice('marriage', '婚假', '婚'),
  choice('bereavement', '丧假', '丧'),
  choice('annual', '年假', '年休假'),
  choice('maternity', '产假', '产'),
  choice('comp', '补休', '调休', '倒休'),
];

export const statusChoices = [
  choice('approved', '已批准', '批准', '同意', '通过'),
  choice('pending', '待审批', '审批中', '待批'),
  choice('refused', '未批准', '不批准', '不同意', '拒绝', '驳回'),
  choice('withdrawn', '已撤回', '撤回', '撤销'),
];

export const dutyChoices = [choice('work', '上班', '班', '值班'), choice('rest', '休息', '休')];

export const measureChoices = [
  choice('none', '无', '不处理'),
  choice('criticism', '批评', '批评教育'),
  choice('warning', '警告'),
  choice('fine', '罚款'),
  choice('removal', '除名', '辞退'),
];

export const reportKindChoices = [
  choice('monthly-plan', '月计划', 'monthly plan'),
  choice('monthly-summary', '月总结', 'monthly summary'),
  choice('quarterly-plan', '季度计划', '季计划', 'quarterly plan'),
  choice('weekly-summary', '周总结', 'weekly summary'),
  choice('quarterly-summary', '季度总结', '季总结', 'quarterly summary'),
  choice('daily-returns-log', '退换货日志', '退换货登记', 'daily returns log'),
  choice('daily-refunds-log', '退款日志', '退款登记', 'daily refunds log'),
];

export const checklistKindChoices = [
  choice('closing', '下班检查', '关门检查'),
  choice('cleaning', '清洁', '卫生'),
  choice('id-copy', '身份证复印件', 'id copy'),
  choice('personnel-file', '人事档案', 'personnel file'),
  choice('contract', '劳动合同', '合同'),
  choice('handover', '交接'),
  choice('attendance-check', '月度核对', '考勤核对', 'attendance check'),
];

export const decisionChoices = [
  choice('excuse', '有理由', '免责'),
  choice('confirm', '确认', '属实'),
  choice('waive', '免罚', '免除'),
  choice('object', '异议', '申诉', '复核'),
];

export const calendarKindChoices = [
  choice('holiday', '节假日', '法定节假日', '节日'),
  choice('workday', '调休上班', '补班'),
  choice('rest', '休息', '调休放假', '放假'),
];

/** Yes and no as typed, ticked or marked. */
export const flagChoices = [
  choice('true', '是', '有', '已', '√', '✓', '✔', 'yes', 'y', '1'),
  choice('false', '否', '无', '没有', '未', '×', '✗', '✘', 'no', 'n', '0'),
];
