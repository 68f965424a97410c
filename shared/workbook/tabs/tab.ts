/** The shape of a tab that people fill in. */
import type { Words } from '../../policy/words.ts';
import type { Column } from './column.ts';

export const tabKeys = [
  'staff',
  'attendance',
  'leaves',
  'outings',
  'overtime',
  'corrections',
  'roster',
  'offPost',
  'incidents',
  'reports',
  'checklists',
  'resignations',
  'decisions',
  'calendar',
  'policy',
] as const;
export type TabKey = (typeof tabKeys)[number];

export interface HumanTab {
  readonly key: TabKey;
  readonly title: Words;
  readonly columns: readonly Column[];
  /** Columns whose contents together name a row; two rows with the same are both refused. */
  readonly naturalKey: readonly string[];
  /** What names the row while the natural key's cell is blank; empty: the cell must not be blank. */
  readonly fallbackKey: readonly string[];
  readonly note: Words;
}
