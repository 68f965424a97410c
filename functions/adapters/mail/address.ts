/** Which addresses a mail may carry, and how a person's name is made harmless in a header. */
import type { MailAddress } from '../../ports.ts';

/** The mail itself cannot be sent by anyone; the outbox records it as refused. */
export class InvalidMailError extends Error {
  override readonly name = 'InvalidMailError';
}

// Narrower than RFC 5321 on purpose: without quotes, commas, spaces, brackets and control characters no
// header or envelope can be read as naming a second recipient.
const localPart = /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*$/;
const domainLabel = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const topLabel = /^(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]*[A-Za-z0-9])$/i;

/** Whether exactly one plain mailbox is written here, such as `wang@example.com`. */
export function isPlainAddress(text: string): boolean {
  const parts = text.split('@');
  const [local, domain] = parts;
  if (parts.length !== 2 || local === undefined || domain === undefined) return false;
  const labels = domain.split('.');
  const top = labels.at(-1);
  return (
    local.length <= 64 &&
    domain.length <= 253 &&
    text.length <= 254 &&
    localPart.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => label.length <= 63 && domainLabel.test(label)) &&
    top !== undefined &&
    topLabel.test(top)
  );
}

/** The mailbox with a name that stays a name; throws InvalidMailError for an address that is not plain. */
export function safeMailbox({ name, address }: MailAddress): MailAddress {
  if (!isPlainAddress(address)) {
    throw new InvalidMailError(
      'the address is not a plain mailbox; correct it where it is recorded',
    );
  }
  return { name: safeName(name), address };
}

const longestName = 60;

// Letters, marks and digits of any script, and what names are joined with. What is left out can end a
// header, look like an address, or turn the reading direction.
const notOfNames = /[^\p{L}\p{M}\p{N}·•.'’ -]+/gu;

function safeName(name: string): string {
  const plain = oneLine(name).replace(notOfNames, ' ').replace(/ {2,}/g, ' ').trim();
  return Array.from(plain).slice(0, longestName).join('').trim();
}

/** Text on one line, without control characters or half characters. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
