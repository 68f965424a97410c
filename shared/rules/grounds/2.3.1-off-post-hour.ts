/** 2.3.1 Off post for an hour or more without permission: half a day of absence, deemed (A15). */
import { totalLength } from '../../kernel/interval.ts';
import { awayEvidence } from '../evidence.ts';
import { byRecord, type Ground, isAnHour } from './ground.ts';

export const offPostHour: Ground = {
  clause: '2.3.1',
  find(day, terms) {
    return byRecord(day.away.filter((gap) => gap.cause === 'off-post'))
      .filter((gaps) => isAnHour(totalLength(gaps), terms))
      .map((gaps) => ({
        sessions: gaps.map((gap) => gap.session),
        days: terms.numbers.sessionDays,
        because: awayEvidence(gaps, 'off-post-hour', '2.3.1'),
      }));
  },
};
