/** The format a cell really shows: its own, painted over by the conditional formats that match. */
import { type Area, clipToGrid, isInside } from './address.ts';
import { meetsCondition } from './condition.ts';
import type { Evaluator } from './evaluate.ts';
import type { CellFormat, ConditionalFormatRule } from './resources.ts';
import type { ShownCell } from './show-cell.ts';
import { cellAt, type SheetState } from './workbook-state.ts';

/** Gives the effective format of any cell of one tab. */
export type FormatPainter = (
  row: number,
  column: number,
  cell: ShownCell,
) => CellFormat | undefined;

interface PlacedRule {
  readonly rule: ConditionalFormatRule['booleanRule'];
  readonly areas: readonly Area[];
  readonly origin: { readonly row: number; readonly column: number };
}

/** For each property the first matching rule wins, as in the sheet's own list of rules. */
export function formatPainter(sheet: SheetState, evaluator: Evaluator): FormatPainter {
  const rules: PlacedRule[] = sheet.conditionalFormats.map(({ ranges, booleanRule }) => ({
    rule: booleanRule,
    areas: ranges.map((range) => clipToGrid(sheet, range)),
    origin: {
      row: ranges[0]?.startRowIndex ?? 0,
      column: ranges[0]?.startColumnIndex ?? 0,
    },
  }));
  return (row, column, cell) => {
    const own = cellAt(sheet, row, column)?.userEnteredFormat;
    let background: CellFormat['backgroundColorStyle'];
    let text: CellFormat['textFormat'];
    for (const { rule, areas, origin } of rules) {
      if (!areas.some((area) => isInside(area, row, column))) continue;
      const place = { evaluator, sheet, row, column, origin };
      if (!meetsCondition(rule.condition, cell, place)) continue;
      background ??= rule.format.backgroundColorStyle;
      if (rule.format.textFormat !== undefined) text = { ...rule.format.textFormat, ...text };
    }
    if (background === undefined && text === undefined) return own;
    return {
      ...own,
      ...(background === undefined ? {} : { backgroundColorStyle: background }),
      ...(text === undefined ? {} : { textFormat: { ...own?.textFormat, ...text } }),
    };
  };
}
