/** The parts of the manager's mail that are not findings: cover, counters, cells, mails. */
import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem } from '../kernel/problem.ts';
import { words } from '../policy/words.ts';
import type { Assessment } from './assessment.ts';
import type { Changes } from './changes.ts';
import { type LetterItem, labelled, plainLine } from './letter.ts';
import type { FindingShow } from './mail-items.ts';
import { distanceWords, isNearLine, linesOf } from './near-lines.ts';
import { dateWords } from './phrases/dates.ts';
import { counterWords } from './phrases/sanctions.ts';
import { capital, joinWords, same, shownText } from './phrases/text.ts';

/** A mail that could not be handed over. */
export interface FailedMail {
  readonly night: LocalDate;
  /** Whom it was for, as the manager knows them. */
  readonly to: string;
  /** What the mail server answered. */
  readonly answer: string;
}

interface NightOf {
  readonly assessment: Assessment;
  readonly changes: Changes;
}

/** Only the dates whose shortfall is new; the workbook lists all of them. */
export function coverItems({ assessment, changes }: NightOf): LetterItem[] {
  const dates = new Set(
    [...changes.added, ...changes.changed.map(({ after }) => after)]
      .filter(({ rule }) => rule === 'coverage-gap')
      .map(({ date }) => date),
  );
  return assessment.coverage
    .filter(({ date }) => dates.has(date))
    .map(({ date, need, planned, present }) => ({
      head: dateWords(date),
      lines: [
        plainLine(
          words(
            `需 ${need} 人，排班 ${planned} 人，在岗 ${present} 人。这是排班问题，不记在员工名下。`,
            `${need} needed, ${planned} planned, ${present} present. A matter of the roster, held against nobody.`,
          ),
        ),
      ],
    }));
}

/** People whose year is near a line of 2.3.4, or has met one. */
export function counterItems(assessment: Assessment, show: FindingShow): LetterItem[] {
  const lines = linesOf(assessment.edition);
  const year = Number(assessment.through.slice(0, 4));
  return assessment.counters
    .filter((counter) => counter.year === year && isNearLine(counter, lines))
    .map((counter) => ({
      head: same(show.nameOf(counter.employee)),
      lines: [counterWords(counter), ...distanceWords(counter, lines)].map(capital).map(plainLine),
    }));
}

/** Cells that cannot be read, as they are and as they should be. */
export function problemItems(problems: readonly Problem[]): LetterItem[] {
  return problems.map(({ place, got, want }) => ({
    head: same(shownText(place, 80)),
    lines: [
      labelled(words('现在是', 'Found'), same(shownText(got, 80))),
      labelled(words('应为', 'Wanted'), same(shownText(want, 200))),
    ],
  }));
}

/** A mail that somebody has to pass on by word of mouth. */
export function failedItem({ night, to, answer }: FailedMail): LetterItem {
  return {
    head: joinWords([same(night), same(shownText(to))], ' · ', ' · '),
    lines: [
      labelled(words('邮件服务器答复', 'The mail server answered'), same(shownText(answer, 200))),
      plainLine(
        words('请当面转告，并核对邮箱地址。', 'Please tell them in person and check the address.'),
      ),
    ],
  };
}
