/** Sanctions, ledger entries and counters as one line each. */
import { isFineEntry, type LedgerEntry } from '../../facts/ledger-entry.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Words, words } from '../../policy/words.ts';
import type { Counter } from '../../sanctions/sanction.ts';
import type { PrintedSanction } from '../assessment.ts';
import type { NameOf } from './evidence.ts';
import { daysWords, rankWords, signedYuanFigure, yuanWords } from './figures.ts';
import { ledgerKindWords, objectedWords, sanctionKindWords, sanctionStateWords } from './states.ts';
import { joinWords, shownText } from './text.ts';

/** `罚款：拟 100 元，待人确认（第 1 次）`. */
export function sanctionWords(sanction: PrintedSanction): Words {
  return joinWords([sanctionKindWords[sanction.kind], sanctionDetail(sanction)], '：', ': ');
}

/** The same without the kind: `拟 100 元，待人确认（第 1 次）`. */
export function sanctionDetail(sanction: PrintedSanction): Words {
  if (sanction.kind === 'dismissal-review' || sanction.kind === 'deemed-review') {
    return reviewWords(sanction);
  }
  const rank = sanction.occurrence === null ? null : rankWords(sanction.occurrence);
  const suffix = rank === null ? null : words(`（${rank['zh-CN']}）`, ` (${rank.en})`);
  return joinWords([amountWords(sanction), suffix], '', '');
}

/**
 * What a sanction says on one of its findings: all of it on its own date; on the other dates of the same
 * occurrence a fine is only pointed to, and a review is not repeated.
 */
export function sanctionOn(sanction: PrintedSanction, date: LocalDate): Words | null {
  if (sanction.date === date) return sanctionDetail(sanction);
  if (sanction.kind !== 'fine') return null;
  return words(
    `与 ${sanction.date} 的旷工合为一次，不另计`,
    `one occurrence with the absence of ${sanction.date}, not counted again`,
  );
}

/** The amount with its state: `拟 100 元，待人确认`. */
export function amountWords(sanction: PrintedSanction): Words {
  const { amount, state } = sanction;
  const stands = sanctionStateWords[state];
  if (amount === null) {
    return joinWords(
      [
        words('条款没有写明金额', 'the clause names no amount'),
        sanction.objected
          ? objectedWords
          : state === 'proposed'
            ? words('由人决定', 'a person decides')
            : stands,
      ],
      '，',
      ', ',
    );
  }
  const money = yuanWords(amount);
  if (sanction.objected) {
    const proposed = words(`拟 ${money['zh-CN']}`, `${money.en} proposed`);
    return joinWords([proposed, objectedWords], '，', ', ');
  }
  if (state === 'proposed') {
    return words(`拟 ${money['zh-CN']}，待人确认`, `${money.en} proposed, waiting for a person`);
  }
  return joinWords([money, stands], '，', ', ');
}

function reviewWords(sanction: PrintedSanction): Words {
  if (sanction.state !== 'proposed') return sanctionStateWords[sanction.state];
  return sanction.kind === 'dismissal-review'
    ? words(
        `整段未到岗的天数到了 ${sanction.clause} 的界线；软件不作结论，须由人核对事实、本人说明和制度依据后决定`,
        `days of sessions wholly missed have reached the line of ${sanction.clause}; the software concludes nothing, a person decides after checking the facts, the answer given and the rules`,
      )
    : words(
        `只有算上推定天数才到 ${sanction.clause} 的界线；仅作提示，由人决定`,
        `the line of ${sanction.clause} is reached only with deemed days; this is a remark, a person decides`,
      );
}

/** `拟罚 +100 元：2025-03-10，第 1 次`, with who and why where a person acted. */
export function entryWords(entry: LedgerEntry, nameOf: NameOf): Words {
  const kind = ledgerKindWords[entry.kind];
  const move =
    entry.amount === 0
      ? kind
      : words(
          `${kind['zh-CN']} ${signedYuanFigure(entry.amount)} 元`,
          `${kind.en} CNY ${signedYuanFigure(entry.amount)}`,
        );
  const about = isFineEntry(entry) ? entry.date : entry.of;
  const occurrence = isFineEntry(entry) ? entry.occurrence : null;
  const hasRank = entry.kind === 'propose' && typeof occurrence === 'number';
  const rank = hasRank ? rankWords(occurrence) : null;
  const by = typeof entry.by === 'string' ? shownText(nameOf(entry.by)) : null;
  const reason = typeof entry.reason === 'string' ? shownText(entry.reason, 120) : null;
  return joinWords(
    [
      move,
      joinWords(
        [
          words(about, about),
          rank,
          by === null ? null : words(`经办 ${by}`, `by ${by}`),
          reason === null ? null : words(`原因：${reason}`, `reason: ${reason}`),
        ],
        '，',
        ', ',
      ),
    ],
    '：',
    ': ',
  );
}

/** The absences of one person in a year, real and deemed apart. */
export function counterWords(counter: Counter): Words {
  return joinWords([countWords(counter), splitWords(counter)], '；', '; ');
}

/** How often and how many days: `2025 年旷工 1 次，共 0.5 天`. */
export function countWords({ year, occurrences, days }: Counter): Words {
  return words(
    `${year} 年旷工 ${occurrences} 次，共 ${days} 天`,
    `absence in ${year}: ${occurrences} ${occurrences === 1 ? 'time' : 'times'}, ${daysWords(days).en}`,
  );
}

/** What of it was really missed, and the longest run. */
export function splitWords({ days, realDays, longestRun, longestRealRun }: Counter): Words {
  const run = longestRun === longestRealRun;
  return words(
    `整段未到岗 ${realDays} 天，推定 ${days - realDays} 天；最长连续 ${longestRun} 天${run ? '' : `，只计整段未到岗为 ${longestRealRun} 天`}`,
    `${realDays} really missed, ${days - realDays} deemed; longest run ${daysWords(longestRun).en}${run ? '' : `, ${longestRealRun} counting what was really missed`}`,
  );
}
