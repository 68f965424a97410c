/** Drains the outbox: every due mail is tried once, and every try is on record before it begins. */
import type { LocalDate } from '../../shared/index.ts';
import type {
  AttemptOutcome,
  Clock,
  Mailer,
  MailWithAttempts,
  OutboxMail,
  Store,
} from '../ports.ts';
import { lastAnswer, type MailStanding, standingOf } from './mail-standing.ts';

export interface DeliveryPorts {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly clock: Clock;
}

export interface DeliveryScope {
  readonly team: string;
  readonly timeZone: string;
  /** First night looked at; without it five weeks back, as far as missed nights are caught up. */
  readonly from?: LocalDate;
  /** See `standingOf`. */
  readonly isSoleSender?: boolean;
}

/** A mail that did not arrive, or may not have, and will not be tried again. */
export interface MailFailure {
  readonly mail: string;
  readonly night: LocalDate;
  readonly kind: OutboxMail['kind'];
  readonly standing: 'refused' | 'given-up' | 'given-up-unknown';
  readonly attempts: number;
  /** The server's last word; may contain an address: for the sheet and the summary, not for logs. */
  readonly answer: string;
}

export interface DeliveryReport {
  /** Mails of the scope by where they stand after this drain. */
  readonly counts: Readonly<Record<MailStanding, number>>;
  /** Mails that this drain tried. */
  readonly attempted: number;
  readonly failures: readonly MailFailure[];
}

const nightsBack = 35;

/**
 * Several drains may overlap: an attempt number is taken once, so each try has one sender. A mailer that
 * throws has a bug; the other mails are still tried, then its errors are thrown together.
 */
export async function deliverMail(
  ports: DeliveryPorts,
  scope: DeliveryScope,
): Promise<DeliveryReport> {
  const { store, clock } = ports;
  const bugs: unknown[] = [];
  let attempted = 0;
  for (const { mail, attempts } of await readOutbox(ports, scope)) {
    if (standingOf(attempts, clock, scope.timeZone, scope.isSoleSender) !== 'due') continue;
    const number = attempts.length + 1;
    const at = clock.localMoment(scope.timeZone);
    if (!(await store.startAttempt(scope.team, mail.id, number, at))) continue;
    attempted += 1;
    let outcome: AttemptOutcome;
    try {
      outcome = await ports.mailer.send(mail);
    } catch (error) {
      // The attempt stays without an outcome: nobody knows how far the mail got.
      bugs.push(error);
      continue;
    }
    await store.finishAttempt(scope.team, mail.id, number, outcome);
  }
  if (bugs.length > 0) {
    throw new AggregateError(
      bugs,
      `mail of team ${scope.team}: the mailer failed ${bugs.length} times`,
    );
  }
  return { ...(await readStandings(ports, scope)), attempted };
}

/** Where the mails of the scope stand now; sends nothing. */
export async function readStandings(
  ports: Pick<DeliveryPorts, 'store' | 'clock'>,
  scope: DeliveryScope,
): Promise<Omit<DeliveryReport, 'attempted'>> {
  const counts: Record<MailStanding, number> = {
    due: 0,
    waiting: 0,
    'in-flight': 0,
    sent: 0,
    refused: 0,
    'given-up': 0,
    'given-up-unknown': 0,
  };
  const failures: MailFailure[] = [];
  for (const { mail, attempts } of await readOutbox(ports, scope)) {
    const standing = standingOf(attempts, ports.clock, scope.timeZone, scope.isSoleSender);
    counts[standing] += 1;
    if (standing !== 'refused' && standing !== 'given-up' && standing !== 'given-up-unknown') {
      continue;
    }
    failures.push({
      mail: mail.id,
      night: mail.night,
      kind: mail.kind,
      standing,
      attempts: attempts.length,
      answer: lastAnswer(attempts),
    });
  }
  return { counts, failures };
}

function readOutbox(
  { store, clock }: Pick<DeliveryPorts, 'store' | 'clock'>,
  { team, timeZone, from }: DeliveryScope,
): Promise<MailWithAttempts[]> {
  return store.mails(
    team,
    from ?? daysBefore(clock.localMoment(timeZone).slice(0, 10), nightsBack),
  );
}

function daysBefore(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}
