/** The forms people hand in: 请假, 外出, 加班. */
import { words } from '../../policy/words.ts';
import { leaveKindChoices, statusChoices } from './choices.ts';
import { column } from './column.ts';
import type { HumanTab } from './tab.ts';

const required = { required: true };

export const leavesTab: HumanTab = {
  key: 'leaves',
  title: words('请假', 'Leave'),
  columns: [
    column('id', 'id', '编号', 'Form', { example: 'L001' }),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('choice', 'kind', '类别', 'Kind', { required: true, choices: leaveKindChoices }),
    column('moment', 'from', '开始', 'From', required),
    column('momentEnd', 'to', '结束', 'To', {
      required: true,
      note: words('只写日期表示含当天全天', 'A date alone includes that whole day'),
    }),
    column('moment', 'appliedAt', '申请时间', 'Applied at', { example: '2025-03-09 10:00' }),
    column('moment', 'phonedAt', '电话报备', 'Phoned at', { example: '2025-03-10 08:00' }),
    column('choice', 'status', '状态', 'Status', { required: true, choices: statusChoices }),
    column('person', 'approver1', '一级审批人', 'Approver 1'),
    column('moment', 'approvedAt1', '一级审批时间', 'Approved 1', { example: '2025-03-09 15:00' }),
    column('person', 'approver2', '二级审批人', 'Approver 2', { example: 'E90' }),
    column('moment', 'approvedAt2', '二级审批时间', 'Approved 2', { example: '2025-03-09 16:00' }),
    column('moment', 'filedAt', '备案时间', 'Filed at', { example: '2025-03-09 17:00' }),
    column('flag', 'certificate', '医院证明', 'Certificate'),
    column('moment', 'recalledAt', '召回时间', 'Recalled at', { example: '2025-03-10 10:00' }),
    column('moment', 'recallAcknowledgedAt', '召回确认', 'Recall answered', {
      example: '2025-03-10 10:20',
    }),
    column('note', 'note', '事由', 'Reason'),
  ],
  naturalKey: ['id'],
  fallbackKey: ['employee', 'from'],
  note: words(
    '只有已批准的假才算请假；审批写明人和时间。',
    'Only approved leave covers time; name who approved and when.',
  ),
};

export const outingsTab: HumanTab = {
  key: 'outings',
  title: words('外出', 'Outings'),
  columns: [
    column('id', 'id', '编号', 'Form', { example: 'O001' }),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('moment', 'from', '离开', 'From', { required: true, example: '2025-03-10 14:00' }),
    column('momentEnd', 'to', '返回', 'To', required),
    column('text', 'reason', '事由', 'Reason', { informative: true }),
    column('person', 'approvedBy', '批准人', 'Approved by'),
    column('moment', 'approvedAt', '批准时间', 'Approved at', { example: '2025-03-10 09:00' }),
    column('moment', 'filedAt', '备案时间', 'Filed at', { example: '2025-03-10 18:00' }),
  ],
  naturalKey: ['id'],
  fallbackKey: ['employee', 'from'],
  note: words('因公外出须有人批准并备案。', 'Going out on business needs approval and filing.'),
};

export const overtimeTab: HumanTab = {
  key: 'overtime',
  title: words('加班', 'Overtime'),
  columns: [
    column('id', 'id', '编号', 'Form', { example: 'V001' }),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('date', 'date', '日期', 'Date', { required: true, example: '2025-03-16' }),
    column('time', 'from', '开始', 'From', { required: true, example: '09:00' }),
    column('time', 'to', '结束', 'To', { required: true, example: '15:00' }),
    column('person', 'orderedBy', '安排人', 'Ordered by'),
    column('person', 'approvedBy', '批准人', 'Approved by'),
    column('moment', 'filedAt', '备案时间', 'Filed at', { example: '2025-03-17 09:00' }),
    column('flag', 'refused', '拒绝加班', 'Refused', { example: '否' }),
    column('flag', 'lossCaused', '造成损失', 'Loss caused', { example: '否' }),
    column('note', 'note', '备注', 'Note'),
  ],
  naturalKey: ['id'],
  fallbackKey: ['employee', 'date'],
  note: words(
    '休息日加班批准并备案后可补休。',
    'Approved and filed overtime on a rest day earns time off.',
  ),
};
