/** The shape of one rule's words, and the two sentences every rule can fall back on. */
import type { Finding } from '../../findings/finding.ts';
import { type Words, words } from '../../policy/words.ts';
import { minutesWords } from './figures.ts';

export interface RuleWords {
  readonly name: Words;
  /** What the rule makes of the record, as a clause without its full stop. */
  readonly verdict: (finding: Finding) => Words;
  /** What would clear it, as an instruction without its full stop; null when nothing is asked. */
  readonly clears: (finding: Finding) => Words | null;
  /** Who has the next word: the employee until the reply date, or the manager at once. */
  readonly asks: 'employee' | 'manager' | 'nobody';
}

/** The words of one rule; a text that depends on no figure may be given as it stands. */
export function ruleWords(
  name: Words,
  asks: RuleWords['asks'],
  verdict: Words | RuleWords['verdict'],
  clears: Words | null | RuleWords['clears'],
): RuleWords {
  return {
    name,
    asks,
    verdict: typeof verdict === 'function' ? verdict : () => verdict,
    clears: typeof clears === 'function' ? clears : () => clears,
  };
}

/** `按 2.2.2 记迟到 8 分钟` */
export function recordedAs(finding: Finding, name: Words): Words {
  const minutes = finding.measures['minutes'];
  const size = minutes === undefined || minutes === 0 ? null : minutesWords(minutes);
  return words(
    `按 ${finding.clause} 记${name['zh-CN']}${size === null ? '' : ` ${size['zh-CN']}`}`,
    `recorded under ${finding.clause} as ${name.en}${size === null ? '' : `, ${size.en}`}`,
  );
}
