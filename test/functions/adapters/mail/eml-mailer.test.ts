/** Mails as files: whole, private, written once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emlMailer } from '../../../../functions/adapters/mail/eml-mailer.ts';
import { buildMessage } from '../../../../functions/adapters/mail/message.ts';
import { mail } from '../../fixtures.ts';

const from = { name: '考勤', address: 'kaoqin@example.com' };
let folder: string;
let directory: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoqin-eml-'));
  directory = join(folder, 'mail', 'out');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a mail becomes one private file with its bytes', async () => {
  const one = mail('2025-03-10');
  const outcome = await emlMailer({ directory, from }).send(one);
  const name = `2025-03-10-summary-${one.id.slice(0, 12)}.eml`;
  expect(outcome).toEqual({ result: 'sent', answer: `written to ${join(directory, name)}` });
  expect(readdirSync(directory)).toEqual([name]);
  expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
  const { bytes } = await buildMessage(one, from);
  expect(readFileSync(join(directory, name)).equals(bytes)).toBe(true);
});

test('sending again, also at the same time, leaves the one file', async () => {
  const mailer = emlMailer({ directory, from });
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => mailer.send(mail('2025-03-10'))));
  outcomes.push(await mailer.send(mail('2025-03-10')));
  expect(outcomes.map(({ result }) => result)).toEqual(Array(5).fill('sent'));
  expect(outcomes.filter(({ answer }) => answer.startsWith('written'))).toHaveLength(1);
  expect(readdirSync(directory)).toHaveLength(1);
});

test('another mail under its name is never written over', async () => {
  const mailer = emlMailer({ directory, from });
  await mailer.send(mail('2025-03-10'));
  const outcome = await mailer.send(mail('2025-03-10', { text: 'another' }));
  expect(outcome).toMatchObject({ result: 'refused' });
  const [name] = readdirSync(directory);
  const { bytes } = await buildMessage(mail('2025-03-10'), from);
  expect(readFileSync(join(directory, name ?? '')).equals(bytes)).toBe(true);
  expect(readdirSync(directory)).toHaveLength(1);
});

test.each([
  ['an address that is none', { to: { name: 'x', address: 'nobody' } }],
  ['a night that would leave the folder', { night: '../../etc' }],
])('%s is refused', async (_what, change) => {
  const outcome = await emlMailer({ directory, from }).send(mail('2025-03-10', change));
  expect(outcome.result).toBe('refused');
});

test('a folder that cannot be used is tried again later', async () => {
  writeFileSync(join(folder, 'mail'), 'a file where the folder should be');
  const outcome = await emlMailer({ directory, from }).send(mail('2025-03-10'));
  expect(outcome).toEqual({
    result: 'retry',
    answer: `${directory}: ENOTDIR; check folder and disk`,
  });
});
