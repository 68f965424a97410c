/** The outbox tables: mails with their attempts and outcomes. */
import * as z from 'zod/mini';
import type { LocalDate, LocalMoment } from '../../../shared/index.ts';
import { canonicalJson, digestOf } from '../../canonical.ts';
import type { AttemptOutcome, MailAttempt, MailWithAttempts } from '../../ports.ts';
import { attemptOutcome, outboxMail, readRecord } from '../../records.ts';
import type { Database } from './database.ts';
import { insertOnce } from './insert-once.ts';

const mailRow = z.object({ id: z.string(), digest: z.string(), body: z.string() });
const attemptRow = z.object({
  mail: z.string(),
  number: z.int(),
  startedAt: z.string(),
  digest: z.nullable(z.string()),
  body: z.nullable(z.string()),
});

export function readMails(
  database: Database,
  team: string,
  from: LocalDate | undefined,
): MailWithAttempts[] {
  const first = from ?? '';
  const attempts = new Map<string, MailAttempt[]>();
  for (const attempt of readAttempts(database, team, first)) {
    const known = attempts.get(attempt.mail);
    if (known === undefined) attempts.set(attempt.mail, [attempt]);
    else known.push(attempt);
  }
  const rows = database.all(
    mailRow,
    'select id, digest, body from mails where team = ? and night >= ? order by night, id',
    team,
    first,
  );
  return rows.map(({ id, digest, body }) => ({
    mail: readRecord(outboxMail, body, digest, `mails ${team} ${id}`),
    attempts: attempts.get(id) ?? [],
  }));
}

export function startAttempt(
  database: Database,
  team: string,
  mail: string,
  number: number,
  at: LocalMoment,
): boolean {
  const isKnown = database.find(
    z.object({ id: z.string() }),
    'select id from mails where team = ? and id = ?',
    team,
    mail,
  );
  if (isKnown === null) throw new Error(`mails ${team} ${mail}: there is no such mail to attempt`);
  const created = database.run(
    'insert into attempts (team, mail, number, started_at) values (?, ?, ?, ?) on conflict do nothing',
    team,
    mail,
    number,
    at,
  );
  return created === 1;
}

export function finishAttempt(
  database: Database,
  team: string,
  mail: string,
  number: number,
  outcome: AttemptOutcome,
): void {
  const isStarted = database.find(
    z.object({ number: z.int() }),
    'select number from attempts where team = ? and mail = ? and number = ?',
    team,
    mail,
    number,
  );
  if (isStarted === null) {
    throw new Error(`attempts ${team} ${mail} ${number}: was never started, so it cannot end`);
  }
  insertOnce(database, {
    table: 'outcomes',
    key: { team, mail, number },
    digest: digestOf(outcome),
    rest: { body: canonicalJson(outcome) },
  });
}

function readAttempts(database: Database, team: string, first: LocalDate): MailAttempt[] {
  const rows = database.all(
    attemptRow,
    `select attempts.mail, attempts.number, started_at as startedAt, outcomes.digest, outcomes.body
     from attempts
     join mails on mails.team = attempts.team and mails.id = attempts.mail
     left join outcomes on outcomes.team = attempts.team and outcomes.mail = attempts.mail
       and outcomes.number = attempts.number
     where attempts.team = ? and mails.night >= ?
     order by attempts.mail, attempts.number`,
    team,
    first,
  );
  return rows.map(({ mail, number, startedAt, digest, body }) => ({
    mail,
    number,
    startedAt,
    outcome:
      digest === null || body === null
        ? null
        : readRecord(attemptOutcome, body, digest, `outcomes ${team} ${mail} ${number}`),
  }));
}
