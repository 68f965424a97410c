/** Every way a server can answer, or fail to, becomes the right outcome. */
import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { buildMessage } from '../../../../functions/adapters/mail/message.ts';
import { smtpMailer } from '../../../../functions/adapters/mail/smtp-mailer.ts';
import { mail } from '../../fixtures.ts';

const from = { name: '考勤', address: 'kaoqin@example.com' };
const one = mail('2025-03-10', { text: 'a\n.\n..b\n' });
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Delivery {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
}

describe('a server that answers', () => {
  test('250 took the mail, to the byte, for one recipient', async () => {
    const { port, deliveries } = await serve({});
    const mailer = smtpMailer({ host: '127.0.0.1', port, secure: false, from });
    await expect(mailer.send(one)).resolves.toMatchObject({ result: 'sent' });
    await expect(mailer.send(one)).resolves.toMatchObject({ result: 'sent' });
    const { bytes } = await buildMessage(one, from);
    expect(deliveries).toHaveLength(2);
    for (const delivery of deliveries) {
      expect(delivery.from).toBe('kaoqin@example.com');
      expect(delivery.to).toEqual(['wang@example.com']);
      // SMTP ends a message with a line break of its own.
      expect(delivery.bytes.toString().trimEnd()).toBe(bytes.toString().trimEnd());
    }
  });

  test.each<[string, SMTPServerOptions, string]>([
    ['421 to the sender', { onMailFrom: refuse(421) }, 'retry'],
    ['450 to the recipient', { onRcptTo: refuse(450) }, 'retry'],
    ['451 to the message', { onData: drainThen(451) }, 'retry'],
    ['421 to the message', { onData: drainThen(421) }, 'retry'],
    ['550 to the sender', { onMailFrom: refuse(550) }, 'refused'],
    ['550 to the recipient', { onRcptTo: refuse(550) }, 'refused'],
    ['552 to the message', { onData: drainThen(552) }, 'refused'],
    ['530 because nobody logged in', { onMailFrom: refuse(530) }, 'retry'],
    ['554 at the door', { onConnect: refuse(554) }, 'retry'],
  ])('%s', async (_what, options, result) => {
    const { port } = await serve(options);
    const outcome = await smtpMailer({ host: '127.0.0.1', port, secure: false, from }).send(one);
    expect(outcome.result).toBe(result);
    expect(outcome.answer).toMatch(/\d{3}/);
    expect(outcome.answer).not.toMatch(/[\r\n]/);
  });
});

describe('a login', () => {
  const auth = { user: 'kaoqin', pass: 'correct horse' };

  test('over TLS hands the mail over', async () => {
    const { port, deliveries } = await serve({ disabledCommands: [], onAuth: check }, true);
    const outcome = await sendWithTls(port, auth);
    expect(outcome.result).toBe('sent');
    expect(deliveries).toHaveLength(1);
  });

  test('that is refused is tried again and does not tell the password', async () => {
    const { port, deliveries } = await serve({ disabledCommands: [], onAuth: check }, true);
    const outcome = await sendWithTls(port, { ...auth, pass: 'battery staple' });
    expect(outcome.result).toBe('retry');
    expect(outcome.answer).not.toContain('battery');
    expect(deliveries).toEqual([]);
  });

  test('is never sent to a server whose certificate nobody vouches for', async () => {
    const asked: unknown[] = [];
    const onAuth: SMTPServerOptions['onAuth'] = (...given) => {
      asked.push(given[0]);
      check(...given);
    };
    const { port } = await serve({ disabledCommands: [], onAuth }, true);
    const mailer = smtpMailer({ host: '127.0.0.1', port, secure: true, auth, from });
    await expect(mailer.send(one)).resolves.toMatchObject({ result: 'retry' });
    expect(asked).toEqual([]);
  });

  test('is never sent without TLS', async () => {
    const { port, deliveries } = await serve({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
    });
    const mailer = smtpMailer({ host: '127.0.0.1', port, secure: false, auth, from });
    await expect(mailer.send(one)).resolves.toMatchObject({ result: 'retry' });
    expect(deliveries).toEqual([]);
  });

  function check(...[given, , callback]: Parameters<NonNullable<SMTPServerOptions['onAuth']>>) {
    const isRight = given.username === auth.user && given.password === auth.pass;
    callback(isRight ? null : failure(535), isRight ? { user: auth.user } : undefined);
  }

  async function sendWithTls(port: number, login: typeof auth) {
    // The test server's certificate signs itself; trusting it here keeps the product strict.
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      return await smtpMailer({ host: '127.0.0.1', port, secure: true, auth: login, from }).send(
        one,
      );
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
  }
});

describe('a server that is lost', () => {
  test('before it is reached: try again', async () => {
    const port = await closedPort();
    const outcome = await smtpMailer({ host: '127.0.0.1', port, secure: false, from }).send(one);
    expect(outcome.result).toBe('retry');
  });

  test.each([
    ['at the greeting', [], 'retry'],
    ['at the sender', ['220 hello', '250 hello'], 'retry'],
    ['before the message', ['220 hello', '250 hello', '250 ok', '250 ok'], 'retry'],
    [
      'with half an answer to the message',
      ['220 hello', '250 hello', '250 ok', '250 ok', '354 go'],
      'unknown',
    ],
  ])('%s', async (_what, answers, result) => {
    const port = await script(answers);
    const outcome = await smtpMailer({ host: '127.0.0.1', port, secure: false, from }).send(one);
    expect(outcome.result).toBe(result);
  });

  test('after it stored the message: unknown, and the resend is its twin', async () => {
    const copies: Buffer[] = [];
    const { port } = await serve({
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          copies.push(Buffer.concat(chunks));
          if (copies.length === 1) sockets.get(session.remotePort)?.destroy();
          callback();
        });
      },
    });
    const mailer = smtpMailer({ host: '127.0.0.1', port, secure: false, from });
    await expect(mailer.send(one)).resolves.toMatchObject({ result: 'unknown' });
    await expect(mailer.send(one)).resolves.toMatchObject({ result: 'sent' });
    expect(copies).toHaveLength(2);
    expect(copies[1]?.toString()).toBe(copies[0]?.toString());
    expect(copies[0]?.toString()).toContain(`<${one.id}@example.com>`);
  });

  test.each([
    ['after the greeting', ['220 hello'], 'retry'],
    ['after the message', ['220 hello', '250 hello', '250 ok', '250 ok', '354 go'], 'unknown'],
  ])('by falling silent %s', async (_what, answers, result) => {
    const port = await script(answers, 'stay');
    const server = { host: '127.0.0.1', port, secure: false, silenceMilliseconds: 100 };
    const outcome = await smtpMailer({ ...server, from }).send(one);
    expect(outcome.result).toBe(result);
  });
});

test('a recipient that is no mailbox is refused before any server is asked', async () => {
  const port = await closedPort();
  const mailer = smtpMailer({ host: '127.0.0.1', port, secure: false, from });
  const bad = mail('2025-03-10', {
    to: { name: 'x', address: 'a@b.example\r\nRCPT TO:<c@d.example>' },
  });
  await expect(mailer.send(bad)).resolves.toMatchObject({ result: 'refused' });
});

/** Open connections of the test servers, by the client's port. */
const sockets = new Map<number, Socket>();

async function serve(options: SMTPServerOptions, secure = false) {
  const deliveries: Delivery[] = [];
  const server = new SMTPServer({
    secure,
    logger: false,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        deliveries.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(chunks),
        });
        callback();
      });
    },
    ...options,
  });
  // Connections lost on purpose reach the server as errors; unheard, they would end the test process.
  const lost: Error[] = [];
  server.on('error', (error) => lost.push(error));
  server.server.on('connection', (socket: Socket) => {
    if (socket.remotePort !== undefined) sockets.set(socket.remotePort, socket);
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(portOf(listening)));
  });
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { port, deliveries, lost };
}

/** Says its lines, one for each command, and then hangs up or stays silent. */
async function script(answers: readonly string[], then: 'hang up' | 'stay' = 'hang up') {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    const left = [...answers];
    let isMessage = false;
    const speak = () => {
      const answer = left.shift();
      if (answer === undefined) {
        if (then === 'hang up') socket.destroy();
        return;
      }
      isMessage = answer.startsWith('354');
      socket.write(`${answer}\r\n`);
    };
    socket.on('error', () => socket.destroy());
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (isMessage ? heard.includes('\r\n.\r\n') : heard.endsWith('\r\n')) {
        heard = '';
        speak();
      }
    });
    speak();
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server)));
  });
  closing.push(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return port;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server)));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function failure(responseCode: number): Error {
  return Object.assign(new Error('answer of the test'), { responseCode });
}

function refuse(responseCode: number) {
  return (_what: unknown, _session: unknown, callback?: (error: Error) => void) => {
    const done = callback ?? _session;
    if (typeof done === 'function') done(failure(responseCode));
  };
}

function drainThen(responseCode: number): NonNullable<SMTPServerOptions['onData']> {
  return (stream, _session, callback) => {
    stream.resume();
    stream.on('end', () => callback(failure(responseCode)));
  };
}
