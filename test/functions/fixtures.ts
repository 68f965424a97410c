/** Nights, mails and facts that look like real ones, made from a few words. */
import { digestOf } from '../../functions/canonical.ts';
import type { ChainTail } from '../../functions/chain.ts';
import type { FactsPart, OutboxMail, RunCommit } from '../../functions/ports.ts';
import { composeCommit, type JudgedNight } from '../../functions/run-commit.ts';
import type { Facts, Finding, FineEntry } from '../../shared/index.ts';

export const team = 'ecommerce';

export function proposal(employee: string, date: string, amount = 100): FineEntry {
  const fine = `fine.${employee}.${date}.absence`;
  return {
    id: `${fine}#1`,
    kind: 'propose',
    fine,
    employee,
    date,
    month: date.slice(0, 7),
    amount,
    occurrence: 1,
    because: [`${employee}.${date}.absence`],
    at: `${date}T23:00`,
  };
}

/** An entry that answers `proposed`; `number` is its place among the entries of the fine. */
export function answerTo(
  proposed: FineEntry,
  kind: 'confirm' | 'waive' | 'reverse',
  number: number,
): FineEntry {
  return {
    ...proposed,
    id: `${proposed.fine}#${number}`,
    kind,
    amount: kind === 'confirm' ? 0 : -proposed.amount,
    answers: proposed.id,
  };
}

export function finding(employee: string, date: string, more: Partial<Finding> = {}): Finding {
  return {
    id: `${employee}.${date}.absence`,
    rule: 'absence',
    clause: '2.3.4',
    employee,
    date,
    outcome: 'breach',
    state: 'provisional',
    measures: { days: 1, minutes: 450 },
    because: [{ fact: 'punches', note: 'no-punches', date, place: '考勤!A14' }],
    replyBy: null,
    cautions: ['L1'],
    ...more,
  };
}

export function mail(night: string, more: Partial<OutboxMail> = {}): OutboxMail {
  const to = more.to ?? { name: '王主管', address: 'wang@example.com' };
  const kind = more.kind ?? 'summary';
  return {
    id: digestOf({ team: more.team ?? team, night, to: to.address, kind }),
    team,
    night,
    kind,
    to,
    subject: `考勤 ${night} Attendance`,
    text: `${night} 没有新的结论。\nNothing new.\n`,
    html: `<p>${night} 没有新的结论。<br>Nothing new.</p>`,
    date: `${night}T02:00:00+08:00`,
    ...more,
  };
}

export function factsPart(month: string, employees: readonly string[] = ['E01']): FactsPart {
  const facts: Facts = {
    format: 'kaoqin/facts@1',
    team: { id: team, name: '电子商务部', timeZone: 'Asia/Shanghai', minimumWage: 2000 },
    from: `${month}-01`,
    through: `${month}-28`,
    readings: {},
    switches: [],
    calendar: [],
    employees: employees.map((id) => ({ id, name: `员工${id}`, post: 'presales' })),
    roster: [],
    punches: employees.map((id) => ({
      employee: id,
      date: `${month}-10`,
      times: ['08:25', '17:31'],
      place: '考勤!A2',
    })),
    corrections: [],
    leaves: [],
    outings: [],
    offPost: [],
    overtime: [],
    incidents: [],
    reports: [],
    checklists: [],
    resignations: [],
    decisions: [],
    unreadable: [],
    closedMonths: [],
    ledger: [],
  };
  return { month, hash: digestOf(facts), facts };
}

/** A night after `tail` that fines E01 and mails a summary, unless told otherwise. */
export function night(date: string, tail: ChainTail, more: Partial<JudgedNight> = {}): RunCommit {
  const part = factsPart(date.slice(0, 7));
  return composeCommit(
    {
      team,
      date,
      asOf: `${date}T23:00`,
      edition: '2025-01-01',
      facts: { [part.month]: part.hash },
      counts: { findings: 1 },
      newEntries: [proposal('E01', date)],
      findings: [finding('E01', date)],
      mails: [mail(date)],
      ...more,
    },
    tail,
  );
}

export const emptyTail: ChainTail = { head: '0'.repeat(64), length: 0 };

export function tailAfter({ run }: RunCommit): ChainTail {
  return { head: run.chainHead, length: run.ledgerLength };
}

/** Texts that have broken stores before: quotes, NUL, half characters, right-to-left, huge, key-like. */
export const hostileTexts = [
  `'; drop table runs; --`,
  '"quoted" \\back\\slash %s $1 {{y}}',
  'nul\u0000inside',
  'half \ud800 character',
  '\u202eright to left\u202c',
  '👩‍👩‍👧‍👦 𠮷野家',
  'é against e\u0301',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://example.com")',
  'line\r\nbreak\u2028and\u2029more',
  ' leading and trailing ',
  '长'.repeat(50_000),
];
