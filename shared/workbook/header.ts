/** Finds a tab by its title and each column by its name, wherever people moved them. */
import type { Problem } from '../kernel/problem.ts';
import { showValue } from '../kernel/problem.ts';
import type { Words } from '../policy/words.ts';
import { foldText } from './clean-text.ts';
import { columnLetters, type RawTab } from './snapshot.ts';
import type { HumanTab } from './tabs/tab.ts';
import { wantColumn, wantOneColumn, wantOneTab, wantTab } from './words.ts';

/** Zero-based position of each column by key; an informative column may be missing. */
export type ColumnPositions = ReadonlyMap<string, number>;

export interface LocatedTab {
  readonly tab: HumanTab;
  readonly raw: RawTab;
  readonly columns: ColumnPositions;
}

export type Located =
  | { readonly ok: true; readonly located: LocatedTab }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether a title or a header says this: in Chinese, in English, or both. */
export function isNamed(text: string, name: Words): boolean {
  const folded = foldText(text);
  const chinese = foldText(name['zh-CN']);
  const english = foldText(name.en);
  return (
    folded === chinese ||
    folded === english ||
    folded === `${chinese} ${english}` ||
    folded === `${chinese}${english}`
  );
}

/** Finds the tab and its columns; every fault here makes the whole tab unreadable. */
export function locateTab(tab: HumanTab, tabs: readonly RawTab[]): Located {
  const matches = tabs.filter((raw) => isNamed(raw.title, tab.title));
  const [raw, second] = matches;
  const place = tab.title['zh-CN'];
  if (!raw) return fail({ place, got: 'no such tab', want: wantTab(tab.title) });
  if (second) {
    const titles = matches.map((match) => match.title).join(', ');
    return fail({ place, got: showValue(titles), want: wantOneTab(tab.title) });
  }
  return locateColumns(tab, raw);
}

function locateColumns(tab: HumanTab, raw: RawTab): Located {
  const headers = (raw.rows[0] ?? []).map((cell) =>
    typeof cell.value === 'string' && cell.formula === undefined ? cell.value : '',
  );
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  for (const column of tab.columns) {
    const positions = headers.flatMap((header, index) =>
      header !== '' && isNamed(header, column.header) ? [index] : [],
    );
    const [position, second] = positions;
    if (position === undefined) {
      if (column.isInformative) continue;
      problems.push({
        place: `${tab.title['zh-CN']}!1:1`,
        got: `no column ${column.header['zh-CN']}`,
        want: wantColumn(column.header),
      });
    } else if (second !== undefined) {
      problems.push({
        place: `${tab.title['zh-CN']}!${columnLetters(second)}1`,
        got: showValue(headers[second]),
        want: wantOneColumn(column.header),
      });
    } else {
      columns.set(column.key, position);
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, located: { tab, raw, columns } };
}

function fail(problem: Problem): Located {
  return { ok: false, problems: [problem] };
}
