/** 2.3.1 Session missed: nobody came for a due session and no leave procedure covers it. Real absence. */
import { stretchEvidence } from '../evidence.ts';
import type { Ground } from './ground.ts';

export const sessionMissed: Ground = {
  clause: '2.3.1',
  find(day, terms) {
    return day.missed
      .filter((gap) => gap.cause === 'presence')
      .map((gap) => ({
        sessions: [gap.session],
        days: terms.numbers.sessionDays,
        because: stretchEvidence('session-missed', '2.3.1', gap, gap.end - gap.start),
      }));
  },
};
