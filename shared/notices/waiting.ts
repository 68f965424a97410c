/** What waits for the manager: open objections, findings past their reply date, reviews, fines to confirm, held nights. */
import type { Finding } from '../findings/finding.ts';
import { hasOpenObjection } from '../findings/objection.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { words } from '../policy/words.ts';
import type { Assessment, PrintedSanction } from './assessment.ts';
import { isOpen } from './explain.ts';
import { type LetterItem, type LetterLine, labelled, plainLine } from './letter.ts';
import { type FindingShow, sanctionLine, tellFinding, toClear } from './mail-items.ts';
import { dateWords } from './phrases/dates.ts';
import { wordsOfRule } from './phrases/rules.ts';
import { joinWords, same, shownText } from './phrases/text.ts';
import { mergeAlike, type Told } from './told.ts';

const decide = words(
  '在“决定”表填写：认可说明、确认或免除。',
  'Enter it in the Decisions tab: explanation accepted, confirmed or waived.',
);
const toDecide = labelled(words('请你', 'For you'), decide);
const toAnswer = labelled(
  words('请你', 'For you'),
  words(
    '答复异议：在“决定”表新填一行，认可说明、确认或免除，并写明理由。答复前罚款不作最后确定。',
    'Answer the objection: enter a new row in the Decisions tab, explanation accepted, confirmed or waived, with the reason. No fine is final before that.',
  ),
);

/** Everything that only a person can move on, objections first, then reviews; `count` before alike dates are merged. */
export function waitingFor(
  assessment: Assessment,
  show: FindingShow,
  heldNights: readonly { readonly night: LocalDate; readonly reason: string }[],
): { items: LetterItem[]; count: number } {
  const today = assessment.asOf.slice(0, 10);
  const findings = assessment.findings.filter((finding) => waitsForManager(finding, today));
  const objected = findings.filter(hasOpenObjection);
  const others = findings.filter((finding) => !hasOpenObjection(finding));
  const told = new Set(findings.map((finding) => finding.id));
  const sanctions = ripeSanctions(assessment).filter(
    (sanction) => isReview(sanction) || !sanction.because.some((id) => told.has(id)),
  );
  const fines = sanctions.filter((sanction) => !isReview(sanction));
  return {
    count: heldNights.length + sanctions.length + findings.length,
    items: [
      ...mergeAlike(objected.map((finding) => tellObjection(finding, show))),
      ...heldNights.map(heldItem),
      ...sanctions.filter(isReview).map((sanction) => sanctionItem(sanction, show)),
      ...mergeAlike(others.map((finding) => tellDecision(finding, show))),
      ...fines.map((sanction) => sanctionItem(sanction, show)),
    ],
  };
}

/** Whether the next word is the manager's: at once, or because the reply date has passed. */
export function waitsForManager(finding: Finding, today: LocalDate): boolean {
  if (hasOpenObjection(finding)) return true;
  if (!isOpen(finding) || finding.rule === 'coverage-gap') return false;
  const { asks } = wordsOfRule(finding.rule);
  if (asks === 'nobody') return false;
  if (asks === 'manager' || finding.employee === null) return true;
  return finding.replyBy !== null && finding.replyBy < today;
}

/** An objection with the record it is about; what the employee may still do is not for the manager. */
function tellObjection(finding: Finding, show: FindingShow): Told {
  const told = tellFinding(finding, show);
  return { ...told, lines: [...told.lines.filter(({ label }) => label !== toClear), toAnswer] };
}

function tellDecision(finding: Finding, show: FindingShow): Told {
  const told = tellFinding(finding, show);
  const past = finding.replyBy !== null && wordsOfRule(finding.rule).asks === 'employee';
  return past ? { ...told, lines: [...told.lines.slice(0, -1), toDecide] } : told;
}

function isReview(sanction: PrintedSanction): boolean {
  return sanction.kind === 'dismissal-review' || sanction.kind === 'deemed-review';
}

/** Open sanctions; a fine only once nothing behind it may still be answered by the employee. */
function ripeSanctions({ findings, sanctions }: Assessment): PrintedSanction[] {
  const open = new Set(findings.filter(({ state }) => state === 'provisional').map(({ id }) => id));
  return sanctions.filter(
    (sanction) =>
      sanction.state === 'proposed' &&
      (isReview(sanction) || !sanction.because.some((id) => open.has(id))),
  );
}

function sanctionItem(sanction: PrintedSanction, show: FindingShow): LetterItem {
  const who = show.nameOf(sanction.employee);
  const lines = [
    sanctionLine(sanction, sanction.date),
    because(sanction),
    isReview(sanction) ? null : toDecide,
  ];
  return {
    head: joinWords([same(who), dateWords(sanction.date)], ' · ', ' · '),
    lines: lines.filter((line) => line !== null),
  };
}

function because(sanction: PrintedSanction): LetterLine {
  const ids = sanction.because.map((id) => shownText(id, 80));
  return labelled(words('依据', 'Because of'), words(ids.join('、'), ids.join(', ')));
}

function heldItem({ night, reason }: { night: LocalDate; reason: string }): LetterItem {
  return {
    head: joinWords([words('暂停的一夜', 'A night on hold'), dateWords(night)], ' · ', ' · '),
    lines: [
      labelled(words('原因', 'Reason'), same(shownText(reason, 300))),
      plainLine(
        words(
          '没有产生任何罚款；请核对后放行或更正。',
          'No fine was made; check it, then release or correct it.',
        ),
      ),
    ],
  };
}
