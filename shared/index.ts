/** The one door to the rules: everything a shell may use, and nothing else. */
export { assess } from './assess.ts';
export { factsAsOf, factsOfNight, nightMoment } from './facts/as-of.ts';
export type { Facts } from './facts/document.ts';
export { factsDocument } from './facts/document.ts';
export { keepReadings } from './facts/keep-readings.ts';
export {
  bookOf,
  type FineEntry,
  isFineEntry,
  type LedgerEntry,
  ledgerEntry,
  type PayEntry,
} from './facts/ledger-entry.ts';
export { joinMonths, splitByMonth } from './facts/months.ts';
export { type ParsedFacts, parseFacts, parseFactsText } from './facts/parse.ts';
export type { Evidence, ExplainedFinding, Finding } from './findings/finding.ts';
export { compareText } from './kernel/compare.ts';
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
export { assessmentDocument } from './notices/assessment-schema.ts';
export { renderBrief } from './notices/brief.ts';
export { type Changes, changesBetween, peopleToTell } from './notices/changes.ts';
export type { MailText } from './notices/letter.ts';
export { type LetterPage, type LettersWanted, letterPages } from './notices/letters/index.ts';
export { type LetterKind, letterKinds } from './notices/letters/paper.ts';
export { personMail } from './notices/person-mail.ts';
export { renderReport } from './notices/report.ts';
export { blockedMail, heldMail } from './notices/stop-mail.ts';
export { type FailedMail, type HeldNight, summaryMail } from './notices/summary-mail.ts';
export { type UpcomingReport, upcomingReports } from './notices/upcoming.ts';
export type { WhatIf } from './notices/what-if.ts';
export { renderWhatIf } from './notices/what-if-report.ts';
export type { FineRow, MonthStatement } from './payroll/statement.ts';
export { type Clause, type ClauseId, clauses, isClauseId } from './policy/clauses.ts';
export { parseChanges, type ReadingChange } from './policy/reading-change.ts';
export {
  formatReading,
  type OpenQuestion,
  type Reading,
  type ReadingId,
  type ReadingName,
  readingNames,
  readingQuestions,
  readings,
  readingsWithoutParameter,
} from './policy/readings.ts';
export type { Words } from './policy/words.ts';
export { type StatementChoice, statementsOf } from './statements.ts';
export { whatIf } from './whatif.ts';
export {
  type CellStyle,
  FILLED_FROM_ELSEWHERE,
  findSystemTab,
  type GridArea,
  type HumanLayout,
  humanLayouts,
  humanTabs,
  type MailFailure,
  type NightLine,
  planSetUp,
  type RawCell,
  type RawTab,
  type Repair,
  type RowReading,
  type RuleLayout,
  readWorkbook,
  renderSystemTabs,
  type Settings,
  type SheetSnapshot,
  type StandingRule,
  type StopLine,
  type StyleLook,
  type Sweep,
  type SystemCell,
  type SystemLayout,
  type SystemTab,
  type SystemTabsInput,
  settingNames,
  styleLooks,
  sweep,
  systemLayouts,
  verdictCodes,
  type WorkbookInput,
  type WorkbookReading,
  type WorkbookSnapshot,
} from './workbook/index.ts';
