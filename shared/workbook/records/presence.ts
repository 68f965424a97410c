/** Rows of 考勤, 排班, 补卡 and 离岗 as facts. */
import {
  type Correction,
  type OffPost,
  type PunchDay,
  type RosterDay,
  requestStatuses,
} from '../../facts/document.ts';
import type { RecordForm } from '../read-tab.ts';
import { choiceOf, flagOf, type Row, refuseCell, requiredText, textOf } from '../row.ts';
import { want } from '../words.ts';
import { checkEndAfterStart, formNumber } from './common.ts';

const timeColumns = ['in', 'noonOut', 'noonIn', 'out'] as const;

export const punchForm: RecordForm<PunchDay> = {
  check(row) {
    let last: string | null = null;
    for (const key of timeColumns) {
      const time = textOf(row, key);
      if (time !== null && last !== null && time < last) {
        refuseCell(row, key, want('laterTime'));
        return;
      }
      last = time ?? last;
    }
  },
  record: (row) => ({
    employee: requiredText(row, 'employee'),
    date: requiredText(row, 'date'),
    times: timesOf(row),
    place: row.place,
  }),
};

function timesOf(row: Row): string[] {
  return timeColumns.flatMap((key) => textOf(row, key) ?? []);
}

export const rosterForm: RecordForm<RosterDay> = {
  record: (row) => ({
    employee: requiredText(row, 'employee'),
    date: requiredText(row, 'date'),
    duty: choiceOf(row, 'duty', ['work', 'rest']),
    place: row.place,
  }),
};

export const correctionForm: RecordForm<Correction> = {
  record: (row) => ({
    id: formNumber(row),
    employee: requiredText(row, 'employee'),
    date: requiredText(row, 'date'),
    time: requiredText(row, 'time'),
    reason: textOf(row, 'reason'),
    status: choiceOf(row, 'status', requestStatuses),
    decidedBy: textOf(row, 'decidedBy'),
    decidedAt: textOf(row, 'decidedAt'),
    place: row.place,
  }),
};

export const offPostForm: RecordForm<OffPost> = {
  check: checkEndAfterStart,
  record: (row) => ({
    id: formNumber(row),
    employee: requiredText(row, 'employee'),
    date: requiredText(row, 'date'),
    from: requiredText(row, 'from'),
    to: requiredText(row, 'to'),
    permitted: flagOf(row, 'permitted') ?? false,
    recordedBy: textOf(row, 'recordedBy'),
    place: row.place,
  }),
};
