/** Delivers into a folder: one .eml file a mail, for a machine without a mail server. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttemptOutcome, MailAddress, Mailer, OutboxMail } from '../../ports.ts';
import { InvalidMailError } from './address.ts';
import { buildMessage } from './message.ts';

export interface EmlMailerOptions {
  /** Folder of the files; created when missing, readable by its owner alone. */
  readonly directory: string;
  readonly from: MailAddress;
}

/** Writing the same mail again finds it there; another mail under its name is refused. */
export function emlMailer({ directory, from }: EmlMailerOptions): Mailer {
  return {
    async send(mail) {
      try {
        const { bytes } = await buildMessage(mail, from);
        return await place(directory, fileName(mail), bytes);
      } catch (error) {
        if (error instanceof InvalidMailError) return { result: 'refused', answer: error.message };
        if (isFileError(error)) {
          return { result: 'retry', answer: `${directory}: ${error.code}; check folder and disk` };
        }
        throw error;
      }
    },
  };
}

function fileName({ night, kind, id }: OutboxMail): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(night)) {
    throw new InvalidMailError('its night is not a date, so it cannot name a file');
  }
  return `${night}-${kind}-${id.slice(0, 12)}.eml`;
}

async function place(directory: string, name: string, bytes: Buffer): Promise<AttemptOutcome> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, name);
  const temporary = join(directory, `.${name}.${randomUUID()}`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    // A link appears whole or not at all and, unlike a rename, never replaces a file.
    await link(temporary, path);
  } catch (error) {
    if (!isFileError(error) || error.code !== 'EEXIST') throw error;
    const isSame = bytes.equals(await readFile(path));
    return isSame
      ? { result: 'sent', answer: `was already in ${path}` }
      : { result: 'refused', answer: `${path} holds another mail; move it away` };
  } finally {
    await unlink(temporary);
  }
  return { result: 'sent', answer: `written to ${path}` };
}

function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
