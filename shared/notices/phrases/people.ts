/** Names of posts and of kinds of leave. */
import type { Employee, LeaveKind } from '../../facts/document.ts';
import { type Words, words } from '../../policy/words.ts';

/** Names of the posts. */
export const postWords: Readonly<Record<Employee['post'], Words>> = {
  'operations-lead': words('运营主管', 'operations lead'),
  presales: words('售前客服', 'presales'),
  aftersales: words('售后客服', 'after-sales'),
  promotion: words('推广', 'promotion'),
  design: words('美工', 'design'),
  planning: words('策划', 'planning'),
};

/** Names of the kinds of leave. */
export const leaveKindWords: Readonly<Record<LeaveKind, Words>> = {
  personal: words('事假', 'personal leave'),
  sick: words('病假', 'sick leave'),
  'work-injury': words('工伤假', 'work injury leave'),
  marriage: words('婚假', 'marriage leave'),
  bereavement: words('丧假', 'bereavement leave'),
  annual: words('年假', 'annual leave'),
  maternity: words('产假', 'maternity leave'),
  comp: words('补休', 'time off in lieu'),
};
