/** Writes the local workbook out as .xlsx and as one HTML page. */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { systemLayouts } from '../../shared/index.ts';
import { type RenderedWorkbook, renderWorkbook } from '../sheets/render.ts';
import type { WorkbookState } from '../sheets/workbook-state.ts';
import { renderHtmlPage } from './html.ts';
import { writeXlsx } from './xlsx.ts';

/** Writes both files, unless nothing was written to the workbook and both are there. */
export async function exportWorkbook(
  state: WorkbookState,
  paths: { readonly xlsx: string; readonly html: string },
  night: string,
  isWritten: boolean,
): Promise<void> {
  if (!isWritten && existsSync(paths.xlsx) && existsSync(paths.html)) return;
  const workbook = renderWorkbook(state);
  const page = renderHtmlPage(resultsFirst(workbook), {
    title: state.properties.title,
    generatedAt: `核对至 ${night} 夜 · judged through the night of ${night}`,
  });
  await writeWhole(paths.xlsx, (file) => writeXlsx(workbook, file));
  await writeWhole(paths.html, async (file) => writeFileSync(file, page));
}

/** Who opens the page looks for the outcome: the tabs kaoqin writes stand before those people type. */
function resultsFirst(workbook: RenderedWorkbook): RenderedWorkbook {
  const titles = new Set(systemLayouts.map(({ title }) => title));
  const first = workbook.sheets.filter((sheet) => titles.has(sheet.title));
  const others = workbook.sheets.filter((sheet) => !titles.has(sheet.title));
  return { ...workbook, sheets: [...first, ...others] };
}

/** A reader never sees half a file. */
async function writeWhole(file: string, write: (file: string) => Promise<void>): Promise<void> {
  const draft = file.replace(/(\.[^.]+)$/, '.draft$1');
  await write(draft);
  renameSync(draft, file);
}
