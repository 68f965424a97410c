/** Lets recorded facts point to where their rows stand now, after people sorted or inserted rows. */
import type { Facts } from '../../shared/index.ts';

interface Placed {
  place?: string | undefined;
}

/** What names a record whatever row it stands on. */
const nameOf = {
  switches: ({ reading, from }: Facts['switches'][number]) => `${reading} ${from}`,
  calendar: (record: Facts['calendar'][number]) => record.date,
  employees: (record: Facts['employees'][number]) => record.id,
  roster: (record: Facts['roster'][number]) => `${record.employee} ${record.date}`,
  punches: (record: Facts['punches'][number]) => `${record.employee} ${record.date}`,
  corrections: (record: Facts['corrections'][number]) => record.id,
  leaves: (record: Facts['leaves'][number]) => record.id,
  outings: (record: Facts['outings'][number]) => record.id,
  offPost: (record: Facts['offPost'][number]) => record.id,
  overtime: (record: Facts['overtime'][number]) => record.id,
  incidents: (record: Facts['incidents'][number]) => record.id,
  reports: (record: Facts['reports'][number]) => record.id,
  checklists: ({ date, kind, by, employee }: Facts['checklists'][number]) =>
    `${date} ${kind} ${by ?? ''} ${employee ?? ''}`,
  resignations: (record: Facts['resignations'][number]) => record.employee,
  decisions: (record: Facts['decisions'][number]) => `${record.finding} ${record.at}`,
  unreadable: ({ part, employee, from, through }: Facts['unreadable'][number]) =>
    `${part} ${employee ?? ''} ${from ?? ''} ${through ?? ''}`,
};

/**
 * `recorded` with the places of `now`. A record whose row is gone loses its place: a finding that named
 * the old one would show on whoever's row stands there today.
 */
export function movePlaces(recorded: Facts, now: Facts | null): Facts {
  const moved = <Kind extends keyof typeof nameOf>(
    kind: Kind,
    name: (record: Facts[Kind][number]) => string,
  ): Facts[Kind][number][] =>
    relocate<Facts[Kind][number]>(recorded[kind], now?.[kind] ?? [], name);
  return {
    ...recorded,
    switches: moved('switches', nameOf.switches),
    calendar: moved('calendar', nameOf.calendar),
    employees: moved('employees', nameOf.employees),
    roster: moved('roster', nameOf.roster),
    punches: moved('punches', nameOf.punches),
    corrections: moved('corrections', nameOf.corrections),
    leaves: moved('leaves', nameOf.leaves),
    outings: moved('outings', nameOf.outings),
    offPost: moved('offPost', nameOf.offPost),
    overtime: moved('overtime', nameOf.overtime),
    incidents: moved('incidents', nameOf.incidents),
    reports: moved('reports', nameOf.reports),
    checklists: moved('checklists', nameOf.checklists),
    resignations: moved('resignations', nameOf.resignations),
    decisions: moved('decisions', nameOf.decisions),
    unreadable: moved('unreadable', nameOf.unreadable),
  };
}

function relocate<Item extends Placed>(
  recorded: readonly Item[],
  now: readonly Item[],
  nameOf: (record: Item) => string,
): Item[] {
  const nameNow = namesInTurn(nameOf);
  const places = new Map(now.map((record) => [nameNow(record), record.place]));
  const nameThen = namesInTurn(nameOf);
  return recorded.map(({ ...record }) => {
    const place = places.get(nameThen(record));
    if (place === undefined) delete record.place;
    else record.place = place;
    return record;
  });
}

/** Rows that say the same are told apart by their order. */
function namesInTurn<Item>(nameOf: (record: Item) => string): (record: Item) => string {
  const seen = new Map<string, number>();
  return (record) => {
    const name = nameOf(record);
    const turn = seen.get(name) ?? 0;
    seen.set(name, turn + 1);
    return `${name}#${turn}`;
  };
}
