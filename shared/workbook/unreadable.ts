/** What a refused row might have said: whom and which dates nobody may be judged on because of it. */
import type { Unreadable } from '../facts/document.ts';
import type { RowReading } from './read-tab.ts';
import { employmentColumns } from './records/people.ts';
import type { HumanTab, TabKey } from './tabs/tab.ts';
import { humanTab } from './tabs.ts';

type Part = Unreadable['part'];

/** Tabs whose rows can clear or change what somebody is charged with. A calendar row moves due days. */
const partOf: Partial<Record<TabKey, Part>> = {
  attendance: 'punches',
  corrections: 'corrections',
  leaves: 'leaves',
  outings: 'outings',
  offPost: 'offPost',
  overtime: 'overtime',
  roster: 'roster',
  calendar: 'roster',
  decisions: 'decisions',
};

/** The entry for a row that was refused; none where the row could only have been to somebody's charge. */
export function unreadableOf(row: RowReading): Unreadable[] {
  if (row.tab === 'staff') return employmentUnreadable(row);
  const part = partOf[row.tab];
  if (part === undefined || row.state !== 'refused') return [];
  const { employee, from, through, place } = row;
  if (row.tab === 'decisions' && employee !== null && impersonal.includes(employee)) return [];
  return [{ part, employee, from, through, place }];
}

/** Decisions on a night, on a closed month or on the team's own findings charge and clear nobody. */
const impersonal: readonly string[] = ['run', 'reopen', 'team'];

/** A staff row read without its dates: nothing this person owed can be told. */
function employmentUnreadable(row: RowReading): Unreadable[] {
  const isUncertain = employmentColumns.some((key) => row.badKeys.includes(key));
  if (row.state !== 'read' || !isUncertain) return [];
  const { employee, place } = row;
  return [{ part: 'roster', employee, from: null, through: null, place }];
}

/** A whole tab that cannot be read may have said anything about anybody. */
export function unreadableTab(tab: HumanTab): Unreadable[] {
  const part = partOf[tab.key];
  if (part === undefined) return [];
  const place = humanTab(tab.key).title['zh-CN'];
  return [{ part, employee: null, from: null, through: null, place }];
}
