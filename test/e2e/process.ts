/** `kaoqin` as a process that a test may kill at a chosen moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const main = join(import.meta.dirname, '..', '..', 'local', 'main.ts');

/** When to kill: once the process prints this, or once this file is there. */
export type KillMoment =
  | { readonly prints: RegExp; readonly thenMilliseconds: number }
  | { readonly makes: RegExp; readonly thenMilliseconds: number };

/** Starts the command and kills it at the moment; true when it was killed, false when it ended first. */
export async function runAndKill(
  args: readonly string[],
  folder: string,
  moment: KillMoment,
): Promise<boolean> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  await Promise.race([reached(child, folder, moment), ended]);
  await wait(moment.thenMilliseconds);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

async function reached(child: ChildProcess, folder: string, moment: KillMoment): Promise<void> {
  if ('prints' in moment) return printed(child, moment.prints);
  while (child.exitCode === null && !holds(folder, moment.makes)) await wait(5);
}

function printed({ stdout }: ChildProcess, wanted: RegExp): Promise<void> {
  let text = '';
  return new Promise((resolve) => {
    stdout?.on('data', (chunk) => {
      text += String(chunk);
      if (wanted.test(text)) resolve();
    });
  });
}

function holds(folder: string, name: RegExp): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => name.test(file));
}
