/** `_lookup`: what each row of a human tab says about itself, by the key the sheet computes from the row. */
import type { Evidence, ExplainedFinding } from '../../findings/finding.ts';
import { words } from '../../policy/words.ts';
import type { RowReading } from '../read-tab.ts';
import { canonicalKey, foldKey } from '../row-key.ts';
import { humanTab } from '../tabs.ts';
import { waitingForStaff } from '../words.ts';
import type { RenderInput } from './input.ts';
import type { VerdictCode } from './styles.ts';
import { cell, headerRow, type SystemTab } from './system-tab.ts';
import { codeOf, heaviest, sanctionsByFinding, verdictLine } from './verdict.ts';

interface Verdict {
  readonly key: string;
  readonly lines: string[];
  readonly codes: VerdictCode[];
  readonly badColumns: Set<number>;
}

/** Findings about a form or a record show on its own row and not on the day's. */
const recordRules = new Set([
  'leave-late-filed',
  'leave-level-short',
  'sick-certificate-missing',
  'outing-not-filed',
  'comp-not-filed',
  'recall-not-acknowledged',
  'overtime-refused',
  'incident',
  'report-overdue',
  'checklist-open',
  'onboarding-open',
  'resignation-notice-short',
  'handover-open',
]);

export function lookupTab(input: RenderInput): SystemTab {
  const verdicts = collectVerdicts(input);
  const rows = [...verdicts.values()]
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ key, lines, codes, badColumns }) => [
      cell(key),
      cell([...new Set(lines)].join('；')),
      cell(heaviest(codes) + [...badColumns].map((column) => `[${column}]`).join('')),
    ]);
  return {
    key: 'lookup',
    rows: [
      headerRow([words('键', 'Key'), words('结论', 'Verdict'), words('标记', 'Marks')]),
      ...rows,
    ],
    frozenRows: 1,
    frozenColumns: 0,
    columnWidths: [300, 600, 120],
    merges: [],
    isHidden: true,
  };
}

function collectVerdicts(input: RenderInput): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const at = (key: string): Verdict => {
    const folded = foldKey(key);
    const known = verdicts.get(folded);
    if (known) return known;
    const verdict = { key, lines: [], codes: [], badColumns: new Set<number>() };
    verdicts.set(folded, verdict);
    return verdict;
  };
  for (const row of input.rows) addRowFaults(row, at);
  addLaterFaults(input, at);
  addFindings(input, at);
  return verdicts;
}

function addRowFaults(row: RowReading, at: (key: string) => Verdict) {
  if (row.key === null) return;
  const wants = [...row.problems.map(({ want }) => chinese(want)), ...row.complaints.map(chinese)];
  if (row.state === 'waiting') wants.push(waitingForStaff['zh-CN']);
  if (wants.length === 0) return;
  const verdict = at(row.key);
  verdict.codes.push('X');
  verdict.lines.push(...wants);
  for (const column of row.badColumns) verdict.badColumns.add(column);
}

/** Faults only judging shows, such as a switch dated in a closed month, stand on their row as well. */
function addLaterFaults({ assessment, rows }: RenderInput, at: (key: string) => Verdict) {
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  for (const { place, want } of assessment.problems) {
    const row = byPlace.get(place);
    if (row?.tab === 'policy' && row.key !== null) add(at(row.key), chinese(want), 'X');
  }
}

/** The cell is narrow: only the Chinese half of the instruction. */
function chinese(want: string): string {
  return want.split(' / ', 1)[0] ?? want;
}

function addFindings({ assessment, rows }: RenderInput, at: (key: string) => Verdict) {
  const attendance = humanTab('attendance');
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  const byDay = new Map<string, RowReading>();
  for (const row of rows) {
    if (row.tab === 'attendance' && row.employee !== null && row.from !== null) {
      byDay.set(`${row.from}|${row.employee}`, row);
    }
  }
  const sanctions = sanctionsByFinding(assessment.sanctions);
  for (const finding of assessment.findings) {
    const line = verdictLine(finding, sanctions.get(finding.id) ?? []);
    const code = codeOf(finding);
    for (const key of keysOf(finding, byPlace)) add(at(key), line, code);
    if (finding.employee === null || recordRules.has(finding.rule)) continue;
    const typed = byDay.get(`${finding.date}|${finding.employee}`);
    const canonical = canonicalKey(attendance, finding.date, finding.employee);
    const own = typed?.key ?? canonical;
    for (const key of foldKey(own) === foldKey(canonical) ? [canonical] : [canonical, own]) {
      const verdict = at(key);
      // The row already says in detail which cell cannot be read.
      const isSaid = finding.rule === 'record-unreadable' && verdict.codes.includes('X');
      if (!isSaid) add(verdict, line, code);
    }
  }
}

function add(verdict: Verdict, line: string, code: VerdictCode) {
  verdict.lines.push(line);
  verdict.codes.push(code);
}

/** Rows of forms and records a finding rests on; dates of attendance and roster show the whole day instead. */
function keysOf(finding: ExplainedFinding, byPlace: ReadonlyMap<string, RowReading>): Set<string> {
  const keys = finding.because.flatMap(({ place }: Evidence) => {
    const row = place === undefined ? undefined : byPlace.get(place);
    const isOwn = row && row.tab !== 'attendance' && row.tab !== 'roster' && row.tab !== 'staff';
    return isOwn && row.state === 'read' && row.key !== null ? [row.key] : [];
  });
  return new Set(keys);
}
