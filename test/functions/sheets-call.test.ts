/** Which failures are tried again, how long, and what a person is told in the end. */
import { describe, expect, test } from 'vitest';
import { callSheets, type RetryLimits } from '../../functions/adapters/sheets/call.ts';
import { WorkbookError } from '../../functions/ports.ts';

const target = { spreadsheetId: 'book', account: 'kaoqin@example.com' };

function answer(status: number, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(`said ${status}`), { response: { status, headers } });
}

/** Fails with these errors in turn, then answers; tells the pauses it was asked to make. */
async function run(failures: readonly unknown[], limits: Partial<RetryLimits> = {}) {
  const pauses: number[] = [];
  const numbers: number[] = [];
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  const all = { retries: 3, firstDelay: 1, deadline: 60_000, pause, ...limits };
  const result = await callSheets(target, all, async (number) => {
    numbers.push(number);
    const failure = failures[number - 1];
    if (failure !== undefined) throw failure;
    return 'done';
  }).catch((error: unknown) => error);
  return { result, pauses, numbers };
}

describe('what may pass is tried again', () => {
  test.each([
    ['429', answer(429)],
    ['500', answer(500)],
    ['503', answer(503)],
    ['a reset connection', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
    ['a hang-up', new Error('socket hang up')],
    ['a failed fetch, which is a TypeError', new TypeError('fetch failed')],
    ['a timeout', new Error('The operation was aborted due to timeout')],
  ])('%s', async (_, failure) => {
    const { result, numbers } = await run([failure, failure]);
    expect(result).toBe('done');
    expect(numbers).toEqual([1, 2, 3]);
  });

  test('as long as the server asks for', async () => {
    const { result, pauses } = await run([
      answer(429, { 'retry-after': '7' }),
      Object.assign(new Error('x'), {
        response: { status: 503, headers: new Headers({ 'Retry-After': '2' }) },
      }),
      answer(429, { 'retry-after': 'soon' }),
    ]);
    expect(result).toBe('done');
    expect(pauses).toEqual([7_000, 2_000]);
  });

  test('a wait longer than the deadline is cut', async () => {
    const { pauses } = await run([answer(429, { 'retry-after': '9999' })], { deadline: 5_000 });
    expect(pauses).toEqual([5_000]);
  });
});

describe('what does not pass is told at once', () => {
  test.each([
    [400, /Sheets answered 400/],
    [401, /login of kaoqin@example\.com was refused/],
    [403, /share the sheet with it as Editor/],
    [404, /check the id and share the sheet with kaoqin@example\.com/],
  ])('%i', async (status, message) => {
    const { result, numbers } = await run([answer(status)]);
    expect(numbers).toEqual([1]);
    expect(result).toBeInstanceOf(WorkbookError);
    expect(result).toMatchObject({ message: expect.stringMatching(message) });
  });

  test('too many tries end in words, not in a stack of causes', async () => {
    const { result } = await run(Array.from({ length: 9 }, () => answer(429)));
    expect(result).toMatchObject({
      name: 'WorkbookError',
      message: expect.stringContaining('still over the request limit'),
    });
    const lost = await run(Array.from({ length: 9 }, () => new Error('socket hang up')));
    expect(lost.result).toMatchObject({ message: expect.stringContaining('check the network') });
  });

  test('a bug stays a bug', async () => {
    const bug = new TypeError('x is not a function');
    const { result, numbers } = await run([bug]);
    expect(result).toBe(bug);
    expect(numbers).toEqual([1]);
  });
});
