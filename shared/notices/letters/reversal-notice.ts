/** The notice that a fine was taken back or lowered: what, why, and which month returns the money. */
import type { FineEntry } from '../../facts/ledger-entry.ts';
import { words } from '../../policy/words.ts';
import { dateWords } from '../phrases/dates.ts';
import { signedYuanFigure, yuanWords } from '../phrases/figures.ts';
import { ledgerKindWords } from '../phrases/states.ts';
import { same, shownText } from '../phrases/text.ts';
import { type CaseFile, findingsOf } from './case-file.ts';
import {
  column,
  field,
  figures,
  heading,
  letterNumber,
  type PaperLetter,
  paragraph,
  strong,
} from './paper.ts';
import { answerBlocks, factsTable, footOf, headOf, replyBlocks, servedBlocks } from './parts.ts';

/** The entries of one fine of which something was taken back for good, or null. */
export function reversalNotice(file: CaseFile, fine: string): PaperLetter | null {
  const entries = file.entries.filter((entry) => entry.fine === fine);
  const [first] = entries;
  const last = entries.findLast(({ kind }) => kind === 'reverse' || kind === 'waive');
  if (!first || !last) return null;
  const highest = Math.max(...entries.map(({ amount }) => amount));
  const standing = sumOf(entries);
  // Held by an objection it is proposed again at the same amount: nothing was taken back.
  if (standing >= highest) return null;
  const wasConfirmed = entries.some(({ kind }) => kind === 'confirm');
  const findings = findingsOf(file, last.because);
  const { employee, date } = first;
  return {
    kind: 'reversal-notice',
    number: letterNumber('reversal-notice', employee, date, partOf(fine)),
    employee,
    date: postedOn(last, file),
    title:
      standing === 0
        ? words('撤回通知', 'Notice of withdrawal')
        : words('更正通知', 'Notice of correction'),
    reader: 'person',
    head: headOf(file),
    blocks: [
      strong(
        standing === 0
          ? words(
              `${dateWords(date)['zh-CN']}的拟罚 ${yuanWords(highest)['zh-CN']}已撤回，不再计入。`,
              `The fine of ${yuanWords(highest).en} about ${dateWords(date).en} is withdrawn and counts no more.`,
            )
          : words(
              `${dateWords(date)['zh-CN']}的金额由 ${yuanWords(highest)['zh-CN']}更正为 ${yuanWords(standing)['zh-CN']}。`,
              `The amount about ${dateWords(date).en} is corrected from ${yuanWords(highest).en} to ${yuanWords(standing).en}.`,
            ),
      ),
      heading(words('原因', 'Why')),
      paragraph(whyOf(file, last, findings.length === 0)),
      ...(findings.length === 0 ? [] : factsTable(file, findings)),
      ...replyBlocks(file, last.because),
      heading(words('金额', 'The money')),
      {
        kind: 'fields',
        fields: [
          field(words('原金额', 'Before'), yuanWords(highest)),
          field(words('现金额', 'Now'), yuanWords(standing)),
          field(words('退回', 'Money back'), moneyBack(highest - standing, wasConfirmed)),
          field(words('入账月份', 'Booked in'), same(last.month)),
        ],
      },
      {
        kind: 'table',
        columns: [
          column(words('时间', 'When'), 24),
          column(words('动作', 'Entry'), 22),
          figures(words('金额（元）', 'Amount (CNY)'), 22),
          column(words('入账月份', 'Month'), 16),
          column(words('编号', 'Number')),
        ],
        rows: entries.map(({ at, kind, amount, month, id }) => [
          same(at.replace('T', ' ')),
          ledgerKindWords[kind],
          same(amount === 0 ? '—' : signedYuanFigure(amount)),
          same(month),
          same(shownText(id.slice(id.lastIndexOf('#')))),
        ]),
        empty: words('没有分录。', 'No entries.'),
      },
      ...answerBlocks(file, file.objectBy),
      ...servedBlocks(),
    ],
    foot: footOf(file),
  };
}

/** A night is posted on the morning after it; what the last night brought belongs to that night's month. */
function postedOn({ at }: FineEntry, { through }: CaseFile): string {
  const date = at.slice(0, 10);
  return date > through ? through : date;
}

function moneyBack(yuan: number, wasConfirmed: boolean) {
  const money = yuanWords(yuan);
  return wasConfirmed
    ? words(
        `${money['zh-CN']}；如已扣，随入账月份的工资退回`,
        `${money.en}; if it was taken, it comes back with the wage of the month it is booked in`,
      )
    : words(
        `${money['zh-CN']}；从未确认，没有扣过，无需退款`,
        `${money.en}; it was never confirmed or taken, so nothing has to be paid back`,
      );
}

/** A waiver is a person's decision; otherwise the finding says why, or it is gone. */
function whyOf(file: CaseFile, last: FineEntry, isGone: boolean) {
  if (last.kind === 'waive') {
    return words(
      '认定成立，经有权决定的人免除处理。',
      'The finding stands; somebody entitled to decide let it go.',
    );
  }
  const excused = findingsOf(file, last.because).find(({ outcome }) => outcome === 'excused');
  if (excused) return excused.text;
  return isGone
    ? words(
        '记录已更正或补充，原认定不再成立。',
        'The record was corrected or completed; the finding no longer stands.',
      )
    : words(
        '同年其他日期的记录有变，次序重新计算后金额随之改变。',
        'Records of other dates in the year changed; the times were ranked again and the amount with them.',
      );
}

function sumOf(entries: readonly FineEntry[]): number {
  return entries.reduce((sum, entry) => sum + Math.round(entry.amount * 100), 0) / 100;
}

/** `fine.E05.2025-03-10.absence` gives `absence`: two rules may fine one date. */
function partOf(fine: string): string {
  return fine.split('.').slice(3).join('-');
}
