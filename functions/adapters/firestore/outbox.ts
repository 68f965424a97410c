/** The outbox: mails, the tries to hand them over, and how each try ended, all created and never changed. */
import * as z from 'zod/mini';
import { compareText, type LocalDate, type LocalMoment } from '../../../shared/index.ts';
import type { AttemptOutcome, MailAttempt, MailWithAttempts, OutboxMail } from '../../ports.ts';
import { attemptOutcome, outboxMail, readRecord } from '../../records.ts';
import { createClaimed, createTogether } from './create-once.ts';
import type { Documents, Fields, FoundDocument } from './documents.ts';
import { layoutOf } from './paths.ts';
import { encodeRecord, type NewRecord, readBodies } from './record.ts';

const ofNight = z.looseObject({ night: z.string() });
const attemptFields = z.looseObject({
  mail: z.string(),
  number: z.int(),
  night: z.string(),
  startedAt: z.string(),
});

export function mailRecord(mail: OutboxMail): NewRecord {
  return {
    path: layoutOf(mail.team).mail(mail.id),
    value: mail,
    index: { night: mail.night, kind: mail.kind },
  };
}

export async function readMails(
  documents: Documents,
  team: string,
  from: LocalDate = '',
): Promise<MailWithAttempts[]> {
  const list = (name: 'outbox' | 'attempts' | 'outcomes') =>
    documents.list({ collection: layoutOf(team).collection(name), orderBy: 'night', from });
  // A try that ends between the lists looks as if it were still under way, which is how it began.
  const [found, tries, ends] = await Promise.all([
    list('outbox'),
    list('attempts'),
    list('outcomes'),
  ]);
  const outcomes = await readOutcomes(documents, ends);
  const attempts = Map.groupBy(
    tries.map((one) => toAttempt(team, one, outcomes)),
    ({ mail }) => mail,
  );
  const bodies = await readBodies(documents, found);
  return bodies
    .map(({ path, digest, body }) => readRecord(outboxMail, body, digest, path))
    .sort((left, right) => compareText(left.night, right.night) || compareText(left.id, right.id))
    .map((mail) => ({
      mail,
      attempts: (attempts.get(mail.id) ?? []).sort((left, right) => left.number - right.number),
    }));
}

export async function startAttempt(
  documents: Documents,
  team: string,
  mail: string,
  number: number,
  at: LocalMoment,
): Promise<boolean> {
  const [found] = await documents.read([layoutOf(team).mail(mail)], ['night']);
  if (!found) throw new Error(`mails ${team} ${mail}: there is no such mail to attempt`);
  const { night } = decodeFields(ofNight, found, `mails ${team} ${mail}`);
  return createClaimed(documents, {
    path: layoutOf(team).attempt(mail, number),
    fields: { mail, number, night, startedAt: at },
  });
}

export async function finishAttempt(
  documents: Documents,
  team: string,
  mail: string,
  number: number,
  outcome: AttemptOutcome,
): Promise<void> {
  const place = `attempts ${team} ${mail} ${number}`;
  const [found] = await documents.read([layoutOf(team).attempt(mail, number)]);
  if (!found) throw new Error(`${place}: was never started, so it cannot end`);
  const { night } = decodeFields(attemptFields, found, place);
  const path = layoutOf(team).outcome(mail, number);
  const { head } = encodeRecord({ path, value: outcome, index: { night } }, documents.limits);
  await createTogether(documents, { shared: [head] });
}

async function readOutcomes(
  documents: Documents,
  found: readonly FoundDocument[],
): Promise<Map<string, AttemptOutcome>> {
  const bodies = await readBodies(documents, found);
  return new Map(
    bodies.map(({ path, digest, body }) => [path, readRecord(attemptOutcome, body, digest, path)]),
  );
}

function toAttempt(
  team: string,
  { path, fields }: FoundDocument,
  outcomes: ReadonlyMap<string, AttemptOutcome>,
): MailAttempt {
  const { mail, number, startedAt } = decodeFields(attemptFields, fields, path);
  const outcome = outcomes.get(layoutOf(team).outcome(mail, number)) ?? null;
  return { mail, number, startedAt, outcome };
}

function decodeFields<T>(schema: z.ZodMiniType<T>, fields: Fields, place: string): T {
  const known = z.safeParse(schema, fields);
  if (known.success) return known.data;
  throw new Error(`${place}: is not as this version writes it; restore a backup`);
}
