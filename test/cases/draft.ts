/** A facts document while a case is read into it, and how a cell falls into records. */
import type * as z from 'zod/mini';
import type { factsDocument } from '../../shared/facts/document.ts';

/** A facts document as it may be written. */
export type Document = z.input<typeof factsDocument>;

/** The same with every list there, so that readers can add to it. */
export type Draft = {
  [Name in Exclude<keyof Document, 'asOf' | 'readings'>]-?: NonNullable<Document[Name]>;
} & Pick<Document, 'asOf'> & { readings: Record<string, unknown> };

/** One record of a cell. */
export interface Item {
  readonly employee: string;
  /** All of it without the person. */
  readonly text: string;
  /** Before the first comma. */
  readonly head: string;
  /** After it. */
  readonly details: readonly string[];
}

/** Everybody keeps the hours of March 2025 and nothing else is recorded. */
export function emptyDraft(): Draft {
  return {
    format: 'kaoqin/facts@1',
    team: { id: 'ecommerce', name: '电子商务部', timeZone: 'Asia/Shanghai', minimumWage: 2000 },
    from: '2025-03-01',
    through: '2025-03-31',
    readings: {},
    switches: [],
    calendar: [],
    employees: [employee('E01')],
    roster: [],
    punches: [],
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
}

export function employee(id: string): Draft['employees'][number] {
  return { id, name: `员工${id}`, post: 'presales', hiredOn: '2020-06-01', monthlyWage: 6300 };
}

/** Records of a cell: parted by `;`, `E02 ` in front for another person. */
export function itemsOf(cell: string): Item[] {
  return cell.split(';').map((part) => {
    const [, person, text = ''] = /^(?:(E\d\d) )?(.*)$/.exec(part.trim()) ?? [];
    const [head = '', ...details] = text.split(',').map((detail) => detail.trim());
    return { employee: person ?? 'E01', text, head, details };
  });
}

/** The word as one of those allowed. */
export function oneOf<const Choice extends string>(
  word: string | undefined,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((known) => known === word);
  if (choice === undefined) throw new Error(`"${word}" is not one of ${choices.join(', ')}`);
  return choice;
}
