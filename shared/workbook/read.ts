/** Reads the whole workbook: facts from good rows, problems for the others, and what those might have said. */
import type { Facts, Unreadable } from '../facts/document.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalMoment } from '../kernel/moment.ts';
import type { Problem } from '../kernel/problem.ts';
import { type LocatedTab, locateTab } from './header.ts';
import type { ReadingContext } from './read-rows.ts';
import { type RecordForm, type RowReading, readTab } from './read-tab.ts';
import { checklistForm, decisionForm, incidentForm, reportForm } from './records/notes.ts';
import { calendarForm, employeeForm, resignationForm } from './records/people.ts';
import { correctionForm, offPostForm, punchForm, rosterForm } from './records/presence.ts';
import { leaveForm, outingForm, overtimeForm } from './records/requests.ts';
import { noSettings, readSettings, type Settings } from './settings.ts';
import type { RawTab } from './snapshot.ts';
import { type StaffList, staffList } from './staff-list.ts';
import type { TabKey } from './tabs/tab.ts';
import { humanTabs } from './tabs.ts';
import { unreadableOf, unreadableTab } from './unreadable.ts';
import { strayValues } from './verdict-columns.ts';

export interface WorkbookInput {
  readonly tabs: readonly RawTab[];
  /** First date that facts are kept for; default: what 制度 says, or the first of the year of `through`. */
  readonly from?: LocalDate;
  /** Last date to be judged. */
  readonly through: LocalDate;
  readonly asOf?: LocalMoment;
  readonly ledger?: Facts['ledger'];
}

export interface WorkbookReading {
  /** null while the team itself cannot be told: nothing can be judged. */
  readonly facts: Facts | null;
  readonly settings: Settings;
  /** Every fault, in the order of tabs and rows. */
  readonly problems: readonly Problem[];
  /**
   * Those of them that stop the night: a tab or column that is gone, a setting of the team or a staff row
   * that cannot be read. Judging without it would judge by other rules or without a person.
   */
  readonly blocking: readonly Problem[];
  /** Every row with anything in it, read or not. */
  readonly rows: readonly RowReading[];
}

/** Never throws on what people typed: every fault is a problem at its place. */
export function readWorkbook(input: WorkbookInput): WorkbookReading {
  const problems = new Map<TabKey, Problem[]>();
  const rows = new Map<TabKey, readonly RowReading[]>();
  const blocking: Problem[] = [];
  const unreadable: Unreadable[] = [];
  const located = new Map<TabKey, LocatedTab>();
  for (const tab of humanTabs) {
    const result = locateTab(tab, input.tabs);
    if (result.ok) located.set(tab.key, result.located);
    else {
      problems.set(tab.key, [...result.problems]);
      blocking.push(...result.problems);
      unreadable.push(...unreadableTab(tab));
    }
  }
  const yearStart = `${input.through.slice(0, 4)}-01-01`;
  const bare: ReadingContext = {
    from: input.from ?? yearStart,
    through: input.through,
    staff: null,
  };

  const policy = located.get('policy');
  const settings = policy ? readSettings(policy, bare) : null;
  if (settings) {
    rows.set('policy', settings.rows);
    problems.set('policy', [...settings.rows.flatMap((row) => row.problems), ...settings.missing]);
    blocking.push(...settings.blocking);
  }
  const from = input.from ?? settings?.settings.judgeFrom ?? yearStart;

  const read = <Fact>(key: TabKey, form: RecordForm<Fact>, context: ReadingContext): Fact[] => {
    const tab = located.get(key);
    if (!tab) return [];
    const reading = readTab(tab, context, form);
    rows.set(key, reading.rows);
    problems.set(
      key,
      reading.rows.flatMap((row) => row.problems),
    );
    unreadable.push(...reading.rows.flatMap(unreadableOf));
    return [...reading.records];
  };

  const employees = read('staff', employeeForm, bare);
  const refused = (rows.get('staff') ?? []).filter((row) => row.state === 'refused');
  blocking.push(...refused.flatMap((row) => row.problems));
  const numbers = refused.flatMap((row) => row.employee ?? []);
  const isComplete = located.has('staff') && numbers.length === refused.length;
  const staff = staffList(employees, numbers, isComplete);
  const context = { from, through: input.through, staff };
  const facts: Omit<Facts, 'team'> = {
    format: 'kaoqin/facts@1',
    from,
    through: input.through,
    asOf: input.asOf ?? null,
    readings: { ...settings?.settings.readings },
    switches: [...(settings?.settings.switches ?? [])],
    calendar: read('calendar', calendarForm, context),
    employees,
    roster: read('roster', rosterForm, context),
    punches: read('attendance', punchForm, context),
    corrections: read('corrections', correctionForm, context),
    leaves: read('leaves', leaveForm, context),
    outings: read('outings', outingForm, context),
    offPost: read('offPost', offPostForm, context),
    overtime: read('overtime', overtimeForm, context),
    incidents: read('incidents', incidentForm, context),
    reports: read('reports', reportForm, context),
    checklists: read('checklists', checklistForm, context),
    resignations: read('resignations', resignationForm, context),
    decisions: read('decisions', decisionForm, context),
    unreadable: [],
    closedMonths: [...(settings?.settings.closedMonths ?? [])],
    ledger: [...(input.ledger ?? [])],
  };
  const team = settings?.settings.team ?? null;
  return {
    facts: team && {
      ...facts,
      team,
      unreadable: unreadable.flatMap((item) => concerning(item, staff)),
    },
    settings: settings?.settings ?? noSettings,
    problems: humanTabs.flatMap((tab) => {
      const tabLocated = located.get(tab.key);
      const stray = tabLocated ? strayValues(tab, tabLocated.raw) : [];
      return [...(problems.get(tab.key) ?? []), ...stray];
    }),
    blocking,
    rows: humanTabs.flatMap((tab) => rows.get(tab.key) ?? []),
  };
}

/** A number nobody has may have meant anybody; one whose staff row is at fault is not judged anyway. */
function concerning(item: Unreadable, staff: StaffList): Unreadable[] {
  if (item.employee == null) return [item];
  const answer = staff.find(item.employee);
  if (answer.state === 'waiting') return [];
  return [answer.state === 'known' ? item : { ...item, employee: null }];
}
