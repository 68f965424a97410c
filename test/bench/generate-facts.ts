/** Makes up one month of a team: nine dates in ten are ordinary, the rest go wrong in the usual ways. */
import type { Facts } from '../../shared/index.ts';
import { parseFactsText } from '../../shared/index.ts';

/** Share of due dates by what happens on them; what is left over is ordinary. */
const mix = [
  ['late', 0.03],
  ['hourLate', 0.008],
  ['early', 0.01],
  ['absent', 0.01],
  ['sessionMissed', 0.007],
  ['leave', 0.02],
  ['missingPunch', 0.015],
] as const;

type DateStory = (typeof mix)[number][0] | 'ordinary';

/** The working days of March 2025; the month has no holiday and no exchanged day. */
export const dueDates: readonly string[] = Array.from(
  { length: 31 },
  (_, index) => `2025-03-${twoDigits(index + 1)}`,
).filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));

/** A parsed facts document of March 2025; the same count gives the same document. */
export function generateFacts(peopleCount: number): Facts {
  const draw = seededDraw(peopleCount);
  const employees: object[] = [];
  const punches: object[] = [];
  const leaves: object[] = [];
  for (let index = 0; index < peopleCount; index += 1) {
    const employee = `E${String(index + 1).padStart(5, '0')}`;
    employees.push({
      id: employee,
      name: `员工${index + 1}`,
      post: index === 0 ? 'operations-lead' : 'presales',
      hiredOn: '2023-06-01',
      monthlyWage: 6300,
    });
    for (const date of dueDates) {
      const story = drawStory(draw());
      if (story === 'leave') leaves.push(leaveOn(employee, date, `L${leaves.length + 1}`));
      const times = timesOf(story, draw);
      if (times.length > 0) punches.push({ employee, date, times: times.map(clockText) });
    }
  }
  // Through text and back, so that the strings are as fresh as those of a document read from disk.
  const text = JSON.stringify({
    format: 'kaoqin/facts@1',
    team: { id: 'bench', name: '基准', timeZone: 'Asia/Shanghai' },
    from: '2025-03-01',
    through: '2025-03-31',
    employees,
    punches,
    leaves,
  });
  const parsed = parseFactsText(text);
  if (!parsed.ok) throw new Error(`the made-up month is not usable: ${parsed.problems[0]?.place}`);
  return parsed.facts;
}

function drawStory(share: number): DateStory {
  let rest = share;
  for (const [story, part] of mix) {
    rest -= part;
    if (rest < 0) return story;
  }
  return 'ordinary';
}

/** Punches in minutes of the day, in order. */
function timesOf(story: DateStory, draw: () => number): number[] {
  const between = (from: number, to: number) => from + Math.floor(draw() * (to - from + 1));
  const arrival = between(480, 510);
  const departure = between(1050, 1110);
  switch (story) {
    case 'ordinary':
      return [arrival, departure];
    case 'late':
      return [between(511, 569), departure];
    case 'hourLate':
      return [between(570, 700), departure];
    case 'early':
      return [arrival, between(900, 1049)];
    case 'sessionMissed':
      return draw() < 0.5 ? [between(780, 810), departure] : [arrival, between(720, 780)];
    case 'missingPunch':
      return [draw() < 0.5 ? arrival : departure];
    case 'absent':
    case 'leave':
      return [];
  }
}

function leaveOn(employee: string, date: string, id: string): object {
  const approvals = [
    { level: 1, by: 'E00001', at: '2025-02-27T15:00' },
    { level: 2, by: 'E00001', at: '2025-02-27T16:00' },
  ];
  return {
    id,
    employee,
    kind: 'personal',
    from: `${date}T08:30`,
    to: `${date}T17:30`,
    appliedAt: '2025-02-27T10:00',
    filedAt: '2025-02-28T10:00',
    status: 'approved',
    approvals,
  };
}

/** Mulberry32: uniform numbers in [0, 1), the same sequence for the same seed. */
function seededDraw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function clockText(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
