/** Where a mail stands, read from its attempts alone; no state is stored beside them. */
import type { Clock, MailAttempt } from '../ports.ts';

/**
 * `due` may be tried now, `waiting` later; `in-flight` may still be answered by the process that sends it.
 * The last three are final: `refused` by the server, `given-up` after the last try, `given-up-unknown`
 * when a try ended without an answer, so that the mail may have arrived after all.
 */
export type MailStanding =
  | 'due'
  | 'waiting'
  | 'in-flight'
  | 'sent'
  | 'refused'
  | 'given-up'
  | 'given-up-unknown';

export const mostAttempts = 8;
/** Minutes from one attempt to the next; together they stay within the longest age. */
const pauseMinutes = [5, 15, 60, 180, 360, 720, 1440];
const longestAgeMinutes = 48 * 60;
/** An attempt without an outcome after this long belonged to a process that died. */
const inFlightMinutes = 15;
/** One resend after an unknown outcome may put a second copy in a mailbox; more would be a nuisance. */
const mostUnknown = 2;

/**
 * `isSoleSender`: no other process sends this team's mail, and a second copy replaces the first (files on
 * one's own machine): then an open attempt is one that died, and it is tried again at once.
 */
export function standingOf(
  attempts: readonly MailAttempt[],
  clock: Clock,
  timeZone: string,
  isSoleSender = false,
): MailStanding {
  const first = attempts[0];
  const last = attempts.at(-1);
  if (first === undefined || last === undefined) return 'due';
  const results = attempts.map(({ outcome }) => outcome?.result ?? 'unknown');
  if (results.includes('sent')) return 'sent';
  if (results.includes('refused')) return 'refused';
  if (isSoleSender) return 'due';
  const minutesSince = ({ startedAt }: MailAttempt) =>
    (clock.now() - Date.parse(clock.withOffset(startedAt, timeZone))) / 60_000;
  if (last.outcome === null && minutesSince(last) < inFlightMinutes) return 'in-flight';
  const unknown = results.filter((result) => result === 'unknown').length;
  const isOver = attempts.length >= mostAttempts || minutesSince(first) > longestAgeMinutes;
  if (unknown >= mostUnknown || (isOver && unknown > 0)) return 'given-up-unknown';
  if (isOver) return 'given-up';
  return minutesSince(last) < (pauseMinutes[attempts.length - 1] ?? 0) ? 'waiting' : 'due';
}

/** What the last answered attempt was told, for people. */
export function lastAnswer(attempts: readonly MailAttempt[]): string {
  return attempts.findLast(({ outcome }) => outcome !== null)?.outcome?.answer ?? 'no answer';
}
