/**
 * 2.6.2 Attendance on a day off: never late, never early; a person is asked for the overtime record,
 * because without an approved one the time earns nothing. Caution L16 stands beside it.
 */
import { dayRule, unknown } from '../findings/rule.ts';
import { punchEvidence } from './evidence.ts';

export const unscheduledAttendance = dayRule({
  id: 'unscheduled-attendance',
  clause: '2.6.2',
  needs: ['extra'],
  judge(day) {
    return day.extra
      .filter((extra) => !extra.overtime.some((record) => record.approvedBy))
      .map((extra) =>
        unknown(
          { minutes: extra.minutes },
          [punchEvidence(day), { fact: 'calendar', note: 'not-due', date: day.date }],
          { cautions: ['L16'] },
        ),
      );
  },
});
