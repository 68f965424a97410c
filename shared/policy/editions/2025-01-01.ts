/** The department's policy as in force from 2025-01-01; every figure stands in the clause beside it. */
import type { Edition } from '../edition.ts';
import { defaultReadings } from '../readings.ts';

export const edition20250101: Edition = {
  id: '2025-01-01',
  through: null,
  numbers: {
    // 2.2.1: 08:30-12:00 and 13:30-17:30.
    sessions: [
      { name: 'am', start: 510, end: 720 },
      { name: 'pm', start: 810, end: 1050 },
    ],
    // 2.3.1, 2.3.2: one hour.
    absenceFromMinutes: 60,
    // Reading A9: an hour late costs the session, and two sessions make the day.
    sessionDays: 0.5,
    // 2.3.4: 100 yuan once, 300 yuan twice; how the two combine is reading A1.
    absenceFines: [10_000, 30_000],
    // 2.3.4: two running days, or three days in a year.
    dismissalRunningDays: 2,
    dismissalYearlyDays: 3,
  },
  readings: defaultReadings,
};
