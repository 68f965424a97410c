/** What a check of one team is asked, what it works with, and what it reports. */
import type { Assessment, Facts, LocalDate, Problem, Settings } from '../../shared/index.ts';
import type { Clock, MailAddress, Mailer, RunRecord, Store, Workbook } from '../ports.ts';
import type { DeliveryReport, DeliveryScope } from './deliver-mail.ts';
import type { Recipients } from './judge-night.ts';

export interface CheckPorts {
  readonly store: Store;
  readonly workbook: Workbook;
  readonly mailer: Mailer;
  readonly clock: Clock;
}

export interface CheckRequest {
  /** The team's key in the store; the workbook must name the same team. */
  readonly team: string;
  /** Last night to judge. */
  readonly through: LocalDate;
  /** Who runs this; a lease is taken in this name. */
  readonly holder: string;
  /** Hears of a night that is blocked while the workbook itself cannot say whom to tell. */
  readonly owner: MailAddress | null;
  readonly timeZone: string;
  /** Missed nights beyond this many are judged as one: the last of them sees the whole year anyway. */
  readonly mostNights?: number;
  readonly mailsFrom?: LocalDate;
  /** This process is the only sender, and sending a mail again at once does no harm. */
  readonly isSoleSender?: boolean;
  readonly progress?: (event: ProgressEvent) => void;
}

export type ProgressEvent =
  | { readonly step: 'read'; readonly rows: number; readonly problems: number }
  | {
      readonly step: 'night';
      readonly night: LocalDate;
      readonly index: number;
      readonly of: number;
      readonly counts: Readonly<Record<string, number>>;
    }
  | { readonly step: 'written' | 'unchanged' }
  | { readonly step: 'mails'; readonly attempted: number };

export interface CheckReport {
  /** done: everything is judged; busy: another process is at it; blocked, held: a person is needed. */
  readonly kind: 'done' | 'busy' | 'blocked' | 'held';
  readonly nights: readonly LocalDate[];
  readonly reason: string | null;
  readonly lastRun: RunRecord | null;
  readonly assessment: Assessment | null;
  readonly facts: Facts | null;
  readonly problems: readonly Problem[];
  readonly isWritten: boolean;
  readonly mails: DeliveryReport | null;
}

/** A report of what is known; the rest is empty. */
export function report(known: Partial<CheckReport> & Pick<CheckReport, 'kind'>): CheckReport {
  return {
    nights: [],
    reason: null,
    lastRun: null,
    assessment: null,
    facts: null,
    problems: [],
    isWritten: false,
    mails: null,
    ...known,
  };
}

/** Which mails the check may send. */
export function deliveryScope(request: CheckRequest): DeliveryScope {
  return {
    team: request.team,
    timeZone: request.timeZone,
    ...(request.mailsFrom ? { from: request.mailsFrom } : {}),
    ...(request.isSoleSender ? { isSoleSender: true } : {}),
  };
}

/** Whom the workbook names; where it cannot say, the owner of the request. */
export function recipientsOf(settings: Settings, request: CheckRequest): Recipients {
  const manager = settings.managerMail
    ? { name: settings.managerName ?? '', address: settings.managerMail }
    : null;
  const owner = settings.ownerMail ? { name: '', address: settings.ownerMail } : request.owner;
  return { manager, owner: owner ?? manager, mailsStaff: settings.personalMails };
}
