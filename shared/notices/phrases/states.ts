/** Names of outcomes, states, sanctions and ledger entries. */
import type { LedgerEntry } from '../../facts/ledger-entry.ts';
import type { Finding, FindingState, Outcome } from '../../findings/finding.ts';
import { hasOpenObjection } from '../../findings/objection.ts';
import { type Words, words } from '../../policy/words.ts';
import type { SanctionKind, SanctionState } from '../../sanctions/sanction.ts';

/** What a rule found. */
export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  breach: words('不符', 'not as required'),
  excused: words('已说明', 'explained'),
  unknown: words('暂不能判断', 'not known yet'),
};

/** How far a finding has come. */
export const findingStateWords: Readonly<Record<FindingState, Words>> = {
  provisional: words('暂定', 'provisional'),
  final: words('已定', 'settled'),
  excused: words('已消除', 'cleared'),
  waived: words('不作处理', 'waived'),
};

/** While an objection waits for its answer. */
export const objectedWords: Words = words('异议处理中', 'objection being considered');

/** The state of a finding as people see it: an open objection goes before the state behind it. */
export function standingWords(finding: Pick<Finding, 'state' | 'because' | 'outcome'>): Words {
  return hasOpenObjection(finding) ? objectedWords : findingStateWords[finding.state];
}

/** What the policy attaches. */
export const sanctionKindWords: Readonly<Record<SanctionKind, Words>> = {
  fine: words('罚款', 'fine'),
  warning: words('警告', 'warning'),
  'dismissal-review': words('旷工天数复核', 'review of absence days'),
  'deemed-review': words('旷工天数复核（含推定）', 'review of absence days (with deemed days)'),
};

/** How far a sanction has come. */
export const sanctionStateWords: Readonly<Record<SanctionState, Words>> = {
  proposed: words('拟，待人确认', 'proposed, waiting for a person'),
  final: words('已由人确认', 'confirmed by a person'),
  waived: words('已免除', 'waived'),
  reversed: words('已撤销', 'reversed'),
};

/** What an entry does to its fine or its month. */
export const ledgerKindWords: Readonly<Record<LedgerEntry['kind'], Words>> = {
  propose: words('拟罚', 'proposed'),
  confirm: words('确认', 'confirmed'),
  waive: words('免除', 'waived'),
  reverse: words('撤销', 'reversed'),
  close: words('结算', 'closed'),
  reopen: words('重开', 'reopened'),
  adjust: words('工资调整', 'pay adjusted'),
  cap: words('超上限扣减', 'cut to the ceiling'),
  carry: words('转入下月', 'carried on'),
};
