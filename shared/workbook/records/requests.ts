/** Rows of 请假, 外出 and 加班 as facts. */
import {
  type Leave,
  leaveKinds,
  type Outing,
  type Overtime,
  requestStatuses,
} from '../../facts/document.ts';
import type { RecordForm } from '../read-tab.ts';
import { choiceOf, flagOf, type Row, requiredText, textOf } from '../row.ts';
import { checkEndAfterStart, formNumber } from './common.ts';

export const leaveForm: RecordForm<Leave> = {
  check: checkEndAfterStart,
  record: (row) => ({
    id: formNumber(row),
    employee: requiredText(row, 'employee'),
    kind: choiceOf(row, 'kind', leaveKinds),
    from: requiredText(row, 'from'),
    to: requiredText(row, 'to'),
    appliedAt: textOf(row, 'appliedAt'),
    phonedAt: textOf(row, 'phonedAt'),
    status: choiceOf(row, 'status', requestStatuses),
    approvals: [...approval(row, 1), ...approval(row, 2)],
    filedAt: textOf(row, 'filedAt'),
    certificate: flagOf(row, 'certificate'),
    recalledAt: textOf(row, 'recalledAt'),
    recallAcknowledgedAt: textOf(row, 'recallAcknowledgedAt'),
    place: row.place,
  }),
};

/** An approval is a person; the time alone names nobody and is left out. */
function approval(row: Row, level: 1 | 2): Leave['approvals'] {
  const by = textOf(row, `approver${level}`);
  return by === null ? [] : [{ level, by, at: textOf(row, `approvedAt${level}`) }];
}

export const outingForm: RecordForm<Outing> = {
  check: checkEndAfterStart,
  record: (row) => ({
    id: formNumber(row),
    employee: requiredText(row, 'employee'),
    from: requiredText(row, 'from'),
    to: requiredText(row, 'to'),
    reason: textOf(row, 'reason'),
    approvedBy: textOf(row, 'approvedBy'),
    approvedAt: textOf(row, 'approvedAt'),
    filedAt: textOf(row, 'filedAt'),
    place: row.place,
  }),
};

export const overtimeForm: RecordForm<Overtime> = {
  check: checkEndAfterStart,
  record: (row) => ({
    id: formNumber(row),
    employee: requiredText(row, 'employee'),
    date: requiredText(row, 'date'),
    from: requiredText(row, 'from'),
    to: requiredText(row, 'to'),
    orderedBy: textOf(row, 'orderedBy'),
    approvedBy: textOf(row, 'approvedBy'),
    filedAt: textOf(row, 'filedAt'),
    refused: flagOf(row, 'refused') ?? false,
    lossCaused: flagOf(row, 'lossCaused') ?? false,
    place: row.place,
  }),
};
