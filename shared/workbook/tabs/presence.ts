/** The tabs that say who was due and who was there: 考勤, 排班, 补卡, 离岗. */
import { words } from '../../policy/words.ts';
import { dutyChoices, statusChoices } from './choices.ts';
import { column } from './column.ts';
import type { HumanTab } from './tab.ts';

const required = { required: true };

export const attendanceTab: HumanTab = {
  key: 'attendance',
  title: words('考勤', 'Attendance'),
  columns: [
    column('date', 'date', '日期', 'Date', required),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('time', 'in', '上班', 'In'),
    column('time', 'noonOut', '中午下班', 'Noon out', {
      example: '12:01',
      note: words('一天打两次卡时留空', 'Leave blank where two punches a day are kept'),
    }),
    column('time', 'noonIn', '中午上班', 'Noon in', { example: '13:25' }),
    column('time', 'out', '下班', 'Out', { example: '17:31' }),
    column('note', 'note', '备注', 'Note'),
  ],
  naturalKey: ['date', 'employee'],
  fallbackKey: [],
  note: words(
    '每人每天一行；没有打卡就把时间留空。',
    'One row per person and day; no punch, leave the time blank.',
  ),
};

export const rosterTab: HumanTab = {
  key: 'roster',
  title: words('排班', 'Roster'),
  columns: [
    column('date', 'date', '日期', 'Date', required),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('choice', 'duty', '班次', 'Duty', { required: true, choices: dutyChoices }),
    column('note', 'note', '备注', 'Note'),
  ],
  naturalKey: ['date', 'employee'],
  fallbackKey: [],
  note: words(
    '只写与周一至周五及日历不同的日子。',
    'Only days that differ from Monday to Friday and the calendar.',
  ),
};

export const correctionsTab: HumanTab = {
  key: 'corrections',
  title: words('补卡', 'Corrections'),
  columns: [
    column('id', 'id', '编号', 'Form', { example: 'C001' }),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('date', 'date', '日期', 'Date', required),
    column('time', 'time', '实际时间', 'Time', required),
    column('text', 'reason', '原因', 'Reason', { example: '忘记打卡', informative: true }),
    column('choice', 'status', '状态', 'Status', { required: true, choices: statusChoices }),
    column('person', 'decidedBy', '审批人', 'Decided by'),
    column('moment', 'decidedAt', '审批时间', 'Decided at', { example: '2025-03-11 09:00' }),
  ],
  naturalKey: ['id'],
  fallbackKey: ['employee', 'date'],
  note: words('批准后，时间计入当天打卡。', 'Once approved, the time counts as a punch.'),
};

export const offPostTab: HumanTab = {
  key: 'offPost',
  title: words('离岗', 'Off post'),
  columns: [
    column('id', 'id', '编号', 'Form', { example: 'X001' }),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('date', 'date', '日期', 'Date', required),
    column('time', 'from', '离开', 'From', { required: true, example: '14:00' }),
    column('time', 'to', '返回', 'To', { required: true, example: '15:00' }),
    column('flag', 'permitted', '已批准', 'Permitted', { required: true, example: '否' }),
    column('person', 'recordedBy', '记录人', 'Recorded by'),
  ],
  naturalKey: ['id'],
  fallbackKey: ['employee', 'date'],
  note: words('工作时间离开岗位的记录。', 'Time away from the post within hours.'),
};
