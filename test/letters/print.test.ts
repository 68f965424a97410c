/** The command around the letters: which browser prints, and what it says when it cannot work. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findBrowser, printPages } from '../../local/export/print.ts';
import { kaoqin } from '../check/kaoqin.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaoqin-letters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands in for a browser: writes down how it was called, into the file it was to print. */
const script = `#!/bin/sh
for one in "$@"; do case "$one" in --print-to-pdf=*) target="\${one#*=}";; esac; done
printf '%s\\n' "$@" > "$target"
`;

it('finds a browser on the search path, and none where there is none', () => {
  expect(findBrowser('')).toBeNull();
  expect(findBrowser(folder)).toBeNull();
  const browser = join(folder, 'chromium');
  writeFileSync(browser, script);
  expect(findBrowser(folder)).toBeNull();
  chmodSync(browser, 0o755);
  expect(findBrowser(`/nowhere:${folder}`)).toBe(browser);
});

it('prints each page into its own file and leaves no draft', async () => {
  const browser = join(folder, 'chromium');
  const page = join(folder, '核对 单.html');
  writeFileSync(page, '<!doctype html>');
  await printPages(browser, [{ html: page, pdf: join(folder, 'one.pdf') }]);
  const called = readFileSync(join(folder, 'one.pdf'), 'utf8').split('\n');
  expect(called).toContain('--no-pdf-header-footer');
  expect(called.at(-2)).toMatch(/^file:.*%E6%A0%B8%E5%AF%B9%20%E5%8D%95\.html$/);
  expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([]);
});

it('names what is wrong with how it was called', async () => {
  const noMonth = await kaoqin(['letters', '--folder', folder, '--month', '2025-3']);
  expect([noMonth.code, noMonth.stderr]).toEqual([
    64,
    expect.stringContaining('--month got 2025-3, want a month such as 2025-03'),
  ]);
  const noNight = await kaoqin(['letters', '--folder', folder]);
  expect([noNight.code, noNight.stderr]).toEqual([
    64,
    expect.stringContaining('has no judged night of ecommerce; run kaoqin start first'),
  ]);
});
