/** The sample department as a sheet holds it after somebody typed it in, read for the rules. */
import { ecommerceFolder, loadTypedTabs } from '../../local/sample/load.ts';
import { seedWorkbook } from '../../local/sheets/seed.ts';
import { readWorkbook, type WorkbookReading } from '../../shared/workbook/read.ts';

export const typedTabs = loadTypedTabs(ecommerceFolder);

export function readSampleWorkbook(): WorkbookReading {
  const workbook = seedWorkbook({
    spreadsheetId: 'sample',
    title: '考勤',
    tabs: typedTabs,
    year: 2025,
  });
  const tabs = workbook.sheets.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) =>
      row.map((cell) => {
        const entered = cell?.userEnteredValue;
        return {
          value: entered?.numberValue ?? entered?.stringValue ?? entered?.boolValue ?? null,
        };
      }),
    ),
  }));
  return readWorkbook({ tabs, through: '2025-03-31' });
}
