/** The tabs for what somebody notes down: 事件, 报表, 清单, 决定. */
import { words } from '../../policy/words.ts';
import {
  checklistKindChoices,
  decisionChoices,
  measureChoices,
  reportKindChoices,
} from './choices.ts';
import { column } from './column.ts';
import type { HumanTab } from './tab.ts';

const required = { required: true };

export const incidentsTab: HumanTab = {
  key: 'incidents',
  title: words('事件', 'Incidents'),
  columns: [
    column('id', 'id', '编号', 'Form', { example: 'I001' }),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('date', 'date', '日期', 'Date', required),
    column('text', 'clause', '条款', 'Clause', { required: true, example: '1.3.3' }),
    column('text', 'what', '事实', 'What', { required: true, example: '上班时间看视频' }),
    column('choice', 'measure', '处理', 'Measure', { required: true, choices: measureChoices }),
    column('money', 'amount', '金额', 'Amount', { example: '50' }),
    column('person', 'recordedBy', '记录人', 'Recorded by', required),
  ],
  naturalKey: ['id'],
  fallbackKey: ['employee', 'date'],
  note: words('处理和金额由人填写。', 'A person enters the measure and any amount.'),
};

export const reportsTab: HumanTab = {
  key: 'reports',
  title: words('报表', 'Reports'),
  columns: [
    column('id', 'id', '编号', 'Form', { example: 'R001' }),
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('choice', 'kind', '种类', 'Kind', { required: true, choices: reportKindChoices }),
    column('period', 'period', '期间', 'Period', {
      required: true,
      note: words(
        '月 2025-03，季 2025-Q1，周 2025-W11，日 2025-03-10',
        'Month 2025-03, quarter 2025-Q1, week 2025-W11, day 2025-03-10',
      ),
    }),
    column('moment', 'submittedAt', '提交时间', 'Submitted at', { example: '2025-03-31 17:00' }),
  ],
  naturalKey: ['id'],
  fallbackKey: ['employee', 'kind', 'period'],
  note: words('交了才写一行。', 'One row per report handed in.'),
};

export const checklistsTab: HumanTab = {
  key: 'checklists',
  title: words('清单', 'Checklists'),
  columns: [
    column('date', 'date', '日期', 'Date', required),
    column('choice', 'kind', '种类', 'Kind', { required: true, choices: checklistKindChoices }),
    column('employee', 'by', '负责人工号', 'By'),
    column('employee', 'employee', '对象工号', 'About'),
    column('flag', 'done', '完成', 'Done', required),
    column('note', 'note', '备注', 'Note'),
  ],
  naturalKey: ['date', 'kind', 'by', 'employee'],
  fallbackKey: [],
  note: words(
    '入职和交接的清单写明对象工号。',
    'Joining and handover lists name whom they are about.',
  ),
};

export const decisionsTab: HumanTab = {
  key: 'decisions',
  title: words('决定', 'Decisions'),
  columns: [
    column('text', 'finding', '结论编号', 'Finding', {
      required: true,
      example: 'E01.2025-03-10.absence',
      note: words('从“结论”页复制', 'Copy it from the tab Flags'),
    }),
    column('choice', 'decision', '决定', 'Decision', { required: true, choices: decisionChoices }),
    column('person', 'by', '决定人', 'By', required),
    column('moment', 'at', '时间', 'At', { required: true, example: '2025-03-12 10:00' }),
    column('text', 'reason', '理由', 'Reason', { informative: true, example: '家人急诊，有证明' }),
  ],
  naturalKey: ['finding', 'at'],
  fallbackKey: [],
  note: words(
    '有理由：不算违规；确认：属实；免罚：属实但不罚。',
    'Excuse: no breach; confirm: it stands; waive: it stands without the sanction.',
  ),
};
