/** China's public holidays and make-up workdays of 2026. */

import { words } from '../words.ts';
import type { CalendarEdition } from './edition.ts';

export const calendar2026: CalendarEdition = {
  year: 2026,
  source: words(
    '国务院办公厅关于2026年部分节假日安排的通知(2025年11月发布)',
    'Notice of the General Office of the State Council on the 2026 holidays (November 2025)',
  ),
  spans: [
    {
      name: words('元旦', 'New Year'),
      from: '2026-01-01',
      through: '2026-01-03',
      statutory: ['2026-01-01'],
    },
    {
      name: words('春节', 'Spring Festival'),
      from: '2026-02-15',
      through: '2026-02-23',
      statutory: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
    },
    {
      name: words('清明节', 'Qingming'),
      from: '2026-04-04',
      through: '2026-04-06',
      statutory: ['2026-04-05'],
    },
    {
      name: words('劳动节', 'Labour Day'),
      from: '2026-05-01',
      through: '2026-05-05',
      statutory: ['2026-05-01', '2026-05-02'],
    },
    {
      name: words('端午节', 'Dragon Boat'),
      from: '2026-06-19',
      through: '2026-06-21',
      statutory: ['2026-06-19'],
    },
    {
      name: words('中秋节', 'Mid-Autumn'),
      from: '2026-09-25',
      through: '2026-09-27',
      statutory: ['2026-09-25'],
    },
    {
      name: words('国庆节', 'National Day'),
      from: '2026-10-01',
      through: '2026-10-07',
      statutory: ['2026-10-01', '2026-10-02', '2026-10-03'],
    },
  ],
  workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};
