/** Which switches of readings are in force: each from its date on, and none that would rewrite a closed month. */
import { compareText } from '../kernel/compare.ts';
import {
  type DayNumber,
  type LocalDate,
  type Month,
  nextMonth,
  toDayNumber,
} from '../kernel/local-date.ts';
import type { LocalMoment } from '../kernel/moment.ts';
import { type Problem, showValue } from '../kernel/problem.ts';
import { nearestNames } from './nearest-names.ts';
import {
  isReadingName,
  parseReading,
  type ReadingName,
  type ReadingValues,
  readingNames,
} from './readings.ts';

/** A switch as somebody recorded it; nothing about it is checked yet but its shape. */
export interface ReadingSwitch {
  readonly reading: string;
  readonly value?: unknown;
  /** First date it is to hold on. */
  readonly from: LocalDate;
  readonly by?: string | null | undefined;
  /** When it was decided. */
  readonly at?: LocalMoment | null | undefined;
  readonly reason?: string | null | undefined;
  /** Since when it has been judged by; a month closed later does not undo it. */
  readonly adoptedAt?: LocalMoment | null | undefined;
  readonly place?: string | undefined;
}

/** A switch in force from its date on. */
export interface AdoptedSwitch {
  readonly name: ReadingName;
  readonly value: ReadingValues[ReadingName];
  readonly from: DayNumber;
  readonly record: ReadingSwitch;
}

export interface Adoption {
  /** By date, then name; at most one a date and name. */
  readonly adopted: readonly AdoptedSwitch[];
  /** Not in force, with what to do about it. */
  readonly refused: readonly { readonly record: ReadingSwitch; readonly problem: Problem }[];
  /** Decided later than the moment of judging. */
  readonly later: readonly ReadingSwitch[];
}

/** What decides beside the switches themselves. */
export interface AdoptionContext {
  readonly closedMonths: readonly Month[];
  readonly asOf: LocalMoment;
}

/** Sorts switches into those in force and the others; whatever was in force before a refused one stays so. */
export function adoptSwitches(
  switches: readonly ReadingSwitch[],
  { closedMonths, asOf }: AdoptionContext,
): Adoption {
  const later = switches.filter((record) => record.at && record.at > asOf);
  const known = switches.filter((record) => !later.includes(record));
  const refused: { record: ReadingSwitch; problem: Problem }[] = [];
  const refuse = (record: ReadingSwitch, got: string, want: string) => {
    refused.push({ record, problem: { place: placeOf(record), got, want } });
  };
  const sound: AdoptedSwitch[] = [];
  for (const record of known) {
    const read = readSwitch(record, closedMonths);
    if ('want' in read) refuse(record, read.got, read.want);
    else sound.push(read);
  }
  const groups = groupByPlan(sound);
  for (const [first, ...others] of groups) {
    if (!first) continue;
    for (const { record } of others) {
      refuse(record, `${record.reading} ${record.from}`, wantOne(placeOf(first.record)));
    }
  }
  return {
    adopted: groups.flatMap((group) => (group.length === 1 ? group : [])).sort(byDate),
    refused: refused.sort((left, right) => compareText(keyOf(left.problem), keyOf(right.problem))),
    later: [...later].sort(
      (left, right) => compareText(left.from, right.from) || byName(left, right),
    ),
  };
}

/** Switches of one reading at one date together, in an order of their own. */
function groupByPlan(switches: readonly AdoptedSwitch[]): AdoptedSwitch[][] {
  const groups = new Map<string, AdoptedSwitch[]>();
  for (const one of [...switches].sort(byText)) {
    const key = `${one.name} ${one.from}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function readSwitch(
  record: ReadingSwitch,
  closedMonths: readonly Month[],
): AdoptedSwitch | { readonly got: string; readonly want: string } {
  const { reading: name, value, from } = record;
  if (!isReadingName(name)) return { got: showValue(name), want: wantName(name) };
  const parsed = parseReading(name, value);
  if (!parsed.ok) {
    return {
      got: parsed.got,
      want: `请写允许的取值（${parsed.want}） / ${parsed.want}; until then the value before stays in force`,
    };
  }
  const closed = closedMonthOf(record, closedMonths);
  if (closed !== null) return { got: from, want: wantOpenMonth(closed, closedMonths) };
  return { name, value: parsed.value, from: toDayNumber(from), record };
}

/** The first closed month a switch would change afterwards; null when it was known before that month was over. */
function closedMonthOf(record: ReadingSwitch, closedMonths: readonly Month[]): Month | null {
  const month = record.from.slice(0, 7);
  const closed = closedMonths.filter((one) => one >= month).sort()[0];
  if (closed === undefined || record.adoptedAt) return null;
  return record.at && record.at.slice(0, 7) <= closed ? null : closed;
}

/** The names a mistyped one may have meant, as an instruction. */
export function wantName(typed: string): string {
  const nearest = nearestNames(typed, readingNames).join(', ');
  return `请写“制度一览”里的参数名，是否指 ${nearest}？ / the name of a reading; did you mean ${nearest}?`;
}

function wantOpenMonth(closed: Month, closedMonths: readonly Month[]): string {
  const last = [...closedMonths].sort().at(-1) ?? closed;
  const open = `${nextMonth(last)}-01`;
  return `${closed} 已关账，请从 ${open} 起生效；若在该月内已决定，请填写决定时间 / ${open} or later, because ${closed} is closed; if it was decided before that month was over, say when`;
}

function wantOne(other: string): string {
  return `与 ${other} 重复，请只留一条（都暂不采用） / one switch only; it repeats ${other} and neither is used`;
}

/** A name of its own where no cell is known: a place in the list would change with its order. */
function placeOf(record: ReadingSwitch): string {
  return record.place ?? `switches.${record.reading}@${record.from}`;
}

function keyOf({ place, got, want }: Problem): string {
  return `${place}\n${got}\n${want}`;
}

function byDate(left: AdoptedSwitch, right: AdoptedSwitch): number {
  return left.from - right.from || byName(left.record, right.record);
}

function byName(left: ReadingSwitch, right: ReadingSwitch): number {
  return compareText(left.reading, right.reading);
}

function byText(left: AdoptedSwitch, right: AdoptedSwitch): number {
  return compareText(JSON.stringify(left.record), JSON.stringify(right.record));
}
