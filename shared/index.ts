/** The one door to the rules: everything a shell may use, and nothing else. */
export { assess } from './assess.ts';
export { factsAsOf, factsOfNight, nightMoment } from './facts/as-of.ts';
export type { Facts } from './facts/document.ts';
export { factsDocument } from './facts/document.ts';
export type { LedgerEntry } from './facts/ledger-entry.ts';
export { ledgerEntry } from './facts/ledger-entry.ts';
export { joinMonths, splitByMonth } from './facts/months.ts';
export { type ParsedFacts, parseFacts, parseFactsText } from './facts/parse.ts';
export type { Evidence, ExplainedFinding, Finding } from './findings/finding.ts';
export {
  formatLocalDate,
  type LocalDate,
  type Month,
  parseLocalDate,
  toDayNumber,
} from './kernel/local-date.ts';
export type { LocalMoment } from './kernel/moment.ts';
export { formatProblem, type Problem } from './kernel/problem.ts';
export type { Assessment } from './notices/assessment.ts';
export { type Changes, changesBetween } from './notices/changes.ts';
export type { MailText } from './notices/letter.ts';
export { personMail } from './notices/person-mail.ts';
export { renderReport } from './notices/report.ts';
export { blockedMail, heldMail } from './notices/stop-mail.ts';
export { type FailedMail, type HeldNight, summaryMail } from './notices/summary-mail.ts';
export { readWorkbook, type WorkbookReading } from './workbook/read.ts';
export { renderSystemTabs } from './workbook/render.ts';
export type { SystemTab } from './workbook/render/system-tab.ts';
export type { Settings } from './workbook/settings.ts';
export type { RawTab } from './workbook/snapshot.ts';
