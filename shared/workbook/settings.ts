/** Reads the tab 制度: the team, its closed months, mail addresses, and the readings it has chosen. */
import type { Facts } from '../facts/document.ts';
import type { LocalDate, Month } from '../kernel/local-date.ts';
import type { Problem } from '../kernel/problem.ts';
import type { ReadingChange } from '../policy/reading-change.ts';
import { type ReadingName, readingNames } from '../policy/readings.ts';
import type { LocatedTab } from './header.ts';
import { parseSetting, type Setting } from './parse-setting.ts';
import { type ReadingContext, refuseBoth } from './read-rows.ts';
import { type RecordForm, type RowReading, readTab } from './read-tab.ts';
import { type Row, textOf } from './row.ts';
import {
  isAboutParameter,
  isSetting,
  type SettingName,
  settingNames,
  settingOf,
} from './setting-names.ts';
import { wantSetting } from './words.ts';

export { type SettingName, settingNames } from './setting-names.ts';

/** A change whose effect is shown beside the judgement, without being in force. */
export interface WhatIfRow extends ReadingChange {
  /** null: as if it had held from the start. */
  readonly from: LocalDate | null;
}

export interface Settings {
  readonly team: Facts['team'] | null;
  /** First date that may be judged; null: not set. */
  readonly judgeFrom: string | null;
  readonly closedMonths: readonly Month[];
  /** Values that hold from the start. */
  readonly readings: Readonly<Record<string, string | number | boolean>>;
  /** Values that hold from a date on. */
  readonly switches: Facts['switches'];
  /** Readings with a row that could not be read: what was in force for them stays so. */
  readonly readingsInDoubt: readonly ReadingName[];
  readonly whatIf: readonly WhatIfRow[];
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
  switches: [],
  readingsInDoubt: [],
  whatIf: [],
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
  /** Faults of rows about the team itself; a parameter at fault keeps its last good value instead. */
  readonly blocking: readonly Problem[];
}

/** A setting with the row it was read from. */
type Filed = Setting & { readonly row: Row };

const requiredSettings = ['teamId', 'teamName', 'timeZone'] as const;

export function readSettings(located: LocatedTab, context: ReadingContext): SettingsReading {
  const parsed = new Map<Row, Setting>();
  const parameterRows: Row[] = [];
  const firstOf = new Map<string, Row>();
  const form: RecordForm<Filed | null> = {
    check(row) {
      if (isAboutParameter(textOf(row, 'name') ?? '')) parameterRows.push(row);
      const setting = parseSetting(row);
      if (!setting) return;
      parsed.set(row, setting);
      const key = keyOf(setting);
      const first = firstOf.get(key);
      if (first) refuseBoth(first, row);
      else firstOf.set(key, row);
    },
    record(row) {
      const setting = parsed.get(row);
      return setting ? { ...setting, row } : null;
    },
  };
  const { rows, records } = readTab(located, context, form);
  const settings = records.filter((one) => one !== null);
  const ofParameters = new Set(parameterRows.map(({ index }) => index + 1));
  const missing = requiredSettings.flatMap((name) =>
    settings.some((one) => one.kind === 'team' && one.name === name) || isInRows(located, name)
      ? []
      : [{ place: '制度!A:A', got: 'no such row', want: wantSetting(settingNames[name]) }],
  );
  return {
    settings: { ...settingsOf(settings), readingsInDoubt: inDoubt(parameterRows) },
    rows,
    missing,
    blocking: [
      ...rows.flatMap(({ row, problems }) => (ofParameters.has(row) ? [] : problems)),
      ...missing,
    ],
  };
}

/** What may stand once: a setting, a reading at a date, one what-if. */
function keyOf(setting: Setting): string {
  switch (setting.kind) {
    case 'team':
      return setting.name;
    case 'reading':
      return `${setting.name} ${setting.from ?? ''}`;
    case 'whatIf':
      return `whatIf ${setting.change.reading} ${setting.from ?? ''}`;
  }
}

/** A row that is there but at fault has a problem of its own. */
function isInRows(located: LocatedTab, name: SettingName): boolean {
  const position = located.columns.get('name') ?? 0;
  return located.raw.rows.some((row, index) => {
    const value = row[position]?.value;
    return index > 0 && typeof value === 'string' && isSetting(value, name);
  });
}

/** A row whose name cannot be told may have been about any reading. */
function inDoubt(parameterRows: readonly Row[]): readonly ReadingName[] {
  const names = parameterRows
    .filter(({ badKeys }) => badKeys.size > 0)
    .map((row) => settingOf(textOf(row, 'name') ?? ''));
  if (names.includes(null)) return readingNames;
  return readingNames.filter((name) => names.includes(name));
}

function settingsOf(settings: readonly Filed[]): Omit<Settings, 'readingsInDoubt'> {
  const own = settings.filter((one) => one.kind === 'team');
  const chosen = settings.filter((one) => one.kind === 'reading');
  const teamValue = (name: SettingName) => own.find((one) => one.name === name)?.value;
  const text = (name: SettingName) => {
    const value = teamValue(name);
    return typeof value === 'string' ? value : null;
  };
  const id = text('teamId');
  const name = text('teamName');
  const timeZone = text('timeZone');
  const wage = teamValue('minimumWage');
  const months = teamValue('closedMonths');
  return {
    team:
      id !== null && name !== null && timeZone !== null
        ? { id, name, timeZone, minimumWage: typeof wage === 'number' ? wage : null }
        : null,
    judgeFrom: text('judgeFrom'),
    closedMonths: Array.isArray(months) ? months : [],
    readings: Object.fromEntries(
      chosen.flatMap((one) => (one.from === null ? [[one.name, one.value]] : [])),
    ),
    switches: chosen.flatMap(({ name: reading, value, from, row }) =>
      from === null
        ? []
        : [
            {
              reading,
              value,
              from,
              by: textOf(row, 'by'),
              at: textOf(row, 'at'),
              reason: textOf(row, 'reason'),
              place: row.place,
            },
          ],
    ),
    whatIf: settings.flatMap((one) =>
      one.kind === 'whatIf' ? [{ ...one.change, from: one.from }] : [],
    ),
    managerName: text('managerName'),
    managerMail: text('managerMail'),
    ownerMail: text('ownerMail'),
    mailSender: text('mailSender'),
    personalMails: teamValue('personalMails') !== false,
  };
}
