/** What moved a month's pay besides its own days, in words: state, adjustments, paying off, time off taken early. */
import type { PayEntry } from '../facts/ledger-entry.ts';
import { type Words, words } from '../policy/words.ts';
import type { CompMonth, PayLine } from './assessment.ts';
import { minutesWords, signedYuanFigure } from './phrases/figures.ts';

/** How far a month has come. */
export const payStateWords: Readonly<Record<PayLine['state'], Words>> = {
  open: words('未结', 'open'),
  closed: words('已结', 'closed'),
  reopened: words('重开', 'reopened'),
};

/** `调整 +73.56 元：2025-03 结算之后的差额。` */
export function adjustmentWords({ amount, of }: PayEntry): Words {
  const figure = signedYuanFigure(amount);
  return words(
    `调整 ${figure} 元：${of} 结算之后的差额。`,
    `Adjusted by CNY ${figure}: what ${of} differs by since it was closed.`,
  );
}

/** When a leaver is paid off; null for everybody else. */
export function payingOffWords({ finalPayBy }: PayLine): Words | null {
  if (finalPayBy === null) return null;
  return words(
    `最后一日 ${finalPayBy}：工资在离职时一次结清，不因交接扣留。`,
    `Last day ${finalPayBy}: the wage is paid off on leaving and not held back for the handover.`,
  );
}

/** Comp time taken beyond the balance; null where there is none. */
export function shortCompWords(comp: CompMonth | null): Words | null {
  if (comp === null || comp.short === 0) return null;
  const minutes = minutesWords(comp.short);
  return words(
    `补休多用 ${minutes['zh-CN']}：可能来自更早的余额，请核对。`,
    `Comp time taken beyond the balance: ${minutes.en}. It may come from an earlier balance; please check.`,
  );
}
