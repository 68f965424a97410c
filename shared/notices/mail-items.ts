/** Findings, sanctions and entries as items of a letter, the same in every mail. */
import type { Finding } from '../findings/finding.ts';
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
import { findingStateWords, outcomeWords, sanctionKindWords } from './phrases/states.ts';
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
    clears === null ? null : labelled(words('如何消除', 'To clear it'), clears),
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

/** One person's new entries and what they come to. */
export function entriesItem(own: PersonEntries, show: FindingShow): LetterItem {
  const total = own.entries.reduce((sum, entry) => sum + Math.round(entry.amount * 100), 0) / 100;
  const sum = total === 0 ? '0' : signedYuanFigure(total);
  const who = show.withPerson ? show.nameOf(own.employee) : null;
  return {
    head: joinWords(
      [
        who === null ? null : same(who),
        words(`账目合计 ${sum} 元`, `${who === null ? 'Entries' : 'entries'} come to CNY ${sum}`),
      ],
      ' · ',
      ' · ',
    ),
    lines: own.entries.map((entry) => plainLine(capital(entryWords(entry, show.nameOf)))),
  };
}

const recordChanged = words(
  '记录已更正或补充，原认定不再成立。',
  'The record was corrected or completed; the earlier finding no longer stands.',
);

function whoOf({ employee }: Finding, show: FindingShow): Words | null {
  return show.withPerson && employee !== null ? same(show.nameOf(employee)) : null;
}

function stateOf(finding: Finding): Words {
  return finding.outcome === 'unknown' ? outcomeWords.unknown : findingStateWords[finding.state];
}

function clauseLine(id: string): LetterLine | null {
  if (!isClauseId(id)) return null;
  const { wording } = clauseOf(id);
  return labelled(words(`条款 ${id}`, `Clause ${id}`), wording);
}
