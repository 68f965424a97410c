/** 2.2.1 Calendar missing: no official calendar of that year is loaded, so nobody can be said to be due. */
import { dayRule, unknown } from '../findings/rule.ts';

export const calendarMissing = dayRule({
  id: 'calendar-missing',
  clause: '2.2.1',
  needs: ['doubts'],
  judge(day) {
    return day.doubts
      .filter((doubt) => doubt.reason === 'calendar-missing')
      .map(() =>
        unknown({}, [{ fact: 'calendar', note: 'calendar-not-loaded', date: day.date }], {
          replyBy: null,
        }),
      );
  },
});
