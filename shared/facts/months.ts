/** Parts a facts document by month, so that a store keeps and loads it in small immutable pieces. */
import {
  type LocalDate,
  type Month,
  monthOf,
  monthsBetween,
  toDayNumber,
} from '../kernel/local-date.ts';
import type { Facts } from './document.ts';

/** The lists that are filed by month, with the date each entry belongs to. */
const dateOf = {
  roster: (item: Facts['roster'][number]) => item.date,
  punches: (item: Facts['punches'][number]) => item.date,
  corrections: (item: Facts['corrections'][number]) => item.date,
  leaves: (item: Facts['leaves'][number]) => item.from.slice(0, 10),
  outings: (item: Facts['outings'][number]) => item.from.slice(0, 10),
  offPost: (item: Facts['offPost'][number]) => item.date,
  overtime: (item: Facts['overtime'][number]) => item.date,
  incidents: (item: Facts['incidents'][number]) => item.date,
  reports: (item: Facts['reports'][number]) => item.submittedAt?.slice(0, 10) ?? null,
  checklists: (item: Facts['checklists'][number]) => item.date,
  resignations: (item: Facts['resignations'][number]) => item.givenOn,
  decisions: (item: Facts['decisions'][number]) => item.at.slice(0, 10),
  unreadable: (item: Facts['unreadable'][number]) => item.from ?? null,
};

export type FiledList = keyof typeof dateOf;

export const filedLists = Object.keys(dateOf) as readonly FiledList[];

/**
 * One document per month from `from` to `through`. Each carries the team, its people and its settings;
 * entries dated outside go to the nearest month. The ledger stays out: it has a store of its own.
 */
export function splitByMonth(facts: Facts): Map<Month, Facts> {
  const months = monthsBetween(
    monthOf(toDayNumber(facts.from)),
    monthOf(toDayNumber(facts.through)),
  );
  const first = months[0] ?? '';
  const last = months.at(-1) ?? first;
  const monthFor = (date: LocalDate | null): Month => {
    const month = (date ?? facts.through).slice(0, 7);
    if (month < first) return first;
    return month > last ? last : month;
  };
  const parts = new Map<Month, Facts>();
  for (const month of months) parts.set(month, { ...facts, ...emptyLists(), ledger: [] });
  const file = <List extends FiledList>(list: List) => {
    const keyOf = dateOf[list] as (item: Facts[List][number]) => LocalDate | null;
    for (const item of facts[list]) {
      const month = monthFor(keyOf(item));
      const part = parts.get(month);
      if (!part) throw new Error(`no part for ${month}`);
      (part[list] as Facts[List][number][]).push(item);
    }
  };
  for (const list of filedLists) file(list);
  return parts;
}

/** Puts parts together again; people and settings are those of the last month. */
export function joinMonths(parts: readonly Facts[]): Facts {
  const last = parts.at(-1);
  if (!last) throw new Error('no month to join');
  const lists = emptyLists();
  for (const part of parts) {
    for (const list of filedLists) (lists[list] as unknown[]).push(...part[list]);
  }
  return { ...last, ...lists };
}

function emptyLists(): Pick<Facts, FiledList> {
  return {
    roster: [],
    punches: [],
    corrections: [],
    leaves: [],
    outings: [],
    offPost: [],
    overtime: [],
    incidents: [],
    reports: [],
    checklists: [],
    resignations: [],
    decisions: [],
    unreadable: [],
  };
}
