/**
 * Input columns of the case tables: cells to a facts document.
 *
 * Without any input E01 (wage 6,300, hired long ago) keeps the hours of March 2025, with noon punches, and
 * the month is judged the night after it. A cell changes that. Records are parted by `;`, their details by
 * `,`. `E02 ` in front makes a record another person's; a record without a date is of Monday 10 March.
 *
 *   person      hired 17 Mar; left 20 Mar; wage 6300.50; no wage; lead; post promotion
 *   team        3                          (E01 to E03)
 *   minimum     5500 ; none                (local minimum wage, 2,000 unless said)
 *   window      1 Feb – 30 Apr             (from, through)
 *   punches     08:31–17:30 ; 13 Mar: – ; 18 Mar – 20 Mar: 08:25 ; E02 14 Mar: 08:28 12:00 13:30 17:31
 *   calendar    24 Mar holiday; 29 Mar workday
 *   roster      22 Mar work; E02 24 Mar rest
 *   leave       personal 13 Mar – 14 Mar, asked 12 Mar 10:00, L1 12 Mar 15:00, filed 12 Mar 16:00
 *               (also: phoned, L2, unfiled, certificate, recalled, told, undated, pending, refused, withdrawn;
 *               unless said it was asked, approved by level 1 and filed the day before; a person whose
 *               leave fills a date has no punches on it)
 *   outing      14:00–17:30, signed 10 Mar 09:00, filed 10 Mar 18:00   (also: unsigned, unfiled)
 *   off post    14:00–15:00 ; 14:00–15:00 permitted
 *   correction  17:40 ; 11 Mar 17:40 pending      (unless said approved the next morning)
 *   overtime    16 Mar 09:00–15:00, approved, filed   (also: refused, loss)
 *   unreadable  punches 10 Mar ; E02 leaves ; everybody roster 10 Mar – 12 Mar
 *   decisions   absence excuse ; 11 Mar absence confirm, at 13 Mar 09:00
 *               reopen Mar confirm, because the clock was wrong
 *   readings    punch.mode=4; late.schedule=1:20, 31:50
 *   as of       14 Mar 02:00
 *   incident, report, list, resignation   see records.ts
 *   closed      Mar; Feb
 *   earlier     1 Apr 02:00 without leave, closed   (judged before, its ledger carried on)
 */
import { assess } from '../../shared/assess.ts';
import { decisionKinds, posts } from '../../shared/facts/document.ts';
import type { LedgerEntry } from '../../shared/facts/ledger-entry.ts';
import { parseFacts } from '../../shared/facts/parse.ts';
import { formatProblem } from '../../shared/kernel/problem.ts';
import {
  type Document,
  type Draft,
  employee,
  emptyDraft,
  type Item,
  itemsOf,
  oneOf,
} from './draft.ts';
import { readForm } from './forms.ts';
import { datesOf, readDate, readMoment, readSpan, shifted, usualDate } from './moments.ts';
import { ordinaryPunches } from './ordinary.ts';
import { recordReaders } from './records.ts';

type Reader = (draft: Draft, cell: string) => void;

const readers: Readonly<Record<string, Reader>> = {
  team(draft, cell) {
    const match = /^([1-9])(, no minimum wage)?$/.exec(cell);
    if (!match) throw new Error(`"${cell}" is no number of people from 1 to 9`);
    const size = Number(match[1]);
    if (match[2]) draft.team.minimumWage = null;
    draft.employees = Array.from({ length: size }, (_, index) => employee(`E0${index + 1}`));
  },
  person(draft, cell) {
    for (const item of itemsOf(cell)) {
      const one = draft.employees.find(({ id }) => id === item.employee);
      if (!one) throw new Error(`nobody is called ${item.employee}`);
      const [, word, rest = ''] = /^(\S+)(?: (.*))?$/.exec(item.text) ?? [];
      if (word === 'hired') one.hiredOn = readDate(rest);
      else if (word === 'left') one.leftOn = readDate(rest);
      else if (word === 'wage') one.monthlyWage = Number(rest);
      else if (item.text === 'no wage') one.monthlyWage = null;
      else if (item.text === 'lead') one.post = 'operations-lead';
      else if (word === 'post') one.post = oneOf(rest, posts);
      else throw new Error(`"${item.text}" says nothing of a person`);
    }
  },
  minimum(draft, cell) {
    draft.team.minimumWage = cell === 'none' ? null : Number(cell);
  },
  window(draft, cell) {
    const { from, to } = readSpan(cell);
    draft.from = from.slice(0, 10);
    draft.through = to.slice(0, 10);
  },
  calendar(draft, cell) {
    for (const { text } of itemsOf(cell)) {
      const match = /^(.+) (holiday|workday|rest)$/.exec(text);
      if (!match?.[1]) throw new Error(`"${text}" is no calendar day, want 24 Mar holiday`);
      draft.calendar.push({
        date: readDate(match[1]),
        kind: oneOf(match[2], ['holiday', 'workday', 'rest']),
      });
    }
  },
  roster(draft, cell) {
    for (const item of itemsOf(cell)) {
      const match = /^(.+) (work|rest)$/.exec(item.text);
      if (!match?.[1]) throw new Error(`"${item.text}" is no duty, want 22 Mar work`);
      const duty = oneOf(match[2], ['work', 'rest']);
      for (const date of datesOf(readSpan(match[1]))) {
        draft.roster.push({ employee: item.employee, date, duty });
      }
    }
  },
  punches(draft, cell) {
    for (const item of itemsOf(cell)) {
      const match = /^(?:(.*?): )?(–|[\d:]+(?:[– ][\d:]+)*)$/.exec(item.text);
      if (!match?.[2]) throw new Error(`"${item.text}" is no punching, want 08:31–17:30`);
      const times = match[2] === '–' ? [] : match[2].split(/[– ]/);
      for (const date of match[1] ? datesOf(readSpan(match[1])) : [usualDate]) {
        draft.punches.push({ employee: item.employee, date, times: [...times] });
      }
    }
  },
  unreadable(draft, cell) {
    for (const item of itemsOf(cell)) {
      const match = /^(everybody )?([a-zA-Z]+)(?: (.+))?$/.exec(item.text);
      const span = match?.[3] ? readSpan(match[3]) : null;
      draft.unreadable.push({
        part: oneOf(match?.[2], [
          'punches',
          'corrections',
          'leaves',
          'outings',
          'offPost',
          'overtime',
          'roster',
          'decisions',
        ]),
        employee: match?.[1] ? null : item.employee,
        from: span?.from.slice(0, 10) ?? null,
        through: span?.to.slice(0, 10) ?? null,
      });
    }
  },
  decisions(draft, cell) {
    for (const item of itemsOf(cell)) {
      if (item.head.startsWith('reopen ')) {
        readReopening(draft, item);
        continue;
      }
      const match =
        /^(?:(\d+ [A-Z][a-z]{2}(?: \d{4})?) )?([a-zA-Z\d.-]+) (excuse|confirm|waive|object)$/.exec(
          item.head,
        );
      if (!match?.[2]) throw new Error(`"${item.head}" is no decision, want absence excuse`);
      const date = match[1] ? readDate(match[1]) : usualDate;
      const at = item.details.find((detail) => detail.startsWith('at '));
      draft.decisions.push({
        finding: `${item.employee}.${date}.${match[2]}`,
        decision: oneOf(match[3], decisionKinds),
        by: 'E00',
        at: at ? readMoment(at.slice(3)) : shifted(date, 1, '16:00'),
      });
    }
  },
  readings(draft, cell) {
    for (const part of cell.split(';')) {
      const [name = '', value] = part.split('=').map((text) => text.trim());
      if (value === undefined) throw new Error(`"${part}" is no reading, want name=value`);
      draft.readings[name] = value;
    }
  },
  'as of'(draft, cell) {
    draft.asOf = readMoment(cell);
  },
  closed(draft, cell) {
    for (const month of cell.split(';'))
      draft.closedMonths.push(readDate(`1 ${month.trim()}`).slice(0, 7));
  },
};

for (const form of ['leave', 'outing', 'off post', 'correction', 'overtime'] as const) {
  Object.assign(readers, {
    [form]: (draft: Draft, cell: string) => {
      for (const item of itemsOf(cell)) readForm(draft, form, item);
    },
  });
}

Object.assign(readers, recordReaders);

export const inputColumns: ReadonlySet<string> = new Set([...Object.keys(readers), 'earlier']);

/** The facts document of a case; with `earlier`, the ledger of the judging before it is carried on. */
export function documentOf(inputs: ReadonlyMap<string, string>): Document {
  const draft = buildDraft(inputs);
  const earlier = inputs.get('earlier');
  return earlier === undefined ? draft : { ...draft, ledger: ledgerBefore(inputs, earlier) };
}

/** `reopen Mar confirm, because the clock was wrong`. */
function readReopening(draft: Draft, { employee: person, head, details }: Item) {
  const match = /^reopen ([A-Z][a-z]{2}(?: \d{4})?) ([a-z]+)$/.exec(head);
  if (!match?.[1]) throw new Error(`"${head}" reopens nothing, want reopen Mar confirm`);
  const reason = details.find((detail) => detail.startsWith('because '));
  draft.decisions.push({
    finding: `reopen.${person}.${readDate(`1 ${match[1]}`).slice(0, 7)}`,
    decision: oneOf(match[2], decisionKinds),
    by: 'E00',
    at: '2025-04-20T09:00',
    ...(reason ? { reason: reason.slice('because '.length) } : {}),
  });
}

function buildDraft(inputs: ReadonlyMap<string, string>): Draft {
  const draft = emptyDraft();
  // The team first: the other columns speak of its people.
  const order = ['team', ...[...inputs.keys()].filter((name) => name !== 'team')];
  for (const name of order) {
    const cell = inputs.get(name);
    if (cell === undefined || name === 'earlier') continue;
    const read = readers[name];
    if (!read) throw new Error(`no reader for column ${name}`);
    read(draft, cell);
  }
  draft.punches.push(...ordinaryPunches(draft));
  draft.punches = draft.punches.filter(({ times }) => times.length > 0);
  return draft;
}

/** Judges what was known at each earlier moment in turn: `1 Apr 02:00 without leave, closed`. */
function ledgerBefore(inputs: ReadonlyMap<string, string>, cell: string): LedgerEntry[] {
  let ledger: LedgerEntry[] = [];
  for (const step of cell.split(';')) {
    const [moment = '', left = ''] = step.trim().split(' without ');
    const missing = left === '' ? [] : left.split(',').map((name) => name.trim());
    for (const name of missing) {
      if (!inputs.has(name))
        throw new Error(`"${cell}" leaves out ${name}, which the case has not`);
    }
    const known = new Map([...inputs].filter(([name]) => !missing.includes(name)));
    const parsed = parseFacts({ ...buildDraft(known), asOf: readMoment(moment), ledger });
    if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('; '));
    ledger = [...assess(parsed.facts).ledger];
  }
  return ledger;
}
