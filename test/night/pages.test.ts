/** The pages on reliability name files that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

test.each(['reliability.md', 'live-checks.md'])('docs/%s', (page) => {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const files = [...text.matchAll(/`((?:docs|functions|local|shared|test)\/[\w./-]+)`/g)];
  const named = files.map(([, file]) => file ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
