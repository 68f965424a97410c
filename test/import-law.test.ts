/** The import law is really read: each rule finds the import planted against it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** A file, what it imports, and the rule that forbids it. */
const planted: readonly [string, string, string][] = [
  ['shared/kernel/a.ts', '../policy/b.ts', 'shared-goes-down-kernel'],
  ['shared/policy/b.ts', '../facts/c.ts', 'shared-goes-down-policy'],
  ['shared/facts/c.ts', '../findings/d.ts', 'shared-goes-down-facts'],
  ['shared/findings/d.ts', '../rules/e.ts', 'shared-goes-down-findings'],
  ['shared/rules/e.ts', '../sanctions/f.ts', 'shared-goes-down-rules'],
  ['shared/sanctions/f.ts', '../payroll/g.ts', 'shared-goes-down-sanctions'],
  ['shared/payroll/g.ts', '../notices/h.ts', 'shared-goes-down-payroll'],
  ['shared/notices/h.ts', '../workbook/i.ts', 'shared-goes-down-notices'],
  ['shared/workbook/i.ts', 'node:fs', 'shared-stays-pure'],
  ['functions/j.ts', '../shared/kernel/a.ts', 'shared-has-one-door'],
  ['functions/k.ts', '../local/l.ts', 'functions-stand-alone'],
  ['functions/jobs/m.ts', '../adapters/n.ts', 'only-wire-names-adapters'],
  ['local/l.ts', './o.ts', 'no-cycles'],
];

/** What the planted imports point at; `o` closes the circle that `l` opens. */
const bystanders: readonly [string, string, string][] = [
  ['functions/adapters/n.ts', '', ''],
  ['local/o.ts', './l.ts', ''],
];

test('every rule finds the import planted against it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-law-'));
  try {
    for (const [file, target] of [...planted, ...bystanders]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      const text = target === '' ? 'export const n = 1;\n' : `import type {} from '${target}';\n`;
      writeFileSync(join(folder, file), `${text}export const x = 1;\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
        '--config',
        join(root, '.dependency-cruiser.json'),
        '--output-type',
        'json',
        'shared',
        'functions',
        'local',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const { violations } = JSON.parse(stdout).summary as {
      violations: { from: string; rule: { name: string } }[];
    };
    const found = new Set(violations.map(({ from, rule }) => `${from} ${rule.name}`));
    const wanted = planted.map(([file, , rule]) => `${file} ${rule}`);
    expect(wanted.filter((one) => !found.has(one))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
