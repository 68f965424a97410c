/** Findings, sanctions and entries as items of a letter, the same in every mail. */
import type { LedgerEntry } from '../facts/ledger-entry.ts';
import type { Finding } from '../findings/finding.ts';
import { hasOpenObjection } from '../findings/objection.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { clauseOf, isClauseId } from '../policy/clauses.ts';
import { type Words, words } from '../policy/words.ts';
import type { PrintedSanction } from './assessment.ts';
import type { PersonEntries } from './changes.ts';
import { explainFinding, explainInParts } from './explain.ts';
import { type LetterItem, type LetterLine, labelled, plainLine } from './letter.ts';
import type { NameOf } from './phrases/evidence.ts';
import { signedYuanFigure } from './phrases/figures.ts';
import { findingName } from './phrases/rules.ts';
import { entryWords, sanctionOn } from './phrases/sanctions.ts';
import { outcomeWords, sanctionKindWords, standingWords } from './phrases/states.ts';
import { capital, joinWords, same, shownText } from './phrases/text.ts';
import type { Told } from './told.ts';

/** What an item of a finding shows besides its explanation. */
export interface FindingShow {
  readonly nameOf: NameOf;
  readonly sanctions: readonly PrintedSanction[];
  /** Whether the person stands in the head; in a mail to that person nobody does. */
  readonly withPerson: boolean;
  /** Whether the clause is told in our words. */
  readonly withClause: boolean;
}

/** The label of the line that says what would clear a finding. */
export const toClear = words('如何消除', 'To clear it');

/** A name with the number beside it, so that two people of one name stay apart. */
export function nameFrom(names: ReadonlyMap<string, string>): NameOf {
  return (id) => {
    const name = names.get(id);
    return name === undefined ? shownText(id) : `${shownText(name, 40)} ${shownText(id)}`;
  };
}

/** A finding that stands: record, judgement, clause, amount and what would clear it. */
export function tellFinding(finding: Finding, show: FindingShow): Told {
  const { recorded, judged, clears } = explainInParts(finding, show.nameOf);
  const lines = [
    recorded === null ? null : labelled(words('记录', 'Record'), recorded),
    labelled(words('认定', 'Judged'), judged),
    show.withClause ? clauseLine(finding.clause) : null,
    ...show.sanctions
      .filter((sanction) => sanction.because.includes(finding.id))
      .map((sanction) => sanctionLine(sanction, finding.date)),
    clears === null ? null : labelled(toClear, clears),
  ];
  return {
    date: finding.date,
    who: whoOf(finding, show),
    what: joinWords([findingName(finding), stateOf(finding)], ' · ', ' · '),
    lines: lines.filter((line) => line !== null),
  };
}

/** A finding that no longer stands, with the reason. */
export function tellWithdrawn(before: Finding, after: Finding | null, show: FindingShow): Told {
  const reason = after === null ? recordChanged : explainFinding(after, show.nameOf).text;
  return {
    date: before.date,
    who: whoOf(before, show),
    what: joinWords([findingName(before), words('已撤回', 'withdrawn')], ' · ', ' · '),
    lines: [labelled(words('原因', 'Why'), reason)],
  };
}

/** What a sanction says on a date, under its kind. */
export function sanctionLine(sanction: PrintedSanction, date: LocalDate): LetterLine | null {
  const detail = sanctionOn(sanction, date);
  return detail === null ? null : labelled(capital(sanctionKindWords[sanction.kind]), detail);
}

/** One person's new entries and what they come to, fines and pay apart: + is owed there and paid here. */
export function entriesItem(own: PersonEntries, show: FindingShow): LetterItem {
  const isOfPay = (entry: LedgerEntry) => entry.kind === 'adjust';
  const fines = sumWords(own.entries.filter((entry) => !isOfPay(entry)));
  const pay = sumWords(own.entries.filter(isOfPay));
  const who = show.withPerson ? show.nameOf(own.employee) : null;
  return {
    head: joinWords(
      [
        who === null ? null : same(who),
        fines === null
          ? null
          : words(
              `账目合计 ${fines} 元`,
              `${who === null ? 'Entries' : 'entries'} come to CNY ${fines}`,
            ),
        pay === null ? null : words(`工资调整合计 ${pay} 元`, `pay adjusted by CNY ${pay}`),
      ],
      ' · ',
      ' · ',
    ),
    lines: own.entries.map((entry) => plainLine(capital(entryWords(entry, show.nameOf)))),
  };
}

/** What entries of one kind come to; null where there are none. */
function sumWords(entries: readonly LedgerEntry[]): string | null {
  if (entries.length === 0) return null;
  const total = entries.reduce((sum, entry) => sum + Math.round(entry.amount * 100), 0) / 100;
  return total === 0 ? '0' : signedYuanFigure(total);
}

const recordChanged = words(
  '记录已更正或补充，原认定不再成立。',
  'The record was corrected or completed; the earlier finding no longer stands.',
);

function whoOf({ employee }: Finding, show: FindingShow): Words | null {
  return show.withPerson && employee !== null ? same(show.nameOf(employee)) : null;
}

function stateOf(finding: Finding): Words {
  const isUnknown = finding.outcome === 'unknown' && !hasOpenObjection(finding);
  return isUnknown ? outcomeWords.unknown : standingWords(finding);
}

function clauseLine(id: string): LetterLine | null {
  if (!isClauseId(id)) return null;
  const { wording } = clauseOf(id);
  return labelled(words(`条款 ${id}`, `Clause ${id}`), wording);
}
