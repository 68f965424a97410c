/**
 * 2.2.3, 2.3.6 Outing that does not count: never signed, or not filed by the deadline. From an hour on it is
 * off post (2.3.1); shorter ones are only recorded, unless reading A15 chains them to leaving early.
 */
import { awayEvidence, outingNote } from '../evidence.ts';
import { type Ground, isAnHour } from './ground.ts';

export const outingOpen: Ground = {
  clause: '2.2.3',
  find(day, terms) {
    const isChained = terms.outing.unreported === 'deemEarly';
    return [...day.away, ...day.missed]
      .filter((gap) => gap.cause === 'outing')
      .filter((gap) => isChained || gap.shape === 'whole' || isAnHour(gap.end - gap.start, terms))
      .map((gap) => ({
        sessions: isChained ? day.sessions.map((session) => session.name) : [gap.session],
        days: isChained ? terms.earlyLeave.days : terms.numbers.sessionDays,
        because: awayEvidence(gap, outingNote(gap.record), '2.2.3'),
      }));
  },
};
