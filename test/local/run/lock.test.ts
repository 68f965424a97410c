/** One run at a time in a folder, and a killed run locks nobody out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { takeLock } from '../../../local/run/lock.ts';

let file = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  file = join(folder, 'run.lock');
});

test('is held once, and free again after its release', () => {
  const release = takeLock(file);
  expect(release).not.toBeNull();
  expect(takeLock(file)).toBeNull();
  release?.();
  const again = takeLock(file);
  expect(again).not.toBeNull();
  again?.();
});

test('of another process holds until that is killed', async () => {
  const lock = new URL('../../../local/run/lock.ts', import.meta.url);
  const code = `const { takeLock } = await import(${JSON.stringify(lock.href)});
    globalThis.release = takeLock(${JSON.stringify(file)});
    process.stdout.write(globalThis.release ? 'held' : 'refused');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', code]);
  onTestFinished(() => {
    holder.kill('SIGKILL');
  });
  const [said] = await once(holder.stdout, 'data');
  expect(String(said)).toBe('held');
  expect(takeLock(file)).toBeNull();
  const isGone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await isGone;
  const release = takeLock(file);
  expect(release).not.toBeNull();
  release?.();
});

test('a file that is something else is named, not overwritten', () => {
  writeFileSync(file, 'somebody’s notes, long enough to be no empty database');
  expect(() => takeLock(file)).toThrow(`${file}: is not a lock of kaoqin; move it away`);
});
