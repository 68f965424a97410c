/** The shape of a column people fill in, and the constructors the tabs are written with. */
import { type Words, words } from '../../policy/words.ts';

/**
 * What a cell of the column may hold.
 * `momentEnd` differs from `moment` only where a date stands alone: the day is then included to its end.
 * `name` is shown for people; it is compared with the employee's name and may be a formula.
 * `note` is never read.
 */
export type ColumnKind =
  | 'id'
  | 'employee'
  | 'newEmployee'
  | 'name'
  | 'person'
  | 'text'
  | 'note'
  | 'email'
  | 'date'
  | 'time'
  | 'moment'
  | 'momentEnd'
  | 'choice'
  | 'flag'
  | 'money'
  | 'period'
  | 'setting';

/** One answer of a dropdown: the code the rules know and what people may type for it. */
export interface Choice {
  readonly code: string;
  /** The first is offered in the dropdown. */
  readonly labels: readonly [string, ...string[]];
}

export interface Column {
  /** Field name, as in the facts document where there is one. */
  readonly key: string;
  readonly header: Words;
  readonly kind: ColumnKind;
  /** A row with this cell blank is refused. */
  readonly isRequired: boolean;
  /** Nothing is judged by it, so the tab may do without the column. */
  readonly isInformative: boolean;
  readonly choices: readonly Choice[];
  readonly example: string;
  readonly note: Words;
}

interface Details {
  readonly required?: boolean;
  readonly informative?: boolean;
  readonly choices?: readonly Choice[];
  readonly example?: string;
  readonly note?: Words;
}

const examples: Record<ColumnKind, string> = {
  id: 'L001',
  employee: 'E01',
  newEmployee: 'E01',
  name: '王芳',
  person: 'E00',
  text: '客户拜访',
  note: '',
  email: 'wangfang@example.com',
  date: '2025-03-10',
  time: '08:25',
  moment: '2025-03-10 08:30',
  momentEnd: '2025-03-10 17:30',
  choice: '',
  flag: '是',
  money: '6300',
  period: '2025-03',
  setting: '',
};

const nothing = words('', '');

/** Declares a column. */
export function column(
  kind: ColumnKind,
  key: string,
  chinese: string,
  english: string,
  details: Details = {},
): Column {
  const choices = details.choices ?? [];
  return {
    key,
    header: words(chinese, english),
    kind,
    isRequired: details.required ?? false,
    isInformative: details.informative ?? (kind === 'name' || kind === 'note'),
    choices,
    example: details.example ?? choices[0]?.labels[0] ?? examples[kind],
    note: details.note ?? nothing,
  };
}

/** Declares a choice: its code, the label offered, and other spellings people use. */
export function choice(code: string, label: string, ...others: string[]): Choice {
  return { code, labels: [label, ...others] };
}
