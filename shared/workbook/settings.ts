/** Reads the tab 制度: the team, its closed months, mail addresses, and the readings it has chosen. */
import type { Facts } from '../facts/document.ts';
import type { Month } from '../kernel/local-date.ts';
import type { Problem } from '../kernel/problem.ts';
import { isReadingName, parseReading, type ReadingName } from '../policy/readings.ts';
import { type Words, words } from '../policy/words.ts';
import { parseCell } from './cells.ts';
import { foldText, plainText } from './clean-text.ts';
import { monthsOf } from './closed-months.ts';
import { isNamed, type LocatedTab } from './header.ts';
import { type ReadingContext, refuseBoth } from './read-rows.ts';
import { type RecordForm, type RowReading, readTab } from './read-tab.ts';
import { type Row, refuseCell, requiredText, textOf } from './row.ts';
import { cellAt } from './snapshot.ts';
import { column } from './tabs/column.ts';
import { want, wantReading, wantSetting } from './words.ts';

/** The settings a team may make beside the readings. */
export const settingNames = {
  teamId: words('团队编号', 'Team id'),
  teamName: words('团队名称', 'Team name'),
  timeZone: words('时区', 'Time zone'),
  minimumWage: words('最低工资', 'Minimum wage'),
  judgeFrom: words('起始日期', 'Judge from'),
  closedMonths: words('关账月份', 'Closed months'),
  managerName: words('主管姓名', 'Manager name'),
  managerMail: words('主管邮箱', 'Manager e-mail'),
  ownerMail: words('管理员邮箱', 'Owner e-mail'),
  mailSender: words('发件人', 'Mail sender'),
  personalMails: words('给员工发邮件', 'Mail to staff'),
} as const satisfies Record<string, Words>;

export type SettingName = keyof typeof settingNames;

export interface Settings {
  readonly team: Facts['team'] | null;
  /** First date that may be judged; null: not set. */
  readonly judgeFrom: string | null;
  readonly closedMonths: readonly Month[];
  readonly readings: Readonly<Record<string, string | number | boolean | null>>;
  readonly managerName: string | null;
  readonly managerMail: string | null;
  /** Who hears of blocked and held nights; the manager where nobody is named. */
  readonly ownerMail: string | null;
  readonly mailSender: string | null;
  /** Whether each person gets their own mail; on unless switched off. */
  readonly personalMails: boolean;
}

/** What stands in while the tab cannot be read. */
export const noSettings: Settings = {
  team: null,
  judgeFrom: null,
  closedMonths: [],
  readings: {},
  managerName: null,
  managerMail: null,
  ownerMail: null,
  mailSender: null,
  personalMails: false,
};

export interface SettingsReading {
  readonly settings: Settings;
  readonly rows: readonly RowReading[];
  /** Required settings that are not there. */
  readonly missing: readonly Problem[];
}

type SettingValue = string | number | boolean | null | readonly string[];

interface Setting {
  readonly name: SettingName | ReadingName;
  readonly value: SettingValue;
}

const requiredSettings = ['teamId', 'teamName', 'timeZone'] as const;

export function readSettings(located: LocatedTab, context: ReadingContext): SettingsReading {
  const parsed = new Map<Row, Setting>();
  const firstOf = new Map<string, Row>();
  const form: RecordForm<Setting | null> = {
    check(row) {
      const setting = parseSetting(row);
      if (!setting) return;
      parsed.set(row, setting);
      const first = firstOf.get(setting.name);
      if (first) refuseBoth(first, row);
      else firstOf.set(setting.name, row);
    },
    record: (row) => parsed.get(row) ?? null,
  };
  const { rows, records } = readTab(located, context, form);
  const values = new Map(records.flatMap((item) => (item ? [[item.name, item.value]] : [])));
  const missing = requiredSettings.flatMap((name) =>
    typeof values.get(name) === 'string' || isNamedInRows(located, name)
      ? []
      : [{ place: '制度!A:A', got: 'no such row', want: wantSetting(settingNames[name]) }],
  );
  return { settings: settingsOf(values), rows, missing };
}

/** A row that is there but at fault has a problem of its own. */
function isNamedInRows(located: LocatedTab, name: SettingName): boolean {
  const position = located.columns.get('name') ?? 0;
  return located.raw.rows.some((row, index) => {
    const value = row[position]?.value;
    return index > 0 && typeof value === 'string' && isSetting(value, name);
  });
}

function isSetting(text: string, name: SettingName): boolean {
  return isNamed(text, settingNames[name]) || foldText(text) === foldText(name);
}

function settingOf(text: string): SettingName | ReadingName | null {
  for (const name of Object.keys(settingNames)) {
    if (isSettingName(name) && isSetting(text, name)) return name;
  }
  const plain = plainText(text);
  return isReadingName(plain) ? plain : null;
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingNames, name);
}

function parseSetting(row: Row): Setting | null {
  const typed = textOf(row, 'name');
  if (typed === null || row.badKeys.size > 0) return null;
  const name = settingOf(typed);
  if (name === null) {
    refuseCell(row, 'name', want('settingName'));
    return null;
  }
  return isSettingName(name) ? parseOwn(row, name) : parseChosenReading(row, name);
}

function parseChosenReading(row: Row, name: ReadingName): Setting | null {
  const value = row.values.get('value') ?? null;
  if (value === null) return null;
  const parsed = parseReading(name, typeof value === 'string' ? plainText(value) : value);
  if (parsed.ok) return { name, value };
  refuseCell(row, 'value', wantReading(parsed.want));
  return null;
}

const columnOf = {
  teamId: column('id', 'value', '取值', 'Value', { required: true }),
  teamName: column('text', 'value', '取值', 'Value', { required: true }),
  timeZone: column('text', 'value', '取值', 'Value', { required: true }),
  minimumWage: column('money', 'value', '取值', 'Value'),
  judgeFrom: column('date', 'value', '取值', 'Value'),
  closedMonths: column('setting', 'value', '取值', 'Value'),
  managerName: column('text', 'value', '取值', 'Value'),
  managerMail: column('email', 'value', '取值', 'Value'),
  ownerMail: column('email', 'value', '取值', 'Value'),
  mailSender: column('email', 'value', '取值', 'Value'),
  personalMails: column('flag', 'value', '取值', 'Value'),
} as const;

function parseOwn(row: Row, name: SettingName): Setting | null {
  const position = row.located.columns.get('value') ?? 0;
  const cell = cellAt(row.located.raw, row.index, position);
  const reading = parseCell(cell, columnOf[name]);
  if (!reading.ok) {
    refuseCell(row, 'value', reading.want);
    return null;
  }
  if (name === 'closedMonths') {
    const months = monthsOf(cell.value);
    if (months !== null) return { name, value: months };
    refuseCell(row, 'value', want('months'));
    return null;
  }
  if (
    name === 'timeZone' &&
    !/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/.test(requiredText(row, 'value'))
  ) {
    refuseCell(row, 'value', want('timeZone'));
    return null;
  }
  return { name, value: reading.value };
}

function settingsOf(values: ReadonlyMap<string, SettingValue>): Settings {
  const text = (name: SettingName) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : null;
  };
  const id = text('teamId');
  const name = text('teamName');
  const timeZone = text('timeZone');
  const wage = values.get('minimumWage');
  const months = values.get('closedMonths');
  return {
    team:
      id !== null && name !== null && timeZone !== null
        ? { id, name, timeZone, minimumWage: typeof wage === 'number' ? wage : null }
        : null,
    judgeFrom: text('judgeFrom'),
    closedMonths: Array.isArray(months) ? months : [],
    readings: Object.fromEntries(
      [...values].flatMap(([key, value]) =>
        isReadingName(key) && !isList(value) ? [[key, value]] : [],
      ),
    ),
    managerName: text('managerName'),
    managerMail: text('managerMail'),
    ownerMail: text('ownerMail'),
    mailSender: text('mailSender'),
    personalMails: values.get('personalMails') !== false,
  };
}

function isList(value: SettingValue): value is readonly string[] {
  return Array.isArray(value);
}
