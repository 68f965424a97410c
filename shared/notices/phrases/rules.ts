/** The words of every rule, with a sensible sentence for a rule that has none of its own yet. */
import type { Finding } from '../../findings/finding.ts';
import { type Words, words } from '../../policy/words.ts';
import { type RuleWords, recordedAs, ruleWords } from './rule-words.ts';
import { attendanceRuleWords } from './rules-attendance.ts';
import { leaveRuleWords } from './rules-leave.ts';
import { recordRuleWords } from './rules-records.ts';
import { shownText } from './text.ts';

const byRule: Readonly<Record<string, RuleWords>> = {
  ...attendanceRuleWords,
  ...leaveRuleWords,
  ...recordRuleWords,
};

/** Rules that have words of their own. */
export const wordedRules: readonly string[] = Object.keys(byRule);

/** The words of a rule; one without its own is named by its id. */
export function wordsOfRule(rule: string): RuleWords {
  return (Object.hasOwn(byRule, rule) ? byRule[rule] : undefined) ?? plainWords(rule);
}

/** The name of a rule. */
export function ruleName(rule: string): Words {
  return wordsOfRule(rule).name;
}

/** The name of what a finding judged, with its session where a date has two. */
export function findingName(finding: Pick<Finding, 'id' | 'rule'>): Words {
  const name = ruleName(finding.rule);
  const session = sessions[finding.id.slice(finding.id.lastIndexOf('.') + 1)];
  return session === undefined
    ? name
    : words(`${session['zh-CN']}${name['zh-CN']}`, `${session.en} ${name.en}`);
}

const sessions: Readonly<Record<string, Words>> = {
  am: words('上午', 'morning'),
  pm: words('下午', 'afternoon'),
};

function plainWords(rule: string): RuleWords {
  const id = shownText(rule);
  const name = words(`规则 ${id}`, id.replaceAll('-', ' '));
  return ruleWords(
    name,
    'manager',
    (finding) => recordedAs(finding, name),
    words(
      '如与事实不符，请告诉主管更正记录',
      'if it is wrong, ask the supervisor to correct the record',
    ),
  );
}
