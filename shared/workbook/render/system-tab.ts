/** The tabs only kaoqin writes: typed cells, absolute, never a formula. */
import { type LocalDate, toDayNumber } from '../../kernel/local-date.ts';
import { type LocalMoment, toMomentNumber } from '../../kernel/moment.ts';
import { type Words, words } from '../../policy/words.ts';
import { SERIAL_OF_EPOCH } from '../serial.ts';
import type { GridArea } from '../snapshot.ts';
import type { CellStyle } from './styles.ts';

/** New ones go to the end: a tab's fixed id is its place in this list. */
export const systemTabKeys = [
  'flags',
  'fines',
  'monthly',
  'pay',
  'runs',
  'lookup',
  'readings',
  'whatIf',
] as const;
export type SystemTabKey = (typeof systemTabKeys)[number];

export const systemTabTitles: Readonly<Record<SystemTabKey, Words>> = {
  flags: words('结论', 'Flags'),
  fines: words('罚款', 'Fines'),
  monthly: words('月报', 'Monthly'),
  pay: words('工资', 'Pay'),
  runs: words('运行', 'Runs'),
  lookup: words('_lookup', '_lookup'),
  readings: words('制度一览', 'Readings'),
  whatIf: words('试算', 'What-if'),
};

/** A date, a time or both as a sheet stores them. */
export interface SerialValue {
  readonly serial: number;
  readonly format: 'date' | 'time' | 'datetime';
}

export interface SystemCell {
  readonly value: string | number | boolean | SerialValue | null;
  readonly style?: CellStyle;
}

export interface SystemTab {
  readonly key: SystemTabKey;
  readonly rows: readonly (readonly SystemCell[])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, from the first column on. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly GridArea[];
  readonly isHidden: boolean;
}

/** Title of a tab as it stands in the workbook: both languages, or the one name of a hidden tab. */
export function tabTitle(title: Words): string {
  return title['zh-CN'] === title.en ? title.en : `${title['zh-CN']} ${title.en}`;
}

/** A plain cell; an empty text is a blank one. */
export function cell(value: string | number | boolean | null, style?: CellStyle): SystemCell {
  const kept = value === '' ? null : value;
  return style === undefined ? { value: kept } : { value: kept, style };
}

export const blank: SystemCell = { value: null };

export function dateCell(date: LocalDate | null | undefined, style?: CellStyle): SystemCell {
  if (!date) return cell(null, style);
  const value: SerialValue = { serial: toDayNumber(date) + SERIAL_OF_EPOCH, format: 'date' };
  return style === undefined ? { value } : { value, style };
}

export function momentCell(moment: LocalMoment | null | undefined, style?: CellStyle): SystemCell {
  if (!moment) return cell(null, style);
  const serial = toMomentNumber(moment) / 1440 + SERIAL_OF_EPOCH;
  const value: SerialValue = { serial, format: 'datetime' };
  return style === undefined ? { value } : { value, style };
}

/** A header row, Chinese over English. */
export function headerRow(names: readonly Words[]): SystemCell[] {
  return names.map((name) => cell(`${name['zh-CN']}\n${name.en}`, 'head'));
}
