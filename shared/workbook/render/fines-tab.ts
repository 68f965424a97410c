/** 罚款 Fines: the ledger as it was posted, entry by entry, never edited. */
import { isFineEntry, type LedgerEntry } from '../../facts/ledger-entry.ts';
import { ledgerKindWords } from '../../notices/phrases.ts';
import { words } from '../../policy/words.ts';
import type { RenderInput } from './input.ts';
import type { CellStyle } from './styles.ts';
import {
  cell,
  dateCell,
  headerRow,
  momentCell,
  type SystemCell,
  type SystemTab,
} from './system-tab.ts';

const header = headerRow([
  words('日期', 'Date'),
  words('工号', 'Number'),
  words('姓名', 'Name'),
  words('动作', 'Entry'),
  words('金额（元）', 'Amount (CNY)'),
  words('第几次', 'Occurrence'),
  words('入账月份', 'Month'),
  words('记账时间', 'Posted at'),
  words('经办人', 'By'),
  words('原因', 'Reason'),
  words('依据', 'Findings'),
  words('回应', 'Answers'),
  words('分录编号', 'Entry id'),
]);

const styles: Readonly<Record<LedgerEntry['kind'], CellStyle>> = {
  propose: 'provisional',
  confirm: 'breach',
  waive: 'waived',
  reverse: 'excused',
  close: 'centre',
  reopen: 'centre',
  adjust: 'centre',
  cap: 'excused',
  carry: 'provisional',
};

export function finesTab(input: RenderInput): SystemTab {
  return {
    key: 'fines',
    rows: [
      header,
      ...input.assessment.ledger.filter(isOfFines).map((entry) => entryRow(entry, input)),
    ],
    frozenRows: 1,
    frozenColumns: 3,
    columnWidths: [104, 78, 84, 84, 104, 96, 84, 145, 80, 220, 250, 240, 250],
    merges: [],
    isHidden: false,
  };
}

/** Entries that close or adjust a month's pay stand on 工资 Pay. */
function isOfFines(entry: LedgerEntry): boolean {
  return isFineEntry(entry) || entry.kind === 'cap' || entry.kind === 'carry';
}

function entryRow(entry: LedgerEntry, { nameOf }: RenderInput): SystemCell[] {
  return [
    isFineEntry(entry) ? dateCell(entry.date) : cell(entry.of),
    cell(entry.employee),
    cell(nameOf(entry.employee)),
    cell(ledgerKindWords[entry.kind]['zh-CN'], styles[entry.kind]),
    cell(entry.amount, 'money'),
    cell(isFineEntry(entry) ? (entry.occurrence ?? null) : null, 'centre'),
    cell(entry.month, 'centre'),
    momentCell(entry.at),
    cell(entry.by ?? null),
    cell(entry.reason ?? null, 'wrap'),
    cell(entry.because.join('、'), 'wrap'),
    cell(entry.answers ?? null),
    cell(entry.id),
  ];
}
