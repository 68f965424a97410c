/** Forms of the case tables: leave, outing, off post, correction and overtime. */
import { leaveKinds, requestStatuses } from '../../shared/facts/document.ts';
import { type Draft, type Item, oneOf } from './draft.ts';
import { readDate, readMoment, readSpan, shifted, usualDate } from './moments.ts';

/** Adds one form to the draft. */
export function readForm(draft: Draft, form: keyof typeof forms, item: Item) {
  forms[form](draft, item);
}

const forms = {
  leave(draft: Draft, item: Item) {
    const [, kind, span = ''] = /^([a-z-]+)(?: (.+))?$/.exec(item.head) ?? [];
    const stretch = readSpan(span);
    const details = detailsOf(item, ['asked', 'phoned', 'L1', 'L2', 'filed', 'recalled', 'told']);
    const isUndated = details.takeFlag('undated');
    const asked = details.moment('asked') ?? shifted(stretch.from, -1, '10:00');
    const steps = ([1, 2] as const).flatMap((level) => {
      const at = details.moment(`L${level}`);
      return at ? [{ level, by: `E9${level}`, at: isUndated ? null : at }] : [];
    });
    const filed = details.takeFlag('unfiled') ? null : (details.moment('filed') ?? asked);
    const usualStep = { level: 1 as const, by: 'E91', at: isUndated ? null : asked };
    draft.leaves.push({
      id: `F${draft.leaves.length + 1}`,
      employee: item.employee,
      kind: oneOf(kind, leaveKinds),
      ...stretch,
      appliedAt: isUndated ? null : asked,
      phonedAt: details.moment('phoned') ?? null,
      approvals: steps.length > 0 ? steps : [usualStep],
      filedAt: isUndated ? null : filed,
      certificate: details.takeFlag('certificate'),
      recalledAt: details.moment('recalled') ?? null,
      recallAcknowledgedAt: details.moment('told') ?? null,
      status: details.status(),
    });
    details.finish();
  },
  outing(draft: Draft, item: Item) {
    const stretch = readSpan(item.head);
    const details = detailsOf(item, ['signed', 'filed']);
    const isSigned = !details.takeFlag('unsigned');
    const isFiled = !details.takeFlag('unfiled');
    const signed = details.moment('signed') ?? shifted(stretch.from, -1, '17:00');
    const filed = details.moment('filed') ?? shifted(stretch.to, 0, '18:00');
    draft.outings.push({
      id: `O${draft.outings.length + 1}`,
      employee: item.employee,
      ...stretch,
      reason: '拜访客户',
      approvedBy: isSigned ? 'E91' : null,
      approvedAt: isSigned ? signed : null,
      filedAt: isFiled ? filed : null,
    });
    details.finish();
  },
  'off post'(draft: Draft, item: Item) {
    const [, span = '', permitted] = /^(.+?)( permitted)?$/.exec(item.head) ?? [];
    const { from, to } = readSpan(span);
    draft.offPost.push({
      id: `X${draft.offPost.length + 1}`,
      employee: item.employee,
      date: from.slice(0, 10),
      from: from.slice(11),
      to: to.slice(11),
      permitted: permitted !== undefined,
      recordedBy: 'E00',
    });
    detailsOf(item, []).finish();
  },
  correction(draft: Draft, item: Item) {
    const [, date, time, status] =
      /^(?:(\d+ [A-Z][a-z]{2}(?: \d{4})?) )?(\d\d:\d\d)(?: ([a-z]+))?$/.exec(item.head) ?? [];
    if (!time) throw new Error(`"${item.head}" is no correction, want 17:40`);
    const on = date ? readDate(date) : usualDate;
    draft.corrections.push({
      id: `C${draft.corrections.length + 1}`,
      employee: item.employee,
      date: on,
      time,
      status: oneOf(status ?? 'approved', requestStatuses),
      decidedBy: 'E91',
      decidedAt: shifted(on, 1, '09:00'),
    });
    detailsOf(item, []).finish();
  },
  overtime(draft: Draft, item: Item) {
    const { from, to } = readSpan(item.head);
    const details = detailsOf(item, []);
    draft.overtime.push({
      id: `V${draft.overtime.length + 1}`,
      employee: item.employee,
      date: from.slice(0, 10),
      from: from.slice(11),
      to: to.slice(11),
      orderedBy: 'E91',
      approvedBy: details.takeFlag('approved') ? 'E91' : null,
      filedAt: details.takeFlag('filed') ? shifted(from, 1, '09:00') : null,
      refused: details.takeFlag('refused'),
      lossCaused: details.takeFlag('loss'),
    });
    details.finish();
  },
};

/** Details of a form; whatever nobody took is an error. */
function detailsOf(item: Item, momentNames: readonly string[]) {
  const rest = new Set(item.details);
  const moments = new Map<string, string>();
  for (const detail of item.details) {
    const [, name = '', moment = ''] = /^(\S+) (.+)$/.exec(detail) ?? [];
    if (!momentNames.includes(name)) continue;
    moments.set(name, readMoment(moment));
    rest.delete(detail);
  }
  return {
    moment: (name: string) => moments.get(name),
    takeFlag: (name: string) => rest.delete(name),
    status() {
      const status = requestStatuses.find((known) => rest.has(known)) ?? 'approved';
      rest.delete(status);
      return status;
    },
    finish() {
      if (rest.size > 0) throw new Error(`"${[...rest].join(', ')}" says nothing here`);
    },
  };
}
