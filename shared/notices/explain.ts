/** A finding in words: what was recorded, what the clause makes of it, and what would clear it. */
import type { Evidence, EvidenceNote, Finding } from '../findings/finding.ts';
import { hasOpenObjection } from '../findings/objection.ts';
import { type Words, words } from '../policy/words.ts';
import { dateWords } from './phrases/dates.ts';
import { evidenceWords, type NameOf } from './phrases/evidence.ts';
import { findingName, wordsOfRule } from './phrases/rules.ts';
import { joinWords, sentence, sentences, shownText } from './phrases/text.ts';

export interface Explanation {
  /** One to three short sentences. */
  readonly text: Words;
  /** What would clear it and until when; null when nothing is asked. */
  readonly clears: Words | null;
}

const byId: NameOf = (id) => id;
/** More pieces of evidence than this are counted, not told; the trace has them all. */
const toldEvidence = 4;
/** Rules that measure time: when unknown, they have no figure to tell. */
const judgesTime: ReadonlySet<string> = new Set([
  'late-arrival',
  'early-departure',
  'absence',
  'off-post',
  'leave-overrun',
]);
const explaining: ReadonlySet<EvidenceNote> = new Set([
  'decided',
  'objected',
  'leave-covers',
  'outing-covers',
  'overtime-covers',
  'correction-counts',
]);
const underObjection = words(
  '异议已登记，答复之前不作最后认定；可以继续补交材料',
  'the objection is on record and nothing is final before it is answered; more papers may still be handed in',
);
/** What kept a rule from judging, and the rule that asks about it. */
const obstacles: Partial<Record<EvidenceNote, string>> = {
  unreadable: 'record-unreadable',
  'calendar-not-loaded': 'calendar-missing',
  'roster-empty': 'roster-missing',
  'single-punch': 'missing-punch',
};

/** Puts a finding into words; `nameOf` shows the people it mentions, by their ids unless given. */
export function explainFinding(finding: Finding, nameOf: NameOf = byId): Explanation {
  const { recorded, judged, clears } = explainInParts(finding, nameOf);
  return { text: sentences(recorded, judged), clears };
}

/** The same, with what was recorded apart from what the clause makes of it. */
export function explainInParts(
  finding: Finding,
  nameOf: NameOf,
): { recorded: Words | null; judged: Words; clears: Words | null } {
  return {
    recorded: recordedBy(finding, nameOf),
    judged: sentence(judgedAs(finding)),
    clears: isOpen(finding) ? clearedBy(finding) : null,
  };
}

/** The walk from a finding down to each record and cell, one step a line. */
export function traceFinding(finding: Finding, nameOf: NameOf = byId): Words[] {
  const name = findingName(finding);
  const head = words(
    `${finding.id}：${name['zh-CN']}，条款 ${finding.clause}`,
    `${finding.id}: ${name.en}, clause ${finding.clause}`,
  );
  return [head, ...finding.because.map((evidence) => step(finding, evidence, nameOf))];
}

/** Whether anything is still asked: it is not settled and not cleared. */
export function isOpen(finding: Finding): boolean {
  return finding.state === 'provisional' && finding.outcome !== 'excused';
}

function recordedBy(finding: Finding, nameOf: NameOf): Words | null {
  if (finding.because.length === 0) return null;
  const told = toldFirst(finding).slice(0, toldEvidence);
  const rest = finding.because.length - told.length;
  const more = rest === 0 ? null : words(`另有 ${rest} 条依据`, `and ${rest} more`);
  const clauses = told.map((evidence) => grounded(finding, evidence, nameOf));
  return sentence(joinWords([...clauses, more], '；', '; '));
}

/** What explains or decides goes before what it explains, so that it is told even in a long list. */
function toldFirst({ because }: Finding): Evidence[] {
  const explains = (evidence: Evidence) => explaining.has(evidence.note);
  return [...because.filter(explains), ...because.filter((evidence) => !explains(evidence))];
}

/** One piece of evidence with the clause it met, where that is another than the finding's own. */
function grounded(finding: Finding, evidence: Evidence, nameOf: NameOf): Words {
  const said = evidenceWords(evidence, finding.date, nameOf);
  const { clause } = evidence;
  if (clause === undefined || clause === finding.clause) return said;
  return words(`${said['zh-CN']}（${clause}）`, `${said.en} (${clause})`);
}

function judgedAs(finding: Finding): Words {
  const rule = wordsOfRule(finding.rule);
  const name = findingName(finding);
  if (finding.outcome === 'excused') {
    return words(
      `已有批准的记录或认可的说明，不作${name['zh-CN']}处理（${finding.clause}）`,
      `an approved record or an accepted reason explains it: not treated as ${name.en} (${finding.clause})`,
    );
  }
  if (finding.state === 'waived') {
    return joinWords(
      [rule.verdict(finding), words('经决定不作处理', 'by decision nothing follows')],
      '；',
      '; ',
    );
  }
  if (
    finding.outcome === 'unknown' &&
    (obstacle(finding) !== null || judgesTime.has(finding.rule))
  ) {
    return words(
      `记录不全，暂不判断${name['zh-CN']}，也不处罚（${finding.clause}）`,
      `the record is incomplete, so ${name.en} is not judged and nothing is fined (${finding.clause})`,
    );
  }
  return rule.verdict(finding);
}

/** The rule that reports what kept this one from judging, or null. */
function obstacle(finding: Finding): string | null {
  if (finding.outcome !== 'unknown') return null;
  for (const { note } of finding.because) {
    const rule = obstacles[note];
    if (rule !== undefined && rule !== finding.rule) return rule;
  }
  return null;
}

function clearedBy(finding: Finding): Words | null {
  if (hasOpenObjection(finding)) return sentence(underObjection);
  const clears = wordsOfRule(obstacle(finding) ?? finding.rule).clears(finding);
  if (clears === null) return null;
  if (finding.replyBy === null) return sentence(clears);
  const until = dateWords(finding.replyBy);
  const deadline = words(`请在 ${until['zh-CN']}前办理`, `please do so by ${until.en}`);
  return sentences(sentence(clears), sentence(deadline));
}

function step(finding: Finding, evidence: Evidence, nameOf: NameOf): Words {
  const said = grounded(finding, evidence, nameOf);
  const { place, id } = evidence;
  const where =
    place !== undefined
      ? words(`因 ${shownText(place, 80)}`, `because of ${shownText(place, 80)}`)
      : id !== undefined
        ? words(`因 记录 ${shownText(id)}`, `because of record ${shownText(id)}`)
        : evidence.note === 'no-punches'
          ? words('因 表中没有记录', 'because nothing is recorded')
          : words('由上推算', 'worked out from the above');
  return joinWords([where, said], '：', ': ');
}
