/**
 * 2.2.1 Seven running days: somebody attended on seven dates in a row, days off included. It asks the planner
 * for a rest day (L17) and is never the employee's fault; a longer run is told once a week.
 */
import type { History } from '../facts/history.ts';
import { breach, type DatedVerdict, personRule } from '../findings/rule.ts';
import { formatLocalDate } from '../kernel/local-date.ts';

const restEvery = 7;

export const sevenRunningDays = personRule({
  id: 'seven-running-days',
  clause: '2.2.1',
  judge(history, team) {
    const verdicts: DatedVerdict[] = [];
    let running = 0;
    for (const [index, date] of team.dates.entries()) {
      running = hasAttended(history, index) ? running + 1 : 0;
      if (running === 0 || running % restEvery !== 0) continue;
      const from = formatLocalDate(team.first + index - running + 1);
      verdicts.push({
        ...breach(
          { days: running },
          [{ fact: 'punches', note: 'worked-in-a-row', from, to: date, days: running }],
          { cautions: ['L17'], replyBy: null },
        ),
        date,
      });
    }
    return verdicts;
  },
});

/** A date with a punch on it; one in doubt may have been worked, but is not counted against anybody. */
function hasAttended({ person }: History, index: number): boolean {
  return (person.punches[index]?.times.length ?? 0) > 0;
}
