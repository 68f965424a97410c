/** Delivers by SMTP: each mail once over its own connection, every answer an outcome. */
import type { MailAddress, Mailer } from '../../ports.ts';
import { InvalidMailError } from './address.ts';
import { buildMessage } from './message.ts';
import { handOver, type SmtpServer } from './smtp-hand-over.ts';

export interface SmtpMailerOptions extends SmtpServer {
  readonly from: MailAddress;
}

export function smtpMailer({ from, ...server }: SmtpMailerOptions): Mailer {
  return {
    async send(mail) {
      try {
        return await handOver(server, await buildMessage(mail, from));
      } catch (error) {
        if (error instanceof InvalidMailError) return { result: 'refused', answer: error.message };
        throw error;
      }
    },
  };
}
