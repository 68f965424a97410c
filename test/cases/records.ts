/**
 * Input columns for records of other kinds than attendance:
 *
 *   incident     1.3.7 warning ; 11 Mar 1.2.3 fine 50 ; 1.3.3 none
 *   report       weekly-summary 2025-W11, in 14 Mar 17:00 ; monthly-plan 2025-04      (without `in`: on record, not in)
 *   list         10 Mar closing done ; contract open       (contract, id-copy, personnel-file, handover: the person's)
 *   resignation  1 Mar – 31 Mar ; 1 Mar – 20 Mar, handed over
 */
import { checklistKinds, reportKinds } from '../../shared/facts/document.ts';
import { type Draft, itemsOf, oneOf } from './draft.ts';
import { readDate, readMoment, readSpan, usualDate } from './moments.ts';

const measures = ['none', 'criticism', 'warning', 'fine', 'removal'] as const;
const personal: readonly string[] = ['id-copy', 'personnel-file', 'contract', 'handover'];

export const recordReaders: Readonly<Record<string, (draft: Draft, cell: string) => void>> = {
  incident(draft, cell) {
    for (const item of itemsOf(cell)) {
      const match = /^(?:(\d+ [A-Z][a-z]{2}(?: \d{4})?) )?([\w.]+) ([a-z]+)(?: ([\d.]+))?$/.exec(
        item.text,
      );
      if (!match?.[2]) throw new Error(`"${item.text}" is no incident, want 1.3.7 warning`);
      draft.incidents.push({
        id: `I${draft.incidents.length + 1}`,
        employee: item.employee,
        date: match[1] ? readDate(match[1]) : usualDate,
        clause: match[2],
        what: 'as recorded',
        measure: oneOf(match[3], measures),
        amount: match[4] === undefined ? null : Number(match[4]),
        recordedBy: 'E91',
      });
    }
  },
  report(draft, cell) {
    for (const item of itemsOf(cell)) {
      const [kind, period] = item.head.split(' ');
      if (!period) throw new Error(`"${item.head}" is no report, want weekly-summary 2025-W11`);
      const [detail] = item.details;
      if (detail !== undefined && !detail.startsWith('in ')) {
        throw new Error(`"${detail}" is no detail of a report, want in 14 Mar 17:00`);
      }
      draft.reports.push({
        id: `R${draft.reports.length + 1}`,
        employee: item.employee,
        kind: oneOf(kind, reportKinds),
        period,
        submittedAt: detail === undefined ? null : readMoment(detail.slice(3)),
      });
    }
  },
  list(draft, cell) {
    for (const item of itemsOf(cell)) {
      const match = /^(?:(\d+ [A-Z][a-z]{2}(?: \d{4})?) )?([a-z-]+) (done|open)$/.exec(item.text);
      if (!match?.[2]) throw new Error(`"${item.text}" is no list, want 10 Mar closing done`);
      draft.checklists.push({
        date: match[1] ? readDate(match[1]) : usualDate,
        kind: oneOf(match[2], checklistKinds),
        done: match[3] === 'done',
        ...(personal.includes(match[2]) ? { employee: item.employee } : { by: item.employee }),
      });
    }
  },
  resignation(draft, cell) {
    for (const item of itemsOf(cell)) {
      const { from, to } = readSpan(item.head);
      draft.resignations.push({
        employee: item.employee,
        givenOn: from.slice(0, 10),
        lastDay: to.slice(0, 10),
        handoverDone: item.details.includes('handed over'),
      });
    }
  },
};
