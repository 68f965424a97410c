/** The one door to the rules: everything a shell may use, and nothing else. */
export { assess } from './assess.ts';
export type { Facts } from './facts/document.ts';
export { factsDocument } from './facts/document.ts';
export type { LedgerEntry } from './facts/ledger-entry.ts';
export { ledgerEntry } from './facts/ledger-entry.ts';
export { type ParsedFacts, parseFacts, parseFactsText } from './facts/parse.ts';
export type { Evidence, ExplainedFinding, Finding } from './findings/finding.ts';
export type { LocalDate, Month } from './kernel/local-date.ts';
export type { LocalMoment } from './kernel/moment.ts';
export { formatProblem, type Problem } from './kernel/problem.ts';
export type { Assessment } from './notices/assessment.ts';
export { renderReport } from './notices/report.ts';
