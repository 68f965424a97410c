/** A mail is built the same each time, and nothing in it can change whom it goes to. */
import fc from 'fast-check';
import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { InvalidMailError, isPlainAddress } from '../../../../functions/adapters/mail/address.ts';
import { buildMessage } from '../../../../functions/adapters/mail/message.ts';
import { hostileTexts, mail } from '../../fixtures.ts';

const sender = { name: '考勤 Kaoqin', address: 'kaoqin@example.com' };

describe('a message', () => {
  test('carries both texts, its headers and one recipient', async () => {
    const one = mail('2025-03-10', {
      text: '第一行\n.点开头\n',
      html: '<p>"你好" &amp; <b>x</b></p>',
    });
    const { envelope, bytes } = await buildMessage(one, sender);
    expect(envelope).toEqual({ from: 'kaoqin@example.com', to: ['wang@example.com'] });
    const read = await simpleParser(bytes);
    expect(read.text).toBe(one.text);
    expect(read.html).toBe(one.html);
    expect(read.subject).toBe(one.subject);
    expect(read.messageId).toBe(`<${one.id}@example.com>`);
    expect(read.from?.value).toEqual([{ name: '考勤 Kaoqin', address: 'kaoqin@example.com' }]);
    expect(recipients(read)).toEqual([{ name: '王主管', address: 'wang@example.com' }]);
    expect(read.date?.toISOString()).toBe('2025-03-09T18:00:00.000Z');
    expect(headerLine(read, 'date')).toBe('Date: Mon, 10 Mar 2025 02:00:00 +0800');
    expect(headerLine(read, 'auto-submitted')).toBe('Auto-Submitted: auto-generated');
    expect(headerLine(read, 'content-type')).toContain('multipart/alternative');
  });

  test('is the same to the byte when it is built again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (text, subject) => {
        const one = mail('2025-03-10', { text, html: `<p>${text}</p>`, subject });
        const [first, again] = [await buildMessage(one, sender), await buildMessage(one, sender)];
        expect(first.bytes.equals(again.bytes)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test.each(hostileTexts)('says a hostile text without obeying it: %#', async (text) => {
    const one = mail('2025-03-10', { subject: text.slice(0, 500), text, html: text });
    const { bytes } = await buildMessage(one, sender);
    const read = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true });
    expect(headerNames(read)).toEqual(usualHeaders);
    expect(read.attachments).toEqual([]);
    const lines = (value: string) => value.toWellFormed().replace(/\r\n/g, '\n');
    expect(lines(read.text ?? '')).toBe(lines(text));
  });

  test('cannot be split by a text that names its boundary', async () => {
    const plain = mail('2025-03-10');
    const boundary = /boundary="([^"]+)"/.exec(
      String((await buildMessage(plain, sender)).bytes),
    )?.[1];
    const sly = mail('2025-03-10', {
      text: `a\n--${boundary}\nContent-Type: text/html\n\n<b>x</b>`,
    });
    const read = await simpleParser((await buildMessage(sly, sender)).bytes);
    expect(read.text).toBe(sly.text);
    expect(read.html).toBe(sly.html);
  });

  test.each([
    ['no offset', { date: '2025-03-10T02:00:00' }],
    ['no such day', { date: '2025-13-10T02:00:00+08:00' }],
    ['a second header in its date', { date: '2025-03-10T02:00:00+08:00\r\nBcc: x@example.com' }],
    ['a second header in its id', { id: 'a>\r\nBcc: x@example.com' }],
    ['no id', { id: '' }],
  ])('with %s is refused', async (_what, change) => {
    await expect(buildMessage(mail('2025-03-10', change), sender)).rejects.toBeInstanceOf(
      InvalidMailError,
    );
  });

  test('from a sender that is no mailbox is refused', async () => {
    const from = { name: 'x', address: 'a@b.example, c@d.example' };
    await expect(buildMessage(mail('2025-03-10'), from)).rejects.toBeInstanceOf(InvalidMailError);
  });
});

describe('an address', () => {
  test.each([
    'wang@example.com',
    'wang.li+kaoqin@mail.example.co',
    'w_1-2@xn--fiqs8s.xn--fiqs8s',
    `${'a'.repeat(64)}@example.com`,
  ])('is plain: %s', (address) => {
    expect(isPlainAddress(address)).toBe(true);
  });

  test.each([
    '',
    'wang',
    'wang@',
    '@example.com',
    'wang@localhost',
    'wang@example.com ',
    'wang@@example.com',
    'wang@example.com,li@example.com',
    'wang@example.com;li@example.com',
    'wang@example.com\r\nBcc: li@example.com',
    'wang@example.com\n',
    'wang@example.com\u0000',
    '"wang@evil.example"@example.com',
    '"wang li"@example.com',
    "o'brien@example.com",
    '<wang@example.com>',
    'Wang <wang@example.com>',
    'wang(comment)@example.com',
    'wang@[127.0.0.1]',
    'wang@127.0.0.1',
    'wang@-example.com',
    'wang@example-.com',
    'wang@example..com',
    '.wang@example.com',
    'wang.@example.com',
    'wa..ng@example.com',
    '王@example.com',
    'wang@例子.com',
    'wang%evil.example@example.com',
    'evil.example!wang@example.com',
    'wang\\@example.com',
    '--@example.com>',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.com`,
    `a@${'b.'.repeat(130)}com`,
  ])('is refused: %j', async (address) => {
    expect(isPlainAddress(address)).toBe(false);
    const one = mail('2025-03-10', { to: { name: '王', address } });
    await expect(buildMessage(one, sender)).rejects.toBeInstanceOf(InvalidMailError);
  });

  const hostileAddress = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...['wang@example.com', 'evil@evil.example', '@', ',', ';', '"', "'", '<', '>', '(', ')'],
          ...[
            '\r\n',
            '\n',
            '\r',
            '\t',
            ' ',
            '\u0000',
            '\u2028',
            '\u00a0',
            '\\',
            ':',
            '%',
            '!',
            '=',
          ],
          ...['\r\nBcc: ', '=?utf-8?q?=2C?=', 'RCPT TO:<evil@evil.example>', '\u202e', '＠', '，'],
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pieces) => pieces.join(''));

  test('is either refused or the whole envelope, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(hostileAddress, async (address) => {
        const one = mail('2025-03-10', { to: { name: '王', address } });
        const message = await buildMessage(one, sender).catch((error: unknown) => {
          expect(error).toBeInstanceOf(InvalidMailError);
          return null;
        });
        if (message === null) return;
        expect(message.envelope.to).toEqual([address]);
        const read = await simpleParser(message.bytes);
        expect(recipients(read)).toEqual([{ name: '王', address }]);
        expect(headerNames(read)).toEqual(usualHeaders);
      }),
      { numRuns: 600 },
    );
  });

  test("never changes with a person's name", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileAddress, fc.string({ unit: 'binary' })), async (name) => {
        const one = mail('2025-03-10', { to: { name, address: 'wang@example.com' } });
        const { envelope, bytes } = await buildMessage(one, { ...sender, name });
        expect(envelope).toEqual({ from: 'kaoqin@example.com', to: ['wang@example.com'] });
        const read = await simpleParser(bytes);
        expect(recipients(read).map(({ address }) => address)).toEqual(['wang@example.com']);
        expect(read.from?.value.map(({ address }) => address)).toEqual(['kaoqin@example.com']);
        expect(headerNames(read)).toEqual(usualHeaders);
        expect(recipients(read)[0]?.name ?? '').not.toMatch(/[\p{Cc}\p{Cf}"<>,;:@\\]/u);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    ['王小明', '王小明'],
    ['Jean-Luc O’Neil Jr.', 'Jean-Luc O’Neil Jr.'],
    ['阿不都·热西提', '阿不都·热西提'],
    ['Wang <boss@evil.example>', 'Wang boss evil.example'],
    ['a\r\nBcc: x', 'a Bcc x'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['@@@', ''],
    ['长'.repeat(100), '长'.repeat(60)],
  ])('has the name %j shown as %j', async (name, shown) => {
    const one = mail('2025-03-10', { to: { name, address: 'wang@example.com' } });
    const read = await simpleParser((await buildMessage(one, sender)).bytes);
    expect(recipients(read)).toEqual([{ name: shown, address: 'wang@example.com' }]);
  });
});

const usualHeaders = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

function headerNames(read: ParsedMail): string[] {
  return read.headerLines.map(({ key }) => key).sort();
}

function headerLine(read: ParsedMail, name: string): string | undefined {
  return read.headerLines.find(({ key }) => key === name)?.line;
}

function recipients(read: ParsedMail) {
  const to = read.to === undefined ? [] : [read.to].flat();
  return to.flatMap(({ value }) => value);
}
