/** 2.3.2 An hour late or more, with no form afterwards: the session missed, deemed where it was partly worked (A9). */
import { stretchEvidence } from '../evidence.ts';
import { type Ground, isAnHour } from './ground.ts';

export const hourLate: Ground = {
  clause: '2.3.2',
  find(day, terms) {
    return day.lateness
      .filter((lateness) => isAnHour(lateness.minutes, terms))
      .map((lateness) => ({
        sessions: lateness.gaps.map((gap) => gap.session),
        days: terms.lateAbsence.days,
        because: stretchEvidence(
          'arrived-hour-late',
          '2.3.2',
          { start: lateness.dueAt, end: lateness.arrivedAt },
          lateness.minutes,
        ),
      }));
  },
};
