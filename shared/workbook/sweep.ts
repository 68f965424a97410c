/** Compares the workbook with its layout and says what to repair. */
import { isBlank } from './cells.ts';
import type { ColumnPositions } from './header.ts';
import { isNamed, locateTab } from './header.ts';
import {
  type HumanLayout,
  humanLayouts,
  isOurRule,
  type RuleLayout,
  type SystemLayout,
  systemLayouts,
  verdictFormulas,
  verdictRules,
} from './layout.ts';
import { cellAt, type SheetSnapshot } from './snapshot.ts';
import type { HumanTab } from './tabs/tab.ts';
import { humanTabs } from './tabs.ts';
import { findVerdictColumns } from './verdict-columns.ts';

/** One thing to put right; none of them touches a row that people fill in. */
export type Repair =
  | { readonly kind: 'addSystemTab'; readonly layout: SystemLayout }
  | { readonly kind: 'addHumanTab'; readonly layout: HumanLayout }
  | { readonly kind: 'writeHeaders'; readonly sheetId: number; readonly layout: HumanLayout }
  | { readonly kind: 'renameTab'; readonly sheetId: number; readonly title: string }
  | { readonly kind: 'growColumns'; readonly sheetId: number; readonly count: number }
  | {
      readonly kind: 'writeFormula';
      readonly sheetId: number;
      readonly column: number;
      readonly formula: string;
      /** Pixels of a column that was not there before. */
      readonly width: number | null;
    }
  | { readonly kind: 'hideColumn'; readonly sheetId: number; readonly column: number }
  | { readonly kind: 'hideTab'; readonly sheetId: number }
  | { readonly kind: 'protectTab'; readonly sheetId: number; readonly title: string }
  | {
      readonly kind: 'replaceRules';
      readonly sheetId: number;
      /** From the last to the first, so that each is still where it says. */
      readonly remove: readonly number[];
      readonly rules: readonly RuleLayout[];
    };

export interface Sweep {
  /** Tabs that only kaoqin writes. */
  readonly systemRepairs: readonly Repair[];
  /** Header cells and formats of human tabs. */
  readonly humanRepairs: readonly Repair[];
}

/** What to repair on any night. A human tab that is gone is left to people: it may only be renamed. */
export function sweep(tabs: readonly SheetSnapshot[]): Sweep {
  return {
    systemRepairs: systemLayouts.flatMap((layout) => sweepSystem(layout, tabs)),
    humanRepairs: humanTabs.flatMap((tab) => sweepHuman(tab, tabs)),
  };
}

/** What set-up adds to that: human tabs that are not there yet, and headers of empty ones. */
export function planSetUp(tabs: readonly SheetSnapshot[]): Repair[] {
  return humanTabs.flatMap((tab, index): Repair[] => {
    const layout = humanLayouts[index];
    if (!layout) return [];
    const named = tabs.find((sheet) => isNamed(sheet.title, tab.title));
    const renamed = tabs.find((sheet) => sheet.sheetId === layout.sheetId);
    if (!named && renamed) {
      return [{ kind: 'renameTab', sheetId: layout.sheetId, title: layout.title }];
    }
    if (!named) return [{ kind: 'addHumanTab', layout }];
    const isEmpty = named.rows.every((row) => row.every(({ value }) => value === null));
    return isEmpty ? [{ kind: 'writeHeaders', sheetId: named.sheetId, layout }] : [];
  });
}

/** A system tab by its id, or by its whole name after a copy gave it another. */
export function findSystemTab(
  layout: SystemLayout,
  tabs: readonly SheetSnapshot[],
): SheetSnapshot | undefined {
  return (
    tabs.find(({ sheetId }) => sheetId === layout.sheetId) ??
    tabs.find(({ title }) => title === layout.title)
  );
}

function sweepSystem(layout: SystemLayout, tabs: readonly SheetSnapshot[]): Repair[] {
  const found = findSystemTab(layout, tabs);
  if (!found) return [{ kind: 'addSystemTab', layout }];
  const { sheetId } = found;
  const repairs: Repair[] = [];
  if (found.title !== layout.title)
    repairs.push({ kind: 'renameTab', sheetId, title: layout.title });
  if (!found.isProtected) repairs.push({ kind: 'protectTab', sheetId, title: layout.title });
  if (layout.isHidden && !found.isHidden) repairs.push({ kind: 'hideTab', sheetId });
  return repairs;
}

function sweepHuman(tab: HumanTab, tabs: readonly SheetSnapshot[]): Repair[] {
  const result = locateTab(tab, tabs);
  const sheet = tabs.find((candidate) => isNamed(candidate.title, tab.title));
  if (!result.ok || !sheet) return [];
  const { columns } = result.located;
  const places = verdictPlaces(sheet);
  return [
    ...growth(sheet, Math.max(places.verdict, places.marks) + 1),
    ...formulaRepairs(tab, sheet, columns, places),
    ...(sheet.hiddenColumns.includes(places.marks)
      ? []
      : [{ kind: 'hideColumn', sheetId: sheet.sheetId, column: places.marks } as const]),
    ...ruleRepairs(sheet, verdictRules(columns, places.verdict, places.marks)),
  ];
}

const VERDICT_WIDTH = 340;

interface VerdictPlaces {
  readonly verdict: number;
  readonly marks: number;
}

/** Where the two columns stand, or shall stand: right of everything people use. */
function verdictPlaces(sheet: SheetSnapshot): VerdictPlaces {
  const { verdict, marks } = findVerdictColumns(sheet);
  const used = Math.max(0, ...sheet.rows.map(lastFilled));
  const first = verdict ?? used;
  return { verdict: first, marks: marks ?? Math.max(used, first + 1) };
}

function lastFilled(row: SheetSnapshot['rows'][number]): number {
  return row.findLastIndex(({ value, formula, error }) => value !== null || formula || error) + 1;
}

function growth(sheet: SheetSnapshot, needed: number): Repair[] {
  const count = needed - sheet.columnCount;
  return count > 0 ? [{ kind: 'growColumns', sheetId: sheet.sheetId, count }] : [];
}

function formulaRepairs(
  tab: HumanTab,
  sheet: SheetSnapshot,
  columns: ColumnPositions,
  places: VerdictPlaces,
): Repair[] {
  const formulas = verdictFormulas(tab, columns);
  return (['verdict', 'marks'] as const).flatMap((key) => {
    const column = places[key];
    const formula = formulas[key];
    const standing = cellAt(sheet, 0, column);
    if (normal(standing.formula ?? '') === normal(formula)) return [];
    const width = isBlank(standing) ? VERDICT_WIDTH : null;
    return [{ kind: 'writeFormula', sheetId: sheet.sheetId, column, formula, width } as const];
  });
}

/** Sheets may drop the quotes of a tab name that needs none. */
function normal(formula: string): string {
  return formula.replace(/['\s]/g, '');
}

function ruleRepairs(sheet: SheetSnapshot, wanted: readonly RuleLayout[]): Repair[] {
  const ours = sheet.rules.filter(({ formula }) => formula !== null && isOurRule(formula));
  const isSound =
    ours.length === wanted.length &&
    wanted.every((rule) =>
      ours.some(
        ({ formula, areas }) =>
          formula === rule.formula &&
          areas[0]?.startColumn === rule.startColumn &&
          areas[0]?.endColumn === rule.endColumn,
      ),
    );
  if (isSound) return [];
  const remove = ours.map(({ index }) => index).sort((left, right) => right - left);
  return [{ kind: 'replaceRules', sheetId: sheet.sheetId, remove, rules: wanted }];
}
