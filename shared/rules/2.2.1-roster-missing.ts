/** 2.2.1 Roster missing: a date on which nobody is due by default and no roster says who keeps the duty. */
import { teamRule, unknown } from '../findings/rule.ts';
import { isShort, isUnplanned } from './2.2.1-coverage-gap.ts';

export const rosterMissing = teamRule({
  id: 'roster-missing',
  clause: '2.2.1',
  judge(attendance, team) {
    return attendance
      .filter((one) => isUnplanned(one) && isShort(one, team))
      .map((one) => ({
        ...unknown(
          { need: team.termsOn(one.number).coverage.min, planned: 0, present: one.present },
          [{ fact: 'roster', note: 'roster-empty', date: one.date }],
          { replyBy: null },
        ),
        date: one.date,
      }));
  },
});
