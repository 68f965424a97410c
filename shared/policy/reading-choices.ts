/** What may stand in the cell of a reading, in one line for people. */
import type { Reading } from './readings.ts';

/** `cumulative, perOccurrence`, `0–59`, `1:20, 31:50; none`. */
export function choicesText(reading: Reading): string {
  switch (reading.kind) {
    case 'choice':
      return reading.choices.join(', ');
    case 'flag':
      return 'true, false';
    case 'whole':
      return `${reading.from}–${reading.to}`;
    case 'optionalWhole':
      return `${reading.from}–${reading.to}, none`;
    case 'list':
      return `任选 any of ${reading.choices.join(', ')}; none`;
    case 'schedule':
      return '分钟:元 minutes:yuan, 1:20, 31:50; none';
    case 'text':
      return '文字 text';
  }
}
