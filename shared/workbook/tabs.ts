/** All tabs that people fill in, in the order they stand in the workbook. */

import { calendarTab, resignationsTab, staffTab } from './tabs/people.ts';
import { policyTab } from './tabs/policy.ts';
import { attendanceTab, correctionsTab, offPostTab, rosterTab } from './tabs/presence.ts';
import { checklistsTab, decisionsTab, incidentsTab, reportsTab } from './tabs/records.ts';
import { leavesTab, outingsTab, overtimeTab } from './tabs/requests.ts';
import { type HumanTab, type TabKey, tabKeys } from './tabs/tab.ts';

const byKey: Record<TabKey, HumanTab> = {
  staff: staffTab,
  attendance: attendanceTab,
  leaves: leavesTab,
  outings: outingsTab,
  overtime: overtimeTab,
  corrections: correctionsTab,
  roster: rosterTab,
  offPost: offPostTab,
  incidents: incidentsTab,
  reports: reportsTab,
  checklists: checklistsTab,
  resignations: resignationsTab,
  decisions: decisionsTab,
  calendar: calendarTab,
  policy: policyTab,
};

/** The tabs people fill in. */
export const humanTabs: readonly HumanTab[] = tabKeys.map((key) => byKey[key]);

export function humanTab(key: TabKey): HumanTab {
  return byKey[key];
}
