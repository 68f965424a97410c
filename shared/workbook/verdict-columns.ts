/** Where the two formula columns of a human tab stand, and what people typed into them by mistake. */
import type { Problem } from '../kernel/problem.ts';
import { words } from '../policy/words.ts';
import { showCell } from './cells.ts';
import { foldText } from './clean-text.ts';
import { tabTitle } from './render/system-tab.ts';
import { columnLetters, type RawTab } from './snapshot.ts';
import type { HumanTab } from './tabs/tab.ts';
import { want } from './words.ts';

/** The two columns kaoqin adds to the right of every human tab. */
export const verdictHeader = tabTitle(words('结论', 'Verdict'));
export const marksHeader = tabTitle(words('标记', 'Marks'));

/** Zero-based; null: not there. */
export interface VerdictPositions {
  readonly verdict: number | null;
  readonly marks: number | null;
}

export function findVerdictColumns(raw: RawTab): VerdictPositions {
  return {
    verdict: headerPosition(raw, verdictHeader, '$B:$B'),
    marks: headerPosition(raw, marksHeader, '$C:$C'),
  };
}

/** By the formula, which stays when its result is an error, or by the name somebody pasted over it. */
function headerPosition(raw: RawTab, header: string, answer: string): number | null {
  const position = (raw.rows[0] ?? []).findIndex(
    ({ value, formula }) =>
      (formula?.includes('_lookup') && formula.includes(answer)) ||
      (typeof value === 'string' && foldText(value) === foldText(header)),
  );
  return position < 0 ? null : position;
}

/** Values typed below the header formula stop it from filling the column; only a person may remove them. */
export function strayValues(tab: HumanTab, raw: RawTab): Problem[] {
  const { verdict, marks } = findVerdictColumns(raw);
  return [verdict, marks].flatMap((column) =>
    column === null ? [] : strayValuesIn(tab, raw, column),
  );
}

function strayValuesIn(tab: HumanTab, raw: RawTab, column: number): Problem[] {
  return raw.rows.flatMap((row, index) => {
    const cell = row[column];
    if (index === 0 || !cell || cell.formula !== undefined) return [];
    if (cell.value === null && cell.error === undefined) return [];
    return [
      {
        place: `${tab.title['zh-CN']}!${columnLetters(column)}${index + 1}`,
        got: showCell(cell),
        want: want('emptyVerdict'),
      },
    ];
  });
}
