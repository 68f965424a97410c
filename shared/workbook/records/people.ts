/** Rows of 员工, 离职 and 日历 as facts. */
import { type CalendarDay, type Employee, posts, type Resignation } from '../../facts/document.ts';
import type { RecordForm } from '../read-tab.ts';
import { choiceOf, flagOf, numberOf, requiredText, textOf } from '../row.ts';
import { checkNotBefore } from './common.ts';

/** Times of employment decide what is due: while one is at fault, nothing of this person is judged. */
export const employmentColumns = ['hiredOn', 'leftOn'] as const;

export const employeeForm: RecordForm<Employee> = {
  spared: ['email', 'supervisor', 'monthlyWage', ...employmentColumns],
  check: (row) => checkNotBefore(row, 'hiredOn', 'leftOn', 'leftLater'),
  record: (row) => ({
    id: requiredText(row, 'id'),
    name: requiredText(row, 'name'),
    email: textOf(row, 'email'),
    post: choiceOf(row, 'post', posts),
    supervisor: textOf(row, 'supervisor'),
    hiredOn: textOf(row, 'hiredOn'),
    leftOn: textOf(row, 'leftOn'),
    monthlyWage: numberOf(row, 'monthlyWage'),
    place: row.place,
  }),
};

export const resignationForm: RecordForm<Resignation> = {
  check: (row) => checkNotBefore(row, 'givenOn', 'lastDay', 'lastDayLater'),
  record: (row) => ({
    employee: requiredText(row, 'employee'),
    givenOn: requiredText(row, 'givenOn'),
    lastDay: requiredText(row, 'lastDay'),
    handoverDone: flagOf(row, 'handoverDone') ?? false,
    place: row.place,
  }),
};

export const calendarForm: RecordForm<CalendarDay> = {
  record: (row) => ({
    date: requiredText(row, 'date'),
    kind: choiceOf(row, 'kind', ['holiday', 'workday', 'rest']),
    name: textOf(row, 'name'),
    place: row.place,
  }),
};
