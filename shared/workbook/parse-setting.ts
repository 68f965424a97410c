/** Reads one row of 制度: a setting of the team, a reading with the date it holds from, or a what-if. */
import type { LocalDate, Month } from '../kernel/local-date.ts';
import { wantName } from '../policy/adopt.ts';
import { parseChange, type ReadingChange } from '../policy/reading-change.ts';
import { parseReading, type ReadingName } from '../policy/readings.ts';
import { parseCell } from './cells.ts';
import { plainText } from './clean-text.ts';
import { monthsOf } from './closed-months.ts';
import { type Row, refuseCell, requiredText, textOf } from './row.ts';
import { isAboutParameter, isSettingName, type SettingName, settingOf } from './setting-names.ts';
import { cellAt } from './snapshot.ts';
import { column } from './tabs/column.ts';
import { want, wantReading } from './words.ts';

export type Setting =
  | {
      readonly kind: 'team';
      readonly name: SettingName;
      readonly value: string | number | boolean | null | readonly Month[];
    }
  | {
      readonly kind: 'reading';
      readonly name: ReadingName;
      readonly value: string | number | boolean;
      /** null: from the start. */
      readonly from: LocalDate | null;
    }
  | { readonly kind: 'whatIf'; readonly change: ReadingChange; readonly from: LocalDate | null };

/** What the row says; null where it says nothing yet or was refused. */
export function parseSetting(row: Row): Setting | null {
  const typed = textOf(row, 'name');
  if (typed === null || row.badKeys.size > 0) return null;
  const name = settingOf(typed);
  if (name === null) {
    const isParameter = isAboutParameter(typed);
    refuseCell(row, 'name', isParameter ? wantName(plainText(typed)) : want('settingName'));
    return null;
  }
  if (name === 'whatIf') return parseWhatIf(row);
  return isSettingName(name) ? parseOwn(row, name) : parseChosen(row, name);
}

function parseChosen(row: Row, name: ReadingName): Setting | null {
  const value = row.values.get('value') ?? null;
  const from = textOf(row, 'from');
  if (value === null) {
    if (from !== null) refuseCell(row, 'value', want('required'));
    return null;
  }
  const parsed = parseReading(name, typeof value === 'string' ? plainText(value) : value);
  if (parsed.ok) return { kind: 'reading', name, value, from };
  refuseCell(row, 'value', wantReading(parsed.want));
  return null;
}

function parseWhatIf(row: Row): Setting | null {
  const value = row.values.get('value') ?? null;
  if (value === null) return null;
  const parsed = parseChange(plainText(String(value)));
  if (parsed.ok) return { kind: 'whatIf', change: parsed.change, from: textOf(row, 'from') };
  refuseCell(row, 'value', parsed.want);
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
  if (textOf(row, 'from') !== null) {
    refuseCell(row, 'from', want('noEffectiveDate'));
    return null;
  }
  const position = row.located.columns.get('value') ?? 0;
  const cell = cellAt(row.located.raw, row.index, position);
  const reading = parseCell(cell, columnOf[name]);
  if (!reading.ok) {
    refuseCell(row, 'value', reading.want);
    return null;
  }
  if (name === 'closedMonths') {
    const months = monthsOf(cell.value);
    if (months !== null) return { kind: 'team', name, value: months };
    refuseCell(row, 'value', want('months'));
    return null;
  }
  if (name === 'timeZone' && !timeZonePattern.test(requiredText(row, 'value'))) {
    refuseCell(row, 'value', want('timeZone'));
    return null;
  }
  return { kind: 'team', name, value: reading.value };
}

const timeZonePattern = /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/;
