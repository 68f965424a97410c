/** Punches of people who keep their hours, for every date a case says nothing about. */
import { formatLocalDate, toDayNumber } from '../../shared/kernel/local-date.ts';
import { toMomentNumber } from '../../shared/kernel/moment.ts';
import { buildCalendar } from '../../shared/policy/calendar.ts';
import type { Draft } from './draft.ts';

const ordinaryTimes = ['08:25', '12:01', '13:25', '17:35'];

/** One record for each due date that has none and is not wholly asked for as leave. */
export function ordinaryPunches(draft: Draft): Draft['punches'] {
  const calendar = buildCalendar(draft.calendar);
  const stated = new Set(draft.punches.map(({ employee, date }) => `${employee} ${date}`));
  const duties = new Map(
    draft.roster.map(({ employee, date, duty }) => [`${employee} ${date}`, duty]),
  );
  const added: Draft['punches'] = [];
  for (const { id, hiredOn, leftOn } of draft.employees) {
    for (let day = toDayNumber(draft.from); day <= toDayNumber(draft.through); day += 1) {
      const date = formatLocalDate(day);
      const key = `${id} ${date}`;
      const duty = duties.get(key) ?? (calendar.kindOf(day) === 'workday' ? 'work' : 'rest');
      if (duty === 'rest' || stated.has(key) || isOnLeave(draft, id, date)) continue;
      if ((hiredOn && date < hiredOn) || (leftOn && date > leftOn)) continue;
      added.push({ employee: id, date, times: ordinaryTimes });
    }
  }
  return added;
}

/** Whether somebody asked for the whole date, granted or not. */
function isOnLeave(draft: Draft, id: string, date: string): boolean {
  return draft.leaves.some(
    ({ employee, from, to }) =>
      employee === id &&
      toMomentNumber(from) <= toMomentNumber(`${date}T08:30`) &&
      toMomentNumber(to) >= toMomentNumber(`${date}T17:30`),
  );
}
