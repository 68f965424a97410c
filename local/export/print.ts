/** Prints HTML pages to PDF through a Chromium that is already on this machine. */
import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Names under which systems install it, the freest first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];
/** A page of text is printed in a second or two; a browser that takes this long hangs. */
const mostMilliseconds = 60_000;

/** The browser found first on the search path, or null. */
export function findBrowser(searchPath = process.env['PATH'] ?? ''): string | null {
  for (const name of names) {
    for (const folder of searchPath.split(delimiter)) {
      const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (folder !== '' && isExecutable(file)) return file;
    }
  }
  return null;
}

/** Prints each page to its PDF, one after the other; a reader never sees half a file. */
export async function printPages(
  browser: string,
  pages: readonly { readonly html: string; readonly pdf: string }[],
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'kaoqin-print-'));
  try {
    for (const { html, pdf } of pages) {
      const draft = `${pdf}.draft`;
      await run(
        browser,
        [...flags(profile), `--print-to-pdf=${resolve(draft)}`, pathToFileURL(html).href],
        {
          timeout: mostMilliseconds,
        },
      );
      renameSync(draft, pdf);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function flags(profile: string): string[] {
  // Chromium refuses its sandbox to root; the pages run nothing and load nothing.
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-pdf-header-footer',
    `--user-data-dir=${profile}`,
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
