/** Builds the bytes of a mail: the same outbox mail gives the same bytes, today and at a resend. */
import { TZDate } from '@date-fns/tz';
// The package's own door loads all of its 250 functions, which takes longer than everything else at start.
import { format } from 'date-fns/format';
import MailComposer from 'nodemailer/lib/mail-composer';
import { digestOf } from '../../canonical.ts';
import type { MailAddress, OutboxMail } from '../../ports.ts';
import { InvalidMailError, oneLine, safeMailbox } from './address.ts';

/** A built mail; the envelope is what the server is told, whatever the headers say. */
export interface Message {
  readonly envelope: { readonly from: string; readonly to: readonly [string] };
  readonly bytes: Buffer;
}

/** Throws InvalidMailError when this mail can never be sent. */
export async function buildMessage(mail: OutboxMail, sender: MailAddress): Promise<Message> {
  const to = safeMailbox(mail.to);
  const from = safeMailbox(sender);
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(mail.id)) {
    throw new InvalidMailError('the id of the mail cannot stand in a Message-ID');
  }
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  const composer = new MailComposer({
    from: { ...from },
    to: { ...to },
    subject: oneLine(mail.subject),
    messageId: `<${mail.id}@${domain}>`,
    date: headerDate(mail.date),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    text: mail.text,
    html: mail.html,
    // A hash of the content: no line inside the content can know the boundary around it.
    baseBoundary: digestOf(mail),
    encoding: 'base64',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await composer.compile().build();
  return { envelope: { from: from.address, to: [to.address] }, bytes };
}

/** RFC 5322 form of an RFC 3339 moment, in the offset it was written with. */
function headerDate(date: string): string {
  const found = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.exec(date);
  const offset = found?.[1] === 'Z' ? '+00:00' : found?.[1];
  if (offset === undefined || Number.isNaN(Date.parse(date))) {
    throw new InvalidMailError(`its date "${oneLine(date)}" is not RFC 3339 with an offset`);
  }
  return format(new TZDate(date, offset), 'EEE, dd MMM yyyy HH:mm:ss xx');
}
