/** What the system tabs are written from. */
import type { Facts } from '../../facts/document.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LocalMoment } from '../../kernel/moment.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Assessment } from '../../notices/assessment.ts';
import type { WhatIf } from '../../notices/what-if.ts';
import type { RowReading } from '../read-tab.ts';

/** A committed night. */
export interface NightLine {
  readonly date: LocalDate;
  readonly asOf: LocalMoment;
  readonly edition: string;
  readonly chainHead: string;
  readonly ledgerLength: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** A night that was not judged, or waits for a person. */
export interface StopLine {
  readonly date: LocalDate;
  readonly kind: 'blocked' | 'held';
  readonly at: LocalMoment;
  readonly reason: string;
}

/** A mail that did not reach its reader. */
export interface MailFailure {
  readonly night: LocalDate;
  readonly kind: string;
  /** Name of the reader, no address. */
  readonly reader: string;
  readonly answer: string;
}

export interface SystemTabsInput {
  readonly assessment: Assessment;
  /** The very facts that were judged. */
  readonly facts: Facts;
  /** Rows as read, so that each finds its verdict. */
  readonly rows: readonly RowReading[];
  readonly problems: readonly Problem[];
  readonly nights: readonly NightLine[];
  readonly stops: readonly StopLine[];
  readonly mailFailures: readonly MailFailure[];
  readonly chainHead: string;
  /** What the rows 试算 of 制度 would change, one each. */
  readonly whatIf?: readonly WhatIf[];
}

export interface RenderInput extends SystemTabsInput {
  /** The name beside a number; the number itself for someone unknown. */
  nameOf(employee: string): string;
}
