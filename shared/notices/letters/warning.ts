/** The warning that a person decided on in the incidents tab; the software adds nothing to it. */
import type { Incident } from '../../facts/document.ts';
import { words } from '../../policy/words.ts';
import type { PrintedSanction } from '../assessment.ts';
import { dateWords } from '../phrases/dates.ts';
import { same, shownText } from '../phrases/text.ts';
import type { CaseFile } from './case-file.ts';
import { field, heading, letterNumber, type PaperLetter, strong } from './paper.ts';
import {
  answerBlocks,
  cautionBlocks,
  clauseBlocks,
  footOf,
  headOf,
  replyBlocks,
  servedBlocks,
} from './parts.ts';

/** One letter an incident with the measure warning. */
export function warningLetter(
  file: CaseFile,
  incident: Incident,
  sanction: PrintedSanction,
): PaperLetter {
  const { employee, date, clause, what, recordedBy, place, id } = incident;
  return {
    kind: 'warning',
    number: letterNumber('warning', employee, date, id),
    employee,
    date,
    title: words('书面提醒（警告）', 'Written warning'),
    reader: 'person',
    head: headOf(file),
    blocks: [
      strong(
        words(
          `${shownText(file.nameOf(recordedBy))}登记了以下事件并决定给予警告。你可以说明或提出异议。`,
          `${shownText(file.nameOf(recordedBy))} recorded the following and decided on a warning. You may explain or object.`,
        ),
      ),
      heading(words('事实', 'Facts')),
      {
        kind: 'fields',
        fields: [
          field(words('日期', 'Date'), dateWords(date)),
          field(words('登记编号', 'Record'), same(shownText(id))),
          field(words('事实', 'What happened'), same(shownText(what, 600))),
          field(words('出处', 'Cell'), same(place ? shownText(place, 60) : '—')),
        ],
      },
      ...clauseBlocks(file, [clause]),
      ...replyBlocks(file, sanction.because),
      ...answerBlocks(file, file.objectBy),
      ...cautionBlocks(sanction.cautions),
      ...servedBlocks(),
    ],
    foot: footOf(file),
  };
}
