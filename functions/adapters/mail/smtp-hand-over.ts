/** One SMTP conversation that knows whether the message had left when something went wrong. */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import * as z from 'zod/mini';
import type { AttemptOutcome } from '../../ports.ts';
import { oneLine } from './address.ts';
import type { Message } from './message.ts';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465). Without it STARTTLS is used where the server offers it. */
  readonly secure: boolean;
  /** Log in; then TLS is required, so that the password is never sent in the clear. */
  readonly auth?: { readonly user: string; readonly pass: string };
  /** Milliseconds of silence from the server before it counts as lost; one minute without it. */
  readonly silenceMilliseconds?: number;
}

/** A server that drips answers must not outlive the time after which an attempt counts as dead. */
const longestConversationMilliseconds = 5 * 60_000;

export function handOver(server: SmtpServer, message: Message): Promise<AttemptOutcome> {
  const silence = server.silenceMilliseconds ?? 60_000;
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.auth !== undefined && !server.secure,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
  });
  let hasLeft = false;
  const body = new Readable({
    read() {
      hasLeft = true;
      this.push(message.bytes);
      this.push(null);
    },
  });
  return new Promise((resolve) => {
    const finish = (outcome: AttemptOutcome) => {
      clearTimeout(limit);
      resolve(outcome);
    };
    const fail = (error: Error) => {
      connection.close();
      finish(outcomeOf(error, hasLeft));
    };
    const limit = setTimeout(
      () => fail(new Error('the conversation took too long')),
      longestConversationMilliseconds,
    );
    // Stays for good: a socket may fail once more while it closes, and that must not crash the night.
    connection.on('error', fail);
    const send = () =>
      connection.send(
        { from: message.envelope.from, to: [...message.envelope.to] },
        body,
        (error, info) => {
          if (error) return fail(error);
          connection.quit();
          finish({ result: 'sent', answer: brief(info?.response ?? 'accepted') });
        },
      );
    connection.connect((error) => {
      if (error) fail(error);
      else if (server.auth === undefined) send();
      else connection.login({ ...server.auth }, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

const smtpError = z.object({ code: z.optional(z.string()), responseCode: z.optional(z.number()) });

/**
 * Only an answer about this very mail can refuse it for good. A refused login or a server in trouble is
 * for the operator to mend, so those are tried again.
 */
function outcomeOf(error: Error, hasLeft: boolean): AttemptOutcome {
  const answer = brief(error.message);
  const { code, responseCode } = z.parse(smtpError, error);
  if (responseCode === undefined) return { result: hasLeft ? 'unknown' : 'retry', answer };
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isAboutLogin = responseCode >= 530 && responseCode <= 538;
  const isFinal = responseCode >= 500 && isAboutMail && !isAboutLogin;
  return { result: isFinal ? 'refused' : 'retry', answer };
}

function brief(answer: string): string {
  return oneLine(answer).slice(0, 300);
}
