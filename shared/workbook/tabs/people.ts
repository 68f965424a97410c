/** The tabs about the team's people and its days: 员工, 离职, 日历. */
import { words } from '../../policy/words.ts';
import { calendarKindChoices, postChoices } from './choices.ts';
import { column } from './column.ts';
import type { HumanTab } from './tab.ts';

const required = { required: true };

export const staffTab: HumanTab = {
  key: 'staff',
  title: words('员工', 'Staff'),
  columns: [
    column('newEmployee', 'id', '工号', 'Number', {
      required: true,
      note: words('一人一号，不再给别人用', 'One number a person, never used again'),
    }),
    column('text', 'name', '姓名', 'Name', { required: true, example: '王芳' }),
    column('choice', 'post', '岗位', 'Post', { required: true, choices: postChoices }),
    column('email', 'email', '邮箱', 'E-mail'),
    column('id', 'supervisor', '主管工号', 'Supervisor', { example: 'E00' }),
    column('date', 'hiredOn', '入职日', 'Hired on', { example: '2024-01-01' }),
    column('date', 'leftOn', '离职日', 'Left on', { example: '' }),
    column('money', 'monthlyWage', '月工资', 'Monthly wage'),
  ],
  naturalKey: ['id'],
  fallbackKey: [],
  note: words('离职的人保留这一行并填离职日。', 'Keep the row of someone who left and date it.'),
};

export const resignationsTab: HumanTab = {
  key: 'resignations',
  title: words('离职', 'Resignations'),
  columns: [
    column('employee', 'employee', '工号', 'Number', required),
    column('name', 'name', '姓名', 'Name'),
    column('date', 'givenOn', '提出日', 'Given on', { required: true, example: '2025-03-01' }),
    column('date', 'lastDay', '最后工作日', 'Last day', { required: true, example: '2025-03-31' }),
    column('flag', 'handoverDone', '交接完成', 'Handover done', { required: true, example: '否' }),
  ],
  naturalKey: ['employee'],
  fallbackKey: [],
  note: words('递交辞职后写一行。', 'One row once notice is given.'),
};

export const calendarTab: HumanTab = {
  key: 'calendar',
  title: words('日历', 'Calendar'),
  columns: [
    column('date', 'date', '日期', 'Date', { required: true, example: '2025-04-04' }),
    column('choice', 'kind', '类型', 'Kind', { required: true, choices: calendarKindChoices }),
    column('text', 'name', '名称', 'Name', { informative: true, example: '清明节' }),
  ],
  naturalKey: ['date'],
  fallbackKey: [],
  note: words('国家公布的放假与补班日。', 'Holidays and make-up workdays as published each year.'),
};
