/** Every way a facts document can be wrong is one problem that names the place, what stands there and what is wanted. */
import { describe, expect, test } from 'vitest';
import { parseFacts, parseFactsText } from '../../shared/facts/parse.ts';

const proposal = {
  id: 'fine.E01.2025-03-10.absence#1',
  kind: 'propose',
  fine: 'fine.E01.2025-03-10.absence',
  employee: 'E01',
  date: '2025-03-10',
  month: '2025-03',
  amount: 100,
  occurrence: 1,
  answers: null,
  because: ['E01.2025-03-10.absence'],
  at: '2025-03-11T02:00',
  by: null,
  reason: null,
};
const reversal = {
  ...proposal,
  id: 'fine.E01.2025-03-10.absence#2',
  kind: 'reverse',
  amount: -100,
  answers: proposal.id,
};

/** One of everything, all in order. */
const sound = {
  format: 'kaoqin/facts@1',
  team: { id: 'ecommerce', name: '电子商务部', timeZone: 'Asia/Shanghai', minimumWage: 2000 },
  from: '2025-03-01',
  through: '2025-03-31',
  asOf: '2025-04-01T02:00',
  readings: { 'absence.fineMode': 'perOccurrence' },
  calendar: [{ date: '2025-04-04', kind: 'holiday', name: '清明节' }],
  employees: [
    { id: 'E00', name: '主管', post: 'operations-lead' },
    {
      id: 'E01',
      name: '员工',
      email: 'e01@example.com',
      post: 'presales',
      supervisor: 'E00',
      hiredOn: '2024-01-01',
      leftOn: null,
      monthlyWage: 6300,
    },
  ],
  roster: [{ employee: 'E01', date: '2025-03-22', duty: 'work' }],
  punches: [{ employee: 'E01', date: '2025-03-10', times: ['08:25', '17:31:59'] }],
  corrections: [
    { id: 'C1', employee: 'E01', date: '2025-03-10', time: '17:40', status: 'approved' },
  ],
  leaves: [
    {
      id: 'L1',
      employee: 'E01',
      kind: 'personal',
      from: '2025-03-13T08:30',
      to: '2025-03-14T17:30',
      status: 'approved',
      approvals: [{ level: 1, by: 'E00', at: '2025-03-12T15:00' }],
    },
  ],
  outings: [{ id: 'O1', employee: 'E01', from: '2025-03-10T14:00', to: '2025-03-10T17:30' }],
  offPost: [
    { id: 'X1', employee: 'E01', date: '2025-03-10', from: '14:00', to: '15:00', permitted: false },
  ],
  overtime: [{ id: 'V1', employee: 'E01', date: '2025-03-16', from: '09:00', to: '15:00' }],
  incidents: [
    {
      id: 'I1',
      employee: 'E01',
      date: '2025-03-10',
      clause: '1.3.3',
      what: '看小说',
      measure: 'warning',
      recordedBy: 'E00',
    },
  ],
  reports: [{ id: 'R1', employee: 'E01', kind: 'weekly-summary', period: '2025-W11' }],
  checklists: [{ date: '2025-03-10', kind: 'closing', by: 'E01', done: true }],
  resignations: [
    { employee: 'E01', givenOn: '2025-03-01', lastDay: '2025-03-31', handoverDone: false },
  ],
  decisions: [
    { finding: 'E01.2025-03-10.absence', decision: 'excuse', by: 'E00', at: '2025-03-12T10:00' },
  ],
  unreadable: [{ part: 'punches', employee: 'E01', from: '2025-03-10', through: '2025-03-10' }],
  closedMonths: ['2025-02'],
  ledger: [proposal, reversal],
};

const remove = Symbol('remove');

/** The sound document with one value changed; a path such as `punches[0].times[1]`. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(sound);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop();
  if (last === undefined) return value;
  let holder: object = Object(copy);
  for (const step of steps) holder = Reflect.get(holder, step);
  if (value === remove) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return copy;
}

const anotherPunch = { employee: 'E01', date: '2025-03-10', times: ['08:25'] };

/** The path that is changed, its new value, and the place of the problem where that is another. */
type Fault = readonly [what: string, path: string, value: unknown, place?: string];
const faults: readonly Fault[] = [
  ['another format', 'format', 'kaoqin/facts@2'],
  ['no format', 'format', remove],
  ['no team', 'team', remove],
  ['a team without a zone', 'team.timeZone', remove],
  ['an unknown field at the top', 'mood', 'fine'],
  ['an unknown field deep down', 'leaves[0].mood', 'fine'],
  ['an unknown field of an approval', 'leaves[0].approvals[0].mood', 'fine'],
  ['no first date', 'from', remove],
  ['a date that does not exist', 'from', '2025-02-30'],
  ['a date without zeros', 'from', '2025-3-1'],
  ['a date with a time', 'from', '2025-03-01T00:00'],
  ['a number for a date', 'from', 45717],
  ['a window that ends before it starts', 'through', '2025-02-28'],
  ['a moment without a time', 'asOf', '2025-04-01'],
  ['a moment with a zone', 'asOf', '2025-04-01T02:00Z'],
  ['a reading nobody knows', 'readings', { 'absence.fine': 1 }, 'readings.absence.fine'],
  ['a reading of another value', 'readings', { 'punch.mode': 3 }, 'readings.punch.mode'],
  ['readings as a list', 'readings', []],
  ['a list that is none', 'punches', {}],
  ['a list that is null', 'punches', null],
  ['a kind of day nobody knows', 'calendar[0].kind', 'bridge'],
  ['a date twice in the calendar', 'calendar[1]', { date: '2025-04-04', kind: 'rest' }],
  ['a person without a name', 'employees[1].name', ''],
  ['a person without a post', 'employees[1].post', remove],
  ['a post nobody knows', 'employees[1].post', 'chief'],
  ['a number that is a person', 'employees[1].id', 1],
  ['an id with a dot', 'employees[0].id', 'E.0'],
  ['an id of blanks', 'employees[0].id', ' '],
  ['two people of one number', 'employees[0].id', 'E01', 'employees[1]'],
  ['an address that is none', 'employees[1].email', 'e01'],
  ['a wage below nothing', 'employees[1].monthlyWage', -1],
  ['a wage of three decimals', 'employees[1].monthlyWage', 6300.005],
  ['a wage in words', 'employees[1].monthlyWage', '6300'],
  ['left before joining', 'employees[1].leftOn', '2023-12-31'],
  ['a duty nobody knows', 'roster[0].duty', 'stand-by'],
  ['somebody unknown on the roster', 'roster[0].employee', 'E99'],
  ['a duty twice', 'roster[1]', { employee: 'E01', date: '2025-03-22', duty: 'rest' }],
  ['a time without a zero', 'punches[0].times[0]', '8:25'],
  ['a time that does not exist', 'punches[0].times[0]', '24:00'],
  ['a time as a fraction of a day', 'punches[0].times[0]', 0.35],
  ['times as text', 'punches[0].times', '08:25'],
  ['no times', 'punches[0].times', remove],
  ['somebody unknown at the clock', 'punches[0].employee', 'E99'],
  ['a second record of one date', 'punches[1]', anotherPunch],
  ['a correction without a time', 'corrections[0].time', remove],
  ['a correction that is half granted', 'corrections[0].status', 'maybe'],
  ['two corrections of one number', 'corrections[1]', sound.corrections[0]],
  ['leave nobody knows', 'leaves[0].kind', 'holiday'],
  ['leave that ends before it starts', 'leaves[0].to', '2025-03-13T08:00'],
  ['leave that ends when it starts', 'leaves[0].to', '2025-03-13T08:30'],
  ['leave from a date', 'leaves[0].from', '2025-03-13'],
  ['a third level', 'leaves[0].approvals[0].level', 3],
  ['an approval by nobody', 'leaves[0].approvals[0].by', ''],
  ['a certificate that is a word', 'leaves[0].certificate', 'yes'],
  ['leave of somebody unknown', 'leaves[0].employee', 'E99'],
  ['two leaves of one number', 'leaves[1]', sound.leaves[0]],
  ['an outing that ends before it starts', 'outings[0].to', '2025-03-10T13:00'],
  ['an outing of somebody unknown', 'outings[0].employee', 'E99'],
  ['off post backwards', 'offPost[0].to', '13:00'],
  ['off post without a word on permission', 'offPost[0].permitted', remove],
  ['overtime backwards', 'overtime[0].to', '09:00'],
  ['overtime of somebody unknown', 'overtime[0].employee', 'E99'],
  ['a measure nobody knows', 'incidents[0].measure', 'flogging'],
  ['an amount of three decimals', 'incidents[0].amount', 1.005],
  ['an incident nobody recorded', 'incidents[0].recordedBy', remove],
  ['a report nobody knows', 'reports[0].kind', 'yearly'],
  ['a list of chores nobody knows', 'checklists[0].kind', 'opening'],
  ['chores that are done in words', 'checklists[0].done', 'yes'],
  ['somebody unknown resigns', 'resignations[0].employee', 'E99'],
  ['a decision nobody knows', 'decisions[0].decision', 'forgive'],
  ['a decision of nobody', 'decisions[0].by', ''],
  ['a decision at no moment', 'decisions[0].at', '2025-03-12'],
  ['an unreadable part nobody knows', 'unreadable[0].part', 'employees'],
  ['an unreadable stretch backwards', 'unreadable[0].through', '2025-03-09'],
  ['unreadable records of somebody unknown', 'unreadable[0].employee', 'E99'],
  ['a month that does not exist', 'closedMonths[0]', '2025-13'],
  ['a month with a day', 'closedMonths[0]', '2025-02-01'],
  ['a place that is a list', 'punches[0].place', ['考勤', 'A1']],
  ['a ledger entry of an unknown kind', 'ledger[0].kind', 'donate'],
  ['a ledger entry with three decimals', 'ledger[0].amount', 100.001],
  ['a proposal that is gone', 'ledger', [reversal], 'ledger[0].answers'],
  [
    'a reversal of another fine',
    'ledger[1].fine',
    'fine.E01.2025-03-11.absence',
    'ledger[1].answers',
  ],
  ['a reversal of less', 'ledger[1].amount', -50],
  ['a reversal that adds', 'ledger[1].amount', 100],
  ['a proposal made bigger afterwards', 'ledger[0].amount', 300, 'ledger[1].amount'],
  [
    'a confirmation with money in it',
    'ledger[1]',
    { ...reversal, kind: 'confirm', amount: 100 },
    'ledger[1].amount',
  ],
  [
    'a second proposal while the first stands',
    'ledger[1]',
    { ...proposal, id: reversal.id },
    'ledger[1].kind',
  ],
  [
    'a proposal of less than nothing',
    'ledger',
    [{ ...proposal, amount: -100 }],
    'ledger[0].amount',
  ],
  [
    'a proposal taken back twice',
    'ledger[2]',
    { ...reversal, id: `${proposal.fine}#3` },
    'ledger[2].answers',
  ],
  ['an entry that was left out', 'ledger[1].id', `${proposal.fine}#3`],
  ['an entry under an id of its own', 'ledger', [{ ...proposal, id: 'mine' }], 'ledger[0].id'],
  ['an entry twice', 'ledger[2]', reversal],
];

const named = faults.map(([what, path, value, place]) => ({
  what,
  path,
  value,
  place: place ?? path,
}));

describe('a facts document', () => {
  test('that is sound is accepted', () => {
    expect(parseFacts(sound)).toMatchObject({ ok: true });
  });

  test('may leave out every list', () => {
    const { format, team, from, through } = sound;
    const parsed = parseFacts({ format, team, from, through });
    expect(parsed).toMatchObject({ ok: true, facts: { punches: [], ledger: [], readings: {} } });
  });

  test.each(named)('$what is one problem', ({ path, value, place }) => {
    const parsed = parseFacts(changed(path, value));
    if (parsed.ok) throw new Error('it was accepted');
    expect(parsed.problems.map((problem) => problem.place)).toEqual([place]);
    for (const { got, want } of parsed.problems) {
      expect(got).not.toBe('');
      expect(want).not.toBe('');
      expect(want).not.toMatch(/invalid input|\[object/i);
    }
  });

  test('with several faults names them all', () => {
    const parsed = parseFacts({ ...sound, from: 'x', mood: 1, closedMonths: ['2025-00'] });
    if (parsed.ok) throw new Error('it was accepted');
    expect(parsed.problems.map(({ place }) => place).toSorted()).toEqual([
      'closedMonths[0]',
      'from',
      'mood',
    ]);
  });

  test.each(['', 'null', '[]', '"facts"', '{"format":', '{} {}'])('%j is no document', (text) => {
    const parsed = parseFactsText(text);
    if (parsed.ok) throw new Error('it was accepted');
    expect(parsed.problems.length).toBeGreaterThan(0);
  });
});
