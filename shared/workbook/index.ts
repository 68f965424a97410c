/** What shells use of the workbook. */
export {
  type HumanLayout,
  humanLayouts,
  type RuleLayout,
  type SystemLayout,
  systemLayouts,
} from './layout.ts';
export { readWorkbook, type WorkbookInput, type WorkbookReading } from './read.ts';
export type { RowReading } from './read-tab.ts';
export type { MailFailure, NightLine, StopLine, SystemTabsInput } from './render/input.ts';
export { type CellStyle, type StyleLook, styleLooks, verdictCodes } from './render/styles.ts';
export type { SystemCell, SystemTab } from './render/system-tab.ts';
export { renderSystemTabs } from './render.ts';
export { type Settings, settingNames } from './settings.ts';
export {
  FILLED_FROM_ELSEWHERE,
  type GridArea,
  type RawCell,
  type RawTab,
  type SheetSnapshot,
  type StandingRule,
  type WorkbookSnapshot,
} from './snapshot.ts';
export { findSystemTab, planSetUp, type Repair, type Sweep, sweep } from './sweep.ts';
export { humanTabs } from './tabs.ts';
