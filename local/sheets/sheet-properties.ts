/** A tab's properties as the API answers them. */
import type { SheetProperties } from './resources.ts';
import type { SheetState, WorkbookState } from './workbook-state.ts';

/** Like Google, leaves out what is false or zero, but never the id and the index. */
export function sheetPropertiesOf(workbook: WorkbookState, sheet: SheetState): SheetProperties {
  const color = sheet.tabColorStyle;
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index: workbook.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRowCount === 0 ? {} : { frozenRowCount: sheet.frozenRowCount }),
      ...(sheet.frozenColumnCount === 0 ? {} : { frozenColumnCount: sheet.frozenColumnCount }),
      ...(sheet.hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(color === undefined ? {} : { tabColorStyle: color }),
    ...(color?.rgbColor === undefined ? {} : { tabColor: color.rgbColor }),
  };
}
