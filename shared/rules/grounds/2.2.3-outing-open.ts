/**
 * 2.2.3, 2.3.6 Outing that does not count: never signed, or not filed by the deadline. From an hour on it is
 * off post (2.3.1), and a session spent out counts whole, deemed: the person was out, a paper is missing.
 * Shorter ones are only recorded, unless reading A15 chains them to leaving early.
 */
import { totalLength } from '../../kernel/interval.ts';
import { awayEvidence, outingNote } from '../evidence.ts';
import { byRecord, type Ground, isAnHour } from './ground.ts';

export const outingOpen: Ground = {
  clause: '2.2.3',
  find(day, terms) {
    const isChained = terms.outing.unreported === 'deemEarly';
    return byRecord([...day.away, ...day.missed].filter((gap) => gap.cause === 'outing'))
      .filter((gaps) => isChained || isAnHour(totalLength(gaps), terms))
      .map((gaps) => {
        const whole = gaps.filter((gap) => gap.shape === 'whole');
        return {
          sessions: isChained
            ? day.sessions.map((session) => session.name)
            : gaps.map((gap) => gap.session),
          days: isChained
            ? terms.earlyLeave.days
            : Math.max(1, whole.length) * terms.numbers.sessionDays,
          because: awayEvidence(gaps, outingNote(gaps[0]?.record ?? null), '2.2.3'),
        };
      });
  },
};
