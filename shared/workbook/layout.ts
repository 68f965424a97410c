/** How the whole workbook is laid out: what set-up creates and the nightly sweep keeps in repair. */
import type { Words } from '../policy/words.ts';
import type { ColumnPositions } from './header.ts';
import { type CellStyle, verdictCodes } from './render/styles.ts';
import {
  type SystemTabKey,
  systemTabKeys,
  systemTabTitles,
  tabTitle,
} from './render/system-tab.ts';
import { lookupFormula } from './row-key.ts';
import { settingNames, whatIfName } from './setting-names.ts';
import { columnLetters } from './snapshot.ts';
import { flagChoices } from './tabs/choices.ts';
import type { Column, ColumnKind } from './tabs/column.ts';
import { parameterRows } from './tabs/policy.ts';
import type { HumanTab, TabKey } from './tabs/tab.ts';
import { humanTabs } from './tabs.ts';
import { marksHeader, verdictHeader } from './verdict-columns.ts';

const systemKeys: readonly string[] = systemTabKeys;

/** Fixed, so that adding a tab twice is noticed. */
export function sheetIdOf(key: TabKey | SystemTabKey): number {
  const system = systemKeys.indexOf(key);
  if (system >= 0) return 201 + system;
  return 101 + humanTabs.findIndex((tab) => tab.key === key);
}

export interface ColumnLayout {
  readonly header: string;
  /** Shown when the pointer rests on the header. */
  readonly note: string;
  readonly width: number;
  readonly format: 'text' | 'date' | 'time' | 'datetime' | 'money' | null;
  /** Offered in a dropdown; other spellings stay possible. */
  readonly choices: readonly string[];
}

export interface HumanLayout {
  readonly key: TabKey;
  readonly sheetId: number;
  readonly title: string;
  readonly color: string;
  readonly rowCount: number;
  readonly columns: readonly ColumnLayout[];
  /** Rows a new tab starts with, below the header. */
  readonly firstRows: readonly (readonly string[])[];
}

export interface SystemLayout {
  readonly key: SystemTabKey;
  readonly sheetId: number;
  readonly title: string;
  readonly color: string;
  readonly isHidden: boolean;
}

/** A conditional format over whole columns, from row 2 down. */
export interface RuleLayout {
  readonly startColumn: number;
  readonly endColumn: number;
  readonly formula: string;
  readonly style: CellStyle;
}

function humanLayout(tab: HumanTab): HumanLayout {
  return {
    key: tab.key,
    sheetId: sheetIdOf(tab.key),
    title: tabTitle(tab.title),
    color: '#5b8db8',
    rowCount: tab.key === 'attendance' ? 3000 : 500,
    columns: tab.columns.map((column, index) =>
      columnLayout(column, index === 0 ? tab.note : null),
    ),
    firstRows: tab.key === 'policy' ? policyRows() : [],
  };
}

function systemLayout(key: SystemTabKey): SystemLayout {
  return {
    key,
    sheetId: sheetIdOf(key),
    title: tabTitle(systemTabTitles[key]),
    color: '#9aa4ad',
    isHidden: key === 'lookup',
  };
}

/** The formulas of the verdict and the marks column, for columns where they stand now. */
export function verdictFormulas(tab: HumanTab, columns: ColumnPositions) {
  return {
    verdict: lookupFormula(tab, columns, verdictHeader, 'B'),
    marks: lookupFormula(tab, columns, marksHeader, 'C'),
  };
}

/** Bad cells are painted one by one, the verdict by its code. */
export function verdictRules(
  columns: ColumnPositions,
  verdictColumn: number,
  marksColumn: number,
): RuleLayout[] {
  const marks = `$${columnLetters(marksColumn)}2`;
  const positions = [...columns.values()];
  return [
    {
      startColumn: Math.min(...positions),
      endColumn: Math.max(...positions) + 1,
      formula: `=ISNUMBER(SEARCH("["&COLUMN()&"]",${marks}))`,
      style: 'unreadable',
    },
    ...verdictCodes.map(({ code, style }) => ({
      startColumn: verdictColumn,
      endColumn: verdictColumn + 1,
      formula: `=LEFT(${marks},1)="${code}"`,
      style,
    })),
  ];
}

/** Whether a conditional format is one of ours, wherever its column has moved. */
export function isOurRule(formula: string): boolean {
  return (
    /^=ISNUMBER\(SEARCH\("\["&COLUMN\(\)&"\]",.+\)\)$/.test(formula) ||
    /^=LEFT\(.+,1\)="[A-Z]"$/.test(formula)
  );
}

const widths: Partial<Record<ColumnKind, number>> = {
  id: 80,
  employee: 70,
  newEmployee: 70,
  name: 80,
  date: 95,
  time: 75,
  moment: 135,
  momentEnd: 135,
  flag: 75,
  money: 80,
  note: 180,
  email: 190,
  setting: 200,
};
const formats: Partial<Record<ColumnKind, ColumnLayout['format']>> = {
  id: 'text',
  employee: 'text',
  newEmployee: 'text',
  date: 'date',
  time: 'time',
  moment: 'datetime',
  momentEnd: 'datetime',
  period: 'text',
  setting: 'text',
  money: 'money',
};

function columnLayout(column: Column, tabNote: Words | null): ColumnLayout {
  const choices = column.kind === 'flag' ? flagChoices : column.choices;
  return {
    header: tabTitle(column.header),
    note: noteText(column, tabNote),
    width: widths[column.kind] ?? 120,
    format: formats[column.kind] ?? null,
    choices: choices.map(({ labels }) => labels[0]),
  };
}

function noteText(column: Column, tabNote: Words | null): string {
  const lines = [
    ...(tabNote ? [tabNote['zh-CN'], tabNote.en] : []),
    ...(column.isRequired ? ['必填 · required'] : []),
    ...(column.note['zh-CN'] === '' ? [] : [column.note['zh-CN'], column.note.en]),
    ...(column.example === '' ? [] : [`例 e.g. ${column.example}`]),
  ];
  return lines.join('\n');
}

/** Every setting and every reading with a blank value, which stands for the default. */
function policyRows(): string[][] {
  const settings = [...Object.values(settingNames), whatIfName].map((name) => [tabTitle(name)]);
  return [...settings, ...parameterRows()];
}

/** In the order the tabs stand in the workbook. */
export const humanLayouts: readonly HumanLayout[] = humanTabs.map(humanLayout);
export const systemLayouts: readonly SystemLayout[] = systemTabKeys.map(systemLayout);
