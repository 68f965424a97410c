/**
 * 2.2.2 A missing punch nobody answered, only where reading A16 is switched to `absence`: the far session
 * counts, deemed; no minutes go with it, because nothing shows that they were not worked.
 */
import { punchEvidence } from '../evidence.ts';
import type { Ground } from './ground.ts';

export const punchUnproved: Ground = {
  clause: '2.2.2',
  find(day, terms) {
    return day.unproved
      .filter((one) => one.becomes === 'absence')
      .map((one) => ({
        sessions: [one.session],
        days: terms.numbers.sessionDays,
        because: punchEvidence(day),
      }));
  },
};
