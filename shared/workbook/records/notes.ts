/** Rows of 事件, 报表, 清单 and 决定 as facts. */
import {
  type Checklist,
  checklistKinds,
  type Decision,
  decisionKinds,
  type Incident,
  type Report,
  reportKinds,
} from '../../facts/document.ts';
import { parseLocalDate } from '../../kernel/local-date.ts';
import type { RecordForm } from '../read-tab.ts';
import { choiceOf, flagOf, numberOf, type Row, refuseCell, requiredText, textOf } from '../row.ts';
import { want } from '../words.ts';
import { formNumber } from './common.ts';
import { periodOf, wantedPeriod } from './period.ts';

export const incidentForm: RecordForm<Incident> = {
  record: (row) => ({
    id: formNumber(row),
    employee: requiredText(row, 'employee'),
    date: requiredText(row, 'date'),
    clause: requiredText(row, 'clause'),
    what: requiredText(row, 'what'),
    measure: choiceOf(row, 'measure', ['none', 'criticism', 'warning', 'fine', 'removal']),
    amount: numberOf(row, 'amount'),
    recordedBy: requiredText(row, 'recordedBy'),
    place: row.place,
  }),
};

export const reportForm: RecordForm<Report> = {
  check(row) {
    const period = textOf(row, 'period');
    const kind = textOf(row, 'kind');
    if (period === null || kind === null) return;
    if (periodOf(kind, period) === null) refuseCell(row, 'period', want(wantedPeriod(kind)));
  },
  record: (row) => {
    const kind = choiceOf(row, 'kind', reportKinds);
    return {
      id: formNumber(row),
      employee: requiredText(row, 'employee'),
      kind,
      period: periodOf(kind, requiredText(row, 'period')) ?? '',
      submittedAt: textOf(row, 'submittedAt'),
      place: row.place,
    };
  },
};

export const checklistForm: RecordForm<Checklist> = {
  record: (row) => ({
    date: requiredText(row, 'date'),
    kind: choiceOf(row, 'kind', checklistKinds),
    by: textOf(row, 'by'),
    employee: textOf(row, 'employee'),
    done: flagOf(row, 'done') ?? false,
    place: row.place,
  }),
};

const findingPattern = /^([\p{L}\p{N}_-]+)\.(\d{4}-\d{2}-\d{2})\.([a-z0-9-]+)(\.[a-z0-9-]+)?$/u;
/** A night on hold is released by a decision on `run.<night>`. */
const nightPattern = /^(run)\.(\d{4}-\d{2}-\d{2})$/;

/** A month of one person is reopened by a decision on `reopen.<employee>.<month>`. */
const monthPattern = /^(reopen)\.[\p{L}\p{N}_-]+\.(\d{4}-(?:0[1-9]|1[0-2]))$/u;

/** Whom and when a decision is about, read from the finding's number; null: cannot be told. */
function findingParts(row: Row): { employee: string; date: string } | null {
  const text = textOf(row, 'finding') ?? '';
  const [, reopen, month] = monthPattern.exec(text) ?? [];
  if (reopen !== undefined && month !== undefined) return { employee: reopen, date: `${month}-01` };
  const [, employee, date] = findingPattern.exec(text) ?? nightPattern.exec(text) ?? [];
  if (employee === undefined || date === undefined || parseLocalDate(date) === null) return null;
  return { employee, date };
}

export const decisionForm: RecordForm<Decision> = {
  about: findingParts,
  check(row) {
    if (textOf(row, 'finding') === null || findingParts(row) !== null) return;
    refuseCell(row, 'finding', want('findingId'));
  },
  record: (row) => ({
    finding: requiredText(row, 'finding'),
    decision: choiceOf(row, 'decision', decisionKinds),
    by: requiredText(row, 'by'),
    at: requiredText(row, 'at'),
    reason: textOf(row, 'reason'),
    place: row.place,
  }),
};
