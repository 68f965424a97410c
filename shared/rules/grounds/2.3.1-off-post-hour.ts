/** 2.3.1 Off post for an hour or more without permission: the session counts as absence, deemed (A15). */
import { awayEvidence } from '../evidence.ts';
import { type Ground, isAnHour } from './ground.ts';

export const offPostHour: Ground = {
  clause: '2.3.1',
  find(day, terms) {
    return day.away
      .filter((gap) => gap.cause === 'off-post' && isAnHour(gap.end - gap.start, terms))
      .map((gap) => ({
        sessions: [gap.session],
        days: terms.numbers.sessionDays,
        because: awayEvidence(gap, 'off-post-hour', '2.3.1'),
      }));
  },
};
