/** China's public holidays and make-up workdays of 2025. */

import { words } from '../words.ts';
import type { CalendarEdition } from './edition.ts';

export const calendar2025: CalendarEdition = {
  year: 2025,
  source: words(
    '国务院办公厅关于2025年部分节假日安排的通知(国办发明电〔2024〕12号)',
    'Notice of the General Office of the State Council on the 2025 holidays (2024, No. 12)',
  ),
  spans: [
    {
      name: words('元旦', 'New Year'),
      from: '2025-01-01',
      through: '2025-01-01',
      statutory: ['2025-01-01'],
    },
    {
      name: words('春节', 'Spring Festival'),
      from: '2025-01-28',
      through: '2025-02-04',
      statutory: ['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    },
    {
      name: words('清明节', 'Qingming'),
      from: '2025-04-04',
      through: '2025-04-06',
      statutory: ['2025-04-04'],
    },
    {
      name: words('劳动节', 'Labour Day'),
      from: '2025-05-01',
      through: '2025-05-05',
      statutory: ['2025-05-01', '2025-05-02'],
    },
    {
      name: words('端午节', 'Dragon Boat'),
      from: '2025-05-31',
      through: '2025-06-02',
      statutory: ['2025-05-31'],
    },
    {
      name: words('国庆节、中秋节', 'National Day and Mid-Autumn'),
      from: '2025-10-01',
      through: '2025-10-08',
      statutory: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06'],
    },
  ],
  workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
};
